"""In the tray's place at the head of a family: starts a real worker through the supervisor's own process module."""

import os
import sys
import threading

from nodetool.tray.supervisor.command import WorkerCommand
from nodetool.tray.supervisor.process import ChildProcess

MISTAKE = "/dev/zero"
"""Which file nobody else may have open."""


def say(line: str) -> None:
    """Hand on what the worker says."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    """Start it, if asked from a thread that ends; hold open what a careless library could have left inheritable."""
    os.set_inheritable(os.open(MISTAKE, os.O_RDONLY), True)  # noqa: FBT003  it knows no keyword
    command = WorkerCommand(argv=tuple(sys.argv[1:]), address="")
    if os.environ.get("SPAWN_FROM") == "a thread that ends":
        spawning = threading.Thread(target=start, args=(command,))
        spawning.start()
        spawning.join()
    else:
        start(command)
    threading.Event().wait()


def start(command: WorkerCommand) -> None:
    """Start the worker, and say which process it is."""
    child = ChildProcess(command, instance_id="one", on_line=say, on_exit=lambda code: say(f"ended {code}"))
    say(f"worker {child.pid}")


if __name__ == "__main__":
    main()
