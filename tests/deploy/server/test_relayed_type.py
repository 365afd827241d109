import pytest

from nodetool.deploy.server.relayed_type import relayed_type


@pytest.mark.parametrize(
    "content_type",
    ["application/json", "application/json; charset=utf-8", "text/event-stream", "text/plain; charset=utf-8"],
)
def test_types_of_model_servers_are_relayed_as_they_are(content_type: str) -> None:
    assert relayed_type(content_type) == content_type


@pytest.mark.parametrize(
    ("content_type", "relayed"),
    [
        ("Application/JSON ; Charset=UTF-8", "application/json; charset=utf-8"),
        ('text/event-stream;charset="utf-8"', "text/event-stream; charset=utf-8"),
        ("application/json; charset=utf-7", "application/json"),
        ("text/event-stream\rX-Evil: 1", "text/plain"),
        ("text/event-streams", "text/plain"),
    ],
)
def test_nothing_but_type_and_charset_gets_through(content_type: str, relayed: str) -> None:
    assert relayed_type(content_type) == relayed


@pytest.mark.parametrize(
    ("content_type", "relayed"),
    [
        ("text/html", "text/plain"),
        ("text/html; charset=utf-8", "text/plain; charset=utf-8"),
        ("TEXT/HTML", "text/plain"),
        ("text/\u2603", "text/plain"),
        ("text/javascript", "text/plain"),
        ("application/xhtml+xml", "application/octet-stream"),
        ("image/svg+xml", "application/octet-stream"),
        ("", "application/octet-stream"),
        ("\udcff\udcfe", "application/octet-stream"),
    ],
)
def test_what_a_browser_could_run_is_plain_text_or_bytes(content_type: str, relayed: str) -> None:
    assert relayed_type(content_type) == relayed
