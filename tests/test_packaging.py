"""What is in the wheel, and that it works where nothing else of the checkout is."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tools.translations.update import TRANSLATED

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def names(wheel: Path) -> list[str]:
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()


def test_both_roots_are_in_one_wheel_and_nothing_else_of_the_namespace(names: list[str]) -> None:
    ours = [name for name in names if not name.startswith("nodetool_tray-")]
    assert {tuple(name.split("/")[:2]) for name in ours} == {("nodetool", "deploy"), ("nodetool", "tray")}
    assert "nodetool/__init__.py" not in names


def test_wheel_carries_types_and_icons(names: list[str]) -> None:
    assert {"nodetool/deploy/py.typed", "nodetool/tray/py.typed"} <= set(names)
    prefix, drawings = "nodetool/tray/gui/icons/", ROOT / "resources" / "icons"
    icons = {name.removeprefix(prefix) for name in names if name.startswith(prefix)}
    assert icons == {icon.relative_to(drawings).as_posix() for icon in drawings.rglob("*.svg")}
    assert icons


def test_wheel_carries_every_language(names: list[str]) -> None:
    catalogues = {Path(name).stem for name in names if name.startswith("nodetool/tray/translations/")}
    assert catalogues == {language.value for language in TRANSLATED}


def test_wheel_carries_the_files_of_services_for_the_prefix(names: list[str]) -> None:
    (data,) = {name.split("/")[0] for name in names if ".data/" in name}
    shared = {name.removeprefix(f"{data}/data/share/") for name in names if name.startswith(f"{data}/")}
    assert shared == {
        "systemd/user/nodetool-tray.service",
        "systemd/user/nodetool-worker.service",
        "nodetool-tray/systemd/system/nodetool-worker.service",
        "nodetool-tray/systemd/system/nodetool-worker.socket",
        "nodetool-tray/launchd/nodetool-tray.plist",
    }


def test_installed_wheel_runs_both_commands(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    for module, name in (("nodetool.deploy.worker", "nodetool-worker"), ("nodetool.tray", "nodetool-tray")):
        result = subprocess.run(
            [sys.executable, "-P", "-m", module, "--version"],
            env={"PYTHONPATH": str(tmp_path / "site"), "HOME": str(tmp_path)},
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=True,
        )
        assert result.stdout.startswith(f"{name} ")


def test_no_package_of_ours_stands_outside_the_two_names() -> None:
    assert not list(ROOT.glob("*/nodetool/__init__.py"))
    assert {path.name for path in ROOT.glob("*/nodetool/*")} == {"deploy", "tray"}
