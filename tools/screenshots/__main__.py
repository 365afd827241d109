"""Takes a picture of each page, light and dark: of a real tray with a real worker, on a screen of its own.

`python -m tools.screenshots docs/screenshots --language de --text-size 150`
"""

import argparse
import tempfile
import time
from pathlib import Path

from nodetool.deploy.config.settings import Language
from tests.helpers.desktop.desktop import DesktopSession, open_desktop, open_session
from tests.helpers.desktop.screenshot import Screen
from tests.helpers.waiting import wait_until
from tools.screenshots.stage import Look, Stage

_PATIENCE = 20.0
_REST = 1.5
"""Seconds, above the time in which a page that was opened has asked for what it shows."""


def main() -> None:
    """Read the wishes and take the pictures, one look after the other."""
    options = _options()
    options.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as logs, open_session(Path(logs)) as session:
        for theme in ("light", "dark"):
            look = Look(theme, options.language, options.text_size, options.size)
            _take(session, look, options.folder)


def _take(session: DesktopSession, look: Look, folder: Path) -> None:
    with open_desktop(session) as desktop:
        stage = Stage(desktop, look)
        stage.set_up()
        try:
            window = stage.open_window()
            for name in stage.pages(window):
                _save_settled(desktop.screen, window, folder / f"{name}-{look.name}.png")
        finally:
            stage.close()


def _save_settled(screen: Screen, window: str, picture: Path) -> None:
    """Wait until nothing new is seen for a while: pages ask others for what they show. A cursor may blink meanwhile."""
    seen, since = set[bytes](), 0.0

    def rests() -> bool:
        nonlocal since
        content = screen.save(picture, window=window).read_bytes()
        if content not in seen:
            seen.add(content)
            since = time.monotonic()
        return time.monotonic() - since > _REST

    wait_until(rests, timeout=_PATIENCE, what=f"{picture.name} to come to rest")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tools.screenshots", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the pictures go")
    parser.add_argument("--language", type=Language, choices=list(Language), default=Language.ENGLISH)
    parser.add_argument("--text-size", type=int, default=100, metavar="PERCENT")
    parser.add_argument("--size", default="", metavar="WIDTHxHEIGHT", help="of the window, instead of its own")
    return parser.parse_args()


if __name__ == "__main__":
    main()
