"""No text for people stands outside `tr`, in every module whose words reach the screen."""

from pathlib import Path

import pytest

from tests.helpers.untranslatable import untranslatable

TRAY = Path(__file__).parents[2] / "app" / "nodetool" / "tray"
SPEAKING = (
    "first_run/*.py",
    "gui/**/*.py",
    "login/words.py",
    "notices/*.py",
    "*_words.py",
    "presenter.py",
    "remedies.py",
    "supervisor/*_words.py",
    "supervisor/reasons.py",
    "try_it/*.py",
    "window_pages.py",
)


def modules() -> list[Path]:
    return sorted({path for pattern in SPEAKING for path in TRAY.glob(pattern)})


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(TRAY).as_posix())
def test_every_text_for_people_can_be_translated(path: Path) -> None:
    assert untranslatable(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "code",
    [
        'label.setText("not loaded")',
        'PROBLEM = "It cannot be read."',
        'label.setText(f"{count} models")',
        'raise SurfaceError("The tray is ending.")',
        'button = plain_button("&Save", "save")',
        'theme.name(button, "save", accessible="Save it")',
        'Sentence("{why} Try again.", why="It failed.")',
    ],
)
def test_text_outside_of_the_catalogues_is_found(code: str) -> None:
    assert len(untranslatable(code)) == 1


@pytest.mark.parametrize(
    "code",
    [
        'label.setText(tr("Nothing is loaded."))',
        '"""A docstring of the module."""',
        'logger.info("The worker runs.")',
        'label.setObjectName("state")',
        'class Phase(StrEnum):\n    STOPPED = "not running now"',
        'label.setText(f"{first} {second}")',
    ],
)
def test_what_nobody_reads_is_let_be(code: str) -> None:
    assert untranslatable(code) == []
