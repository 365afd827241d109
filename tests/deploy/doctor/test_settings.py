from collections.abc import Callable

import pytest

from nodetool.deploy.config import settings as declared
from nodetool.deploy.doctor.checks.settings import check_settings
from nodetool.deploy.doctor.finding import Finding
from nodetool.deploy.doctor.situation import Situation
from tests.helpers.findings import levels, one

Examine = Callable[..., list[Finding]]


def test_every_value_that_is_not_allowed_is_told_and_not_only_the_first(examine: Examine) -> None:
    findings = examine(check_settings, PORT="high", AUTH_PROVIDER="sttic", REMOTE_AUTH_CACHE_TTL="-1")
    assert levels(findings) == [("settings", "problem")] * 3
    told = " ".join(finding.says for finding in findings)
    assert "PORT is 'high' (environment)" in told
    assert "AUTH_PROVIDER is 'sttic'" in told
    assert "REMOTE_AUTH_CACHE_TTL is '-1'" in told


def test_value_that_is_not_allowed_leaves_the_others_in_force(situation: Callable[..., Situation]) -> None:
    settings = situation(PORT="high", NODETOOL_HOST="::1").settings
    assert (settings[declared.PORT], settings[declared.NODETOOL_HOST]) == (8000, "::1")


@pytest.mark.parametrize("source", ["environment", "flags"])
def test_value_that_hides_another_one_is_a_warning(
    situation: Callable[..., Situation], write: Callable[..., None], source: str
) -> None:
    write("env:\n  PORT: 9000\n  ENV: production\n  NODETOOL_LOG_LEVEL: debug\n")
    strong = {"PORT": "9001", "NODETOOL_LOG_LEVEL": "DEBUG"}
    made = situation(flags=strong) if source == "flags" else situation(**strong)
    finding = one(check_settings(made), "settings")
    assert finding.level == "warning"
    assert finding.says.endswith("and counts: PORT.")


def test_settings_that_agree_are_fine(examine: Examine, write: Callable[..., None]) -> None:
    write("env:\n  PORT: 9000\n")
    assert one(examine(check_settings, PORT="9000"), "settings").level == "ok"
    assert one(examine(check_settings), "settings").level == "ok"
