import pytest

from nodetool.tray.opening import Opening


@pytest.mark.parametrize(
    ("opening", "has_tray", "shows"),
    [
        (Opening.USUAL, True, False),
        (Opening.USUAL, False, True),
        (Opening.FIRST_RUN, True, True),
        (Opening.FIRST_RUN, False, True),
        (Opening.BACKGROUND, True, False),
        (Opening.BACKGROUND, False, False),
    ],
)
def test_window_opens_by_itself_for_whoever_started_the_tray(opening: Opening, *, has_tray: bool, shows: bool) -> None:
    assert opening.shows_window(has_tray=has_tray) is shows
