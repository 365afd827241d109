import pytest

from nodetool.tray.clipboard.copied import Copied, copied_words


@pytest.mark.parametrize(
    ("copied", "told"),
    [
        (Copied(30), "It is there. It is cleared in 30 seconds."),
        (Copied(1), "It is there. It is cleared in a second."),
        (Copied(0), "It is there."),
        (
            Copied(0, is_marked=False),
            "It is there. It could not be marked as a secret, so a clipboard history may keep it.",
        ),
    ],
)
def test_sentences_tell_for_how_long_it_stays_and_what_it_may_leave_behind(copied: Copied, told: str) -> None:
    assert copied_words(copied, "It is there.") == told
