import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodetool.deploy.config.retired_tokens import RetiredToken, token_digest
from nodetool.deploy.config.store import LOOK_SECONDS, DeploymentStore
from nodetool.deploy.config.worker_token import TokenSource, WorkerToken, WorkerTokenReader
from nodetool.deploy.security import providers
from nodetool.deploy.security.authenticator import Authenticator
from nodetool.deploy.security.credentials import bearer_token
from nodetool.deploy.security.errors import InvalidCredentialsError
from nodetool.deploy.security.principal import worker_token_holder
from nodetool.deploy.security.providers.static import StaticProvider


async def test_token_is_asked_for_at_every_call() -> None:
    in_force = [WorkerToken("first", TokenSource.CONFIG), WorkerToken("second", TokenSource.CONFIG)]
    provider = StaticProvider(lambda: in_force[0])
    first = await provider.authenticate("first")
    assert first == worker_token_holder(token_digest("first"))
    assert provider.still_counts(first)
    in_force.pop(0)
    assert await provider.authenticate("second") == worker_token_holder(token_digest("second"))
    assert not provider.still_counts(first)
    with pytest.raises(InvalidCredentialsError):
        await provider.authenticate("first")


async def test_rotation_that_has_returned_is_in_force_at_the_next_request(config_file: Path) -> None:
    store = DeploymentStore(config_file)
    elsewhere = WorkerTokenReader(store, {})
    provider = StaticProvider(WorkerTokenReader(store, {}).current, look_every=LOOK_SECONDS)
    old = elsewhere.current().value
    await provider.authenticate(old)
    for _ in range(20):
        new = elsewhere.rotate().value
        assert provider.still_counts(await provider.authenticate(new))
        with pytest.raises(InvalidCredentialsError):
            await provider.authenticate(old)
        old = new


async def test_look_at_the_token_is_good_for_a_while_and_no_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 1000.0
    monkeypatch.setattr(providers.static, "monotonic", lambda: now)
    looks: list[float] = []

    def token_in_force() -> WorkerToken:
        looks.append(now)
        return WorkerToken("first", TokenSource.CONFIG)

    provider = StaticProvider(token_in_force, look_every=LOOK_SECONDS)
    holder = worker_token_holder(token_digest("first"))
    assert provider.known("first") == provider.holder(token_digest("first")) == holder
    assert provider.recognised(b"Bearer first") == holder
    assert provider.still_counts(holder)
    assert looks == [1000.0]
    now += LOOK_SECONDS
    assert provider.recognised(b"Bearer first") == holder
    assert looks == [1000.0, now]


def static(token: WorkerToken) -> StaticProvider:
    return StaticProvider(lambda: token)


@pytest.mark.parametrize("authorization", [b"Bearer first", b"bearer first", b"Bearer  first", b" Bearer first "])
async def test_token_opens_however_it_is_shown(authorization: bytes) -> None:
    door = Authenticator(static(WorkerToken("first", TokenSource.CONFIG)), enforced=True, listens_on="127.0.0.1")
    holder = await door.principal("/v1/models", [(b"authorization", authorization)])
    assert holder == worker_token_holder(token_digest("first"))


shown = st.sampled_from([b"Bearer ", b"bearer ", b"Bearer  ", b"Basic ", b"Bearer", b""])
values = st.sampled_from([b"first", b"firs", b"first ", b"firstt", b"First", b"second", b""])


@given(authorization=st.one_of(st.binary(max_size=30), st.builds(bytes.__add__, shown, values)))
def test_whoever_is_recognised_is_who_the_token_says(authorization: bytes) -> None:
    provider = static(WorkerToken("first", TokenSource.CONFIG))
    if recognised := provider.recognised(authorization):
        known = provider.known(bearer_token(authorization))
        assert recognised == known or {type(recognised), type(known)} == {InvalidCredentialsError}


def test_replaced_token_is_no_longer_recognised_and_counts_for_its_grace_period_alone() -> None:
    old = WorkerToken("first", TokenSource.CONFIG)
    in_force = [old]
    provider = StaticProvider(lambda: in_force[0])
    assert provider.recognised(b"Bearer first")
    in_force[0] = WorkerToken("second", TokenSource.CONFIG, retired=(RetiredToken(old.digest, time.time() + 60),))
    assert provider.recognised(b"Bearer first") is None
    assert provider.known("first") == worker_token_holder(old.digest)
    in_force[0] = WorkerToken("second", TokenSource.CONFIG, retired=(RetiredToken(old.digest, time.time() - 1),))
    assert isinstance(provider.known("first"), InvalidCredentialsError)
