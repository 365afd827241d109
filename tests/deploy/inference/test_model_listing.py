import orjson
import pytest

from nodetool.deploy.inference.model_listing import MOST_MODELS, parse_models
from nodetool.deploy.inference.upstream import Model

HOSTILE = [b"[" * 200_000, b'{"data": [{"id": "a\\ud800"}]}', b'{"data": [{"id": "\xed\xa0\x80"}]}', b'{"data": NaN}']
"""Nested without end, half characters, and what is no number."""


def test_models_bear_the_name_of_who_offers_them() -> None:
    body = b'{"object": "list", "data": [{"id": "a", "created": 7, "owned_by": "library"}, {"id": "b"}]}'
    assert parse_models(body, owner="ollama") == (Model("a", "ollama", 7), Model("b", "ollama", 0))


@pytest.mark.parametrize("created", [b'"x"', b"null", b"1.5", b"true", b"9" * 100])
def test_time_that_is_no_whole_number_is_left_out(created: bytes) -> None:
    (model,) = parse_models(b'{"data": [{"id": "a", "created": %s}]}' % created, owner="x")
    assert (model, type(model.created)) == (Model("a", "x", 0), int)


@pytest.mark.parametrize("body", [b'{"data": []}', b'{"data": null}', b'{"data": [{}, 3, {"id": ""}, {"id": 4}]}'])
def test_listing_may_hold_no_model(body: bytes) -> None:
    assert parse_models(body, owner="x") == ()


@pytest.mark.parametrize(
    "body", [b"", b"<html>", b"[]", b"{}", b'{"data": 3}', b'{"data": {"id": "a"}}', b"\xff", *HOSTILE]
)
def test_what_is_no_listing_is_an_error(body: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - of whichever text
        parse_models(body, owner="x")


@pytest.mark.parametrize("name", ["two\nlines", "\x1b[31mred", "nul\0", "\u202ebackwards", "x" * 501])
def test_name_that_nobody_could_read_is_left_out(name: str) -> None:
    entries = [{"id": name}, {"id": "Größe/模型:7b"}, {"id": "x" * 500}]
    models = parse_models(orjson.dumps({"data": entries}), owner="u")
    assert [model.id for model in models] == ["Größe/模型:7b", "x" * 500]


def test_endlessly_many_models_are_not_all_taken() -> None:
    body = orjson.dumps({"data": [{"id": f"m{number}"} for number in range(20_000)]})
    assert len(parse_models(body, owner="u")) == MOST_MODELS
