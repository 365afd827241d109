from collections.abc import Sequence

import pytest

from nodetool.deploy.config import trail
from nodetool.deploy.config.trail import Trail


@pytest.fixture
def written() -> list[str]:
    return []


@pytest.fixture
def of_texts(written: list[str]) -> Trail[str]:
    def write(texts: Sequence[str]) -> None:
        written.extend(texts)

    return Trail(write, lost=lambda count: f"{count} lost", name="test trail")


def test_what_was_told_is_written_when_flush_returns(of_texts: Trail[str], written: list[str]) -> None:
    for number in range(3):
        of_texts(str(number))
        of_texts.flush(20.0)
        assert written[-1] == str(number)
    of_texts.close()


def test_flush_with_nothing_to_write_returns(of_texts: Trail[str], written: list[str]) -> None:
    of_texts.flush(20.0)
    of_texts.close()
    assert not written


def test_flood_is_bounded_and_says_how_much_was_lost(
    of_texts: Trail[str], written: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trail, "MOST_WAITING", 0)
    for _ in range(3):
        of_texts("too much")
    of_texts.close()
    assert written[-1].endswith(" lost")
