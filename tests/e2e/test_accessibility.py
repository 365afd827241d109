"""The window as a screen reader has it, over the accessibility bus of a desktop: every page, every dialog, the menu."""

import sys
from collections.abc import Iterator
from itertools import pairwise

import pytest

from nodetool.tray.gui.pages.registry import PAGES
from nodetool.tray.window_pages import PageName, page_title
from tests.helpers.desktop.accessibility_bus import accessibility_bus
from tests.helpers.desktop.accessible import Accessible, Relation, program_of
from tests.helpers.desktop.accessible_events import accessible_events
from tests.helpers.desktop.accessible_faults import faults, takers
from tests.helpers.desktop.bus_client import BusClient
from tests.helpers.desktop.desktop import Desktop, open_desktop, open_session
from tests.helpers.desktop.shown_window import TITLE, ShownWindow
from tests.helpers.http_call import bearer, call
from tests.helpers.running_tray import LONG, RunningTray
from tests.helpers.tray_process import free_port
from tests.helpers.waiting import wait_until

pytestmark = pytest.mark.desktop

TOKEN = "worker-token-of-these-tests-0123456789-abcdef"
SUPABASE_KEY = "supabase-key-of-these-tests-0123456789"
UPSTREAM_KEY = "sk-of-a-declared-server-5647382910-abcd"
DEPLOYMENT = f"""\
worker_auth_token: {TOKEN}
env:
  AUTH_PROVIDER: supabase
  SUPABASE_URL: http://127.0.0.1:9
  SUPABASE_KEY: {SUPABASE_KEY}
  NODETOOL_UPSTREAMS: far=http://127.0.0.1:9
  NODETOOL_UPSTREAM_KEYS: far={UPSTREAM_KEY}
"""
PAGE_NUMBERS = [pytest.param(number, name, id=name) for number, name in enumerate(PAGES, 1)]
DIALOGS = {
    "Rotate the token": (PageName.TOKEN, "Rotate token"),
    "Download a model": (PageName.MODELS, "Download…"),
    "Add a model server": (PageName.MODELS, "Add server…"),
    "Edit far": (PageName.MODELS, "Edit far"),
    "Remove far": (PageName.MODELS, "Remove far"),
    "Welcome to NodeTool": (PageName.ABOUT, "Show the first steps"),
}
"""Where each is opened."""


@pytest.fixture(scope="module")
def desktop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desktop]:
    with open_session(tmp_path_factory.mktemp("logs")) as session, open_desktop(session) as desktop:
        yield desktop


