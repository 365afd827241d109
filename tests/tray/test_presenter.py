"""What tray, window and terminal say of a snapshot."""

from dataclasses import replace
from pathlib import Path

import pytest

from nodetool.deploy.config.settings import Provider
from nodetool.deploy.config.worker_token import TokenSource
from nodetool.tray.model import Snapshot, TokenView
from nodetool.tray.presenter import Action, access_line, explanation, present, state_line, telling_output, usage_line
from nodetool.tray.supervisor.status import Phase, WorkerStatus
from nodetool.tray.supervisor.usage import Usage
from tests.helpers.pseudo_language import BEGIN, END, speaking_pseudo

TOKEN = TokenView(Path("/home/u/deployment.yaml"), masked="abcdefgh...wxyz", source=TokenSource.CONFIG, file_mode=0o600)
WORKER = WorkerStatus(Phase.RUNNING, "http://127.0.0.1:8000", since=0, pid=7)
SNAPSHOT = Snapshot(WORKER, TOKEN, Provider.STATIC)


def at(phase: Phase, reason: str = "") -> Snapshot:
    return replace(SNAPSHOT, worker=replace(WORKER, phase=phase, reason=reason))


@pytest.mark.parametrize("phase", Phase)
def test_every_phase_has_its_own_words_and_a_whole_menu(phase: Phase) -> None:
    presentation = present(at(phase))
    assert presentation.phase is phase
    assert presentation.entries[0].label == presentation.state_line
    assert presentation.entries[0].action is None
    offered = {entry.action for entry in presentation.entries} - {None}
    assert offered in (set(Action) - {Action.START}, set(Action) - {Action.STOP})


def test_running_worker_that_lets_everybody_in_has_an_icon_of_its_own() -> None:
    icons = {provider: present(replace(SNAPSHOT, provider=provider)).icon for provider in Provider}
    assert icons[Provider.NONE] == icons[Provider.LOCAL] != icons[Provider.STATIC] == icons[Provider.SUPABASE]
    stopped = at(Phase.STOPPED)
    assert present(replace(stopped, provider=Provider.NONE)).icon == present(stopped).icon


def test_states_are_told_apart_by_words_alone() -> None:
    assert len({state_line(at(phase)) for phase in Phase}) == len(Phase)


def test_running_worker_names_where_it_answers() -> None:
    assert state_line(at(Phase.RUNNING)) == "Running at 127.0.0.1:8000"


@pytest.mark.parametrize("phase", [Phase.STARTING, Phase.RUNNING, Phase.BACKING_OFF])
def test_wanted_worker_can_be_stopped_and_restarted(phase: Phase) -> None:
    presentation = present(at(phase))
    assert presentation.entry(Action.STOP).enabled
    assert presentation.entry(Action.RESTART).enabled


@pytest.mark.parametrize("phase", [Phase.STOPPED, Phase.FAILED])
def test_worker_that_does_not_run_can_be_started(phase: Phase) -> None:
    presentation = present(at(phase))
    assert presentation.entry(Action.START).enabled
    assert not presentation.entry(Action.RESTART).enabled


def test_stopping_worker_is_waited_for() -> None:
    presentation = present(at(Phase.STOPPING))
    assert not presentation.entry(Action.START).enabled
    assert not presentation.entry(Action.RESTART).enabled


@pytest.mark.parametrize(
    ("phase", "label"), [(Phase.RUNNING, "Quit and stop the worker"), (Phase.STOPPED, "Quit"), (Phase.FAILED, "Quit")]
)
def test_quit_says_what_it_stops(phase: Phase, label: str) -> None:
    assert present(at(phase)).entry(Action.QUIT).label == label


def test_worker_of_somebody_else_can_be_used_and_not_stopped() -> None:
    presentation = present(at(Phase.FOREIGN, "The worker was started in a terminal (process 7)."))
    assert presentation.state_line == "Running at 127.0.0.1:8000, started elsewhere"
    for action in (Action.STOP, Action.RESTART):
        entry = presentation.entry(action)
        assert not entry.enabled
        assert entry.hint == "The worker was started in a terminal (process 7). End it where it was started."
    assert presentation.entry(Action.COPY_HEADER).enabled
    assert presentation.entry(Action.QUIT).label == "Quit"


