"""The smallest real tray program, by which the harness itself is tested: a copy action and a notify action."""

import signal
import sys

from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QSystemTrayIcon

COPIED = "copied by the minimal tray"


def icon() -> QIcon:
    pixmap = QPixmap(22, 22)
    pixmap.fill(QColor("#d02060"))
    return QIcon(pixmap)


def build_menu(tray: QSystemTrayIcon, window: QLabel) -> QMenu:
    menu = QMenu()
    menu.addAction("&Copy").triggered.connect(lambda: QGuiApplication.clipboard().setText(COPIED))
    menu.addAction("Notify").triggered.connect(lambda: tray.showMessage("Summary", "Body of it"))
    menu.addSeparator()
    menu.addAction("Show window").triggered.connect(window.show)
    menu.addAction("Not now").setEnabled(False)
    menu.addAction("Checkable").setCheckable(True)
    return menu


def main() -> int:
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    application = QApplication(sys.argv)
    application.setQuitOnLastWindowClosed(False)
    window = QLabel("A window of the minimal tray")
    window.setWindowTitle("Minimal window")
    tray = QSystemTrayIcon(icon())
    menu = build_menu(tray, window)
    tray.setContextMenu(menu)
    tray.setToolTip("Minimal tooltip")
    tray.activated.connect(window.show)
    tray.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
