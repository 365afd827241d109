from collections.abc import Callable

import pytest

from nodetool.deploy.doctor.checks.access import check_access
from nodetool.deploy.doctor.finding import Finding
from tests.helpers.findings import levels, one

Examine = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    ("environ", "why"),
    [
        ({}, "static (AUTH_PROVIDER is not set): holders of the worker token"),
        ({"AUTH_PROVIDER": "static"}, "static (AUTH_PROVIDER, environment): holders of the worker token"),
        ({"ENV": "development"}, "local (ENV=development on a loopback address): everyone"),
        ({"AUTH_PROVIDER": "none"}, "none (AUTH_PROVIDER, environment): everyone"),
    ],
)
def test_provider_is_told_with_its_reason(examine: Examine, environ: dict[str, str], why: str) -> None:
    findings = examine(check_access, **environ)
    assert levels(findings) == [("provider", "ok"), ("exposure", "ok")]
    assert findings[0].says.startswith(why)


def test_provider_of_the_file_is_told_as_such(examine: Examine, write: Callable[..., None]) -> None:
    write("env:\n  AUTH_PROVIDER: static\n")
    assert "(AUTH_PROVIDER, deployment.yaml)" in one(examine(check_access), "provider").says


@pytest.mark.parametrize(
    "environ",
    [
        {"AUTH_PROVIDER": "none", "NODETOOL_HOST": "0.0.0.0"},
        {"AUTH_PROVIDER": "local", "ENV": "production"},
        {"AUTH_PROVIDER": "supabase"},
        {"AUTH_PROVIDER": "supabase", "SUPABASE_URL": "https://example.supabase.co"},
    ],
)
def test_combination_that_a_start_refuses_is_a_problem(examine: Examine, environ: dict[str, str]) -> None:
    assert one(examine(check_access, **environ), "provider").level == "problem"


def test_foreign_address_is_a_warning_with_and_without_authentication(examine: Examine) -> None:
    closed = one(examine(check_access, NODETOOL_HOST="0.0.0.0", ENV="staging"), "exposure")
    opened = examine(check_access, NODETOOL_HOST="::", AUTH_PROVIDER="none", NODETOOL_ALLOW_OPEN_NETWORK="1")
    assert closed.level == "warning"
    assert "(ENV staging); without TLS" in closed.says
    assert levels(opened) == [("provider", "ok"), ("exposure", "warning")]
    assert "asks nobody for a token" in opened[1].says
