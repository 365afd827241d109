from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodetool.deploy.config.document import parse, render, stored_environment
from nodetool.deploy.config.errors import ConfigFileSyntaxError, TokenError
from nodetool.deploy.config.secrets import generate_secure_token

FILE = Path("deployment.yaml")


def test_token_stands_first_on_one_line_and_unquoted() -> None:
    text = render({"env": {"PORT": "8000"}, "worker_auth_token": "abc-DEF_123"})
    assert text.splitlines()[0] == "worker_auth_token: abc-DEF_123"
    assert text.count("worker_auth_token") == 1


@pytest.mark.parametrize("token", ["0123", "1e5", "true", "0x1F", "2026-01-01", "---abc", "a=b+c/d=="])
def test_token_that_looks_like_another_type_stays_text(token: str) -> None:
    assert parse(render({"worker_auth_token": token}), FILE) == {"worker_auth_token": token}


@pytest.mark.parametrize(
    "token", ["*star", "two words", "a: b", "with #hash", "'quoted'", "line\nbreak", "{brace}", "null"]
)
def test_token_that_needs_quotes_is_refused_without_repeating_it(token: str) -> None:
    with pytest.raises(TokenError) as caught:
        render({"worker_auth_token": token})
    assert token not in str(caught.value)


def test_every_generated_token_survives_the_file() -> None:
    for token in (generate_secure_token() for _ in range(500)):
        assert parse(render({"worker_auth_token": token}), FILE)["worker_auth_token"] == token


@given(st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), min_size=1))
def test_any_token_is_stored_as_it_is_or_refused(token: str) -> None:
    try:
        text = render({"worker_auth_token": token})
    except TokenError:
        return
    assert text == f"worker_auth_token: {token}\n"
    assert parse(text, FILE) == {"worker_auth_token": token}


def test_settings_are_text_whatever_they_look_like() -> None:
    config = parse("env:\n  PORT: 08000\n  AUTH_PROVIDER: none\n  NODETOOL_ALLOW_OPEN_NETWORK: yes\n", FILE)
    assert stored_environment(config) == {
        "PORT": "08000",
        "AUTH_PROVIDER": "none",
        "NODETOOL_ALLOW_OPEN_NETWORK": "yes",
    }


def test_unknown_keys_keep_their_types() -> None:
    config = {"worker_auth_token": "abc", "other": {"list": [1, True, None]}, "number": 7}
    assert parse(render(config), FILE) == config


@pytest.mark.parametrize("text", ["\x85", "a\u2028b", "\u2029", "\ufeff", "a\r\nb", "\x7f", "ä\tö ", "'\x85\""])
def test_unusual_characters_survive_in_keys_and_values(text: str) -> None:
    config = {text: text, "env": {"NAME": text}}
    assert parse(render(config), FILE) == config


@pytest.mark.parametrize("text", ["", "\n", "# only a comment\n", "---\n"])
def test_empty_file_is_an_empty_mapping(text: str) -> None:
    assert parse(text, FILE) == {}


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("worker_auth_token: abc\n  bad: [1,\n", 2, "mapping values are not allowed"),
        ("just words\n", 1, "expected `key: value` lines"),
        ("- a\n- b\n", 1, "expected `key: value` lines"),
        ("a: 1\nworker_auth_token: x\nworker_auth_token: y\n", 3, "`worker_auth_token` stands twice"),
        ("env:\n  PORT: 1\n  PORT: 2\n", 3, "`PORT` stands twice"),
        ("env: [1]\n", 1, "`env` must hold"),
        ("<<: {env: [1]}\n", 1, "`<<` cannot stand here"),
        ("base: &base {PORT: 1}\nenv:\n  <<: *base\n", 3, "`<<` cannot stand here"),
        ("env:\n  PORT: [8000]\n", 2, "`PORT` must be one value"),
        ("a: !!python/object/apply:os.system ['true']\n", 1, "could not determine a constructor"),
        ("a: 1\n---\nb: 2\n", 2, "but found another document"),
        ("a: \x00\n", 1, "special characters are not allowed"),
        ("[" * 5000, 1, "recursion"),
    ],
)
def test_text_that_cannot_be_read_names_file_and_line(text: str, line: int, problem: str) -> None:
    with pytest.raises(ConfigFileSyntaxError) as caught:
        parse(text, Path("/etc/deployment.yaml"))
    assert str(caught.value).startswith(f"/etc/deployment.yaml, line {line}: ")
    assert problem in str(caught.value)
