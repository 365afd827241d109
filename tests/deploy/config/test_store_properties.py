"""What holds for deployment.yaml after whatever happens to it, by our hands and by others', in whatever order."""

import hashlib
import os
import stat
import string
import tempfile
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from nodetool.deploy.config import store as store_module
from nodetool.deploy.config.errors import ConfigFileError, TokenError
from nodetool.deploy.config.store import DeploymentStore
from nodetool.deploy.config.worker_token import WorkerTokenReader

TOKEN_KEY, RETIRED_KEY = "worker_auth_token", "retired_tokens"
SCENARIOS = settings(
    max_examples=60,
    stateful_step_count=25,
    deadline=None,
    database=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)

texts = st.text(st.characters(codec="utf-8"), max_size=20)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)
unknown = st.dictionaries(st.sampled_from(["theirs", "x-1", "Ä", "notes"]), values, max_size=3)
environments = st.dictionaries(st.sampled_from(["PORT", "SUPABASE_KEY", "ENV_OF_TOMORROW"]), texts, min_size=1)
tokens = st.text(string.ascii_letters + string.digits + "-._~+/=", min_size=1, max_size=60)
configs = st.builds(
    lambda rest, token, env: {**rest, **({TOKEN_KEY: token} if token else {}), **({"env": env} if env else {})},
    unknown,
    st.none() | tokens,
    st.none() | environments,
)
who = st.integers(0, 2)
"""Which of several programs does it."""


class SharedFile(RuleBasedStateMachine):
    """One deployment.yaml, three programs that use it, and people who edit it. Remembers what must stand in it."""

    def __init__(self) -> None:
        super().__init__()
        self.place = tempfile.TemporaryDirectory()
        folder = Path(self.place.name) / "nodetool"
        self.path = folder / "deployment.yaml"
        self.elsewhere = Path(self.place.name) / "elsewhere.yaml"
        self.stores = [DeploymentStore(self.path) for _ in range(3)]
        self.readers = [WorkerTokenReader(store, {}) for store in self.stores]
        self.content: dict[str, Any] | None = {}
        """None where nobody can read it."""
        self.is_link = False
        DeploymentStore(self.path).save({"notes": "first"})
        self.content = {"notes": "first"}

    def teardown(self) -> None:
        self.place.cleanup()

    @rule(who=who, config=configs)
    def save(self, who: int, config: dict[str, Any]) -> None:
        if self._tried(lambda: self.stores[who].save(config)):
            self.content = config

    @rule(who=who, name=st.sampled_from(["theirs", "notes"]), value=values)
    def update(self, who: int, name: str, value: object) -> None:
        if self._tried(lambda: self.stores[who].update(lambda config: config.update({name: value}))):
            assert self.content is not None
            self.content[name] = value

    @rule(who=who, grace_seconds=st.sampled_from([0, 0, 300, 86_400]))
    def rotate(self, who: int, grace_seconds: int) -> None:
        old = None if self.content is None else self.content.get(TOKEN_KEY)
        reader = self.readers[who]
        if not self._tried(lambda: reader.rotate(grace_seconds=grace_seconds)):
            return
        assert self.content is not None
        now = self.stores[0].load()
        self._check_retired(now.get(RETIRED_KEY), old, grace_seconds)
        assert now[TOKEN_KEY] == reader.current().value != old
        self.content[TOKEN_KEY] = now[TOKEN_KEY]
        self.content.pop(RETIRED_KEY, None)
        self.content.update({RETIRED_KEY: now[RETIRED_KEY]} if RETIRED_KEY in now else {})

    @rule(config=configs, mode=st.sampled_from([0o600, 0o644, 0o666]))
    def edit_by_hand(self, config: dict[str, Any], mode: int) -> None:
        self.path.write_text(yaml.safe_dump(config, sort_keys=True), "utf-8")
        self.path.chmod(mode)
        self.content = config

    @rule(raw=st.binary(max_size=40) | st.sampled_from([b"a: [", b"\xff", b"a: 1\na: 2", b"- list", b"env: 1"]))
    def write_anything(self, raw: bytes) -> None:
        self.path.write_bytes(raw)
        self.content = self._as_read()

    @precondition(lambda self: self.path.exists())
    @rule(share=st.floats(0, 1))
    def truncate(self, share: float) -> None:
        os.truncate(self.path, int(self.path.stat().st_size * share))
        self.content = self._as_read()

    @precondition(lambda self: self.path.exists())
    @rule(mode=st.integers(0, 0o177))
    def chmod(self, mode: int) -> None:
        self.path.chmod(0o600 | mode)

    @precondition(lambda self: self.path.exists() and not self.is_link)
    @rule()
    def move_away_and_link(self) -> None:
        self.path.rename(self.elsewhere)
        self.path.symlink_to(self.elsewhere)
        self.is_link = True

    @rule()
    def remove(self) -> None:
        self.path.unlink(missing_ok=True)
        self.elsewhere.unlink(missing_ok=True)
        self.content, self.is_link = {}, False

    @rule()
    def die_while_writing(self) -> None:
        target = self.elsewhere if self.is_link else self.path
        (target.parent / f".{target.name}.0123456789abcdef.tmp").write_text("worker_auth_token: half")

    @invariant()
    def everybody_reads_what_was_written(self) -> None:
        for store in self.stores:
            if self.content is None:
                with pytest.raises(ConfigFileError):
                    store.load()
            else:
                assert store.load() == self.content

    @invariant()
    def nobody_else_may_read_it_and_a_link_stays_one(self) -> None:
        if self.path.exists():
            assert stat.S_IMODE(self.path.stat().st_mode) & 0o077 == 0
        assert self.path.is_symlink() == self.is_link

    def _tried(self, change: Any) -> bool:
        """Let one program change the file; True where it did. One that cannot must leave every byte as it is."""
        before = self._bytes()
        try:
            change()
        except TokenError:
            assert self._bytes() == before
            return False
        except ConfigFileError:
            assert (self.content, self._bytes()) == (None, before)
            return False
        assert self.content is not None, "a file that cannot be read was overwritten"
        if self._bytes() != before:
            self._check_written()
        return True

    def _check_written(self) -> None:
        assert stat.S_IMODE(self.path.stat().st_mode) == 0o600
        target = self.elsewhere if self.is_link else self.path
        assert not list(target.parent.glob(".*.tmp"))
        lines = [line for line in self.path.read_text("utf-8").splitlines() if line.startswith(TOKEN_KEY)]
        token = self.stores[0].load().get(TOKEN_KEY)
        # As the documentation's `grep worker_auth_token | cut -d' ' -f2` reads it.
        assert [line.split(" ")[1] for line in lines] == ([token] if token else [])

    def _check_retired(self, retired: list[dict[str, str]] | None, old: str | None, grace_seconds: int) -> None:
        if not grace_seconds:
            assert retired is None
        elif old:
            assert retired is not None
            assert retired[0]["sha256"] == hashlib.sha256(old.encode()).hexdigest()
            assert 1 <= len(retired) <= 8

    def _as_read(self) -> dict[str, Any] | None:
        try:
            return DeploymentStore(self.path).load()
        except ConfigFileError:
            return None

    def _bytes(self) -> bytes:
        return self.path.read_bytes() if self.path.exists() else b""


def test_file_stays_whole_private_and_as_it_was_written(monkeypatch: pytest.MonkeyPatch) -> None:
    # It rightly warns of each file that was found open to others.
    monkeypatch.setattr(store_module.logger, "disabled", True)
    run_state_machine_as_test(SharedFile, settings=SCENARIOS)
