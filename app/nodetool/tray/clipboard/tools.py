"""The clipboard of a session in which no window of ours can hold it."""

import shutil
import subprocess

from nodetool.deploy.config.sentence import Sentence
from nodetool.tray.clipboard.tool import ClipboardTool, Command
from nodetool.tray.own_name import own_name
from nodetool.tray.platform.base import Platform
from nodetool.tray.surface import SurfaceError

COPY_SECONDS = 10.0
PASTE_SECONDS = 3.0
"""Where the clipboard is empty or its owner hangs, some tools wait without end."""


class NoToolError(SurfaceError):
    """There is no tool that could be tried."""


class ToolClipboard:
    """Puts a secret there with the first tool that manages it, and uses the same to take it off."""

    def __init__(self, platform: Platform) -> None:
        self._tools = platform.clipboard_tools()
        self._environ = platform.environ
        self._used: ClipboardTool | None = None

    def put(self, text: str) -> bool:
        """Copy `text` and see that it arrived; return whether it is marked as a secret. Raises `SurfaceError`."""
        trouble: SurfaceError | None = None
        for tool in self._installed():
            try:
                self._run(tool.copy, text, seconds=COPY_SECONDS)
                self._check(tool, text)
            except SurfaceError as error:
                trouble = error
            else:
                self._used = tool
                return tool.marks_secrets
        raise trouble or self._nothing_installed()

    def read(self) -> str | None:
        """Return what a paste would bring now; None where there is no text."""
        tool = self._used or next(iter(self._installed()), None)
        return self._paste(tool) if tool else None

    def holds(self, text: str) -> bool:
        """Tell whether a paste would bring `text`, as far as that can be found out: without a tool it is believed."""
        return not self._installed() or self.read() == text

    def clear(self) -> None:
        """Empty it. Raises `SurfaceError`."""
        for tool in (self._used,) if self._used else self._installed()[:1]:
            self._run(tool.clear, "", seconds=COPY_SECONDS)

    def _installed(self) -> list[ClipboardTool]:
        path = self._environ.get("PATH")
        return [tool for tool in self._tools if all(shutil.which(it[0], path=path) for it in (tool.copy, tool.paste))]

    def _nothing_installed(self) -> NoToolError:
        if not self._tools:
            return NoToolError(
                Sentence("There is no clipboard here; use `{command} token show` instead.", command=own_name())
            )
        names = " or ".join(dict.fromkeys(tool.name for tool in self._tools))
        return NoToolError(
            Sentence(
                "No clipboard tool is installed; install {names}, or use `{command} token show`.",
                names=names,
                command=own_name(),
            )
        )

    def _check(self, tool: ClipboardTool, text: str) -> None:
        if self._paste(tool) != text:
            raise SurfaceError(
                Sentence(
                    "The clipboard did not take it, although {tool} says so. Use `{command} token show`.",
                    tool=tool.name,
                    command=own_name(),
                )
            )

    def _paste(self, tool: ClipboardTool) -> str | None:
        try:
            answer = subprocess.run(
                tool.paste,
                env=dict(self._environ),
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=PASTE_SECONDS,
                check=False,
            )
        except (OSError, subprocess.SubprocessError):
            return None
        return answer.stdout.decode(errors="replace") if answer.returncode == 0 else None

    def _run(self, command: Command, text: str, *, seconds: float) -> None:
        try:
            # The tool stays in the background to serve the clipboard: it must not hold our output open.
            subprocess.run(
                command,
                env=dict(self._environ),
                input=text.encode(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                check=True,
                timeout=seconds,
            )
        except (OSError, subprocess.SubprocessError) as error:
            told = Sentence("{tool} could not change the clipboard ({why}).", tool=command[0], why=type(error).__name__)
            raise SurfaceError(told) from None
