"""The locks hold every package by its hash, and name no place to get it from: that is for whoever installs."""

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
REQUIREMENTS = sorted((ROOT / "requirements").glob("*.txt"))
NODE_LOCK = ROOT / "tests" / "clients" / "node" / "package-lock.json"


@pytest.mark.parametrize("path", [*REQUIREMENTS, NODE_LOCK], ids=lambda path: path.name)
def test_lock_names_no_index(path: Path) -> None:
    assert not re.search(r"://|--(extra-)?index-url|--find-links|\"resolved\"", path.read_text())


@pytest.mark.parametrize("path", REQUIREMENTS, ids=lambda path: path.name)
def test_requirement_is_one_version_with_hashes(path: Path) -> None:
    entries = re.split(r"^(?=[A-Za-z])", path.read_text(), flags=re.MULTILINE)[1:]
    assert entries
    loose = [entry for entry in entries if "==" not in entry.splitlines()[0] or "--hash=sha256:" not in entry]
    assert not loose


def test_package_for_node_has_its_hash() -> None:
    packages = json.loads(NODE_LOCK.read_text())["packages"]
    del packages[""]  # this project
    assert "node_modules/openai" in packages
    assert all(package["integrity"].startswith("sha512-") for package in packages.values())
