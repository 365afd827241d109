"""Everything that a person can ask of the tray. Menu, window, terminal and command line call the same methods."""

import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from nodetool.deploy.config.audit import audit_file
from nodetool.deploy.config.errors import ConfigError
from nodetool.deploy.config.line_file import log_folder
from nodetool.deploy.config.private_file import make_private_folder
from nodetool.deploy.config.sentence import Sentence, said_by
from nodetool.deploy.config.settings import PORT
from nodetool.tray.another_port import another_port, port_is_fixed
from nodetool.tray.audited import Actor
from nodetool.tray.clipboard.copied import Copied
from nodetool.tray.grace import Grace
from nodetool.tray.launch import Access, Launcher, worker_address
from nodetool.tray.login.entry import LoginEntry
from nodetool.tray.login.view import LoginView
from nodetool.tray.model import Snapshot, TokenView
from nodetool.tray.notices import Kind, Notice, exposure_notice, log_notice, new_port_notice, notice_of, rotation_notice
from nodetool.tray.notices.wanted import is_wanted
from nodetool.tray.place import Place
from nodetool.tray.platform import this_platform
from nodetool.tray.port_view import PortView, look_at_port
from nodetool.tray.preferences import Preferences
from nodetool.tray.recent_problems import RecentProblems
from nodetool.tray.rotation_watch import OCCASIONS, RotationWatch
from nodetool.tray.rotations import last_rotation
from nodetool.tray.snippets import Call, Language, snippet
from nodetool.tray.stop_mark import StopMark, stop_mark_file
from nodetool.tray.supervisor.status import Phase, WorkerStatus
from nodetool.tray.supervisor.usage import Usage, UsageMeter
from nodetool.tray.surface import Surface, SurfaceError
from nodetool.tray.tokens import TokenKeeper
from nodetool.tray.worker_api.errors import WorkerUnreachableError

if TYPE_CHECKING:
    from nodetool.tray.worker_api.client import WorkerApi

Listener = Callable[[Snapshot], None]
SURFACE_SECONDS = 15.0
"""A surface that is not there after so long will not come: the slowest machine has loaded Qt by then."""


