"""A token that others have replaced is told; one that the tray replaced itself is not told twice."""

from pathlib import Path

from nodetool.deploy.config.store import DeploymentStore
from nodetool.deploy.config.worker_token import WorkerTokenReader
from nodetool.tray.notices import Kind
from nodetool.tray.rotation_watch import RotationWatch
from nodetool.tray.tokens import TokenKeeper


def keeper(file: Path) -> TokenKeeper:
    store = DeploymentStore(file)
    return TokenKeeper(store, WorkerTokenReader(store, {}))


def test_rotation_by_another_program_is_told_once(config_file: Path) -> None:
    watch, own = RotationWatch(), keeper(config_file)
    assert watch.seen(own.view()) is None
    assert watch.seen(own.view()) is None
    keeper(config_file).rotate()
    notice = watch.seen(own.view())
    assert notice is not None
    assert (notice.kind, notice.matter) == (Kind.ROTATION, own.view().masked)
    assert watch.seen(own.view()) is None


def test_own_rotation_is_known_already(config_file: Path) -> None:
    watch, own = RotationWatch(), keeper(config_file)
    watch.seen(own.view())
    watch.own(own.rotate)
    assert watch.seen(own.view()) is None


def test_what_is_seen_during_an_own_rotation_is_left_to_it(config_file: Path) -> None:
    watch, own = RotationWatch(), keeper(config_file)
    watch.seen(own.view())
    token = watch.own(lambda: (own.rotate(), [watch.seen(own.view())])[0])
    assert token.masked == own.view().masked
    assert watch.seen(own.view()) is None
