"""The person whose computer this is: wants things at the command line, and does again what something came between."""

import subprocess
from dataclasses import dataclass
from typing import Any

from benchmarks.chaos.broken import BrokenError
from benchmarks.chaos.home import MODELS, MODELS_FOLDER, Home
from benchmarks.chaos.plan import Deed
from benchmarks.chaos.scene import Scene
from nodetool.deploy.config.errors import ConfigError
from nodetool.deploy.config.store import DeploymentStore
from nodetool.tray.supervisor.cause import Cause

_WORDS = {
    Deed.START: ("start",),
    Deed.STOP: ("stop",),
    Deed.RESTART: ("restart",),
    Deed.CHANGE: ("restart",),
    Deed.CHANGE_IN_VAIN: ("restart",),
    Deed.ROTATE: ("token", "rotate"),
    Deed.ROTATE_GENTLY: ("token", "rotate", "--grace", "1h"),
}
_MAY_REPLACE = {Deed.START, Deed.STOP, Deed.RESTART, Deed.CHANGE}
_HOST, _NOBODYS_ADDRESS = "NODETOOL_HOST", "192.0.2.1"
"""No machine has it (RFC 5737)."""
_ROTATIONS = {Deed.ROTATE, Deed.ROTATE_GENTLY}
_LONGEST = 120.0
"""Seconds for a command: longer than any of its own deadlines."""


@dataclass(slots=True)
class Person:
    """What is wanted by now."""

    home: Home
    runs: bool = True
    """Whether the worker is to run."""
    model: str = MODELS[0]
    """Which of `MODELS` it is to offer."""
    token: str = ""
    """The last one that is known."""
    dead_token: str = ""
    """The last one that is to be refused."""
    _is_changed: bool = True

    def begin(self, scene: Scene, deed: Deed) -> None:
        """Order what the deed is."""
        if deed is Deed.NOTHING:
            return
        scene.count(f"deed: {deed}")
        scene.worker_may_change |= deed in _MAY_REPLACE
        if deed in _MAY_REPLACE:
            self.runs = deed is not Deed.STOP
        if deed is Deed.CHANGE:
            self.model = MODELS[1 - MODELS.index(self.model)]
            self._is_changed = self._change()
        if deed is Deed.CHANGE_IN_VAIN:
            self.runs = True
            scene.excuses |= {Cause.CONFIGURATION, Cause.SPAWN_FAILED}
            self._is_changed = self._store(_HOST, _NOBODYS_ADDRESS)
            scene.worker_may_change |= not self._is_changed
        scene.command = self.home.command(*_WORDS[deed])

    def finish(self, scene: Scene, deed: Deed) -> None:
        """Wait for the end of what was ordered, and do it again where something came between.

        There has to be a running tray by now, and nothing in its way. Raises `BrokenError`.
        """
        if scene.command is None:
            return
        code, told = _ended(scene.command)
        if deed is Deed.CHANGE_IN_VAIN:
            self._take_back(scene, told if code == 0 else "")
            return
        touched = deed is Deed.CHANGE and (scene.file_was_touched or not self._is_changed)
        if code != 0 or touched:
            scene.count("deeds done again")
            if deed is Deed.CHANGE and not self._change():
                raise BrokenError("the settings cannot be changed although nothing is in the way")
            self.insist(scene, *_WORDS[deed], before=told)
        if deed in _ROTATIONS:
            self._note_rotation(scene, deed)

    def insist(self, scene: Scene, *words: str, before: str = "") -> None:
        """Give a command that has to succeed, once the worker is not on its way elsewhere. Raises `BrokenError`."""
        code, told = _ended(self.home.command(*words))
        if code != 0 and not self._is_excused(scene):
            raise BrokenError(f"`{' '.join(words)}` failed ({code}): {told!r}; the first time it said {before!r}")

    def token_in_file(self) -> str:
        """Return it; empty where there is none. Raises `ConfigError`."""
        return str(DeploymentStore(self.home.config_file).load(tighten=False).get("worker_auth_token", ""))

    def _is_excused(self, scene: Scene) -> bool:
        """Tell whether a wish failed because the worker did, for a reason that is known; that is dealt with later."""
        worker = (self.home.status() or {}).get("worker", {})
        return worker.get("cause") in scene.excuses or worker.get("phase") in {"backing off", "starting"}

    def _take_back(self, scene: Scene, success: str) -> None:
        """Remove the impossible setting. The worker that ran has to run on, if nothing else has ended it."""
        if success and self._is_changed and not scene.file_was_touched:
            raise BrokenError(f"a worker that cannot be was started: {success}")
        if not self._store(_HOST, ""):
            raise BrokenError("the settings cannot be changed although nothing is in the way")
        self.insist(scene, "start")

    def _change(self) -> bool:
        return self._store(MODELS_FOLDER, str(self.home.models_folder(self.model)))

    def _store(self, name: str, text: str) -> bool:
        """Store a setting, or remove it; tell whether that could be done."""

        def edit(config: dict[str, Any]) -> None:
            config["env"].pop(name, None)
            config["env"] |= {name: text} if text else {}

        try:
            DeploymentStore(self.home.config_file).update(edit)
        except (ConfigError, KeyError):  # the second: the file has been replaced by one without settings
            return False
        return True

    def _note_rotation(self, scene: Scene, deed: Deed) -> None:
        token = self.token_in_file()
        if token == self.token:
            if not scene.file_was_touched:
                raise BrokenError("the token is the same as before its rotation")
            return
        scene.count("rotations")
        if deed is Deed.ROTATE:
            self.dead_token = self.token
        self.token = token


def _ended(command: "subprocess.Popen[str]") -> tuple[int, str]:
    try:
        told, _ = command.communicate(timeout=_LONGEST)
    except subprocess.TimeoutExpired:
        command.kill()
        told, _ = command.communicate()
        raise BrokenError(f"a command did not end: {command.args!r} {told!r}") from None
    return command.returncode, told.strip()
