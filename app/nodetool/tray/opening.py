"""With what the tray comes to the screen when it starts."""

from enum import Enum


class Opening(Enum):
    """Why it starts decides whether its window opens by itself."""

    USUAL = "usual"
    """A person has started it: the icon is enough, where there is a place for it."""
    FIRST_RUN = "first run"
    """The same, and nobody knows the icon yet."""
    BACKGROUND = "background"
    """A login has: who logs in has other things to do, and the panel that holds the icon may still be coming."""

    def shows_window(self, *, has_tray: bool) -> bool:
        """Tell whether the window opens now."""
        return self is Opening.FIRST_RUN or (self is Opening.USUAL and not has_tray)
