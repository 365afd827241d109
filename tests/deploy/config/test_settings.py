import argparse
import os
from pathlib import Path

import pytest

from nodetool.deploy.config import render
from nodetool.deploy.config import settings as declared
from nodetool.deploy.config.errors import SettingError
from nodetool.deploy.config.options import Group, Option
from nodetool.deploy.config.redact import Redactor
from nodetool.deploy.config.resolve import Origin, resolve
from nodetool.deploy.config.settings import Provider
from nodetool.tray.notices.wanted import SWITCHES

BAD = {
    "AUTH_PROVIDER": "nobody",
    "SUPABASE_URL": "example.supabase.co",
    "AUTH_ADMIN_USERS": "two words",
    "AUTH_CACHE_TTL": "soon",
    "AUTH_CACHE_MAX": "0",
    "NODETOOL_HOST": "127.0.0.1:8000",
    "PORT": "99999",
    "NODETOOL_ALLOW_OPEN_NETWORK": "maybe",
    "NODETOOL_CORS_ORIGINS": "https://example.org/path",
    "WORKER_AUTH_TOKEN_FILE": "relative/token",
    "NODETOOL_DRAIN_SECONDS": "-1",
    "NODETOOL_LOG_LEVEL": "loud",
    "NODETOOL_LOG_FORMAT": "xml",
    "NODETOOL_LOG_FILE_MB": "-1",
    "NODETOOL_LOG_FILE_COUNT": "0",
    "NODETOOL_MAX_BODY_MB": "0",
    "NODETOOL_MAX_STREAMS": "many",
    "NODETOOL_MAX_CONNECTIONS": "-1",
    "NODETOOL_ACCESS_LOG": "sometimes",
    "NODETOOL_MEMORY_LIMIT_MB": "-1",
    "NODETOOL_MODELS_FOLDER": "models",
    "OLLAMA_API_URL": "http://user:pw@host",
    "NODETOOL_UPSTREAMS": "ollama=http://127.0.0.1:1/v1",
    "OPENAI_COMPATIBLE_URL": "ftp://host/v1",
    "HF_ENDPOINT": "huggingface.co",
    "LLAMA_CONTEXT_SIZE": "many",
    "LLAMA_PARALLEL": "0",
    "LLAMA_THREADS": "few",
    "LLAMA_MEMORY_MB": "plenty",
    "LLAMA_IDLE_UNLOAD": "-1",
    "NODETOOL_LANGUAGE": "Klingon",
    "NODETOOL_START_WORKER": "perhaps",
    "NODETOOL_CLIPBOARD_SECONDS": "-1",
    **{option.name: "seldom" for option in SWITCHES.values()},
    "ENV": "prod",
}
BAD_SECRETS = {"SUPABASE_KEY": "two\x07words", "NODETOOL_UPSTREAM_KEYS": "vllm=two words"}


@pytest.mark.parametrize(("name", "value"), BAD.items())
def test_impossible_value_names_setting_value_and_what_is_allowed(name: str, value: str) -> None:
    with pytest.raises(SettingError) as caught:
        resolve(environ={name: value})
    assert str(caught.value).startswith(f"{name} is {value!r} (environment); it must be ")


def test_every_setting_but_free_text_has_a_bad_value_here() -> None:
    free_text = {option.name for option in declared.ALL if type(option.kind).__name__ == "Text"}
    assert {option.name for option in declared.ALL} == free_text | BAD.keys() | BAD_SECRETS.keys()


@pytest.mark.parametrize(("name", "value"), BAD_SECRETS.items())
def test_impossible_secret_is_not_repeated(name: str, value: str) -> None:
    with pytest.raises(SettingError) as caught:
        resolve(environ={name: value})
    assert str(caught.value).startswith(f"{name} is a value that is not allowed (environment); it must be ")
    assert "two" not in str(caught.value)


def test_flag_beats_environment_beats_file_beats_default() -> None:
    sources = {"flags": {"PORT": "1"}, "environ": {"PORT": "2"}, "stored": {"PORT": "3"}}
    seen = []
    for weaker in ("flags", "environ", "stored", ""):
        settings = resolve(environ=sources.get("environ", {}), stored=sources.get("stored"), flags=sources.get("flags"))
        seen.append((settings[declared.PORT], settings.origin(declared.PORT)))
        sources.pop(weaker, None)
    assert seen == [(1, Origin.FLAG), (2, Origin.ENVIRONMENT), (3, Origin.FILE), (8000, Origin.DEFAULT)]


def test_empty_variable_counts_as_unset_and_white_space_is_dropped() -> None:
    settings = resolve(environ={"PORT": "", "AUTH_PROVIDER": " Static \n"}, stored={"PORT": "9001"})
    assert settings[declared.PORT] == 9001
    assert settings[declared.AUTH_PROVIDER] is Provider.STATIC


def test_what_only_a_process_says_is_not_taken_from_the_file() -> None:
    assert resolve(environ={}, stored={"ENV": "development"})[declared.ENV] == ""


@pytest.mark.parametrize("value", ["/root/.shinit", "~/.kshrc", "$HOME/.profile"])
def test_start_up_file_of_a_shell_in_env_counts_as_unset(value: str) -> None:
    assert resolve(environ={"ENV": value})[declared.ENV] == ""


def test_urls_lose_their_final_slash() -> None:
    assert resolve(environ={"OLLAMA_API_URL": "http://h:1/"})[declared.OLLAMA_API_URL] == "http://h:1"


