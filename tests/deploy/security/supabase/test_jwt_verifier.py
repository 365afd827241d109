import json
from collections.abc import AsyncIterator
from typing import Any

import pytest

from nodetool.deploy.security.errors import InvalidCredentialsError
from nodetool.deploy.security.principal import Kind, Principal
from nodetool.deploy.security.providers.supabase.jwt_verifier import JwtVerifier
from nodetool.deploy.security.providers.supabase.key_set import KeySet
from nodetool.deploy.security.providers.supabase.project import SupabaseProject
from nodetool.deploy.security.providers.supabase.unverified_token import UnverifiedToken, read_token
from tests.helpers.hand_clocks import HandClocks
from tests.helpers.signing import ASYMMETRIC, SigningKey, base64url, compact, hs256, signing_key
from tests.helpers.supabase_stand_in import API_KEY, USER_ID, SupabaseStandIn

ES256 = signing_key("first-ES256", "ES256")


@pytest.fixture
async def verifier(supabase: SupabaseStandIn, time_passes: HandClocks) -> AsyncIterator[JwtVerifier]:
    project = SupabaseProject(supabase.url, API_KEY)
    keys = KeySet(project, clocks=time_passes.clocks)
    yield JwtVerifier(keys, issuer=project.issuer, admin_users=frozenset({"listed"}), clocks=time_passes.clocks)
    await keys.aclose()
    await project.aclose()


async def refuses(verifier: JwtVerifier, token: str | UnverifiedToken) -> bool:
    try:
        await verifier.verify(read_token(token) if isinstance(token, str) else token)
    except InvalidCredentialsError:
        return True
    return False


@pytest.mark.parametrize("algorithm", ASYMMETRIC)
async def test_token_signed_with_a_published_key_is_its_users(
    verifier: JwtVerifier, supabase: SupabaseStandIn, time_passes: HandClocks, algorithm: str
) -> None:
    token = supabase.token(signing_key(f"first-{algorithm}", algorithm))
    user = await verifier.verify(read_token(token))
    assert user == Principal(USER_ID, Kind.USER, is_admin=False, expires=time_passes.now + 3600)


@pytest.mark.parametrize("algorithm", ASYMMETRIC)
async def test_token_signed_with_another_key_of_the_same_name_is_refused(
    verifier: JwtVerifier, supabase: SupabaseStandIn, algorithm: str
) -> None:
    forger = signing_key("forgers", algorithm)
    assert await refuses(verifier, forger.token(supabase.claims(), kid=f"first-{algorithm}"))


@pytest.mark.parametrize("algorithm", ASYMMETRIC)
async def test_claims_that_were_changed_after_signing_are_refused(
    verifier: JwtVerifier, supabase: SupabaseStandIn, algorithm: str
) -> None:
    key = signing_key(f"first-{algorithm}", algorithm)
    header, _, signature = supabase.token(key).split(".")
    changed = supabase.token(key, app_metadata={"role": "admin"}).split(".")[1]
    assert await refuses(verifier, f"{header}.{changed}.{signature}")


@pytest.mark.parametrize("algorithm", ASYMMETRIC)
@pytest.mark.parametrize("signature", [b"\0", b"\0" * 64, b"\0" * 256, b"\xff" * 64, b"\xff" * 300])
async def test_signature_of_nobody_is_refused(
    verifier: JwtVerifier, supabase: SupabaseStandIn, algorithm: str, signature: bytes
) -> None:
    header = {"alg": algorithm, "kid": f"first-{algorithm}"}
    assert await refuses(verifier, compact(header, supabase.claims(), lambda _: signature))


@pytest.mark.parametrize("key", ASYMMETRIC)
@pytest.mark.parametrize("algorithm", [*ASYMMETRIC, "ES384", "ES512", "RS512", "PS256", "HS256", "none", "Ed25519"])
async def test_algorithm_that_is_not_the_keys_is_refused(
    verifier: JwtVerifier, supabase: SupabaseStandIn, key: str, algorithm: str
) -> None:
    signer = signing_key(f"first-{key}", key)
    token = read_token(signer.token(supabase.claims(), alg=algorithm))
    assert await refuses(verifier, token) is (key != algorithm)


@pytest.mark.parametrize("key", ASYMMETRIC)
async def test_public_key_as_a_shared_secret_is_refused(
    verifier: JwtVerifier, supabase: SupabaseStandIn, key: str
) -> None:
    public = signing_key(f"first-{key}", key)
    for secret in (public.pem, public.pem.strip(), next(iter(public.public.values())).encode()):
        for algorithm in ("HS256", key):
            header = {"alg": algorithm, "kid": public.key_id}
            assert await refuses(verifier, compact(header, supabase.claims(), hs256(secret)))


async def test_token_that_names_no_key_is_refused(verifier: JwtVerifier, supabase: SupabaseStandIn) -> None:
    assert await refuses(verifier, ES256.token(supabase.claims(), kid=None))
    assert await refuses(verifier, ES256.token(supabase.claims(), kid=""))


