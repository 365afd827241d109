from nodetool.deploy.security.failure_throttle import LIMIT, MOST_ADDRESSES, WINDOW_SECONDS, FailureThrottle


class HandClock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_ten_wrong_tokens_in_a_minute_are_free_and_the_next_waits_for_the_rest_of_it() -> None:
    clock = HandClock()
    throttle = FailureThrottle(clock=clock)
    assert [throttle.seconds_to_wait("10.0.0.1") for _ in range(LIMIT)] == [0] * LIMIT
    clock.now += 20
    assert throttle.seconds_to_wait("10.0.0.1") == WINDOW_SECONDS - 20
    assert throttle.seconds_to_wait("10.0.0.2") == 0


def test_a_minute_later_everything_is_forgotten() -> None:
    clock = HandClock()
    throttle = FailureThrottle(clock=clock)
    for _ in range(LIMIT + 5):
        throttle.seconds_to_wait("10.0.0.1")
    clock.now += WINDOW_SECONDS
    assert throttle.seconds_to_wait("10.0.0.1") == 0


def test_all_addresses_of_one_ipv6_customer_count_as_one() -> None:
    throttle = FailureThrottle(clock=HandClock())
    waits = [throttle.seconds_to_wait(f"2001:db8:1:2::{number:x}") for number in range(LIMIT + 1)]
    assert waits[-1] > 0
    assert throttle.seconds_to_wait("2001:db8:1:3::1") == 0


def test_strange_addresses_are_counted_as_they_stand() -> None:
    throttle = FailureThrottle(clock=HandClock())
    assert [throttle.seconds_to_wait(address) for address in ("", "fe80::1%eth0", ":", "unix:")] == [0] * 4


def test_memory_is_bounded() -> None:
    throttle = FailureThrottle(clock=HandClock())
    for number in range(MOST_ADDRESSES + 100):
        throttle.seconds_to_wait(f"host-{number}")
    assert len(throttle._windows) == MOST_ADDRESSES


def test_ipv4_callers_of_a_socket_for_both_families_count_each_for_itself() -> None:
    throttle = FailureThrottle(clock=HandClock())
    for _ in range(LIMIT + 1):
        throttle.seconds_to_wait("::ffff:10.0.0.1")
    assert throttle.seconds_to_wait("10.0.0.1") > 0
    assert throttle.seconds_to_wait("::ffff:10.0.0.2") == 0
