"""Finds widgets as a person does: by what they are for."""

from typing import TypeVar

from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget

W = TypeVar("W", bound=QWidget)


def find(kind: type[W], name: str, inside: QWidget) -> W:
    """Return the widget of that object name."""
    found = inside.findChild(kind, name)
    assert found is not None, f"no {kind.__name__} {name!r} in {inside.objectName()!r}"
    return found


def click(name: str, inside: QWidget) -> None:
    """Press a button that can be pressed."""
    button = find(QAbstractButton, name, inside)
    assert button.isEnabled(), f"{name} is disabled: {button.toolTip()}"
    button.click()


def every_text(inside: QWidget) -> str:
    """Return all that widgets say, to eyes and to ears."""
    texts: list[str] = []
    for widget in inside.findChildren(QWidget):
        texts += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        if isinstance(widget, QLineEdit | QAbstractButton):
            texts.append(widget.text())
        elif isinstance(widget, QPlainTextEdit):
            texts.append(widget.toPlainText())
        elif hasattr(widget, "text") and isinstance(
            said := widget.text() if callable(widget.text) else widget.text, str
        ):
            texts.append(said.replace("\u200b", ""))
    return "\n".join(texts)
