from urllib.parse import quote, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodetool.deploy.security.credentials import (
    MAX_TOKEN_BYTES,
    authorization_in,
    bearer_token,
    query_token,
    usual_authorization,
)
from nodetool.deploy.security.errors import AuthenticationError, MalformedCredentialsError, MissingCredentialsError


def token_in(*values: bytes) -> str:
    authorization = authorization_in([(b"host", b"localhost"), *((b"authorization", value) for value in values)])
    assert authorization is not None
    return bearer_token(authorization)


@pytest.mark.parametrize("scheme", [b"Bearer", b"bearer", b"BEARER", b"bEaReR"])
def test_scheme_counts_in_any_case(scheme: bytes) -> None:
    assert token_in(scheme + b" abc") == "abc"


@pytest.mark.parametrize("value", [b" Bearer abc", b"Bearer abc ", b"Bearer   abc", b"\tBearer abc\t"])
def test_space_around_scheme_and_token_does_not_count(value: bytes) -> None:
    assert token_in(value) == "abc"


@pytest.mark.parametrize("token", ["a=b", "x/y+z==", "~._-", "Bearer", "!\"'(),:;<>@[]{}"])
def test_token_is_taken_as_it_stands(token: str) -> None:
    assert token_in(b"Bearer " + token.encode()) == token


def test_no_header_is_told_apart_from_an_empty_one() -> None:
    assert authorization_in([]) is None
    assert authorization_in([(b"authorization", b"")]) == b""


def test_header_of_another_name_is_not_looked_at() -> None:
    assert authorization_in([(b"proxy-authorization", b"Bearer abc"), (b"x-authorization", b"Bearer abc")]) is None


@pytest.mark.parametrize(
    "value",
    [
        b"",
        b" ",
        b"Bearer",
        b"Bearer ",
        b"Bearerabc",
        b"Bearer\tabc",
        b"Basic abc",
        b"Token abc",
        b"abc",
        b"Bearer two words",
        b"Bearer tab\tinside",
        b"Bearer abc,Bearer def",
        b"Bearer abc\x00",
        b"Bearer abc\x7f",
        "Bearer schlüssel".encode(),
        b"Bearer \xff\xfe",
    ],
)
def test_anything_but_bearer_and_one_token_is_malformed(value: bytes) -> None:
    with pytest.raises(MalformedCredentialsError):
        token_in(value)


@pytest.mark.parametrize("values", [(b"Bearer a", b"Bearer b"), (b"Bearer a", b"Bearer a"), (b"", b"Bearer a")])
def test_several_headers_are_malformed_even_where_they_agree(values: tuple[bytes, ...]) -> None:
    with pytest.raises(MalformedCredentialsError):
        token_in(*values)


def test_longest_token_is_taken_and_a_longer_one_is_not() -> None:
    longest = b"x" * MAX_TOKEN_BYTES
    assert len(token_in(b"Bearer " + longest)) == MAX_TOKEN_BYTES
    with pytest.raises(MalformedCredentialsError):
        token_in(b"Bearer " + longest + b"x")


@pytest.mark.parametrize("error", [MissingCredentialsError, MalformedCredentialsError])
def test_error_never_repeats_what_was_sent(error: type[AuthenticationError]) -> None:
    assert str(error()) == ""


header_values = st.one_of(
    st.binary(max_size=200), st.binary(max_size=200).map(lambda rest: b"Bearer " + rest), st.just(b"Bearer ok")
)


@given(values=st.lists(header_values, min_size=1, max_size=3))
def test_no_bytes_whatever_cause_another_error_than_a_refusal(values: list[bytes]) -> None:
    try:
        token = token_in(*values)
    except AuthenticationError:
        return
    assert token
    assert token.isascii()
    assert token.isprintable()
    assert " " not in token


visible_tokens = st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), min_size=1, max_size=100)


@given(token=visible_tokens)
def test_usual_way_to_show_a_token_is_read_as_that_token(token: str) -> None:
    assert token_in(usual_authorization(token)) == token


other_pairs = st.lists(st.tuples(st.text(max_size=8).filter(lambda name: name != "api_key"), st.text(max_size=8)))


@given(query=st.one_of(st.binary(max_size=200), st.binary(max_size=200).map(lambda rest: b"api_key=" + rest)))
def test_no_query_whatever_causes_another_error_than_a_refusal(query: bytes) -> None:
    try:
        token = query_token(query)
    except AuthenticationError:
        return
    assert token
    assert token.isascii()
    assert token.isprintable()
    assert " " not in token


@given(token=visible_tokens, before=other_pairs, after=other_pairs)
def test_quoted_token_is_found_among_other_parameters(
    token: str, before: list[tuple[str, str]], after: list[tuple[str, str]]
) -> None:
    query = "&".join([urlencode(before), f"api_key={quote(token, safe='')}", urlencode(after)])
    assert query_token(query.encode()) == token


@given(tokens=st.lists(visible_tokens, min_size=2, max_size=4), others=other_pairs)
def test_two_tokens_in_a_query_are_malformed_even_where_they_agree(
    tokens: list[str], others: list[tuple[str, str]]
) -> None:
    query = urlencode([*others, *(("api_key", token) for token in tokens)])
    with pytest.raises(MalformedCredentialsError):
        query_token(query.encode())


@given(pairs=other_pairs)
def test_query_without_the_parameter_holds_no_token(pairs: list[tuple[str, str]]) -> None:
    with pytest.raises(MissingCredentialsError):
        query_token(urlencode(pairs).encode())


@pytest.mark.parametrize(
    "query",
    [
        b"api_key=",
        b"api_key",
        b"api_key=two%20words",
        b"api_key=two+words",
        b"api_key=%00",
        b"api_key=sch%C3%BCssel",
        b"api_key=%FF",
        b"api_key=a&api_key=",
        b"api_key=\xe9",
        b"api_key=" + b"x" * (MAX_TOKEN_BYTES + 1),
        b"&".join([b"x=1"] * 101),
    ],
)
def test_query_that_holds_no_usable_token_is_malformed(query: bytes) -> None:
    with pytest.raises(MalformedCredentialsError):
        query_token(query)


@pytest.mark.parametrize("query", [b"", b"token=abc", b"API_KEY=abc", b"api_key%00=abc", b"x=api_key=abc"])
def test_parameter_of_another_name_is_not_looked_at(query: bytes) -> None:
    with pytest.raises(MissingCredentialsError):
        query_token(query)
