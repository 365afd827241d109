"""Chooses the language of window, menu and notifications, and has Qt speak it too."""

import logging
from xml.parsers.expat import ExpatError

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTimer, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from nodetool.deploy.config.errors import ConfigError
from nodetool.deploy.config.settings import NODETOOL_LANGUAGE, Language
from nodetool.tray.languages.choice import catalogue_of, chosen_language
from nodetool.tray.preferences import Preferences
from nodetool.tray.service import TrayService
from nodetool.tray.wording import speak

logger = logging.getLogger(__name__)


class Speech(QObject):
    """Speaks what the settings say, from the beginning, and from each change of them on."""

    changed = Signal()
    """Another language is spoken; what is shown already speaks the one before."""
    _wished = Signal(object)

    def __init__(self, application: QApplication, service: TrayService) -> None:
        super().__init__()
        self._application = application
        self._preferences = service.preferences
        self._of_qt: QTranslator | None = None
        self.language = Language.ENGLISH
        self._wish = _wish(self._preferences)
        self._follow(self._wish)
        self._wished.connect(self._on_wished)
        self._unsubscribe = service.subscribe(lambda _: self._listen())

    def close(self) -> None:
        """Follow no more."""
        self._unsubscribe()

    def _listen(self) -> None:
        """Look at the settings, on the thread that has changed something."""
        wish = _wish(self._preferences)
        if wish is not self._wish:
            self._wish = wish
            self._wished.emit(wish)

    def _on_wished(self, wish: Language) -> None:
        """Speak another language when what is under way has been said."""
        QTimer.singleShot(0, lambda: self._follow(wish))

    def _follow(self, wish: Language) -> None:
        language = chosen_language(wish, QLocale.system().uiLanguages())
        if language is self.language:
            return
        try:
            speak(catalogue_of(language))
        except (OSError, ExpatError) as error:
            logger.error("The translations into %r cannot be read: %s", language.value, error)  # noqa: TRY400  the file is wrong
            return
        self.language = language
        self._have_qt_follow()
        self.changed.emit()

    def _have_qt_follow(self) -> None:
        """Say the buttons of Qt's own dialogs in this language, where Qt brings it, and write numbers as it does."""
        if self._of_qt:
            self._application.removeTranslator(self._of_qt)
        self._of_qt = None
        locale = QLocale(self.language.value)
        QLocale.setDefault(locale)
        translator = QTranslator(self)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self.language is not Language.ENGLISH and translator.load(locale, "qtbase", "_", folder):
            self._application.installTranslator(translator)
            self._of_qt = translator


def _wish(preferences: Preferences) -> Language:
    try:
        (written,) = preferences.written([NODETOOL_LANGUAGE])
        return NODETOOL_LANGUAGE.kind.parse(written.text) if written.text else NODETOOL_LANGUAGE.default
    except (ConfigError, ValueError):
        return NODETOOL_LANGUAGE.default  # the snapshot says what is wrong with the file, or with the setting
