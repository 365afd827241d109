"""The units of systemd and the agent of launchd: valid, hardened, and in step with the programs that they start."""

import configparser
import plistlib
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from nodetool.deploy.config.exit_code import ExitCode
from nodetool.deploy.config.listener import BACKLOG
from nodetool.deploy.config.settings import NODETOOL_DRAIN_SECONDS, NODETOOL_HOST, PORT
from nodetool.tray import cli
from nodetool.tray.commands import run
from nodetool.tray.compose import ENDING_SECONDS
from nodetool.tray.launch import DRAIN_MARGIN
from nodetool.tray.result import Code

RESOURCES = Path(__file__).parents[1] / "resources"
UNITS = sorted((RESOURCES / "systemd").rglob("*.service"))
SECONDS = {"s": 1, "min": 60}

needs_systemd = pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed")


def name(unit: Path) -> str:
    return f"{unit.parent.name}/{unit.stem}"


def read(unit: Path) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(strict=False, interpolation=None, delimiters="=", comment_prefixes="#")
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read(unit)
    return parser["Service"]


def seconds(text: str) -> int:
    number, unit = re.fullmatch(r"(\d+)(s|min)", text).groups()  # type: ignore[union-attr]
    return int(number) * SECONDS[unit]


def with_a_program(unit: Path, folder: Path) -> Path:
    copy = folder / unit.name
    copy.write_text(re.sub(r"^ExecStart=\S+", f"ExecStart={sys.executable}", unit.read_text(), flags=re.MULTILINE))
    return copy


def test_the_socket_of_the_server_is_the_worker_s_own_address() -> None:
    parser = configparser.ConfigParser(strict=False, interpolation=None, delimiters="=", comment_prefixes="#")
    parser.read(RESOURCES / "systemd" / "system" / "nodetool-worker.socket")
    assert parser["Socket"]["ListenStream"] == f"{NODETOOL_HOST.default}:{PORT.default}"
    assert parser["Socket"]["Backlog"] == str(BACKLOG)


@needs_systemd
@pytest.mark.parametrize("unit", UNITS, ids=name)
def test_systemd_finds_nothing_wrong_with_the_unit(unit: Path, tmp_path: Path) -> None:
    scope = "--user" if unit.parent.name == "user" else "--system"
    copy = with_a_program(unit, tmp_path)
    verified = subprocess.run(
        ["systemd-analyze", scope, "verify", str(copy)],
        env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    told = [line for line in verified.stderr.splitlines() if copy.name in line]
    assert (verified.returncode, told) == (0, [])


@needs_systemd
def test_system_unit_is_exposed_as_little_as_a_service_on_the_network_can_be(tmp_path: Path) -> None:
    copy = with_a_program(RESOURCES / "systemd" / "system" / "nodetool-worker.service", tmp_path)
    # Tenths of the scale that ends at 10.
    subprocess.run(
        ["systemd-analyze", "security", "--offline=true", "--threshold=20", str(copy)], check=True, capture_output=True
    )


@pytest.mark.parametrize("unit", UNITS, ids=name)
def test_unit_waits_longer_than_its_program_needs_to_end(unit: Path) -> None:
    longest = ENDING_SECONDS if "tray" in unit.name else NODETOOL_DRAIN_SECONDS.default + DRAIN_MARGIN
    assert seconds(read(unit)["TimeoutStopSec"]) > longest
    assert read(unit)["KillMode"] == "mixed"


@pytest.mark.parametrize("unit", UNITS, ids=name)
def test_unit_does_not_repeat_what_another_try_cannot_mend(unit: Path) -> None:
    hopeless = {Code.REFUSED} if "tray" in unit.name else {ExitCode.CONFIGURATION, ExitCode.PORT_BUSY}
    assert set(read(unit)["RestartPreventExitStatus"].split()) == {str(int(code)) for code in hopeless}


@pytest.mark.parametrize("unit", UNITS, ids=name)
def test_unit_gives_no_new_rights_and_is_watched(unit: Path) -> None:
    service = read(unit)
    assert (service["Type"], service["NoNewPrivileges"], service["UMask"]) == ("notify", "yes", "0077")
    assert seconds(service["WatchdogSec"]) >= 30


def test_units_and_agent_start_what_the_command_line_knows() -> None:
    agent = plistlib.loads((RESOURCES / "launchd" / "nodetool-tray.plist").read_bytes())
    unit = read(RESOURCES / "systemd" / "user" / "nodetool-tray.service")
    for command in (shlex.split(unit["ExecStart"]), shlex.split(agent["ProgramArguments"][-1])[1:]):
        assert command[0].endswith("/.local/bin/nodetool-tray")
        options = cli.parsed(command[1:])
        assert (options.headless, options.run) == (True, run.run)


def test_agent_is_left_alone_when_somebody_has_ended_it() -> None:
    agent = plistlib.loads((RESOURCES / "launchd" / "nodetool-tray.plist").read_bytes())
    assert agent["KeepAlive"] == {"SuccessfulExit": False}
    assert agent["RunAtLoad"] is True
    assert agent["ExitTimeOut"] > ENDING_SECONDS
    assert agent["Umask"] == 0o077
