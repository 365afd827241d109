"""The last minutes are counted by callers, in bounded memory, and what only looks after the worker is not."""

from typing import Any

from nodetool.deploy.security.principal import Kind, Principal
from nodetool.deploy.server.activity.recent import (
    BUCKET_SECONDS,
    BUCKETS,
    MOST_CALLERS,
    MOST_OF_A_NAME,
    MOST_REFUSED,
    RecentActivity,
)
from nodetool.deploy.server.request_record import RequestRecord
from nodetool.deploy.server.status.activity import SHOWN, ActivityPart

ANNA = Principal("anna", Kind.USER)


class Minutes:
    """An activity whose time is set by hand."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.activity = RecentActivity(clock=lambda: self.now)

    def over(self, path: str = "/v1/models", *, address: str = "10.0.0.1", **known: Any) -> None:
        """Tell of a request that is over now."""
        record = RequestRecord("id", {})
        record.status, record.principal = 200, ANNA
        for name, value in known.items():
            setattr(record, name, value)
        record.ended = self.now
        self.activity.count({"type": "http", "path": path, "client": (address, 5), "state": {}}, record)

    def told(self, *under_way: RequestRecord) -> dict[str, Any]:
        return ActivityPart(self.activity, under_way, clock=lambda: self.now)()


def test_requests_are_told_by_the_five_seconds_in_which_they_ended() -> None:
    minutes = Minutes()
    minutes.over()
    minutes.over(status=502, upstream_error="unavailable")
    minutes.now += BUCKET_SECONDS
    minutes.over(status=401, principal=None, refused="invalid_credentials")
    told = minutes.told()
    assert (told["requests"][-2:], told["failed"][-2:], told["refused"][-2:]) == ([2, 0], [1, 0], [0, 1])
    assert len(told["requests"]) == BUCKETS
    assert told["callers"] == [{"address": "10.0.0.1", "caller": "user", "user": "anna", "requests": 2}]
    assert told["refused_callers"] == [
        {"address": "10.0.0.1", "reason": "invalid_credentials", "requests": 1, "seconds_ago": 0}
    ]


def test_what_was_longer_ago_is_forgotten_though_nobody_called_meanwhile() -> None:
    minutes = Minutes()
    minutes.over()
    minutes.now += BUCKET_SECONDS * (BUCKETS - 1)
    assert minutes.told()["requests"][0] == 1
    minutes.now += BUCKET_SECONDS
    assert not sum(minutes.told()["requests"])
    assert minutes.told()["callers_seen"] == 0


def test_health_checks_administration_and_sockets_that_stand_open_are_no_requests_of_callers() -> None:
    minutes = Minutes()
    minutes.over("/health", principal=None)
    minutes.over("/admin/status")
    minutes.over("/chat", status=101)
    assert not sum(minutes.told()["requests"])


def test_chat_on_a_socket_counts_for_the_caller_of_the_socket() -> None:
    minutes = Minutes()
    record = RequestRecord("id", {})
    record.ended = minutes.now
    scope = {"type": "chat", "path": "/chat", "client": ("10.0.0.1", 5), "state": {"principal": ANNA}}
    minutes.activity.count(scope, record)
    assert minutes.told()["callers"][0]["user"] == "anna"


def test_refused_administrator_call_is_a_refusal() -> None:
    minutes = Minutes()
    minutes.over("/admin/status", status=403, refused="forbidden")
    assert sum(minutes.told()["refused"]) == 1


def test_flood_of_addresses_and_users_costs_no_more_memory_and_every_request_counts() -> None:
    minutes = Minutes()
    for number in range(MOST_CALLERS * 4):
        minutes.over(address=f"10.0.1.{number}", principal=Principal("u" * 5000, Kind.USER))
        minutes.over(address=f"10.0.2.{number}", principal=None, status=401, refused="missing_credentials")
    (bucket,) = minutes.activity.buckets().values()
    assert (len(bucket.callers), len(bucket.refused_callers)) == (MOST_CALLERS, MOST_REFUSED)
    assert max(len(user) for _, _, user in bucket.callers) == MOST_OF_A_NAME
    told = minutes.told()
    assert (sum(told["requests"]), sum(told["refused"])) == (MOST_CALLERS * 4, MOST_CALLERS * 4)
    assert (len(told["callers"]), len(told["refused_callers"]), told["callers_seen"]) == (SHOWN, SHOWN, MOST_CALLERS)


def test_answers_under_way_are_told_with_their_model_the_longest_first() -> None:
    minutes = Minutes()
    records = [RequestRecord(str(number), {}) for number in range(SHOWN + 2)]
    for number, record in enumerate(records):
        record.began, record.upstream, record.model = minutes.now - number, "ollama", f"m{number}"
    elsewhere = RequestRecord("no model", {})
    told = minutes.told(*records, elsewhere)
    assert told["answers_under_way"] == len(records)
    assert len(told["answers"]) == SHOWN
    assert told["answers"][0] == {"model": f"m{SHOWN + 1}", "upstream": "ollama", "seconds": SHOWN + 1.0}
