import pytest

from nodetool.deploy.inference.model_listing import parse_models
from nodetool.deploy.inference.upstream import Model

HOSTILE = [b"[" * 200_000, b'{"data": [{"id": "a\\ud800"}]}', b'{"data": [{"id": "\xed\xa0\x80"}]}', b'{"data": NaN}']
"""Nested without end, half characters, and what is no number."""


def test_models_bear_the_name_of_who_offers_them() -> None:
    body = b'{"object": "list", "data": [{"id": "a", "created": 7, "owned_by": "library"}, {"id": "b"}]}'
    assert parse_models(body, owner="ollama") == (Model("a", "ollama", 7), Model("b", "ollama", 0))


@pytest.mark.parametrize("created", [b'"x"', b"null", b"1.5", b"9" * 100])
def test_time_that_is_no_whole_number_is_left_out(created: bytes) -> None:
    assert parse_models(b'{"data": [{"id": "a", "created": %s}]}' % created, owner="x") == (Model("a", "x", 0),)


@pytest.mark.parametrize("body", [b'{"data": []}', b'{"data": null}', b'{"data": [{}, 3, {"id": ""}, {"id": 4}]}'])
def test_listing_may_hold_no_model(body: bytes) -> None:
    assert parse_models(body, owner="x") == ()


@pytest.mark.parametrize(
    "body", [b"", b"<html>", b"[]", b"{}", b'{"data": 3}', b'{"data": {"id": "a"}}', b"\xff", *HOSTILE]
)
def test_what_is_no_listing_is_an_error(body: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - of whichever text
        parse_models(body, owner="x")
