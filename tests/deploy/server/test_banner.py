from pathlib import Path

import pytest

from nodetool.deploy.config.settings import Provider
from nodetool.deploy.config.worker_token import TokenSource, WorkerToken
from nodetool.deploy.server.banner import Banner

TOKEN = "abc12345-full-token-here-xyz9"
FILE = Path("/home/user/.config/nodetool/deployment.yaml")


def banner(
    provider: Provider = Provider.STATIC,
    *,
    source: TokenSource = TokenSource.GENERATED,
    stored: bool = True,
    show_token: bool = True,
    host: str = "127.0.0.1",
    token: str = TOKEN,
) -> str:
    known = WorkerToken(token, source, stored) if provider.enforces else None
    address = f"http://{host}:8000"
    return str(
        Banner(address=address, host=host, provider=provider, token=known, config_file=FILE, show_token=show_token)
    )


def test_first_start_shows_the_banner_of_the_documentation_to_the_letter() -> None:
    assert banner() == (
        """\
======================================================================
AUTHENTICATION
======================================================================
🔒 Status: ENABLED (all endpoints require authentication)
🔑 Token: abc12345...xyz9
📍 Source: Auto-generated and saved to /home/user/.config/nodetool/deployment.yaml

   Authorization: Bearer abc12345-full-token-here-xyz9
======================================================================
Listening on http://127.0.0.1:8000"""
    )


def test_masked_banner_differs_in_the_token_alone() -> None:
    masked = banner(show_token=False)
    assert masked == banner().replace(TOKEN, "abc12345...xyz9")
    assert TOKEN not in masked


@pytest.mark.parametrize("show_token", [True, False])
@pytest.mark.parametrize(
    ("source", "stored", "told"),
    [
        (TokenSource.ENVIRONMENT, True, "Environment variable WORKER_AUTH_TOKEN"),
        (TokenSource.CONFIG, True, f"Config file {FILE}"),
        (TokenSource.GENERATED, True, f"Auto-generated and saved to {FILE}"),
        (TokenSource.GENERATED, False, f"Auto-generated, in memory only ({FILE} cannot be written)"),
    ],
)
def test_source_is_told_truthfully(source: TokenSource, told: str, *, stored: bool, show_token: bool) -> None:
    lines = banner(source=source, stored=stored, show_token=show_token).splitlines()
    assert f"📍 Source: {told}" in lines


@pytest.mark.parametrize(("token", "is_weak"), [("hunter2", True), ("x" * 15, True), ("x" * 16, False)])
def test_short_token_is_called_weak(token: str, *, is_weak: bool) -> None:
    text = banner(source=TokenSource.ENVIRONMENT, token=token, show_token=False)
    assert ("openssl rand -base64 32" in text) is is_weak
    assert token not in text


def test_supabase_says_that_both_tokens_work() -> None:
    assert "👤 Callers: Supabase tokens, and the worker token" in banner(Provider.SUPABASE).splitlines()
    assert "🔒 Status: ENABLED (all endpoints require authentication)" in banner(Provider.SUPABASE).splitlines()
    assert "Supabase" not in banner(Provider.STATIC)


@pytest.mark.parametrize("provider", [Provider.NONE, Provider.LOCAL])
@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "localhost"])
def test_open_worker_says_so_and_names_this_machine(provider: Provider, host: str) -> None:
    text = banner(provider, host=host)
    assert f"🔓 Status: DISABLED (AUTH_PROVIDER={provider}: everyone on this machine may call)" in text.splitlines()
    assert not any(word in text for word in ("ENABLED", "Token", "Bearer", "Source"))


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5"])
def test_open_worker_on_the_network_names_the_network(host: str) -> None:
    told = f"AUTH_PROVIDER=none: everyone on every network that reaches {host} may call"
    assert told in banner(Provider.NONE, host=host)
    assert "this machine" not in banner(Provider.NONE, host=host)
