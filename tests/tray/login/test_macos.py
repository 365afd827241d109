import plistlib
from pathlib import Path

import pytest

from nodetool.tray.login.macos import LABEL, LaunchAgent, is_disabled
from nodetool.tray.login.view import LoginError, LoginState

ARGV = ("/Applications/NodeTool Tray.app/Contents/MacOS/nodetool-tray", "run", "--background")


@pytest.fixture
def said() -> list[str]:
    """What launchd says of disabled agents."""
    return []


@pytest.fixture
def agent(tmp_path: Path, said: list[str]) -> LaunchAgent:
    return LaunchAgent(ARGV, home=tmp_path, disabled=lambda: "\n".join(said))


def put(agent: LaunchAgent, name: str, content: dict[str, object]) -> Path:
    file = agent.file.with_name(name)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(plistlib.dumps(content))
    return file


def test_agent_starts_once_and_is_never_started_again(agent: LaunchAgent) -> None:
    assert agent.view().state is LoginState.OFF
    assert agent.turn_on().is_on
    content = plistlib.loads(agent.file.read_bytes())
    assert content["ProgramArguments"] == list(ARGV)
    assert (content["Label"], content["RunAtLoad"], content["ProcessType"]) == (LABEL, True, "Interactive")
    assert "KeepAlive" not in content
    assert content["Umask"] == 0o077


def test_turning_off_removes_the_file(agent: LaunchAgent) -> None:
    agent.turn_on()
    assert agent.turn_off().state is LoginState.OFF
    assert list(agent.file.parent.iterdir()) == []


@pytest.mark.parametrize("word", ["disabled", "true"])
def test_agent_that_launchd_does_not_start_is_told(agent: LaunchAgent, said: list[str], word: str) -> None:
    agent.turn_on()
    said += ["disabled services = {", f'\t"{LABEL}" => {word}', '\t"com.example.other" => enabled', "}"]
    view = agent.turn_on()
    assert view.state is LoginState.DISABLED
    assert "System Settings" in view.where_to_allow


def test_other_agents_that_are_disabled_are_not_taken_for_ours() -> None:
    assert not is_disabled(f'"{LABEL}" => enabled\n"{LABEL}.other" => disabled\n')
    assert not is_disabled("")


def test_agent_of_our_name_without_our_mark_is_left_alone(agent: LaunchAgent) -> None:
    file = put(agent, agent.file.name, {"Label": LABEL, "ProgramArguments": ["/bin/true"]})
    before = file.read_bytes()
    for change in (agent.turn_on, agent.turn_off):
        with pytest.raises(LoginError, match=r"not written by this application.*/bin/true"):
            change()
    assert file.read_bytes() == before


def test_file_of_our_name_that_is_no_agent_is_left_alone(agent: LaunchAgent) -> None:
    put(agent, agent.file.name, {}).write_text("<plist><dict>")
    with pytest.raises(LoginError, match="starts nothing"):
        agent.turn_on()


def test_agent_of_the_terminal_tray_is_told(agent: LaunchAgent) -> None:
    shipped = Path(__file__).parents[3] / "resources" / "launchd" / "nodetool-tray.plist"
    put(agent, shipped.name, plistlib.loads(shipped.read_bytes()))
    view = agent.view()
    assert view.state is LoginState.FOREIGN
    assert view.place.endswith("LaunchAgents/nodetool-tray.plist")


def test_agent_of_another_copy_is_told_and_taken_over_on_wish(agent: LaunchAgent, tmp_path: Path) -> None:
    LaunchAgent(("/old/nodetool-tray", "run"), home=tmp_path, disabled=str).turn_on()
    assert agent.view().state is LoginState.OTHER_INSTALLATION
    assert agent.turn_on().is_on


def test_folder_that_cannot_be_made_is_told(agent: LaunchAgent, tmp_path: Path) -> None:
    (tmp_path / "Library").write_text("")
    with pytest.raises(LoginError, match="cannot be"):
        agent.turn_on()
