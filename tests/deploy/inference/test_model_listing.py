import pytest

from nodetool.deploy.inference.model_listing import parse_models
from nodetool.deploy.inference.upstream import Model


def test_models_bear_the_name_of_who_offers_them() -> None:
    body = b'{"object": "list", "data": [{"id": "a", "created": 7, "owned_by": "library"}, {"id": "b"}]}'
    assert parse_models(body, owner="ollama") == (Model("a", "ollama", 7), Model("b", "ollama", 0))


@pytest.mark.parametrize("body", [b'{"data": []}', b'{"data": null}', b'{"data": [{}, 3, {"id": ""}, {"id": 4}]}'])
def test_listing_may_hold_no_model(body: bytes) -> None:
    assert parse_models(body, owner="x") == ()


@pytest.mark.parametrize("body", [b"", b"<html>", b"[]", b"{}", b'{"data": 3}', b'{"data": {"id": "a"}}', b"\xff"])
def test_what_is_no_listing_is_an_error(body: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - of whichever text
        parse_models(body, owner="x")
