from hypothesis import given
from hypothesis import strategies as st

from nodetool.tray.control.protocol import MAX_LINE, decode_result, encode_result
from nodetool.tray.control.recent_lines import recent_lines
from nodetool.tray.logs import LogRing
from nodetool.tray.result import Result


def ring(*lines: str) -> LogRing:
    log = LogRing(redact=lambda line: line)
    for line in lines:
        log.append(line)
    return log


@given(
    lines=st.lists(st.text(st.characters(exclude_categories=["C"])), max_size=20),
    count=st.integers(min_value=1, max_value=30),
)
def test_last_lines_come_in_their_order(lines: list[str], count: int) -> None:
    assert recent_lines(ring(*lines), str(count)) == lines[-count:]


def test_count_that_is_no_number_gets_no_line() -> None:
    assert recent_lines(ring("a"), "many") == []


def test_fullest_log_fits_into_one_answer_and_the_newest_lines_survive() -> None:
    lines = [f"{number} ".ljust(2000, "\N{OPEN LOCK}") for number in range(2000)]
    answer = Result("", {"lines": recent_lines(ring(*lines), "2000")})
    assert len(encode_result(answer)) <= MAX_LINE
    assert decode_result(encode_result(answer)) == answer
    assert answer.data["lines"] == lines[-len(answer.data["lines"]) :]
    assert len(answer.data["lines"]) > 20
