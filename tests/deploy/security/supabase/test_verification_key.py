from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodetool.deploy.security.providers.supabase.verification_key import MAX_KEYS, read_keys
from tests.helpers.signing import ASYMMETRIC, signing_key

EC = signing_key("first-ES256", "ES256")
RSA = signing_key("first-RS256", "RS256")
OKP = signing_key("first-EdDSA", "EdDSA")


def usable(*entries: object) -> dict[str, str]:
    return {key_id: key.algorithm for key_id, key in read_keys({"keys": list(entries)}).items()}


@pytest.mark.parametrize("algorithm", ASYMMETRIC)
def test_key_is_for_its_one_algorithm_whatever_it_leaves_unsaid(algorithm: str) -> None:
    key = signing_key(f"first-{algorithm}", algorithm)
    assert usable(key.jwk()) == {key.key_id: algorithm}
    assert usable(key.jwk(alg=None, use=None, key_ops=None, ext=None)) == {key.key_id: algorithm}


@pytest.mark.parametrize(
    "entry",
    [
        None,
        "key",
        {},
        EC.jwk(kid=None),
        EC.jwk(kid=""),
        EC.jwk(kid=7),
        EC.jwk(kty="XY"),
        EC.jwk(kty=["EC"]),
        EC.jwk(kty=None),
        EC.jwk(crv="P-384"),
        EC.jwk(crv="secp256k1"),
        EC.jwk(crv={}),
        EC.jwk(crv=None),
        EC.jwk(x=None),
        EC.jwk(x=7),
        EC.jwk(x="!"),
        EC.jwk(x=""),
        EC.jwk(y=EC.public["x"]),
        EC.jwk(use="enc"),
        EC.jwk(use=["sig"]),
        EC.jwk(key_ops=["encrypt"]),
        EC.jwk(key_ops=[]),
        EC.jwk(key_ops="verify"),
        EC.jwk(alg="ES384"),
        EC.jwk(alg="RS256"),
        EC.jwk(alg="HS256"),
        EC.jwk(alg="none"),
        EC.jwk(alg=["ES256"]),
        EC.jwk(d=EC.public["x"]),
        RSA.jwk(n=RSA.public["n"][:171]),
        RSA.jwk(n=RSA.public["n"] * 8),
        RSA.jwk(n=7),
        RSA.jwk(e=None),
        RSA.jwk(e="AA"),
        RSA.jwk(alg="PS256"),
        OKP.jwk(crv="X25519"),
        OKP.jwk(crv="Ed448"),
        OKP.jwk(x="AAAA"),
        {"kty": "oct", "kid": "shared", "k": "c2VjcmV0", "alg": "HS256"},
    ],
)
def test_key_that_is_not_for_us_is_left_out_and_the_others_stay(entry: object) -> None:
    assert usable(entry, OKP.jwk(kid="good")) == {"good": "EdDSA"}


def test_first_of_two_keys_of_one_id_counts() -> None:
    assert usable(EC.jwk(kid="k"), RSA.jwk(kid="k")) == {"k": "ES256"}


def test_so_many_keys_and_no_more() -> None:
    assert len(usable(*(OKP.jwk(kid=f"k{number}") for number in range(MAX_KEYS + 9)))) == MAX_KEYS


def test_empty_set_is_a_set() -> None:
    assert read_keys({"keys": []}) == {}


@pytest.mark.parametrize("document", [None, [], "keys", {}, {"keys": None}, {"keys": {}}, {"keys": "x"}])
def test_what_is_no_key_set_is_told_apart_from_an_empty_one(document: object) -> None:
    with pytest.raises(ValueError, match="key set"):
        read_keys(document)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)
MEMBERS = st.sampled_from(["kty", "crv", "x", "y", "n", "e", "kid", "use", "alg", "key_ops", "d"])


@given(st.sampled_from([EC, RSA, OKP]), st.dictionaries(MEMBERS, JSON, max_size=4))
def test_no_key_whatever_causes_an_error(key: Any, changes: dict[str, Any]) -> None:
    assert set(usable(key.jwk(**changes)).values()) <= {key.algorithm}
