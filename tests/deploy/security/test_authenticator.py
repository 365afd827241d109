import pytest

from nodetool.deploy.config.resolve import resolve
from nodetool.deploy.config.retired_tokens import token_digest
from nodetool.deploy.config.settings import Provider
from nodetool.deploy.config.worker_token import TokenSource, WorkerToken
from nodetool.deploy.security.authenticator import PUBLIC_PATHS, Authenticator
from nodetool.deploy.security.browser_guard import ForeignPageError
from nodetool.deploy.security.compose import build_authenticator
from nodetool.deploy.security.errors import (
    InvalidCredentialsError,
    MalformedCredentialsError,
    MissingCredentialsError,
)
from nodetool.deploy.security.principal import Kind, Principal, worker_token_holder

TOKEN = "the-worker-token-of-this-test"
LOCALHOST = (b"host", b"localhost:8000")


def authenticator(provider: Provider, **environ: str) -> Authenticator:
    token = WorkerToken(TOKEN, TokenSource.CONFIG)
    return build_authenticator(provider, settings=resolve(environ=environ), token_in_force=lambda: token)


def authorization(value: str) -> tuple[bytes, bytes]:
    return (b"authorization", value.encode())


def test_public_paths_are_exactly_these_two() -> None:
    assert {"/health", "/ping"} == PUBLIC_PATHS


@pytest.mark.parametrize("provider", [Provider.NONE, Provider.LOCAL, Provider.STATIC])
@pytest.mark.parametrize("path", sorted(PUBLIC_PATHS))
async def test_public_path_needs_nothing_and_has_no_principal(provider: Provider, path: str) -> None:
    assert await authenticator(provider).principal(path, []) is None


@pytest.mark.parametrize("provider", [Provider.NONE, Provider.LOCAL])
@pytest.mark.parametrize("headers", [[LOCALHOST], [LOCALHOST, authorization("Bearer wrong")]])
async def test_open_provider_takes_everyone_for_the_owner(
    provider: Provider, headers: list[tuple[bytes, bytes]]
) -> None:
    principal = await authenticator(provider).principal("/v1/models", headers)
    assert principal == Principal("1", Kind.ANONYMOUS, is_admin=True)


@pytest.mark.parametrize("provider", [Provider.NONE, Provider.LOCAL])
async def test_open_provider_refuses_foreign_pages(provider: Provider) -> None:
    with pytest.raises(ForeignPageError):
        await authenticator(provider).principal("/v1/models", [(b"host", b"evil.org")])


async def test_open_provider_on_an_opened_network_goes_by_its_address() -> None:
    opened = authenticator(Provider.NONE, NODETOOL_HOST="0.0.0.0")
    assert await opened.principal("/v1/models", [(b"host", b"192.168.1.5:8000")])


async def test_holder_of_the_worker_token_is_the_admin_whatever_the_host() -> None:
    headers = [(b"host", b"api.example.org"), (b"origin", b"https://app.example.org"), authorization(f"Bearer {TOKEN}")]
    principal = await authenticator(Provider.STATIC).principal("/v1/models", headers)
    assert principal == worker_token_holder(token_digest(TOKEN))
    assert principal.is_admin


@pytest.mark.parametrize(
    ("headers", "error"),
    [
        ([], MissingCredentialsError),
        ([authorization("")], MalformedCredentialsError),
        ([authorization(f"Basic {TOKEN}")], MalformedCredentialsError),
        ([authorization("Bearer wrong")], InvalidCredentialsError),
        ([authorization(f"Bearer {TOKEN}x")], InvalidCredentialsError),
        ([authorization(f"Bearer {TOKEN[:-1]}")], InvalidCredentialsError),
        ([authorization(f"Bearer {TOKEN.upper()}")], InvalidCredentialsError),
    ],
)
async def test_static_refuses_everybody_else(headers: list[tuple[bytes, bytes]], error: type[Exception]) -> None:
    with pytest.raises(error):
        await authenticator(Provider.STATIC).principal("/v1/models", headers)


@pytest.mark.parametrize(
    "path", ["", "/", "/health/", "/HEALTH", "//health", "/health/../v1/models", "/ping/x", "health", "/health\x00"]
)
async def test_path_that_only_resembles_a_public_one_is_closed(path: str) -> None:
    with pytest.raises(MissingCredentialsError):
        await authenticator(Provider.STATIC).principal(path, [])
