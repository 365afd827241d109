"""What the running tray does for the command line."""

import queue
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from nodetool.deploy.config.errors import ConfigError
from nodetool.tray.audited import Actor
from nodetool.tray.control.protocol import Request
from nodetool.tray.control.recent_lines import recent_lines
from nodetool.tray.grace import Grace
from nodetool.tray.logfiles.files import LogFiles
from nodetool.tray.logs import LogRing
from nodetool.tray.model import Snapshot
from nodetool.tray.presenter import access_line, state_line, usage_line
from nodetool.tray.result import Code, Result
from nodetool.tray.service import TrayService
from nodetool.tray.supervisor.cause import Cause
from nodetool.tray.supervisor.status import Phase, WorkerStatus
from nodetool.tray.surface import SurfaceError
from nodetool.tray.token_results import copied_result, header_result, rotated_result, token_result
from nodetool.tray.wording import in_english

SETTLE_SECONDS = 90.0
"""Longer than the supervisor's own deadline for a start."""

LOOK_SECONDS = 6.0
"""Longer than a look at a worker that somebody else has started can take."""

_RUNS = frozenset({Phase.RUNNING, Phase.FOREIGN})
_IS_STOPPED = frozenset({Phase.STOPPED})
_START = frozenset({*_RUNS, Phase.FAILED, Phase.BACKING_OFF})
_STOP = frozenset({Phase.STOPPED, Phase.FAILED, Phase.FOREIGN})


class Verbs:
    """Carries out one verb at a time for each caller; the answer says how it ended, in English."""

    def __init__(self, service: TrayService, log: LogRing, files: LogFiles) -> None:
        self._service = service
        self._log = log
        self._files = files
        self._known: dict[str, Callable[[str], Result]] = {
            "status": lambda _: self._status(),
            "start": lambda _: self._settle(service.start, wanted=_RUNS, settled=_START),
            "restart": lambda _: self._restart(),
            "undo": lambda _: self._undo(),
            "stop": lambda _: self._stop(),
            "logs": self._logs,
            "token show": lambda _: token_result(service.tokens.reveal()),
            "token header": lambda _: header_result(service.tokens.header()),
            "token copy": lambda _: self._copy(),
            "token rotate": self._rotate,
            "show": lambda _: self._show(),
            "quit": lambda _: self._quit(),
        }

    def __call__(self, request: Request) -> Result:
        """Carry out the verb of `request`."""
        verb = request.verb
        if verb not in self._known:
            return Result(
                f"The running tray does not know {verb!r}; it may be older than this program.", {}, Code.FAILED
            )
        try:
            with in_english():
                return self._known[verb](request.argument)
        except (ConfigError, SurfaceError) as error:
            return Result(str(error), {}, Code.FAILED)

    def _status(self) -> Result:
        self._service.look(LOOK_SECONDS)
        return describe(self._service.measured())

    def _restart(self) -> Result:
        snapshot = self._service.snapshot()
        if snapshot.worker.phase is Phase.FOREIGN:
            self._service.start()  # a stop that was wished for before is over
            return _left_alone(snapshot, "Not restarted", remembered="The tray starts its own when that one has ended.")
        return self._settle(self._service.restart, wanted=_RUNS, settled=_START, replaces=snapshot.worker)

    def _undo(self) -> Result:
        names = self._service.undo_changes(by=Actor.COMMAND_LINE)
        undone = f"As the running worker has them again: {', '.join(names)}."
        nothing = "Nothing is undone: no setting was changed since the worker was started, or none runs."
        return Result(undone if names else nothing, {"undone": list(names)})

    def _stop(self) -> Result:
        snapshot = self._service.snapshot()
        if snapshot.worker.phase is Phase.FOREIGN:
            self._service.stop()
            return _left_alone(snapshot, "Not stopped", remembered="The tray starts none in its place, until `start`.")
        return self._settle(self._service.stop, wanted=_IS_STOPPED, settled=_STOP)

    def _settle(
        self,
        wish: Callable[[], None],
        *,
        wanted: frozenset[Phase],
        settled: frozenset[Phase],
        replaces: WorkerStatus | None = None,
    ) -> Result:
        """Pass on a wish and wait until it is plain what became of it; `replaces` is the worker that is to go."""
        if replaces is None and self._service.snapshot().worker.phase in wanted:
            wish()  # nothing changes now; that it was wished for is remembered
            return describe(self._service.snapshot())
        changes: queue.SimpleQueue[Snapshot] = queue.SimpleQueue()
        unsubscribe = self._service.subscribe(changes.put)
        try:
            wish()
            while not _has_settled((snapshot := changes.get(timeout=SETTLE_SECONDS)).worker, settled, replaces):
                pass
        except queue.Empty:
            snapshot = self._service.snapshot()
        finally:
            unsubscribe()
        is_as_wished = snapshot.worker.phase in wanted and snapshot.worker.cause is not Cause.NOT_RESTARTED
        return describe(snapshot, code=Code.OK if is_as_wished else Code.FAILED)

    def _logs(self, count: str) -> Result:
        """Tell the worker's last lines, and see that the file has them too, for those who read that."""
        files = self._files
        files.flush()
        paths = {"worker": files.worker.path, "tray": files.own.path}
        return Result(
            "",
            {
                "lines": recent_lines(self._log, count),
                "files": {name: str(path) if path else None for name, path in paths.items()},
                "log_problem": files.problem,
            },
        )

    def _copy(self) -> Result:
        return copied_result(self._service.copy_token())

    def _rotate(self, grace: str) -> Result:
        chosen = Grace(grace or Grace.NONE)
        return rotated_result(self._service.rotate_token(chosen, by=Actor.COMMAND_LINE).masked, chosen)

    def _show(self) -> Result:
        self._service.show_window()
        return Result("The tray is already running; its window opens.", {"shown": True})

    def _quit(self) -> Result:
        self._service.quit()
        return Result("The tray is quitting.", {"quitting": True})


