import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodetool.deploy.security.credentials import MAX_TOKEN_BYTES
from nodetool.deploy.security.errors import InvalidCredentialsError
from nodetool.deploy.security.providers.supabase.unverified_token import UnverifiedToken, numeric_date, read_token
from tests.helpers.signing import base64url, compact

HEADER = {"alg": "ES256", "kid": "k", "typ": "JWT"}
CLAIMS = {"sub": "42"}


def unsigned(header: Any = None, claims: Any = None) -> str:
    return compact(HEADER if header is None else header, CLAIMS if claims is None else claims, lambda _: b"\1" * 64)


def test_token_says_its_algorithm_its_key_and_its_claims() -> None:
    token = read_token(unsigned())
    assert (token.algorithm, token.key_id, token.claims()) == ("ES256", "k", CLAIMS)


def test_key_may_be_left_out_and_unknown_members_do_not_matter() -> None:
    token = read_token(unsigned({"alg": "HS256", "x": 1, "jku": "https://evil.org", "jwk": {}, "x5u": "u", "x5c": []}))
    assert (token.algorithm, token.key_id) == ("HS256", None)


def test_repr_does_not_hold_the_token() -> None:
    text = unsigned()
    assert text not in repr(read_token(text))


WHOLE = unsigned()


@pytest.mark.parametrize(
    "text",
    [
        "",
        ".",
        "..",
        "...",
        "a.b",
        WHOLE.rpartition(".")[0],
        WHOLE.rpartition(".")[0] + ".",
        WHOLE + ".",
        WHOLE + ".eyJ9.x",
        "." + WHOLE,
        WHOLE + "=",
        WHOLE + "\n",
        " " + WHOLE,
        WHOLE.replace(".", ". ", 1),
        WHOLE[:-1] + chr(ord(WHOLE[-1]) + 1),
        WHOLE + "é",
        "+" + WHOLE,
    ],
)
def test_text_of_another_shape_is_refused(text: str) -> None:
    with pytest.raises(InvalidCredentialsError):
        read_token(text)


@pytest.mark.parametrize(
    "header",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b'"alg"',
        b"{}",
        b'{"alg":1}',
        b'{"alg":null}',
        b'{"alg":["ES256"]}',
        b'{"alg":"ES256","kid":1}',
        b'{"alg":"ES256","kid":["k"]}',
        b'{"alg":"ES256","alg":"ES256"}',
        b'{"alg":"none","alg":"ES256"}',
        b'{"alg":"ES256","jwk":{"a":1,"a":1}}',
        b'{"alg":"ES256","x":NaN}',
        b'{"alg":"ES256"} x',
        b'\xff{"alg":"ES256"}',
        b'{"alg":"\xff"}',
        b"[" * 9000,
        b'{"alg":"ES256","crit":[]}',
        b'{"alg":"ES256","crit":["exp"],"exp":1}',
        b'{"alg":"ES256","crit":["b64"],"b64":false}',
        b'{"alg":"ES256","b64":true}',
        b'{"alg":"ES256","zip":"DEF"}',
        b'{"alg":"RSA-OAEP","enc":"A128GCM"}',
        b'{"alg":"ES256","cty":"JWT"}',
    ],
)
def test_header_that_is_none_or_wants_more_is_refused(header: bytes) -> None:
    with pytest.raises(InvalidCredentialsError):
        read_token(unsigned(header))


def test_huge_token_is_refused_before_it_is_parsed() -> None:
    part = base64url(json.dumps({"alg": "ES256", "x": "y" * MAX_TOKEN_BYTES}).encode()).decode()
    with pytest.raises(InvalidCredentialsError):
        read_token(f"{part}.{part}.{part}")


@pytest.mark.parametrize("claims", [b"", b"x", b"[]", b'{"sub":"1","sub":"2"}', b'{"a":' * 2000, b'{"exp":Infinity}'])
def test_claims_that_cannot_be_read_are_refused(claims: bytes) -> None:
    token = UnverifiedToken(f"h.{base64url(claims).decode()}.s", "HS256", None)
    with pytest.raises(InvalidCredentialsError):
        token.claims()


@pytest.mark.parametrize("value", [None, "1", True, -1, float("nan"), float("inf"), 10**400, 1e300, [1], {}])
def test_date_that_is_none_is_refused(value: object) -> None:
    with pytest.raises(InvalidCredentialsError):
        numeric_date(value)


def test_date_may_have_a_fraction() -> None:
    assert numeric_date(12.5) == 12.5


@given(st.one_of(st.text(), st.lists(st.binary().map(base64url).map(bytes.decode), max_size=5).map(".".join)))
def test_no_text_whatever_causes_another_error_than_a_refusal(text: str) -> None:
    with pytest.raises(InvalidCredentialsError):
        read_token(text)


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(), st.lists, max_leaves=8))
def test_no_date_whatever_causes_another_error_than_a_refusal(value: object) -> None:
    try:
        assert numeric_date(value) >= 0
    except InvalidCredentialsError:
        return
