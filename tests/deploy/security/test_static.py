import pytest

from nodetool.deploy.config.worker_token import TokenSource, WorkerToken
from nodetool.deploy.security.errors import InvalidCredentialsError
from nodetool.deploy.security.principal import WORKER_TOKEN_HOLDER
from nodetool.deploy.security.providers.static import StaticProvider


async def test_token_is_asked_for_at_every_call() -> None:
    in_force = [WorkerToken("first", TokenSource.CONFIG), WorkerToken("second", TokenSource.CONFIG)]
    provider = StaticProvider(lambda: in_force[0])
    assert await provider.authenticate("first") is WORKER_TOKEN_HOLDER
    in_force.pop(0)
    assert await provider.authenticate("second") is WORKER_TOKEN_HOLDER
    with pytest.raises(InvalidCredentialsError):
        await provider.authenticate("first")