def _has_settled(worker: WorkerStatus, settled: frozenset[Phase], replaces: WorkerStatus | None) -> bool:
    if worker.phase not in settled or worker.switching:
        return False
    is_the_old_one = replaces is not None and worker.phase is Phase.RUNNING and worker.pid == replaces.pid
    return not is_the_old_one or worker.cause is Cause.NOT_RESTARTED


def _left_alone(snapshot: Snapshot, what: str, *, remembered: str = "") -> Result:
    """Say why nothing happens to a worker that somebody else has started, and what the tray keeps in mind."""
    told = f"{what}: {snapshot.worker.reason} End it where it was started. {remembered}"
    return Result(told.rstrip(), status_data(snapshot), Code.FAILED)


def describe(snapshot: Snapshot, *, code: Code = Code.OK) -> Result:
    """Tell people and programs how things are."""
    reason = snapshot.worker.reason
    outdated = "Settings were changed: restart the worker to apply them." if snapshot.restart_needed else ""
    told = [state_line(snapshot)]
    for sentence in (
        reason,
        access_line(snapshot),
        usage_line(snapshot.usage),
        snapshot.settings_problem,
        snapshot.log_problem,
        outdated,
    ):
        # A refused setting is why the worker failed, why nobody knows who may call, and trouble by itself.
        if not any(sentence in line for line in told):
            told.append(sentence)
    return Result("\n".join(told), status_data(snapshot), code)


def status_data(snapshot: Snapshot) -> dict[str, Any]:
    """Return the snapshot as JSON knows it; it never holds the whole token."""
    data = asdict(snapshot)
    data["token"]["config_file"] = str(snapshot.token.config_file)
    data["token"]["file_mode"] = None if snapshot.token.file_mode is None else f"{snapshot.token.file_mode:04o}"
    return {"running": True, **data}
