"""What need not be written into the audit file again."""

from dataclasses import dataclass

from nodetool.deploy.server.repeated_looks import MOST_REMEMBERED, SECONDS, RepeatedLooks

STATUS = ("worker token 1", "127.0.0.1", "GET /admin/status", "200")


@dataclass
class Clock:
    now: float = 100.0

    def __call__(self) -> float:
        return self.now


def test_look_is_written_down_once_in_a_minute() -> None:
    clock = Clock()
    looks = RepeatedLooks(clock=clock)
    assert not looks.has("GET", STATUS)
    assert looks.has("GET", STATUS)
    clock.now += SECONDS
    assert not looks.has("GET", STATUS)
    assert looks.has("GET", STATUS)


def test_another_caller_address_path_or_outcome_is_another_look() -> None:
    looks = RepeatedLooks(clock=Clock())
    assert not looks.has("GET", STATUS)
    for place in range(len(STATUS)):
        other = [*STATUS]
        other[place] += "x"
        assert not looks.has("GET", tuple(other))


def test_every_change_is_written_down() -> None:
    looks = RepeatedLooks(clock=Clock())
    assert not any(looks.has(method, STATUS) for method in ("DELETE", "POST", "PUT", "", "DELETE"))


def test_bounded_number_is_remembered_and_the_oldest_is_forgotten() -> None:
    looks = RepeatedLooks(clock=Clock())
    for number in range(MOST_REMEMBERED + 1):
        assert not looks.has("GET", number)
    assert looks.has("GET", 1)
    assert not looks.has("GET", 0)