@pytest.mark.parametrize("text", ["off", "OFF"])
def test_ollama_may_be_switched_off(text: str) -> None:
    assert resolve(environ={"OLLAMA_API_URL": text})[declared.OLLAMA_API_URL] == ""


def test_ipv6_address_may_wear_brackets() -> None:
    assert resolve(environ={"NODETOOL_HOST": "[::1]"})[declared.NODETOOL_HOST] == "::1"


def test_home_is_understood_in_a_folder(home: Path) -> None:
    assert resolve(environ={"NODETOOL_MODELS_FOLDER": "~/m"})[declared.NODETOOL_MODELS_FOLDER] == home / "m"


@pytest.mark.parametrize("option", [declared.AUTH_CACHE_TTL, declared.AUTH_CACHE_MAX], ids=lambda option: option.name)
def test_older_name_counts_where_the_own_one_is_not_set(option: Option[int]) -> None:
    older = f"REMOTE_{option.name}"
    assert resolve(environ={older: "7"})[option] == 7
    assert resolve(environ={older: "7", option.name: "8"})[option] == 8
    assert resolve(environ={older: "7", option.name: " "})[option] == 7


def test_older_name_in_a_stronger_source_beats_the_own_one_in_a_weaker() -> None:
    settings = resolve(environ={"REMOTE_AUTH_CACHE_TTL": "7"}, stored={"AUTH_CACHE_TTL": "8"})
    assert settings[declared.AUTH_CACHE_TTL] == 7
    assert settings.origin(declared.AUTH_CACHE_TTL) is Origin.ENVIRONMENT


def test_impossible_value_under_an_older_name_is_blamed_on_that_name() -> None:
    with pytest.raises(SettingError, match=r"^REMOTE_AUTH_CACHE_TTL is 'soon' \(environment\); it must be"):
        resolve(environ={"REMOTE_AUTH_CACHE_TTL": "soon"})


def test_words_lose_white_space_and_empty_ones() -> None:
    assert resolve(environ={"AUTH_ADMIN_USERS": " a-1 ,, b-2,"})[declared.AUTH_ADMIN_USERS] == ("a-1", "b-2")
    assert resolve(environ={"AUTH_ADMIN_USERS": ","})[declared.AUTH_ADMIN_USERS] == ()


def test_names_are_unique_and_every_text_is_there() -> None:
    names = [name for option in declared.ALL for name in option.names]
    assert len(set(names)) == len(names)
    assert all(option.label and option.doc and not option.doc.endswith(".") for option in declared.ALL)


def test_help_names_every_setting() -> None:
    assert all(f"  {option.name}\n" in render.help_text() for option in declared.ALL)
    assert all(alias in render.help_text() for option in declared.ALL for alias in option.aliases)


def test_help_says_what_every_setting_may_be() -> None:
    assert all(f"It is {option.kind.allowed}\n" in render.help_text() + "\n" for option in declared.ALL)


def test_every_flag_is_known_to_the_parser() -> None:
    parser = argparse.ArgumentParser()
    render.add_flags(parser)
    flags = [option for option in declared.ALL if option.flag]
    arguments = [text for option in flags for text in (str(option.flag), "x")]
    assert vars(parser.parse_args(arguments)) == {option.name: "x" for option in flags}


def test_table_in_the_readme_is_the_rendered_one() -> None:
    readme = Path(__file__).parents[3] / "README.md"
    if os.environ.get("NODETOOL_UPDATE_README"):
        head, _, rest = readme.read_text().partition("| Setting |")
        tail = rest[rest.index("\n\n") + 1 :]
        readme.write_text(head + render.markdown_table() + tail)
    assert render.markdown_table() in readme.read_text()


@pytest.mark.parametrize("option", [option for option in declared.ALL if option.secret], ids=lambda option: option.name)
def test_every_secret_is_redacted_and_hidden_in_a_repr(option: Option[str]) -> None:
    value = "a-very-secret-value-of-this-test"
    is_list = option.name == declared.NODETOOL_UPSTREAM_KEYS.name
    settings = resolve(environ={option.name: f"studio=other, vllm={value}" if is_list else value})
    redact = Redactor()
    redact.learn(settings)
    assert value not in redact(f"log line with {value} in it")
    assert value not in repr(list(settings))


def test_bearer_headers_are_redacted_whatever_they_hold() -> None:
    assert Redactor()("authorization: Bearer abc.def") == "authorization: Bearer ..."


def test_mask_of_a_known_secret_stays_readable_in_a_bearer_header() -> None:
    redact = Redactor(["abc12345-full-token-here-xyz9"])
    masked = "Authorization: Bearer abc12345...xyz9"
    assert redact(masked) == masked
    assert redact("Authorization: Bearer abc12345-full-token-here-xyz9") == masked


@pytest.mark.parametrize("unknown", ["def12345...xyz9", "abc12345...xyz9more", "abc12345-full-token-here-xyz9more"])
def test_what_only_looks_like_the_mask_of_a_known_secret_is_redacted_in_a_bearer_header(unknown: str) -> None:
    assert Redactor(["abc12345-full-token-here-xyz9"])(f"Bearer {unknown}") == "Bearer ..."


def test_secrets_are_the_settings_that_sound_like_it() -> None:
    secret = {option.name for option in declared.ALL if option.secret}
    assert secret == {option.name for option in declared.ALL if option.name.endswith(("_KEY", "_KEYS", "_TOKEN"))}


def test_process_settings_are_the_only_ones_that_are_not_stored() -> None:
    assert {option.name for option in declared.ALL if not option.stored} == {
        option.name for option in declared.ALL if option.group is Group.PROCESS
    }
