"""Starts the given script through the supervisor's own process module, says its number, and waits to be killed."""

import sys
import threading

from nodetool.tray.supervisor.command import WorkerCommand
from nodetool.tray.supervisor.process import ChildProcess
from tests.helpers.misbehaving.serving import say

command = WorkerCommand(argv=(sys.executable, "-m", sys.argv[2], sys.argv[1]), address=sys.argv[1])
child = ChildProcess(command, instance_id="one", on_line=say, on_exit=lambda code: say(f"ended {code}"))
say(f"child {child.pid}")
threading.Event().wait()
