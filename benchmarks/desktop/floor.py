"""The floor: the least that a program with PySide6 can be that has an icon in the tray, and a menu."""

import signal
import sys

from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon


def main() -> int:
    """Show the icon until somebody ends the process."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    application = QApplication(sys.argv)
    application.setQuitOnLastWindowClosed(False)
    pixmap = QPixmap(22, 22)
    pixmap.fill(QColor("#d02060"))
    tray = QSystemTrayIcon(QIcon(pixmap))
    menu = QMenu()
    menu.addAction("Quit").triggered.connect(application.quit)
    tray.setContextMenu(menu)
    tray.setToolTip("The floor")
    tray.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
