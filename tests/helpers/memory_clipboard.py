"""A clipboard as a variable, with refusals on demand."""

from nodetool.tray.surface import SurfaceError


class MemoryClipboard:
    """What a paste would bring."""

    def __init__(self) -> None:
        self.text: str | None = None
        self.cleared = 0
        self.refusal = ""

    def read(self) -> str | None:
        if self.refusal:
            raise SurfaceError(self.refusal)
        return self.text

    def clear(self) -> None:
        self.text = None
        self.cleared += 1
