import json

from nodetool.deploy.inference.sse import error_event


def test_error_event_is_one_event_with_an_openai_error_object() -> None:
    event = error_event('broke "off"\nhere', kind="upstream_error")
    assert event.startswith(b"data: ")
    assert event.endswith(b"\n\n")
    assert event.count(b"\n") == 2
    assert json.loads(event[6:])["error"]["message"] == 'broke "off"\nhere'
