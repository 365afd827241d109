"""Does what waits for somebody else (the worker, a server, the keyring), each on a thread of its own."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

from nodetool.deploy.config.errors import ConfigError
from nodetool.tray.examination import ExaminationError
from nodetool.tray.first_run.model_file import ModelFileError
from nodetool.tray.gui.errands import UNEXPECTED
from nodetool.tray.gui.gui_thread import GuiThread
from nodetool.tray.login.view import LoginError
from nodetool.tray.surface import SurfaceError
from nodetool.tray.worker_api.errors import WorkerApiError

logger = logging.getLogger(__name__)

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

Trouble = ConfigError | SurfaceError | WorkerApiError | ExaminationError | LoginError | ModelFileError


@dataclass(frozen=True, slots=True)
class Answer(Generic[T_co]):
    """What came of it: a value, or the trouble."""

    value: T_co | None = None
    trouble: Trouble | None = None


class Aside:
    """Nothing waits for these threads, neither the window nor the end of the tray."""

    def __init__(self, gui: GuiThread) -> None:
        self._gui = gui
        self._lock = threading.Lock()
        self._is_closed = False

    def ask(self, work: Callable[[], T], then: Callable[[Answer[T]], None], *, asker: QObject) -> None:
        """Call `work` elsewhere, and `then` on the GUI thread, if `asker` is still there."""

        def run() -> None:
            answer = _answer(work)
            self._post(lambda: then(answer) if isValid(asker) else None)

        threading.Thread(target=run, name="aside", daemon=True).start()

    def close(self) -> None:
        """Tell nobody any more."""
        with self._lock:
            self._is_closed = True

    def _post(self, function: Callable[[], None]) -> None:
        with self._lock:
            if not self._is_closed:
                self._gui.post(function)


def _answer(work: Callable[[], T]) -> Answer[T]:
    try:
        return Answer(work())
    except (ConfigError, SurfaceError, WorkerApiError, ExaminationError, LoginError, ModelFileError) as error:
        return Answer(trouble=error)
    except Exception:
        logger.exception("Something that was asked aside failed")
        return Answer(trouble=SurfaceError(UNEXPECTED))
