"""From a snapshot to what the tray shows. Pure: the same words for icon, menu, window and terminal."""

from dataclasses import dataclass
from enum import StrEnum

from nodetool.deploy.config.settings import Provider
from nodetool.tray.model import Snapshot
from nodetool.tray.supervisor.status import Phase
from nodetool.tray.supervisor.usage import Usage
from nodetool.tray.wording import number, shown, tr, translatable

APPLICATION = "NodeTool"
OPEN_ICON = "running-open"


class Action(StrEnum):
    """What a menu entry or a button does."""

    START = "start"
    """Start the worker."""
    STOP = "stop"
    """Stop the worker until it is started."""
    RESTART = "restart"
    """Stop and start it, with the settings as they are now."""
    COPY_HEADER = "copy-header"
    """Put `Authorization: Bearer …` on the clipboard."""
    COPY_TOKEN = "copy-token"  # noqa: S105  an action, not a secret
    """Put the token on the clipboard."""
    ROTATE = "rotate"
    """Replace the token."""
    OPEN_WINDOW = "open-window"
    """Open the window."""
    OPEN_LOGS = "open-logs"
    """Show the folder of the log files."""
    QUIT = "quit"
    """Stop the worker and end the application."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A menu entry; one without an action is a line of text."""

    label: str
    action: Action | None = None
    enabled: bool = True
    hint: str = ""
    """Why it is disabled, or what it does."""
    begins_group: bool = False
    """A separator stands above it."""


@dataclass(frozen=True, slots=True)
class Presentation:
    """What the tray shows."""

    phase: Phase
    icon: str
    """The name of its drawing: one shape for each phase, and one more for a worker that lets everybody in."""
    state_line: str
    tooltip: str
    entries: tuple[Entry, ...]

    def entry(self, action: Action) -> Entry:
        """Return the entry of an action, for the button that does the same."""
        return next(entry for entry in self.entries if entry.action is action)


_RUNS = {Phase.STARTING, Phase.RUNNING}
_HAS_PROCESS = {Phase.STARTING, Phase.RUNNING, Phase.STOPPING}
_STATE_WORDS = {
    Phase.STOPPED: translatable("Stopped"),
    Phase.STARTING: translatable("Starting…"),
    Phase.RUNNING: translatable("Running"),
    Phase.STOPPING: translatable("Stopping…"),
    Phase.BACKING_OFF: translatable("Ended unexpectedly; starting again"),
    Phase.FAILED: translatable("Failed"),
    Phase.FOREIGN: translatable("Running"),
}
_ACCESS = {
    Provider.NONE: translatable("Everyone on this machine may call"),
    Provider.LOCAL: translatable("Everyone on this machine may call"),
    Provider.STATIC: translatable("Callers need the token"),
    Provider.SUPABASE: translatable("Callers need a Supabase login or the token"),
}
_ACCESS_FROM_ELSEWHERE = {
    Provider.NONE: translatable("Everyone on the network may call"),
    Provider.LOCAL: translatable("Everyone on the network may call"),
    Provider.STATIC: translatable("Callers need the token; other machines can reach the worker"),
    Provider.SUPABASE: translatable("Callers need a Supabase login or the token; other machines can reach the worker"),
}


def present(snapshot: Snapshot) -> Presentation:
    """Return what the tray shows of `snapshot`."""
    line = state_line(snapshot)
    return Presentation(
        phase=snapshot.worker.phase,
        icon=_icon(snapshot),
        state_line=line,
        tooltip=_tooltip(snapshot, line),
        entries=(Entry(line, enabled=False), *_worker_entries(snapshot), *_token_entries(snapshot), *_rest(snapshot)),
    )


def state_line(snapshot: Snapshot) -> str:
    """Say in a few words what the worker does."""
    worker = snapshot.worker
    if not worker.answers:
        return tr(_STATE_WORDS[worker.phase])
    address = worker.address.removeprefix("http://")
    if worker.phase is Phase.FOREIGN:
        return tr("Running at {address}, started elsewhere").format(address=address)
    return tr("Running at {address}").format(address=address)


