"""Each verb is where `VERBS` says, and nothing but its own file is loaded for it."""

import argparse
import subprocess
import sys

import pytest

from nodetool.tray.commands import VERBS, needed_for


def described_verbs(arguments: list[str]) -> list[str]:
    """Return the verbs that the loaded files describe."""
    verbs = argparse.ArgumentParser().add_subparsers()
    for module in needed_for(arguments):
        module.add_parser(verbs, argparse.ArgumentParser(add_help=False))
    return list(verbs.choices)


def test_every_verb_is_described_where_it_is_looked_for() -> None:
    assert described_verbs(["--help"]) == list(VERBS)
    for verb in VERBS:
        assert verb in described_verbs(["--json", verb])


@pytest.mark.parametrize("arguments", [["-h"], ["--help", "status"], ["nonsense"], ["--headless"]])
def test_all_are_loaded_where_no_verb_is_plain(arguments: list[str]) -> None:
    assert described_verbs(arguments) == list(VERBS)


def test_second_start_loads_little() -> None:
    program = "import sys, nodetool.tray.cli, nodetool.tray.commands.run; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()
    heavy = {"PySide6", "asyncio", "filelock", "keyring", "logging", "platformdirs", "ssl", "subprocess", "yaml"}
    assert heavy.isdisjoint(loaded)
    assert sum(name.startswith("nodetool.") for name in loaded) < 25
