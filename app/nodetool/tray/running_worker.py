"""Where the running worker is, and the token for it."""

from pathlib import Path

from nodetool.deploy import auth
from nodetool.deploy.config.sentence import Sentence
from nodetool.tray.control.client import ask
from nodetool.tray.result import Code
from nodetool.tray.supervisor.status import Phase
from nodetool.tray.worker_api.client import WorkerApi
from nodetool.tray.worker_api.errors import WorkerUnreachableError


def worker_of_the_tray(runtime_folder: Path) -> WorkerApi:
    """Return the worker that the running tray has seen answer: the token goes to nobody else who took its port.

    Raises `NotRunningError`, and `WorkerUnreachableError` where there is a tray and no worker.
    """
    status = ask(runtime_folder, "status")
    worker = status.data.get("worker", {})
    if worker.get("phase") not in {Phase.RUNNING, Phase.FOREIGN}:
        raise WorkerUnreachableError(Sentence("The worker is not running; start it with `nodetool-tray start`."))
    token = ask(runtime_folder, "token show")
    if token.code is not Code.OK:
        raise WorkerUnreachableError(token.text)
    return WorkerApi(str(worker["address"]), str(token.data["token"]))


def worker_at(address: str) -> WorkerApi:
    """Return the worker at an address that a person has named. Raises `ConfigError`."""
    return WorkerApi(address.rstrip("/"), auth.token_reader().current().value)
