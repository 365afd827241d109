"""Does what may take a moment (a lock, a disk, a clipboard tool) beside the thread that draws."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from nodetool.deploy.config.errors import ConfigError
from nodetool.deploy.config.sentence import Sentence
from nodetool.tray.gui.gui_thread import GuiThread
from nodetool.tray.surface import SurfaceError

logger = logging.getLogger(__name__)

Trouble = ConfigError | SurfaceError
UNEXPECTED = Sentence("This did not work, for a reason that nobody expected; the log of the tray has the details.")


class Errands:
    """One thread for all of them, so that they are done in the order of the wishes."""

    def __init__(self, gui: GuiThread) -> None:
        self._gui = gui
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="errand")

    def run(self, work: Callable[[], object], then: Callable[[Trouble | None], None]) -> None:
        """Call `work` elsewhere, and `then` on the GUI thread with what went wrong, if anything."""
        self._executor.submit(self._work, work, then)

    def close(self) -> None:
        """Wait for the last one."""
        self._executor.shutdown()

    def _work(self, work: Callable[[], object], then: Callable[[Trouble | None], None]) -> None:
        trouble = _outcome(work)
        self._gui.post(lambda: then(trouble))


def _outcome(work: Callable[[], object]) -> Trouble | None:
    try:
        work()
    except (ConfigError, SurfaceError) as error:
        return error
    except Exception:
        logger.exception("An action failed")
        return SurfaceError(UNEXPECTED)
    return None
