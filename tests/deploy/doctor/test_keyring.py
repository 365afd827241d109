import asyncio
from collections.abc import Callable

import pytest

from nodetool.deploy.doctor.checks.keyring import check_keyring
from nodetool.deploy.doctor.checks.settings import check_settings
from nodetool.deploy.doctor.checks.supabase import check_supabase
from nodetool.deploy.doctor.checks.upstreams import check_openai_compatible
from nodetool.deploy.doctor.finding import Finding, Level
from nodetool.deploy.doctor.shareable import Shareable
from nodetool.deploy.doctor.situation import Situation
from tests.helpers.findings import levels, one
from tests.helpers.memory_keyring import MemoryKeyring
from tests.helpers.supabase_stand_in import API_KEY, supabase_stand_in

Make = Callable[..., Situation]
Write = Callable[..., None]
IN_KEYRING = "env:\n  SUPABASE_KEY: keyring\n  OPENAI_COMPATIBLE_KEY: keyring\n"


def test_keyring_that_no_setting_names_is_not_asked(situation: Make) -> None:
    keyring = MemoryKeyring()
    assert one(check_keyring(situation(secrets=keyring)), "keyring").says.startswith("Not in use")
    assert keyring.asked == 0


def test_secrets_that_are_there_are_fine_and_never_shown(situation: Make, write: Write) -> None:
    write(IN_KEYRING)
    keyring = MemoryKeyring(SUPABASE_KEY="sb_secret_1234567890", OPENAI_COMPATIBLE_KEY="sk-1234567890")
    made = situation(secrets=keyring)
    findings = list(check_keyring(made))
    assert levels(findings) == [("keyring", "ok")] * 2
    assert "1234567890" not in str(findings)
    share = Shareable(made, home=made.store.path.parent, user="")
    (shown,) = share([Finding("x", Level.OK, "It is sb_secret_1234567890.")])
    assert "1234567890" not in shown.says


@pytest.mark.parametrize("trouble", ["locked", "empty"])
def test_secret_that_cannot_be_had_is_a_problem_where_it_is_needed(situation: Make, write: Write, trouble: str) -> None:
    write(IN_KEYRING)
    keyring = MemoryKeyring()
    if trouble == "locked":
        keyring.lock()
    findings = list(check_keyring(situation(secrets=keyring, AUTH_PROVIDER="supabase")))
    assert levels(findings) == [("keyring", "problem"), ("keyring", "warning")]
    assert findings[0].says.startswith("SUPABASE_KEY: the system keyring ")
    assert "secret set SUPABASE_KEY" in findings[0].do


def test_environment_beats_the_keyring_and_is_told(situation: Make, write: Write) -> None:
    write(IN_KEYRING)
    made = situation(SUPABASE_KEY="a-key", OPENAI_COMPATIBLE_KEY="another-key")
    assert levels(check_keyring(made)) == [("keyring", "ok")]
    assert one(check_settings(made), "settings").level == "warning"


@pytest.mark.parametrize(
    ("keyring", "level"), [(MemoryKeyring(SUPABASE_KEY=API_KEY), "ok"), (MemoryKeyring(), "absent")]
)
async def test_project_is_asked_with_the_key_of_the_keyring(
    situation: Make, write: Write, keyring: MemoryKeyring, level: str
) -> None:
    write(IN_KEYRING)
    async with supabase_stand_in() as project:
        made = situation(secrets=keyring, AUTH_PROVIDER="supabase", SUPABASE_URL=project.url)
        found = dict(levels(await asyncio.to_thread(lambda: list(check_supabase(made)))))
    assert found["supabase"] == "ok"
    assert found.get("supabase key", "absent") == level


def test_model_server_whose_key_cannot_be_had_is_not_asked(situation: Make, write: Write) -> None:
    write(IN_KEYRING)
    made = situation(OPENAI_COMPATIBLE_URL="http://127.0.0.1:9/v1")
    assert one(check_openai_compatible(made), "openai-compatible").says.startswith("Not asked")
