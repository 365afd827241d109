"""Words can be read: quiet ones are never faded further than that, on the colours of usual desktops."""

import pytest
from PySide6.QtGui import QColor, QPalette

from nodetool.tray.gui.contrast import ENHANCED, READABLE, contrast, with_readable_quiet_words, with_readable_selection
from nodetool.tray.gui.system_colours import with_readable_fields

GROUPS = (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive)
DESKTOPS = {
    "Fusion": ("#efefef", "#ffffff", "#000000"),
    "Fusion, dark": ("#323232", "#2d2d2d", "#ffffff"),
    "Adwaita": ("#f6f5f4", "#f6f5f4", "#2e3436"),
    "Adwaita, dark": ("#353535", "#353535", "#eeeeec"),
    "Breeze": ("#eff0f1", "#ffffff", "#232629"),
    "Breeze, dark": ("#2a2e32", "#1b1e20", "#fcfcfc"),
    "high contrast": ("#000000", "#000000", "#ffffff"),
}


def palette(window: str, field: str, words: str) -> QPalette:
    made, quiet = QPalette(), QColor(words)
    quiet.setAlphaF(0.5)  # as Qt fades it where the desktop says nothing
    for group in GROUPS:
        made.setColor(group, QPalette.ColorRole.Window, QColor(window))
        made.setColor(group, QPalette.ColorRole.Base, QColor(field))
        made.setColor(group, QPalette.ColorRole.WindowText, QColor(words))
        made.setColor(group, QPalette.ColorRole.Text, QColor(words))
        made.setColor(group, QPalette.ColorRole.PlaceholderText, quiet)
    return made


@pytest.mark.parametrize("colours", DESKTOPS.values(), ids=DESKTOPS.keys())
@pytest.mark.parametrize("group", GROUPS)
def test_all_words_can_be_read_on_window_and_fields(colours: tuple[str, str, str], group: QPalette.ColorGroup) -> None:
    worn = with_readable_quiet_words(with_readable_fields(palette(*colours)))
    for ground in (QPalette.ColorRole.Window, QPalette.ColorRole.Base):
        for words in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.PlaceholderText):
            assert contrast(worn.color(group, words), worn.color(group, ground)) >= READABLE, (ground, words)


def test_contrast_of_the_extremes_is_that_of_the_standard() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)


def test_quiet_words_that_can_be_read_stay_as_the_system_has_them() -> None:
    made = palette("#ffffff", "#ffffff", "#000000")
    for group in GROUPS:
        made.setColor(group, QPalette.ColorRole.PlaceholderText, QColor("#555555"))
    assert with_readable_quiet_words(made).color(QPalette.ColorRole.PlaceholderText) == QColor("#555555")


@pytest.mark.parametrize("least", [READABLE, ENHANCED])
@pytest.mark.parametrize(("ground", "words"), [("#308cc6", "#ffffff"), ("#3daee9", "#000000"), ("#888888", "#999999")])
def test_selected_words_can_be_read(ground: str, words: str, least: float) -> None:
    made = QPalette()
    for group in GROUPS:
        made.setColor(group, QPalette.ColorRole.Highlight, QColor(ground))
        made.setColor(group, QPalette.ColorRole.HighlightedText, QColor(words))
    worn = with_readable_selection(made, least=least)
    for group in GROUPS:
        assert contrast(QColor(words), worn.color(group, QPalette.ColorRole.Highlight)) >= least


def test_who_asks_for_more_contrast_has_quiet_words_of_more() -> None:
    worn = with_readable_quiet_words(palette("#efefef", "#ffffff", "#000000"), least=ENHANCED)
    assert contrast(worn.color(QPalette.ColorRole.PlaceholderText), QColor("#efefef")) >= ENHANCED
