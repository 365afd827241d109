"""The window of the running tray, for somebody who has a keyboard and a screen reader, and neither mouse nor eyes."""

from dataclasses import dataclass

from tests.helpers.desktop.accessible import Accessible, AccessibleProgram, State
from tests.helpers.desktop.accessible_events import AccessibleEvents
from tests.helpers.desktop.accessible_faults import takers
from tests.helpers.running_tray import RunningTray
from tests.helpers.waiting import wait_until

TITLE = "NodeTool"
_SUFFIX = " — NodeTool"
"""What Qt adds to the title of a dialog."""
_TIMEOUT = 20.0
_SMALLEST_CIRCLE = 2


@dataclass(frozen=True)
class ShownWindow:
    """Everything is asked anew at each look."""

    tray: RunningTray
    program: AccessibleProgram
    events: AccessibleEvents

    def read(self, title: str = TITLE) -> Accessible:
        """Return what the window of that title tells, as soon as it is there."""
        return wait_until(lambda: self.look(title), timeout=_TIMEOUT, what=f"the window {title!r}")

    def look(self, title: str) -> Accessible | None:
        """Return what the window of that title tells; None without one."""
        windows = self.program.windows()
        return next((each for each in windows if each.name.removesuffix(_SUFFIX) == title), None)

    def settled(self, title: str = TITLE) -> Accessible:
        """Return what it tells once that has come to rest: pages ask others for what they show."""
        last: list[Accessible] = [self.read(title)]

        def rests() -> Accessible | None:
            last.append(self.read(title))
            return last[-1] if _shape(last[-1]) == _shape(last[-2]) else None

        return wait_until(rests, timeout=_TIMEOUT, what=f"{title!r} to come to rest")

    def find(self, role: str, name: str, *, title: str = TITLE) -> Accessible:
        """Return the one thing of that role and name, as soon as it is there and can be used."""

        def look() -> Accessible | None:
            found = [each for each in self.read(title).walk() if (each.role, each.name) == (role, name)]
            return next((each for each in found if each.has(State.ENABLED)), None)

        return wait_until(look, timeout=_TIMEOUT, what=f"{role} {name!r}")

    def open_page(self, number: int, title: str) -> Accessible:
        """Go to a page by its shortcut, and begin in the list of pages."""
        self.press(f"ctrl+{number}")
        entry = self.find("list item", title)
        wait_until(lambda: State.SELECTED in self.program.states(entry), timeout=_TIMEOUT, what=f"the page {title}")
        return self.settled()

    def press(self, *keys: str, title: str = TITLE) -> None:
        """Press keys, with a window in front."""
        screen = self.tray.desktop.screen
        screen.press(*keys, window=screen.wait_for_window(f"^{title}({_SUFFIX})?$"))

    def stops(self, key: str, *, title: str = TITLE) -> list[Accessible]:
        """Press Tab or Shift+Tab once around, and return where the focus came by."""
        window = self.settled(title)
        by_path: dict[str, Accessible] = {}
        self.events.forget()
        self.press(*[key] * (len(takers(window)) + 2), title=title)

        def stop() -> Accessible:
            while (path := self.events.focused()) not in by_path:  # it may have come since the last look
                by_path.update((each.path, taker) for taker in takers(self.read(title)) for each in taker.walk())
                if path in by_path:
                    break
            return by_path[path]

        stop()  # it may be an echo of what was done before
        first, found = stop(), list[Accessible]()
        now = first
        while now.path != first.path or len(found) < _SMALLEST_CIRCLE:
            if not found or found[-1].path != now.path:
                found.append(now)
            now = stop()
        return found


def _shape(window: Accessible) -> list[tuple[str, str, bool]]:
    return [(each.path, each.role, each.has(State.ENABLED)) for each in window.walk()]
