"""Finds words on the screen that are cut off: text wider or higher than its widget, or a widget outside its parent."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, QTextBoundaryFinder
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionComboBox,
    QToolButton,
    QWidget,
)

_SPEAKING = (QLabel, QAbstractButton, QComboBox, QLineEdit, QListWidget, QProgressBar)
_QT_OWN = "qt_"
_FIELD_MARGIN = 8
"""What a line edit keeps free at both ends together, in pixels."""


def cut_off(root: QWidget) -> list[str]:
    """Return a line for each widget inside `root` that does not show all of its words."""
    shown = [widget for widget in root.findChildren(QWidget) if widget.isVisible() and isinstance(widget, _SPEAKING)]
    mine = [widget for widget in shown if not widget.objectName().startswith(_QT_OWN) and widget.window() is root]
    return [f"{_name(widget)}: {problem}" for widget in mine for problem in _problems(widget, root)]


def _problems(widget: QWidget, root: QWidget) -> Iterator[str]:
    missing = _room_missing(widget)
    if missing:
        yield missing
    if clipped := _clipped(widget, root):
        yield clipped


def _room_missing(widget: QWidget) -> str:
    match widget:
        case QLabel() if widget.text():
            return _label(widget)
        case QPushButton() | QToolButton() | QCheckBox() | QRadioButton():
            return _smaller(widget, widget.sizeHint().width(), widget.sizeHint().height())
        case QComboBox():
            return _smaller_than_text(_combo_room(widget), widget, widget.currentText())
        case QLineEdit() if not widget.text():
            room = widget.contentsRect().width() - _FIELD_MARGIN
            return "" if widget.toolTip() else _smaller_than_text(room, widget, widget.placeholderText())
        case QListWidget():
            return _list(widget)
    return ""


def _label(label: QLabel) -> str:
    if not label.wordWrap():
        return _smaller(label, label.sizeHint().width(), label.sizeHint().height())
    return _smaller(label, _longest_word(label), label.heightForWidth(label.width()))


def _longest_word(label: QLabel) -> int:
    """A word that is wider than its label is cut, as it cannot be wrapped; paths and tokens may break anywhere."""
    words = _pieces_between_breaks(label.text().replace("\u200b", " ").replace("/", "/ "))
    margins = label.width() - label.contentsRect().width() + 2 * label.margin() + max(label.indent(), 0)
    return max((label.fontMetrics().horizontalAdvance(word) for word in words), default=0) + margins


def _pieces_between_breaks(text: str) -> Iterator[str]:
    """Cut a text where a line may end, which in Japanese and Chinese is nearly everywhere."""
    finder, begin = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, text), 0
    # Positions count UTF-16 units; none of our texts leaves the first plane.
    while (end := finder.toNextBoundary()) != -1:
        yield text[begin:end].strip()
        begin = end


def _list(box: QListWidget) -> str:
    room = box.viewport().width()
    return next(
        (
            f"{item.text()!r} needs {needed} pixels, has {room}"
            for item in (box.item(row) for row in range(box.count()))
            if (needed := box.fontMetrics().horizontalAdvance(item.text()) + box.iconSize().width()) > room
        ),
        "",
    )


def _combo_room(box: QComboBox) -> int:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    field = QStyle.SubControl.SC_ComboBoxEditField
    return box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, box).width()


def _smaller(widget: QWidget, width: int, height: int) -> str:
    if widget.width() >= width and widget.height() >= height:
        return ""
    return f"needs {width} x {height}, has {widget.width()} x {widget.height()}"


def _smaller_than_text(room: int, widget: QWidget, text: str) -> str:
    needed = widget.fontMetrics().horizontalAdvance(text)
    return "" if needed <= room else f"{text!r} needs {needed} pixels, has {room}"


def _clipped(widget: QWidget, root: QWidget) -> str:
    """Look at all that stands around it; what can be scrolled into sight vertically is not cut off."""
    rectangle, scrolls = widget.rect(), False
    inner: QWidget = widget
    while inner is not root and (outer := inner.parentWidget()) is not None:
        rectangle = QRect(inner.mapTo(outer, rectangle.topLeft()), rectangle.size())
        if isinstance(outer.parentWidget(), QAbstractScrollArea):
            scrolls = True  # `outer` is the viewport
        if rectangle.left() < 0 or rectangle.right() > outer.rect().right():
            return f"reaches out of {_name(outer)} sideways"
        if not scrolls and (rectangle.top() < 0 or rectangle.bottom() > outer.rect().bottom()):
            return f"reaches out of {_name(outer)}"
        if scrolls:
            rectangle.moveTop(0)
            rectangle.setHeight(1)
        inner = outer
    return ""


def _name(widget: QWidget) -> str:
    text = widget.property("text")
    said = f" {text[:60]!r}" if isinstance(text, str) and text else ""
    return f"{type(widget).__name__} {widget.objectName()}{said}"