def access_line(snapshot: Snapshot) -> str:
    """Say in a few words who may call."""
    if snapshot.provider is None:
        return shown(snapshot.settings_problem)
    words = _ACCESS_FROM_ELSEWHERE if snapshot.is_exposed else _ACCESS
    return tr(words[snapshot.provider])


def usage_line(usage: Usage | None) -> str:
    """Say what the worker uses of the machine, where that was looked at."""
    if usage is None:
        return ""
    memory, cpu = number(usage.memory_bytes / 1_000_000), number(usage.cpu_percent)
    if usage.processes > 1:
        words = tr("Memory {memory} MB, in {processes} processes; CPU {cpu} %")
        return words.format(memory=memory, processes=usage.processes, cpu=cpu)
    return tr("Memory {memory} MB; CPU {cpu} %").format(memory=memory, cpu=cpu)


def explanation(snapshot: Snapshot) -> str:
    """Say why things are as they are, where that needs a sentence; the gravest trouble first."""
    worker, token = snapshot.worker, snapshot.token
    return shown(worker.reason or snapshot.settings_problem or token.problem or snapshot.log_problem)


def telling_output(snapshot: Snapshot) -> tuple[str, ...]:
    """Return the end of the worker's output where it may say more than the reason does."""
    worker = snapshot.worker
    if worker.phase not in {Phase.FAILED, Phase.BACKING_OFF}:
        return ()
    told = bool(worker.reason) and all(worker.reason in line for line in worker.last_lines)
    return () if told else worker.last_lines


def _icon(snapshot: Snapshot) -> str:
    if snapshot.worker.answers and snapshot.provider in {Provider.NONE, Provider.LOCAL}:
        return OPEN_ICON
    return snapshot.worker.phase.value.replace(" ", "-")


def _tooltip(snapshot: Snapshot, line: str) -> str:
    detail = shown(snapshot.worker.reason) or access_line(snapshot)
    return tr("{application}: {state}\n{detail}").format(application=APPLICATION, state=line, detail=detail)


def _worker_entries(snapshot: Snapshot) -> tuple[Entry, ...]:
    phase = snapshot.worker.phase
    if phase is Phase.FOREIGN:
        return _foreign_entries(snapshot)
    wanted = phase in _RUNS or phase is Phase.BACKING_OFF
    restart = tr("Restart (settings changed)") if snapshot.restart_needed else tr("Restart")
    restart = tr("Restarting…") if snapshot.worker.switching else restart
    return (
        Entry(tr("Stop"), Action.STOP, begins_group=True)
        if wanted
        else Entry(tr("Start"), Action.START, enabled=phase is not Phase.STOPPING, begins_group=True),
        Entry(restart, Action.RESTART, enabled=wanted and not snapshot.worker.switching),
    )


def _foreign_entries(snapshot: Snapshot) -> tuple[Entry, ...]:
    hint = tr("{reason} End it where it was started.").format(reason=shown(snapshot.worker.reason))
    return (
        Entry(tr("Stop"), Action.STOP, enabled=False, hint=hint, begins_group=True),
        Entry(tr("Restart"), Action.RESTART, enabled=False, hint=hint),
    )


def _token_entries(snapshot: Snapshot) -> tuple[Entry, ...]:
    token = snapshot.token
    readable, problem, fixed = bool(token.masked), shown(token.problem), shown(token.fixed)
    return (
        Entry(tr("Copy Bearer header"), Action.COPY_HEADER, readable, problem, begins_group=True),
        Entry(tr("Copy token"), Action.COPY_TOKEN, readable, problem),
        Entry(tr("Rotate token"), Action.ROTATE, not token.fixed, fixed),
    )


def _rest(snapshot: Snapshot) -> tuple[Entry, ...]:
    stops = snapshot.worker.phase in _HAS_PROCESS
    return (
        Entry(tr("Open window"), Action.OPEN_WINDOW, begins_group=True),
        Entry(tr("Open log folder"), Action.OPEN_LOGS),
        Entry(tr("Quit and stop the worker") if stops else tr("Quit"), Action.QUIT),
    )
