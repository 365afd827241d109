"""Whether the supervisor itself still reacts, which a watchdog wants to know."""

import threading

from nodetool.deploy.config.errors import ConfigError
from nodetool.tray.logs import LogRing
from nodetool.tray.supervisor.command import WorkerCommand
from nodetool.tray.supervisor.runner import Supervisor
from tests.helpers.watched import PATIENCE


def test_supervisor_that_is_stuck_does_not_answer_and_one_that_goes_on_does() -> None:
    stuck, free = threading.Event(), threading.Event()

    def command() -> WorkerCommand:
        stuck.set()
        free.wait(PATIENCE)
        raise ConfigError("refused")

    supervisor = Supervisor(
        command=command, address="http://127.0.0.1:9", log=LogRing(redact=str), on_status=lambda _: None
    )
    assert supervisor.answers(PATIENCE)
    supervisor.start()
    assert stuck.wait(PATIENCE)
    assert not supervisor.answers(0.05)
    free.set()
    assert supervisor.answers(PATIENCE)
    supervisor.quit()
    assert supervisor.join(PATIENCE)
    assert not supervisor.answers(0.0)
