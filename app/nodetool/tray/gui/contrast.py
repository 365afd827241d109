"""How well words can be told from what is behind them, by the formula of WCAG 2.1, and words that are faded too far."""

from PySide6.QtGui import QColor, QPalette

READABLE = 4.5
"""The least contrast of text: https://www.w3.org/TR/WCAG21/#contrast-minimum."""
ENHANCED = 7.0
"""The same for who asks for more: https://www.w3.org/TR/WCAG21/#contrast-enhanced."""
_STEPS = 20
_DARK = 0.04045
"""Up to here, a part of a colour counts in proportion."""


def contrast(words: QColor, behind: QColor) -> float:
    """Return their contrast, from 1 to 21; words that are not opaque are mixed with what is behind them."""
    darker, lighter = sorted((_luminance(_mixed(words, behind)), _luminance(behind)))
    return (lighter + 0.05) / (darker + 0.05)


def with_readable_quiet_words(palette: QPalette, *, least: float = READABLE) -> QPalette:
    """Return a palette whose quiet words are as faded as the system wants them, and no more than can be read."""
    readable = QPalette(palette)
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        quiet = palette.color(group, QPalette.ColorRole.PlaceholderText)
        grounds = [palette.color(group, role) for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base)]
        words = palette.color(group, QPalette.ColorRole.WindowText)
        steps = (_at(words, step / _STEPS) for step in range(_STEPS // 2, _STEPS + 1))
        found = next((each for each in (quiet, *steps) if _is_readable(each, grounds, least=least)), words)
        readable.setColor(group, QPalette.ColorRole.PlaceholderText, found)
    return readable


def with_readable_selection(palette: QPalette, *, least: float = READABLE) -> QPalette:
    """Return a palette on whose selected ground the selected words can be read; Fusion's own have 3.7 only."""
    readable = QPalette(palette)
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        words = palette.color(group, QPalette.ColorRole.HighlightedText)
        ground = palette.color(group, QPalette.ColorRole.Highlight)
        end = max((QColor("black"), QColor("white")), key=lambda each: contrast(words, each))
        steps = (_between(ground, end, step / _STEPS) for step in range(_STEPS + 1))
        found = next((each for each in steps if contrast(words, each) >= least), end)
        readable.setColor(group, QPalette.ColorRole.Highlight, found)
    return readable


def _between(ground: QColor, end: QColor, share: float) -> QColor:
    return _mixed(_at(end, share), ground)


def _is_readable(words: QColor, grounds: list[QColor], *, least: float) -> bool:
    return all(contrast(words, ground) >= least for ground in grounds)


def _at(colour: QColor, opacity: float) -> QColor:
    faded = QColor(colour)
    faded.setAlphaF(opacity)
    return faded


def _mixed(above: QColor, below: QColor) -> QColor:
    share = above.alphaF()
    pairs = zip(_parts(above), _parts(below), strict=True)
    return QColor.fromRgbF(*(upper * share + lower * (1 - share) for upper, lower in pairs))


def _parts(colour: QColor) -> tuple[float, float, float]:
    return colour.redF(), colour.greenF(), colour.blueF()


def _luminance(colour: QColor) -> float:
    red, green, blue = (_linear(part) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= _DARK else float(((part + 0.055) / 1.055) ** 2.4)
