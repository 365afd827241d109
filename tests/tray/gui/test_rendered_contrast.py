"""What each page really draws: words that can be read in light and in dark, and a focus that can be seen."""

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from nodetool.tray.gui.application import Gui
from nodetool.tray.gui.contrast import READABLE, contrast
from nodetool.tray.gui.system_colours import readable
from nodetool.tray.window_pages import PageName
from tests.tray.gui.test_nothing_is_cut_off import MODELS

WORDS = (QLabel, QAbstractButton, QLineEdit, QComboBox)
FIELDS = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit, QAbstractItemView)


def light() -> QPalette:
    return QPalette(QColor("#efefef"))


def dark() -> QPalette:
    """Return what Qt's Fusion wears on a dark desktop."""
    made = QPalette(QColor("#323232"))
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        made.setColor(group, QPalette.ColorRole.Base, QColor("#242424"))
        made.setColor(group, QPalette.ColorRole.Highlight, QColor("#308cc6"))
        made.setColor(group, QPalette.ColorRole.HighlightedText, QColor("#ffffff"))
    return made


@pytest.fixture(params=[light, dark], ids=["light", "dark"])
def _colours(application: QApplication, request: pytest.FixtureRequest) -> Iterator[None]:
    before = application.palette()
    application.setPalette(readable(request.param()))
    yield
    application.setPalette(before)


@pytest.fixture
def coloured(_colours: None, gui: Gui) -> Gui:
    gui._models.watch.look_away()
    return gui


@pytest.mark.parametrize("name", PageName)
def test_words_of_a_page_can_be_read(coloured: Gui, application: QApplication, name: PageName) -> None:
    window = opened(coloured, application, name)
    image = window.grab().toImage()
    found = [each for each in shown(window) if isinstance(each, WORDS) and has_words(each)]
    assert found
    assert [told(each) for each in found if drawn_contrast(image, place(each)) < READABLE] == []


@pytest.mark.parametrize("name", PageName)
def test_focus_can_be_seen(coloured: Gui, application: QApplication, name: PageName) -> None:
    window = opened(coloured, application, name)
    window.activateWindow()
    takers = [each for each in shown(window) if isinstance(each, FIELDS) and takes_focus(each)]
    assert takers
    assert [told(each) for each in takers if not shows_focus(each)] == []


def opened(gui: Gui, application: QApplication, name: PageName) -> QWidget:
    gui.window.open_page(name)
    gui._models.changed.emit(MODELS)
    application.processEvents()
    return gui.window


def shown(window: QWidget) -> list[QWidget]:
    """Return what can be seen and used; what is disabled need not be read easily."""
    inside = window.findChildren(QWidget)
    return [each for each in inside if each.isVisible() and each.isEnabled() and not each.visibleRegion().isEmpty()]


def has_words(widget: QWidget) -> bool:
    said = widget.currentText() if isinstance(widget, QComboBox) else getattr(widget, "text", str)()
    return bool(said.strip())


def takes_focus(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def shows_focus(widget: QWidget) -> bool:
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    widget.window().setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)  # as a press of Tab does
    focused = widget.grab().toImage()
    widget.clearFocus()
    return focused != widget.grab().toImage()


def place(widget: QWidget) -> QRect:
    """Return what can be seen of it, in the window."""
    return widget.visibleRegion().boundingRect().translated(widget.mapTo(widget.window(), QPoint(0, 0)))


def drawn_contrast(image: QImage, where: QRect) -> float:
    """Return the contrast of the most frequent colour and the one that can best be told from it."""
    part = image.copy(where).convertToFormat(QImage.Format.Format_RGB32)
    counted = Counter(memoryview(part.constBits()).cast("B").cast("I"))
    ((ground, _),) = counted.most_common(1)
    return max(contrast(QColor(each), QColor(ground)) for each in counted)


def told(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()!r} {widget.accessibleName()!r}"
