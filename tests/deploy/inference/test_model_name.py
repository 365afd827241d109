"""The `model` of a request is changed, and no other byte."""

import json
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodetool.deploy.inference.model_name import takes_long, with_model

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=20)
    | st.sampled_from(["model", "s/m", '"model": "s/m"']),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["model", "x", '"model"']) | st.text(), inner, max_size=4)
    ),
    max_leaves=20,
)
OBJECTS = st.dictionaries(st.text(max_size=8).filter(lambda key: key != "model"), JSON, max_size=5)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b'{"model":"s/m"}', b'{"model":"m"}'),
        (b'{ "n":1.50 , "model" :\n"s/m" ,"z":1e-400}', b'{ "n":1.50 , "model" :\n"m" ,"z":1e-400}'),
        (b'{"x":{"model":"s/m"},"model":"s/m"}', b'{"x":{"model":"s/m"},"model":"m"}'),
        (b'{"model":"s/m","tools":[{"model":"s/m"}]}', b'{"model":"m","tools":[{"model":"s/m"}]}'),
        (b'{"x":"model","model":"s/m"}', b'{"x":"model","model":"m"}'),
        (b'{"x":"a\\"model\\": \\"s/m","model":"s/m"}', b'{"x":"a\\"model\\": \\"s/m","model":"m"}'),
        (b'{"mod\\u0065l":"s/m"}', b'{"mod\\u0065l":"m"}'),
        (b'{"model":"\\u0073/m"}', b'{"model":"m"}'),
        (b'{"model":"s\\/m"}', b'{"model":"m"}'),
        (b'{"model":"s/m","model":"s/m"}', b'{"model":"m","model":"m"}'),
        (b'{"model":"x","mod\\u0065l":"y","model":"s/m"}', b'{"model":"m","mod\\u0065l":"m","model":"m"}'),
        (b'{"model":"other"}', b'{"model":"other"}'),
        (b'{"model":7}', b'{"model":7}'),
        (b"{}", b"{}"),
    ],
)  # fmt: skip
def test_only_the_outermost_model_of_that_name_is_changed(body: bytes, expected: bytes) -> None:
    assert with_model(body, "m", instead_of="s/m") == expected


def test_name_is_spelled_as_json() -> None:
    assert with_model(b'{"model":"s/\\"\\u00fc"}', '"ü', instead_of='s/"ü') == '{"model":"\\"ü"}'.encode()


@given(before=OBJECTS, after=OBJECTS, name=st.text(min_size=1), is_ascii=st.booleans())
def test_everything_else_means_what_it_meant(
    *, before: dict[str, Any], after: dict[str, Any], name: str, is_ascii: bool
) -> None:
    try:
        body = json.dumps({**before, "model": f"s/{name}", **after}, ensure_ascii=is_ascii).encode()
        orjson.loads(body)
    except ValueError:
        return  # what the worker refuses before
    changed = with_model(body, name, instead_of=f"s/{name}")
    assert list(json.loads(changed).items()) == list({**before, "model": name, **after}.items())


@pytest.mark.parametrize(
    ("body", "is_long"),
    [
        (b'{"model":"s/m","x":"' + b"y" * 10_000_000 + b'"}', False),
        (b'{"model":"s/m","x":"' + b"\\u0061" * 100_000 + b'"}', True),
        (b'{"model":"s/m",' + b'"model":"s/m",' * 50_000 + b'"x":1}', True),
        (b'{"model":"s/m","tools":[{"model":1}]}', False),
    ],
)
def test_what_is_quick_is_done_at_once(body: bytes, *, is_long: bool) -> None:
    assert takes_long(body) is is_long
    assert b"s/m" not in with_model(body, "m", instead_of="s/m")
