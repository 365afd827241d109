"""Tokens that nobody may accept, made up at random, and a way to show them all to a provider."""

import json
from collections import Counter
from random import Random
from typing import Any

from nodetool.deploy.security.auth_provider import AuthProvider
from nodetool.deploy.security.errors import InvalidCredentialsError
from tests.helpers.signing import ASYMMETRIC, base64url, compact, hs256, signing_key
from tests.helpers.supabase_stand_in import SupabaseStandIn

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
ANYTHING = [*ALPHABET, *".=+/ \t\n\0\"'{}[]:,%é\u2028\U0001f511\ud800"]
ALGORITHMS = [
    *("none", "None", "NONE", "nOnE", "", " ", "HS256", "HS384", "HS512", "RS256", "RS384", "RS512", "ES256", "ES384"),
    *("ES512", "ES256K", "PS256", "EdDSA", "Ed25519", "Ed448", "RSA1_5", "RSA-OAEP", "dir", "A128KW", "HS256\0"),
]
ODDITIES: list[object] = [
    *(None, True, False, 0, -1, 1.5, 10**30, 1e308, "", "0", [], {}, [[]], {"a": {}}, "\0", "../x", "' OR 1=1 --"),
    *("first-ES256", "first-RS256", ["first-ES256"], "http://127.0.0.1/", "admin", ["admin"], "authenticated"),
]


class Forger:
    """Makes tokens for `project` that are wrong in one way or several."""

    def __init__(self, project: SupabaseStandIn, random: Random) -> None:
        self._project = project
        self._random = random
        self._keys = [signing_key(f"first-{algorithm}", algorithm) for algorithm in ASYMMETRIC]
        self._forgers = [signing_key("forgers", algorithm) for algorithm in ASYMMETRIC]
        self.genuine = [*map(project.token, self._keys), project.legacy_token()]
        """What is accepted, and what mutations begin with."""
        self._ways = [
            *(self.mutated, self.mutated, self.spliced, self.signed_by_a_stranger, self.confused),
            *(self.with_wrong_claims, self.with_refused_header, self.nonsense_signed, self.nonsense),
        ]

    def forgery(self) -> tuple[str, str]:
        """Return the name of a way to forge, and a token forged that way."""
        way = self._random.choice(self._ways)
        return way.__name__, way()

    def mutated(self) -> str:
        """Change a few characters of a good token."""
        text = self._random.choice(self.genuine)
        while text in self.genuine:
            for _ in range(self._random.choice([1, 1, 1, 2, 5])):
                text = self._mutate(text)
        return text

    def spliced(self) -> str:
        """Put header, claims and signature of different tokens together."""
        claims = self._project.claims(app_metadata={"role": "admin"}, session_id=str(self._random.random()))
        others = [*self.genuine, compact({"alg": self._any_algorithm()}, claims, lambda _: b"")]
        while True:
            parts = [self._random.choice(others).split(".")[number] for number in range(3)]
            if (text := ".".join(parts)) not in self.genuine:
                return text

    def signed_by_a_stranger(self) -> str:
        """Sign good claims with a key that nobody published, whatever the header says of it."""
        forger = self._random.choice(self._forgers)
        header = {
            "alg": self._any_algorithm(),
            "kid": self._key_id(),
            **self._random.choice(
                [{}, {"jwk": forger.jwk()}, {"jku": "https://evil.org/keys"}, {"x5u": "https://e.org"}]
            ),
        }
        return compact(header, self._claims(), forger.sign)

    def confused(self) -> str:
        """Sign with a public key as if it were a secret, with an empty secret, or not at all."""
        public = self._random.choice(self._keys)
        secrets = [public.pem, public.pem.strip(), json.dumps(public.jwk()).encode(), b"\0"]
        signs = [*map(hs256, secrets), lambda _: b"", lambda _: b"\0" * 64, lambda _: self._random.randbytes(256)]
        header = {"alg": self._any_algorithm(), "kid": self._key_id()}
        return compact(header, self._claims(), self._random.choice(signs))

    def with_wrong_claims(self) -> str:
        """Let a good key sign claims of which one is wrong."""
        now = self._project.now()
        wrong: dict[str, list[object]] = {
            "exp": [None, "x", True, now - 31, 0, -now, [], {}, 10**400],
            "nbf": [now + 60, "x", True, {}, 1e300],
            "iat": [now + 60, "x", False, []],
            "iss": [None, "", "supabase", self._project.url, self._project.issuer + "/", 1, []],
            "aud": [None, "", "anon", [], ["anon"], 1, {}],
            "sub": [None, "", 1, [], {}, True],
        }
        claim = self._random.choice(list(wrong))
        return self._project.token(self._random.choice(self._keys), **{claim: self._random.choice(wrong[claim])})

    def with_refused_header(self) -> str:
        """Let a good key sign a header that asks for what is not there."""
        key = self._random.choice(self._keys)
        asked: dict[str, object] = self._random.choice(
            [
                {"crit": self._random.choice([[], ["exp"], ["b64"], "b64", ["x"]]), "x": 1},
                {"b64": self._random.choice([True, False]), "crit": ["b64"]},
                {"zip": "DEF"},
                {"cty": "JWT"},
                {"enc": "A128GCM"},
                {"kid": self._random.choice([None, "", "unknown", "first-none"])},
                {"alg": self._random.choice([name for name in ALGORITHMS if name != key.algorithm])},
            ]
        )
        return key.token(self._claims(), **asked)

    def nonsense_signed(self) -> str:
        """Let a good key sign claims that are no claims."""
        key = self._random.choice(self._keys)
        good = json.dumps(self._project.claims()).encode()
        claims = [b"", b"null", b"[]", b"1", b"\xff", b"[" * 9000, b"{" * 9, good[:-1], good[:-1] + b',"sub":"a"}']
        header = json.dumps({"alg": key.algorithm, "kid": key.key_id}).encode()
        return compact(header, self._random.choice([*claims, self._random.randbytes(40)]), key.sign)

    def nonsense(self) -> str:
        """Make up text, or a token of made-up parts."""
        if self._random.random() < 0.5:
            return "".join(self._random.choices(ANYTHING, k=self._random.randrange(60)))
        header = {
            name: self._random.choice([*ODDITIES, *ALGORITHMS])
            for name in self._random.sample(["alg", "kid", "typ", "crit", "jwk", "jku", "b64", "zip", "x5c"], k=3)
        }
        raw = json.dumps(header).encode()
        return compact(self._random.choice([raw, raw[:-1], b"[" * 6000]), self._claims(), lambda _: b"s" * 32)

    def _claims(self) -> dict[str, Any]:
        return self._project.claims(session_id=str(self._random.random()))

    def _any_algorithm(self) -> str:
        return self._random.choice([*ALGORITHMS, *ASYMMETRIC * 4])

    def _key_id(self) -> object:
        return self._random.choice([*(key.key_id for key in self._keys * 4), *ODDITIES])

    def _mutate(self, text: str) -> str:
        at = self._random.randrange(len(text) or 1)
        piece = self._random.choice(list(ALPHABET) if self._random.random() < 0.7 else ANYTHING)
        mutations: list[str] = [
            text[:at] + piece + text[at + 1 :],
            text[:at] + piece + text[at:],
            text[:at] + text[at + 1 :],
            text[:at] + text[at : at + 1].swapcase() + text[at + 1 :],
            text[at:] + text[:at],
            text[: at + 1],
            text + piece,
        ]
        return self._random.choice(mutations)


