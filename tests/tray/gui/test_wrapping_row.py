import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from nodetool.tray.gui.widgets.wrapping_row import WrappingRow

pytestmark = pytest.mark.usefixtures("application")


@pytest.fixture
def buttons() -> list[QPushButton]:
    return [QPushButton(f"Copy as language {number}") for number in range(3)]


def placed(buttons: list[QPushButton], *, width: int) -> QWidget:
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.addLayout(WrappingRow(*buttons))
    layout.addStretch(1)
    page.resize(width, 400)
    page.show()
    QApplication.processEvents()
    return page


def test_buttons_stand_in_one_line_where_there_is_room(buttons: list[QPushButton]) -> None:
    page = placed(buttons, width=2000)
    assert len({button.y() for button in buttons}) == 1
    assert page.minimumSizeHint().width() < 2 * buttons[0].sizeHint().width()


def test_row_goes_on_below_where_there_is_none(buttons: list[QPushButton]) -> None:
    page = placed(buttons, width=2 * buttons[0].sizeHint().width() + 40)
    first, second, third = buttons
    assert first.y() == second.y() < third.y()
    assert first.x() == third.x()
    assert all(page.rect().contains(button.geometry()) for button in buttons)


def test_hidden_button_takes_no_room(buttons: list[QPushButton]) -> None:
    buttons[0].hide()
    page = placed(buttons, width=2 * buttons[0].sizeHint().width() + 40)
    assert page.isVisible()
    assert buttons[1].y() == buttons[2].y()