async def test_key_that_a_token_brings_along_is_not_looked_at(verifier: JwtVerifier, supabase: SupabaseStandIn) -> None:
    forger = signing_key("forgers", "ES256")
    brought: list[dict[str, Any]] = [
        {"jwk": forger.jwk()},
        {"jku": f"{supabase.url}/forged.json"},
        {"x5u": f"{supabase.url}/forged.pem"},
        {"x5c": ["MIIB"]},
    ]
    for header in brought:
        assert await refuses(verifier, forger.token(supabase.claims(), kid="first-ES256", **header))
        assert not await refuses(verifier, ES256.token(supabase.claims(), **header))
    assert {seen.path for seen in supabase.server.seen} == {"/auth/v1/.well-known/jwks.json"}


@pytest.mark.parametrize(
    ("claim", "offset", "refused"),
    [
        ("exp", 1, False),
        ("exp", -29, False),
        ("exp", -30, True),
        ("exp", -3600, True),
        ("nbf", 30, False),
        ("nbf", 31, True),
        ("nbf", -3600, False),
        ("iat", 30, False),
        ("iat", 31, True),
        ("iat", 0.5, False),
    ],
)
async def test_times_count_with_half_a_minute_of_leeway(
    verifier: JwtVerifier, supabase: SupabaseStandIn, claim: str, offset: float, *, refused: bool
) -> None:
    token = supabase.token(ES256, **{claim: supabase.now() + offset})
    assert await refuses(verifier, token) is refused


WRONG: dict[str, list[object]] = {
    "exp": [None, "4102444800", True, [], {}, 0, -1, 1e300, 10**400],
    "nbf": ["0", True, []],
    "iat": ["0", False, {}],
    "iss": [
        *(None, "", 1, "supabase", "https://evil.org/auth/v1", ["{issuer}"]),
        *("{issuer}/", "{url}", "{issuer}@evil.org", "{ISSUER}"),
    ],
    "aud": [None, "", "anon", "authenticated ", [], ["anon"], [1], {"authenticated": 1}],
    "sub": [None, "", 7, ["u"], {"id": "u"}, True],
}


@pytest.mark.parametrize(("claim", "value"), [(claim, value) for claim, values in WRONG.items() for value in values])
async def test_claim_that_is_missing_or_wrong_is_refused(
    verifier: JwtVerifier, supabase: SupabaseStandIn, claim: str, value: object
) -> None:
    names = {"issuer": supabase.issuer, "url": supabase.url, "ISSUER": supabase.issuer.upper()}
    if isinstance(value, str):
        value = value.format(**names)
    assert await refuses(verifier, supabase.token(ES256, **{claim: value}))


@pytest.mark.parametrize("audience", ["authenticated", ["authenticated"], ["other", "authenticated"]])
async def test_audience_may_be_one_of_several(
    verifier: JwtVerifier, supabase: SupabaseStandIn, audience: object
) -> None:
    assert not await refuses(verifier, supabase.token(ES256, aud=audience))


@pytest.mark.parametrize(
    "claims",
    [
        b"",
        b"null",
        b"[]",
        b'{"exp"',
        b"\xff",
        b"[" * 9000,
        b'{"a":' * 2000 + b"1" + b"}" * 2000,
        b'{"sub":"a","sub":"b"}',
        b'{"exp":NaN}',
        b'{"exp":1' + b"0" * 5000 + b"}",
    ],
)
async def test_signed_nonsense_is_refused(verifier: JwtVerifier, claims: bytes) -> None:
    header = {"alg": "ES256", "kid": ES256.key_id}
    text = b".".join(base64url(part) for part in (b'{"alg":"ES256","kid":"first-ES256"}', claims))
    token = UnverifiedToken((text + b"." + base64url(ES256.sign(text))).decode(), header["alg"], header["kid"])
    assert await refuses(verifier, token)


async def test_duplicate_among_otherwise_good_claims_is_refused(
    verifier: JwtVerifier, supabase: SupabaseStandIn
) -> None:
    good = json.dumps(supabase.claims()).encode()
    assert not await refuses(verifier, signed(ES256, good))
    assert await refuses(verifier, signed(ES256, good[:-1] + b',"sub":"somebody-else"}'))


async def test_anonymous_sign_in_is_a_user_like_others(verifier: JwtVerifier, supabase: SupabaseStandIn) -> None:
    user = await verifier.verify(read_token(supabase.token(ES256, is_anonymous=True, email="")))
    assert (user.user_id, user.kind, user.is_admin) == (USER_ID, Kind.USER, False)


@pytest.mark.parametrize(
    ("claims", "is_admin"),
    [
        ({"app_metadata": {"role": "admin"}}, True),
        ({"app_metadata": {"roles": ["editor", "admin"]}}, True),
        ({"sub": "listed"}, True),
        ({"user_metadata": {"role": "admin", "roles": ["admin"]}}, False),
        ({"role": "service_role"}, False),
        ({"role": "admin"}, False),
        ({"app_metadata": None}, False),
        ({"app_metadata": "admin"}, False),
    ],
)
async def test_admin_is_whom_the_owner_of_the_project_says(
    verifier: JwtVerifier, supabase: SupabaseStandIn, claims: dict[str, Any], *, is_admin: bool
) -> None:
    assert (await verifier.verify(read_token(supabase.token(ES256, **claims)))).is_admin is is_admin


def signed(key: SigningKey, claims: bytes) -> str:
    return compact({"alg": key.algorithm, "kid": key.key_id}, claims, key.sign)