class TrayService:
    """The tray without its looks. Every method may be called from every thread; none waits for the worker."""

    def __init__(
        self,
        *,
        tokens: TokenKeeper,
        preferences: Preferences,
        launcher: Launcher,
        log_problem: Callable[[], str] = lambda: "",
        stop_mark: StopMark | None = None,
        login: LoginEntry | None = None,
    ) -> None:
        """Start nothing yet; `log_problem` says what is wrong with the log files."""
        self.tokens = tokens
        self.problems = RecentProblems()
        self._log_problem = log_problem
        self.preferences = preferences
        self._launcher = launcher
        self._stop_mark = stop_mark or StopMark(stop_mark_file())
        self._login = login or this_platform().login_entry()
        self._meter = UsageMeter()
        self._listeners: list[Listener] = []
        self._quit_listeners: list[Callable[[], None]] = []
        self._surface: Surface | None = None
        self._early: list[Notice] = []
        self._rotations = RotationWatch()
        self._attaching = threading.Lock()
        self._is_attached = threading.Event()
        self._look_at_file()
        self._supervisor = launcher.supervise(on_status=self._on_status)
        self._last = self._supervisor.status

    def attach(self, surface: Surface) -> None:
        """Say where notifications, the clipboard and the window are; what deserved notice before is told now."""
        with self._attaching:
            self._surface = surface
            early, self._early = self._early, []
        self._is_attached.set()
        for notice in early:
            surface.notify(notice)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Have `listener` called with each new snapshot, on whichever thread it arises; return what ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def snapshot(self) -> Snapshot:
        """Look at everything afresh."""
        status = self._supervisor.status
        access, problem = self._access(status)
        return Snapshot(
            worker=status,
            token=self.tokens.view(),
            provider=access.provider if access else None,
            is_exposed=access is not None and access.is_exposed,
            settings_problem=problem,
            log_problem=self._log_problem(),
            restart_needed=self._launcher.is_outdated(status.phase),
            undoable=self._undoable(status),
        )

    def measured(self) -> Snapshot:
        """Look at everything afresh, and at what the worker uses of the machine."""
        return replace(self.snapshot(), usage=self.usage())

    def usage(self) -> Usage | None:
        """Look at what the worker uses of the machine, which takes some milliseconds; None where none runs."""
        status = self._supervisor.status
        pid = status.foreign.pid if status.foreign else status.pid
        return self._meter.look(pid) if pid else None

    def look(self, patience: float = 0.0) -> None:
        """Look whether somebody else has started a worker; wait for the outcome for so many seconds at most."""
        self._supervisor.look(patience)

    def refresh(self) -> None:
        """Tell every listener how things are now."""
        snapshot = self.snapshot()
        if notice := self._rotations.seen(snapshot.token):
            self._notify(notice)
        for listener in tuple(self._listeners):
            listener(snapshot)

    def begin(self) -> bool:
        """Have the worker run, as the tray starts, unless a person has stopped it or wants to start it himself.

        Return whether it is to run.
        """
        if self._stop_mark.is_set or not self.preferences.starts_worker():
            self._supervisor.look()
            return False
        self._supervisor.start()
        return True

    def start(self) -> None:
        """Have the worker run."""
        self._stop_mark.clear()
        self._supervisor.start()

    def stop(self) -> None:
        """Have the worker stop, until it is started again; the tray may end meanwhile.

        One that somebody else has started goes on, and none takes its place.
        """
        self._stop_mark.set()
        self._supervisor.stop()

    def on_log_problem(self, problem: str) -> None:
        """Tell that the log files are not written any more, once, or that they are again."""
        if problem:
            self._notify(log_notice(problem))
        self.refresh()

    def restart(self) -> None:
        """Have a fresh worker run, with the settings as they are now.

        Raises `ConfigError` where none could start with them: one that works is not stopped for that.
        """
        try:
            self.preferences.provider()
            worker_address(self.preferences.resolved())
        except ConfigError as error:
            raise ConfigError(Sentence("Not restarted: {problem}", problem=said_by(error))) from error
        self._stop_mark.clear()
        self._supervisor.restart()

    def running_worker(self) -> "WorkerApi":
        """Return the worker that has answered, and the token for it: nobody else who took its port gets that.

        Raises `WorkerUnreachableError` where it does not run, and `ConfigError`.
        """
        from nodetool.tray.worker_api.client import WorkerApi  # noqa: PLC0415  loads much, for who looks at the models

        status = self._supervisor.status
        if not status.answers:
            raise WorkerUnreachableError(Sentence("The worker does not run."))
        return WorkerApi(status.address, self.tokens.reveal())

    def rotate_token(self, grace: Grace = Grace.NONE, *, by: Actor = Actor.TRAY) -> TokenView:
        """Replace the token; without a grace period the old one is dead at once. Raises `ConfigError`."""
        token = self._rotations.own(lambda: self.tokens.rotate(grace, by=by))
        self._notify(rotation_notice(grace, token.masked, occasion=OCCASIONS[by]))
        self.refresh()
        return self.tokens.view()

    def close_token_file(self) -> None:
        """Close the file with the token to others. Raises `ConfigError` where that cannot be done."""
        try:
            self.tokens.close_file()
        finally:
            self.refresh()

    def use_another_port(self, *, by: Actor = Actor.TRAY) -> int:
        """Give the worker a port that is free, start it there, and return the port. Raises `ConfigError`."""
        port = another_port(self.preferences)
        self.preferences.change({PORT.name: str(port)}, by=by)
        self.restart()
        self._notify(new_port_notice(worker_address(self.preferences.resolved())))
        return port

    def wants(self, kind: Kind) -> bool:
        """Tell whether the user wants notifications of this kind."""
        try:
            return is_wanted(kind, self.preferences.resolved())
        except ConfigError:
            return True  # what is wrong with the settings may be what is to be told

    def copy_token(self) -> Copied:
        """Put the token on the clipboard. Raises `ConfigError` and `SurfaceError`."""
        return self._on_surface().copy(self.tokens.reveal())

    def copy_header(self) -> Copied:
        """Put the header that callers send on the clipboard. Raises `ConfigError` and `SurfaceError`."""
        return self._on_surface().copy(self.tokens.header())

    def look_at_port(self, host: str, port: int) -> PortView:
        """Tell whether a worker could listen there. May take a moment."""
        status = self._supervisor.status
        own = urlsplit(status.address).port or 0 if status.phase in {Phase.STARTING, Phase.RUNNING} else 0
        return look_at_port(host, port, own=own)

    def copy_call(self, language: Language, call: Call | None = None) -> Copied:
        """Put a call of the worker on the clipboard, the whole token in it; the list of models where none is given.

        Raises `ConfigError` and `SurfaceError`.
        """
        call = call or Call(self._supervisor.status.address)
        return self._on_surface().copy(snippet(language, call, self.tokens.reveal(), between=" "))

    def last_rotation(self) -> datetime | None:
        """Return when the token was last replaced, as far as is known. May read some megabytes."""
        return last_rotation(audit_file())

    def change_settings(
        self, changes: Mapping[str, str], *, places: Mapping[str, Place] | None = None, by: Actor = Actor.TRAY
    ) -> None:
        """Store settings by name; see `Preferences.change`. Raises `ConfigError`."""
        try:
            self.preferences.change(changes, places=places, by=by)
        finally:
            self.refresh()

    def login_view(self) -> LoginView:
        """Look whether the tray starts when its user logs in. Waits for a disk. Raises `LoginError`."""
        return self._login.view()

    def change_login(self, *, starts: bool) -> LoginView:
        """Have the tray start at login, or not; return what became of it, which the desktop may decide.

        Waits for a disk. Raises `LoginError`, also where the entry is somebody else's.
        """
        return self._login.turn_on() if starts else self._login.turn_off()

    def undo_changes(self, *, by: Actor = Actor.TRAY) -> tuple[str, ...]:
        """Store the settings again with which the running worker was started; return their names. Raises `ConfigError`.

        Secrets stay as they are.
        """
        changes = self._launcher.changes_to_undo(self._supervisor.status.phase)
        if changes:
            self._supervisor.forget_setback()
            self.change_settings(changes, by=by)
        return tuple(changes)

    def show_window(self) -> None:
        """Open the window and raise it. Raises `SurfaceError`."""
        self._on_surface().show_window()

    def open_log_folder(self) -> None:
        """Show where the log files are. Raises `SurfaceError`."""
        folder = log_folder()
        try:
            make_private_folder(folder)
        except OSError as error:
            raise SurfaceError(f"The folder {folder} cannot be created: {error.strerror}.") from error
        self._on_surface().open_folder(folder)

    def supervision_works(self, patience: float) -> bool:
        """Tell whether the supervisor itself reacts, within so many seconds; this waits for it."""
        return self._supervisor.answers(patience)

    def on_quit(self, listener: Callable[[], None]) -> None:
        """Have `listener` called when the end begins."""
        self._quit_listeners.append(listener)

    def quit(self) -> None:
        """Stop the worker, then close the surface."""
        for listener in self._quit_listeners:
            listener()
        self._supervisor.quit()
        threading.Thread(target=self._close_when_ended, name="quit", daemon=True).start()

    def join(self, timeout: float | None = None) -> bool:
        """Wait until the worker and its supervisor have ended; return whether they have."""
        return self._supervisor.join(timeout)

    def _on_surface(self) -> Surface:
        """Return the surface. A command that comes while the tray still starts waits for it, on its own thread."""
        if not self._is_attached.wait(SURFACE_SECONDS) or self._surface is None:
            raise SurfaceError("The tray is still starting. Ask again in a moment.")
        return self._surface

    def _notify(self, notice: Notice) -> None:
        self.problems.note(notice)
        with self._attaching:
            surface = self._surface
            if surface is None:
                self._early.append(notice)
                return
        surface.notify(notice)

    def _on_status(self, status: WorkerStatus) -> None:
        before, self._last = self._last, status
        if notice := notice_of(before, status, port_is_fixed=port_is_fixed(self.preferences)):
            self._notify(notice)
        self.refresh()

    def _look_at_file(self) -> None:
        """Look whether others could read the token, before anything reads the file and closes it to them."""
        if (mode := self.tokens.open_mode()) is not None:
            self._notify(exposure_notice(self.tokens.file, mode))

    def _undoable(self, status: WorkerStatus) -> tuple[str, ...]:
        try:
            return tuple(self._launcher.changes_to_undo(status.phase))
        except ConfigError:
            return ()  # the snapshot says what is wrong with them

    def _close_when_ended(self) -> None:
        self._supervisor.join()
        if self._surface is not None:
            self._surface.close()

    def _access(self, status: WorkerStatus) -> tuple[Access | None, str]:
        """Return who may call, as far as that is known, and what is wrong with the settings."""
        try:
            self.preferences.provider()
            problem = ""
        except ConfigError as error:
            problem = said_by(error)
        try:
            return self._launcher.access(status.phase, status.foreign), problem
        except ConfigError:
            return None, problem
