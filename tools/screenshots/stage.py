"""What is on the pictures: a tray whose worker runs, has a model and was called."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import openai
import yaml

from nodetool.deploy.config.settings import Language
from nodetool.tray.window_pages import PageName
from tests.helpers.desktop.desktop import Desktop
from tests.helpers.running_tray import RunningTray
from tests.helpers.tiny_gguf import write_tiny_gguf
from tests.helpers.tray_process import free_port

_GTK_THEMES = {"light": "Adwaita", "dark": "Adwaita:dark"}
_DOTS_PER_INCH = 96
_CALLS = 12


@dataclass(frozen=True, slots=True)
class Look:
    """How the window looks."""

    theme: str
    """`light` or `dark`."""
    language: Language
    text_size: int
    """In percent."""
    size: str
    """Of the window, as `WIDTHxHEIGHT`; empty for the window's own."""

    @property
    def name(self) -> str:
        """What the files of this look end in."""
        language = "" if self.language is Language.ENGLISH else f"-{self.language.value}"
        size = "" if self.text_size == 100 else f"-{self.text_size}"  # noqa: PLR2004  the usual one has no name
        return f"{self.theme}{language}{size}"


class Stage:
    """A newcomer's home with one model in it."""

    def __init__(self, desktop: Desktop, look: Look) -> None:
        self._desktop = desktop
        self._look = look
        self._port = free_port()
        environment = {
            "GTK_THEME": _GTK_THEMES[look.theme],
            "QT_FONT_DPI": str(_DOTS_PER_INCH * look.text_size // 100),
        }
        self._tray = RunningTray(desktop, self._port, environment)

    def set_up(self) -> None:
        """Start tray and worker, and call the worker."""
        self._write_settings(self._models())
        self._tray.start()
        self._tray.wait_for_phase("running")
        token = self._tray.ask("token", "show")["token"]
        for _ in range(_CALLS):
            self._tray.client(token).models.list()
        with contextlib.suppress(openai.AuthenticationError):
            self._tray.client("somebody-elses").models.list()

    def open_window(self) -> str:
        """Start the tray once more, which opens its window, and return the id of that."""
        self._tray.ask()
        window = self._desktop.screen.wait_for_window("^NodeTool$")
        if self._look.size:
            self._desktop.screen.resize(window, self._look.size)
        return window

    def pages(self, window: str) -> Iterator[PageName]:
        """Go from page to page, as somebody does who knows the keys."""
        for number, name in enumerate(PageName, 1):
            self._desktop.screen.press(f"ctrl+{number}", window=window)
            yield name

    def close(self) -> None:
        """Quit the tray."""
        self._tray.close()

    def _models(self) -> Path:
        folder = self._desktop.home / "models"
        folder.mkdir()
        write_tiny_gguf(folder / "tiny-Q8_0.gguf")
        return folder

    def _write_settings(self, models: Path) -> None:
        settings = {
            "AUTH_PROVIDER": "static",
            "PORT": str(self._port),
            "NODETOOL_MODELS_FOLDER": str(models),
            "NODETOOL_LANGUAGE": self._look.language.value,
        }
        self._desktop.configuration.parent.mkdir(parents=True, exist_ok=True)
        self._desktop.configuration.write_text(yaml.safe_dump({"env": settings}))