@pytest.fixture(scope="module")
def bus_address(desktop: Desktop, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    logs = tmp_path_factory.mktemp("accessibility-logs")
    with accessibility_bus(desktop.session.bus, environment=desktop.environment, logs=logs) as address:
        yield address


@pytest.fixture(scope="module")
def tray(
    desktop: Desktop,
    bus_address: str,  # noqa: ARG001  it is there first, and goes last
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[RunningTray]:
    """The tray with something on each page."""
    models = tmp_path_factory.mktemp("models")
    (models / "broken.gguf").write_bytes(b"no model")
    desktop.configuration.parent.mkdir(parents=True, mode=0o700)
    desktop.configuration.write_text(DEPLOYMENT)
    desktop.configuration.chmod(0o600)
    port = free_port()
    environment = {"PORT": str(port), "NODETOOL_MODELS_FOLDER": str(models), "OLLAMA_API_URL": "http://127.0.0.1:9"}
    tray = RunningTray(desktop, port, environment)
    tray.start()
    tray.wait_for_phase("running")
    call(f"http://127.0.0.1:{port}", "GET", "/v1/models", headers=bearer("wrong"))
    assert desktop.start([sys.executable, "-m", "nodetool.tray"], environment=environment).wait(timeout=LONG) == 0
    desktop.screen.wait_for_window(f"^{TITLE}$")
    yield tray
    tray.close()


@pytest.fixture(scope="module")
def window(tray: RunningTray, bus_address: str) -> Iterator[ShownWindow]:
    assert tray.program is not None
    pid = tray.program.pid
    with BusClient(bus_address) as bus:
        program = wait_until(lambda: program_of(bus, pid), timeout=LONG, what="the tray on the accessibility bus")
        with accessible_events(bus_address, "object:") as events:
            shown = ShownWindow(tray, program, events)
            if shown.look("Welcome to NodeTool"):
                shown.press("Escape", title="Welcome to NodeTool")
            yield shown


@pytest.mark.parametrize(("number", "name"), PAGE_NUMBERS)
def test_page_tells_names_roles_and_labels(window: ShownWindow, number: int, name: PageName) -> None:
    page = window.open_page(number, page_title(name))
    assert faults(page) == []
    assert loose_labels(page) == []


@pytest.mark.parametrize(("number", "name"), PAGE_NUMBERS)
def test_keyboard_goes_through_a_page_in_the_order_of_reading(window: ShownWindow, number: int, name: PageName) -> None:
    page = window.open_page(number, page_title(name))
    forth = window.stops("Tab")
    if unvisited(page, forth):  # the window may still have changed on the way: once more, as it is now
        page, forth = window.open_page(number, page_title(name)), window.stops("Tab")
    back = window.stops("shift+Tab")
    assert unvisited(page, forth) == []
    assert spoken(turned(forth)) == spoken(turned(back[::-1])), "the way back is another one"
    assert out_of_order(window, turned(forth)) == []


@pytest.mark.parametrize("title", DIALOGS)
def test_dialog_tells_names_and_can_be_used_and_left_by_keyboard(window: ShownWindow, title: str) -> None:
    name, button = DIALOGS[title]
    window.open_page([*PAGES].index(name) + 1, page_title(name))
    window.program.press(window.find("push button", button))
    dialog = window.settled(title)
    forth = window.stops("Tab", title=title)
    window.press("Escape", title=title)
    wait_until(lambda: window.look(title) is None, timeout=LONG, what="the dialog to go")
    assert faults(dialog) == []
    assert unvisited(dialog, forth) == []


def test_state_and_what_was_done_are_announced(window: ShownWindow) -> None:
    window.open_page(1, page_title(PageName.OVERVIEW))
    window.events.forget()
    window.program.press(window.find("push button", "Stop"))
    hear(window, "Stopped")
    window.program.press(window.find("push button", "Start"))
    hear(window, "Running at")
    window.program.press(window.find("push button", "Copy address"))
    hear(window, "The address is on the clipboard.")


def test_need_of_a_restart_is_announced(window: ShownWindow) -> None:
    window.open_page(1, page_title(PageName.OVERVIEW))
    configuration = window.tray.desktop.configuration
    before = configuration.read_text()
    window.events.forget()
    configuration.write_text(before.replace("\nenv:\n", "\nenv:\n  NODETOOL_DRAIN_SECONDS: '7'\n"))
    hear(window, "Saved, and in force after a restart of the worker.")
    configuration.write_text(before)


def test_no_page_tells_a_secret(window: ShownWindow) -> None:
    told: list[str] = []
    for number, name in enumerate(PAGES, 1):
        for each in window.open_page(number, page_title(name)).walk():
            told += [each.name, each.description, window.program.text(each)]
    assert "Worker token" in told
    assert any("keyring" in text or "not shown" in text for text in told), "the page of the secrets was read"
    for secret in (TOKEN, SUPABASE_KEY, UPSTREAM_KEY):
        assert not [text for text in told if secret in text or secret[:20] in text]


def test_plot_tells_a_sentence(window: ShownWindow) -> None:
    window.open_page(1, page_title(PageName.OVERVIEW))
    call(f"http://127.0.0.1:{window.tray.port}", "GET", "/v1/models", headers=bearer("wrong"))

    def plot() -> Accessible:
        return next(each for each in window.read().walk() if each.name == "Requests of the last minutes")

    wait_until(lambda: "refused" in plot().description, timeout=LONG, what="the plot to tell of it")


def test_every_entry_of_the_tray_menu_says_what_it_does(tray: RunningTray) -> None:
    assert tray.program is not None
    entries = [entry for entry in tray.desktop.wait_for_tray(tray.program).menu.open() if not entry.is_separator]
    assert len(entries) > 5
    assert all(entry.label.strip() for entry in entries)


def hear(window: ShownWindow, words: str) -> None:
    """Wait for an announcement that begins with these words."""
    while not window.events.announcement().startswith(words):
        pass


def loose_labels(window: Accessible) -> list[str]:
    """Return the labels with a colon that belong to nothing, and those that belong to something without a name."""
    labels = [each for each in window.walk() if each.role == "label" and each.name.endswith(":")]
    return [each.name for each in labels if not each.relations.get(Relation.LABEL_FOR)]


def turned(stops: list[Accessible]) -> list[Accessible]:
    """Begin the circle at the list of the pages."""
    start = next((at for at, stop in enumerate(stops) if stop.role == "list"), 0)
    return stops[start:] + stops[:start]


def unvisited(window: Accessible, stops: list[Accessible]) -> list[str]:
    """Return what takes keys and is never reached; of a group of choices, the chosen one is enough."""
    visited = {stop.path for stop in stops}
    return [str(each) for each in takers(window) if each.path not in visited and each.role != "radio button"]


def spoken(stops: list[Accessible]) -> list[str]:
    """Return what is heard on the way."""
    return [str(stop) for stop in stops]


def out_of_order(window: ShownWindow, stops: list[Accessible]) -> list[str]:
    """Return where the focus goes up, or to the left within a line, once it has left the list of pages."""
    places = {stop.path: window.program.place(stop) for stop in stops[1:]}
    wrong = []
    for before, after in pairwise(stops[2:]):  # not the step from the lower left corner to the top
        (left, top, _, height), (next_left, next_top, _, next_height) = places[before.path], places[after.path]
        is_above, is_beside = next_top + next_height <= top, next_top < top + height and top < next_top + next_height
        if is_above or (is_beside and next_left < left):
            wrong.append(f"{before} → {after}")
    return wrong