async def show_forgeries(provider: AuthProvider, forger: Forger, *, cases: int) -> Counter[str]:
    """Show `cases` forgeries to `provider`, with good tokens in between; return how many were refused by way.

    AssertionError for one that is accepted; whatever else the provider raises is raised.
    """
    refused: Counter[str] = Counter()
    for case in range(cases):
        if case % 100 == 0:
            assert (await provider.authenticate(forger.genuine[case // 100 % len(forger.genuine)])).user_id
        way, token = forger.forgery()
        try:
            accepted = await provider.authenticate(token)
        except InvalidCredentialsError:
            refused[way] += 1
        else:
            raise AssertionError(f"{way}: {token!r} was accepted as {accepted}")
    return refused


def odd_header(random: Random, tokens: list[str]) -> list[tuple[bytes, bytes]]:
    """Return headers with an Authorization that is not `Bearer`, one space and one of `tokens`."""
    token = random.choice(tokens).encode()
    space = random.choice([b" ", b"  ", b"\t", b"", b"\0", b",", b"\xa0", b" Bearer "])
    scheme = random.choice([b"Bearer", b"bearer", b"BEARER", b"Basic", b"Bear", b"", b"Bearer:", b"Token", b"\xff"])
    values = [
        scheme + space + random.choice([b"", b"x", random.randbytes(random.randrange(30)), token[: len(token) // 2]]),
        random.randbytes(random.randrange(60)),
        random.choice([b"Basic ", b"Token ", b"", b"Bearer,", b"Bearer\0", b"Bearer x "]) + token,
        b"Bearer " + base64url(random.randbytes(12)) + random.choice([b" ", b",", b"\xe9"]) + token,
        b"Bearer " + token + random.choice([b"x", b" x", b"\0", b",", b"\x80", b"=", b"." + token, b"A" * 20_000]),
    ]
    headers = [(b"host", b"localhost"), *((b"authorization", random.choice(values)),) * random.choice([1, 1, 1, 2])]
    return headers if random.random() < 0.95 else [(b"x-authorization", b"Bearer " + token)]
