import pytest

from nodetool.deploy.config.errors import ExposureError, SettingError
from nodetool.deploy.config.exposure import checked_provider, is_loopback
from nodetool.deploy.config.resolve import resolve
from nodetool.deploy.config.settings import Provider


def provider(**environ: str) -> Provider:
    return checked_provider(resolve(environ=environ))


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({}, Provider.STATIC),
        ({"ENV": "development"}, Provider.LOCAL),
        ({"ENV": "development", "NODETOOL_HOST": "::1"}, Provider.LOCAL),
        ({"ENV": "development", "NODETOOL_HOST": "0.0.0.0"}, Provider.STATIC),
        ({"ENV": "production"}, Provider.STATIC),
        ({"ENV": "staging"}, Provider.STATIC),
        ({"ENV": "development", "AUTH_PROVIDER": "static"}, Provider.STATIC),
        ({"AUTH_PROVIDER": "none"}, Provider.NONE),
        ({"AUTH_PROVIDER": "none", "NODETOOL_HOST": "0.0.0.0", "NODETOOL_ALLOW_OPEN_NETWORK": "1"}, Provider.NONE),
        ({"AUTH_PROVIDER": "supabase", "SUPABASE_URL": "https://a.co", "SUPABASE_KEY": "k"}, Provider.SUPABASE),
    ],
)
def test_provider_in_force(environ: dict[str, str], expected: Provider) -> None:
    assert provider(**environ) is expected


@pytest.mark.parametrize("name", ["none", "local"])
@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "example.org"])
def test_open_provider_on_a_foreign_address_is_refused(name: str, host: str) -> None:
    with pytest.raises(ExposureError, match="NODETOOL_ALLOW_OPEN_NETWORK=1"):
        provider(AUTH_PROVIDER=name, NODETOOL_HOST=host)


@pytest.mark.parametrize("name", ["none", "local"])
@pytest.mark.parametrize("opt_out", ["0", "1"])
def test_open_provider_in_production_is_refused_without_a_way_out(name: str, opt_out: str) -> None:
    with pytest.raises(ExposureError, match="ENV=production forbids"):
        provider(AUTH_PROVIDER=name, ENV="production", NODETOOL_ALLOW_OPEN_NETWORK=opt_out)


@pytest.mark.parametrize("missing", ["SUPABASE_URL", "SUPABASE_KEY"])
def test_supabase_without_its_settings_is_refused(missing: str) -> None:
    environ = {"AUTH_PROVIDER": "supabase", "SUPABASE_URL": "https://a.co", "SUPABASE_KEY": "k"}
    environ.pop(missing)
    with pytest.raises(SettingError, match=missing):
        provider(**environ)


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("127.0.0.1", True),
        ("127.8.9.10", True),
        ("::1", True),
        ("localhost", True),
        ("LOCALHOST.", True),
        ("0.0.0.0", False),
        ("::", False),
        ("127.0.0.1.example.org", False),
        ("localhost.example.org", False),
        ("10.0.0.1", False),
        ("", False),
    ],
)
def test_loopback(host: str, *, expected: bool) -> None:
    assert is_loopback(host) is expected
