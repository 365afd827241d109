from pathlib import Path

import pytest

from nodetool.deploy.config.retired_tokens import token_digest
from nodetool.deploy.config.store import DeploymentStore
from nodetool.deploy.config.worker_token import TokenSource, WorkerToken, WorkerTokenReader
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


async def test_new_token_is_accepted_from_when_it_stands_in_the_file(config_file: Path) -> None:
    store = DeploymentStore(config_file)
    seldom = WorkerTokenReader(store, {}, look_every=3600)
    provider = StaticProvider(seldom.recent, look_again=seldom.current)
    await provider.authenticate(seldom.recent().value)
    store.path.write_text("worker_auth_token: just-written\n")
    assert provider.still_counts(await provider.authenticate("just-written"))
    with pytest.raises(InvalidCredentialsError):
        await provider.authenticate("never-written")
