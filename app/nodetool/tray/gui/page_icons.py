"""One drawing for each page, in the colour of the words beside it."""

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from nodetool.tray.gui import theme
from nodetool.tray.gui.icons import icons_folder
from nodetool.tray.window_pages import PageName

_DENSITIES = (1, 2, 3)
"""Device pixels for one of ours, up to the densest usual screen."""


def page_icon(name: PageName, palette: QPalette) -> QIcon:
    """Return the icon of a page, for a list with these colours."""
    drawing = (icons_folder() / "pages" / f"{name}.svg").read_text(encoding="utf-8")
    icon = QIcon()
    for mode, role in (
        (QIcon.Mode.Normal, QPalette.ColorRole.Text),
        (QIcon.Mode.Selected, QPalette.ColorRole.HighlightedText),
    ):
        for density in _DENSITIES:
            icon.addPixmap(_drawn(drawing, palette.color(role), density), mode)
    return icon


def _drawn(drawing: str, colour: QColor, density: int) -> QPixmap:
    pixmap = QPixmap(theme.PAGE_ICON * density, theme.PAGE_ICON * density)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing.replace("currentColor", colour.name()).encode())).render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(density)
    return pixmap
