"""Declared model servers: written, read, and refused where they cannot be meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodetool.deploy.config.errors import SettingError
from nodetool.deploy.config.resolve import resolve
from nodetool.deploy.config.settings import NODETOOL_UPSTREAM_KEYS, NODETOOL_UPSTREAMS
from nodetool.deploy.config.upstreams import (
    LONGEST_KEY,
    LONGEST_NAME,
    LONGEST_PREFIX,
    MOST_UPSTREAMS,
    RESERVED_NAMES,
    DeclaredUpstream,
    UpstreamKey,
    UpstreamKeys,
    Upstreams,
    render_keys,
    render_upstreams,
)

NAMES = st.from_regex(rf"[a-z0-9][a-z0-9_-]{{0,{LONGEST_NAME - 1}}}", fullmatch=True).filter(
    lambda name: name not in RESERVED_NAMES
)
URLS = st.builds(
    "{}://{}{}{}".format,
    st.sampled_from(["http", "https"]),
    st.sampled_from(["127.0.0.1", "[::1]", "models.example.org", "localhost"]),
    st.sampled_from(["", ":1", ":65535"]),
    st.sampled_from(["", "/v1", "/a=b/v1", "/api/openai/v1"]),
)
VISIBLE = st.characters(min_codepoint=0x21, max_codepoint=0x7E, exclude_characters=",;")
UPSTREAMS = st.lists(
    st.builds(DeclaredUpstream, NAMES, URLS, st.text(VISIBLE, max_size=LONGEST_PREFIX)),
    unique_by=lambda upstream: upstream.name,
    max_size=MOST_UPSTREAMS,
).map(tuple)
KEYS = st.lists(
    st.builds(UpstreamKey, NAMES, st.text(VISIBLE, min_size=1, max_size=80)), unique_by=lambda key: key.name
).map(tuple)


@given(UPSTREAMS)
def test_upstreams_that_are_written_are_read_again(upstreams: tuple[DeclaredUpstream, ...]) -> None:
    assert Upstreams().parse(render_upstreams(upstreams)) == upstreams


@given(KEYS)
def test_keys_that_are_written_are_read_again(keys: tuple[UpstreamKey, ...]) -> None:
    assert UpstreamKeys().parse(render_keys(keys)) == keys


@given(st.text(max_size=200))
def test_whatever_is_accepted_is_read_again_as_it_was(text: str) -> None:
    try:
        upstreams = Upstreams().parse(text)
    except ValueError:
        return
    assert Upstreams().parse(render_upstreams(upstreams)) == upstreams


def test_white_space_and_a_final_slash_are_dropped() -> None:
    text = " vllm = http://127.0.0.1:8001/v1/ ,, studio=http://127.0.0.1:1234/v1 ; prefix=studio/ ,"
    assert Upstreams().parse(text) == (
        DeclaredUpstream("vllm", "http://127.0.0.1:8001/v1"),
        DeclaredUpstream("studio", "http://127.0.0.1:1234/v1", "studio/"),
    )


@pytest.mark.parametrize(
    "text",
    [
        "vllm",
        "=http://h/v1",
        "vllm=",
        "vllm=127.0.0.1:8001/v1",
        "vllm=http://user:pw@h/v1",
        "vllm=http://h/v1?x=1",
        "VLLM=http://h/v1",
        "-vllm=http://h/v1",
        f"{'v' * (LONGEST_NAME + 1)}=http://h/v1",
        *(f"{name}=http://h/v1" for name in RESERVED_NAMES),
        "a=http://h/v1, a=http://i/v1",
        "a=http://h/v1;prefix=two words",
        "a=http://h/v1;prefix=ü/",
        f"a=http://h/v1;prefix={'p' * (LONGEST_PREFIX + 1)}",
        "a=http://h/v1;prefix=p;prefix=q",
        "a=http://h/v1;key=p",
        ",".join(f"a{number}=http://h/v1" for number in range(MOST_UPSTREAMS + 1)),
    ],
)
def test_what_cannot_be_meant_is_refused(text: str) -> None:
    with pytest.raises(SettingError, match=r"^NODETOOL_UPSTREAMS is .* \(environment\); it must be `name=address`"):
        resolve(environ={NODETOOL_UPSTREAMS.name: text})


BAD_KEYS = ["sk-1", "a=", "=sk-1", "a=k\u00e9y", "a=1, a=2", f"a={'k' * (LONGEST_KEY + 1)}", "keyring"]


@pytest.mark.parametrize("text", BAD_KEYS)
def test_key_that_cannot_travel_in_a_header_or_has_no_name_is_refused(text: str) -> None:
    with pytest.raises(SettingError, match=r"^NODETOOL_UPSTREAM_KEYS is a value that is not allowed"):
        resolve(environ={NODETOOL_UPSTREAM_KEYS.name: text})
