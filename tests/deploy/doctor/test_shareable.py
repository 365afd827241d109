from collections.abc import Callable
from pathlib import Path

import pytest

from nodetool.deploy.doctor.finding import Finding, Level
from nodetool.deploy.doctor.shareable import Shareable
from nodetool.deploy.doctor.situation import Situation

Make = Callable[..., Situation]
HOME = Path("/home/ada")


def shown(situation: Situation, text: str, *, home: Path = HOME, user: str = "ada") -> str:
    (finding,) = Shareable(situation, home=home, user=user)([Finding("x", Level.OK, text, text)])
    assert finding.says == finding.do
    return finding.says


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/home/ada/.config/x is", "~/.config/x is"),
        ("in /home/ada.", "in ~."),
        ("/home/adalbert/x", "/home/adalbert/x"),
        ("/mnt/ada/models", "/mnt/<user>/models"),
        ("/run/user/ada", "/run/user/<user>"),
        ("by ada, at", "by <user>, at"),
        ("C:\\Users\\ada\\x", "C:\\Users\\<user>\\x"),
        ("Canada adapts", "Canada adapts"),
    ],
)
def test_home_and_user_are_left_out(situation: Make, text: str, expected: str) -> None:
    assert shown(situation(), text) == expected


def test_name_of_one_letter_is_left_out_of_paths_alone(situation: Make) -> None:
    assert shown(situation(), "a file in /mnt/a/b", user="a") == "a file in /mnt/<user>/b"


def test_home_that_is_the_root_is_left_alone(situation: Make) -> None:
    assert shown(situation(), "/etc/x", home=Path("/"), user="") == "/etc/x"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://abcdefghijklmnop.supabase.co", "https://….supabase.co answers"),
        ("https://auth.example.org", "https://… answers"),
        ("http://127.0.0.1:54321", "http://127.0.0.1:54321 answers"),
    ],
)
def test_project_is_shortened(situation: Make, url: str, expected: str) -> None:
    assert shown(situation(SUPABASE_URL=url), f"{url} answers") == expected


def test_reference_to_the_keyring_is_no_secret(situation: Make, write: Callable[..., None]) -> None:
    write("env:\n  SUPABASE_KEY: keyring\n")
    assert shown(situation(), "The keyring is locked.") == "The keyring is locked."


def test_every_secret_is_masked_from_every_source(situation: Make, write: Callable[..., None], tmp_path: Path) -> None:
    (tmp_path / "token").write_text("secret-number-1")
    write("worker_auth_token: secret-number-2\nenv:\n  SUPABASE_KEY: secret-number-3\n")
    made = situation(
        WORKER_AUTH_TOKEN_FILE=str(tmp_path / "token"),
        SUPABASE_KEY="secret-number-4",
        OPENAI_COMPATIBLE_KEY="secret-number-5",
    )
    for number in range(1, 6):
        assert f"number-{number}" not in shown(made, f"It is secret-number-{number} here.")
    assert shown(made, "Authorization: Bearer whatever") == "Authorization: Bearer ..."
