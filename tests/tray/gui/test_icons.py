"""Each state has a drawing of its own, which can be told apart on every panel."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from nodetool.tray.gui.icons import application_icon, icons_folder, state_icon
from nodetool.tray.presenter import OPEN_ICON
from nodetool.tray.supervisor.status import Phase

NAMES = [*(phase.value.replace(" ", "-") for phase in Phase), OPEN_ICON]
ROOT = Path(__file__).parents[3]
pytestmark = pytest.mark.usefixtures("application")


def grey(name: str, size: int) -> QImage:
    return state_icon(name).pixmap(size, size).toImage().convertToFormat(QImage.Format.Format_Grayscale8)


def colours(image: QImage) -> list[QColor]:
    return [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]


def test_drawings_are_found_in_the_checkout(application: QApplication) -> None:
    assert application is not None
    assert icons_folder() == ROOT / "resources" / "icons"


@pytest.mark.parametrize("size", [16, 22, 24, 48])
def test_shapes_differ_without_their_colours(size: int) -> None:
    images = [grey(name, size) for name in NAMES]
    for index, image in enumerate(images):
        for other in images[index + 1 :]:
            differing = sum(
                abs(a.lightness() - b.lightness()) > 60 for a, b in zip(colours(image), colours(other), strict=True)
            )
            assert differing > size * size / 40


@pytest.mark.parametrize("name", NAMES)
def test_drawing_has_light_and_dark_parts_and_clear_corners(name: str) -> None:
    image = state_icon(name).pixmap(22, 22).toImage()
    solid = [colour.lightness() for colour in colours(image) if colour.alpha() > 200]
    assert min(solid) < 60
    assert max(solid) > 200
    assert image.pixelColor(0, 0).alpha() == 0


def test_application_has_an_icon_of_its_own() -> None:
    assert not application_icon().pixmap(64, 64).isNull()