def test_usage_is_told_in_one_line_and_only_where_it_was_looked_at() -> None:
    assert usage_line(None) == ""
    usage = Usage(memory_bytes=1_234_600_000, cpu_seconds=3.2, cpu_percent=12.4, processes=1)
    assert usage_line(usage) == "Memory 1,235 MB; CPU 12 %"
    assert usage_line(replace(usage, processes=3)) == "Memory 1,235 MB, in 3 processes; CPU 12 %"


def test_changed_settings_are_named_at_restart() -> None:
    changed = replace(SNAPSHOT, restart_needed=True)
    assert present(changed).entry(Action.RESTART).label == "Restart (settings changed)"


def test_token_fixed_elsewhere_cannot_be_rotated_and_says_why() -> None:
    fixed = replace(SNAPSHOT, token=replace(TOKEN, source=TokenSource.ENVIRONMENT, fixed="Fixed by the environment."))
    rotate = present(fixed).entry(Action.ROTATE)
    assert (rotate.enabled, rotate.hint) == (False, "Fixed by the environment.")
    assert present(fixed).entry(Action.COPY_TOKEN).enabled


def test_token_that_cannot_be_read_cannot_be_copied_and_says_why() -> None:
    token = TokenView(TOKEN.config_file, problem="It cannot be read.", fixed="It cannot be read.")
    presentation = present(replace(SNAPSHOT, token=token))
    for action in (Action.COPY_TOKEN, Action.COPY_HEADER, Action.ROTATE):
        entry = presentation.entry(action)
        assert (entry.enabled, entry.hint) == (False, "It cannot be read.")


@pytest.mark.parametrize("provider", Provider)
def test_access_is_told_for_every_provider(provider: Provider) -> None:
    says_token = "token" in access_line(replace(SNAPSHOT, provider=provider))
    assert says_token == provider.enforces


def test_refused_settings_are_told_where_access_would_be() -> None:
    refused = replace(SNAPSHOT, provider=None, settings_problem="PORT is wrong.")
    assert access_line(refused) == "PORT is wrong."


def test_tooltip_tells_the_state_and_why() -> None:
    assert present(SNAPSHOT).tooltip == "NodeTool: Running at 127.0.0.1:8000\nCallers need the token"
    assert present(at(Phase.FAILED, "It is broken.")).tooltip == "NodeTool: Failed\nIt is broken."


def test_explanation_begins_with_what_keeps_the_worker_from_running() -> None:
    everything = replace(
        at(Phase.FAILED, "Reason."), settings_problem="Settings.", token=replace(TOKEN, problem="Token.")
    )
    assert explanation(everything) == "Reason."
    assert explanation(replace(everything, worker=WORKER)) == "Settings."
    assert explanation(replace(everything, worker=WORKER, settings_problem="")) == "Token."
    assert explanation(SNAPSHOT) == ""


@pytest.mark.parametrize("phase", Phase)
def test_output_is_told_only_where_the_worker_ended_by_itself(phase: Phase) -> None:
    lines = ("Traceback", "It broke.")
    snapshot = replace(SNAPSHOT, worker=replace(WORKER, phase=phase, last_lines=lines))
    assert telling_output(snapshot) == (lines if phase in {Phase.FAILED, Phase.BACKING_OFF} else ())


def test_output_that_only_repeats_the_reason_is_left_out() -> None:
    worker = replace(WORKER, phase=Phase.FAILED, reason="Port 1 is taken.", last_lines=("worker: Port 1 is taken.",))
    assert telling_output(replace(SNAPSHOT, worker=worker)) == ()
    assert telling_output(replace(SNAPSHOT, worker=replace(worker, last_lines=("More.", *worker.last_lines)))) != ()


@pytest.mark.parametrize(
    ("provider", "exposed", "line"),
    [
        (Provider.STATIC, False, "Callers need the token"),
        (Provider.STATIC, True, "Callers need the token; other machines can reach the worker"),
        (Provider.NONE, False, "Everyone on this machine may call"),
        (Provider.LOCAL, True, "Everyone on the network may call"),
    ],
)
def test_access_line_says_from_where(provider: Provider, *, exposed: bool, line: str) -> None:
    assert access_line(replace(SNAPSHOT, provider=provider, is_exposed=exposed)) == line


@pytest.mark.parametrize("phase", Phase)
def test_whole_menu_speaks_the_language_of_the_window(phase: Phase) -> None:
    with speaking_pseudo():
        presentation = present(at(phase, "Reason."))
    for words in (presentation.tooltip, presentation.state_line, *(entry.label for entry in presentation.entries)):
        assert words.startswith(BEGIN)
        assert words.endswith(END)
