"""Chooses the language of the window, and has Qt speak it too."""

import logging
from xml.parsers.expat import ExpatError

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from nodetool.deploy.config.errors import ConfigError
from nodetool.deploy.config.settings import NODETOOL_LANGUAGE, Language
from nodetool.tray.languages.choice import catalogue_of, chosen_language
from nodetool.tray.preferences import Preferences
from nodetool.tray.wording import speak

_log = logging.getLogger(__name__)


class Speech:
    """Knows what is spoken, and changes it."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._of_qt: QTranslator | None = None
        self.language = Language.ENGLISH

    def follow(self, preferences: Preferences) -> bool:
        """Speak what the settings say now; return whether that is another language than before."""
        language = chosen_language(_wish(preferences), QLocale.system().uiLanguages())
        if language is self.language:
            return False
        try:
            catalogue = catalogue_of(language)
        except (OSError, ExpatError) as error:
            _log.error("The translations of %s cannot be read, so English is spoken: %s", language, error)
            return False
        self.language = language
        speak(catalogue)
        self._have_qt_follow()
        return True

    def _have_qt_follow(self) -> None:
        """Say the buttons of Qt's own dialogs in this language too, where Qt brings it."""
        if self._of_qt:
            self._application.removeTranslator(self._of_qt)
        self._of_qt = None
        locale = QLocale(self.language.value)
        QLocale.setDefault(locale)
        if self.language is Language.ENGLISH:
            return
        translator = QTranslator(self._application)
        if translator.load(locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            self._application.installTranslator(translator)
            self._of_qt = translator


def _wish(preferences: Preferences) -> Language:
    try:
        (written,) = preferences.written([NODETOOL_LANGUAGE])
        return NODETOOL_LANGUAGE.kind.parse(written.text) if written.text else NODETOOL_LANGUAGE.default
    except (ConfigError, ValueError):
        return NODETOOL_LANGUAGE.default  # the snapshot says what is wrong with file and setting
