"""`python -m nodetool.deploy.worker`: the worker's command line.

Importing this module, `--help`, and a refused configuration need no web framework.
"""

import argparse
import contextlib
import logging
import os
import socket
import sys
from collections.abc import Sequence

from nodetool.deploy import __version__, auth
from nodetool.deploy.commands import doctor, model_server, supabase_project
from nodetool.deploy.config import handed_listener, lifeline_orders, render
from nodetool.deploy.config import settings as declared
from nodetool.deploy.config.addresses import base_url
from nodetool.deploy.config.core_dumps import forbid_core_dumps
from nodetool.deploy.config.errors import ConfigError
from nodetool.deploy.config.exit_code import ExitCode
from nodetool.deploy.config.log_format import log_as_set, log_formatter
from nodetool.deploy.config.process_start import process_start
from nodetool.deploy.config.redact import Redactor
from nodetool.deploy.config.runtime_folder import runtime_folder
from nodetool.deploy.config.settings import LogFormat
from nodetool.deploy.config.start import Start, decide
from nodetool.deploy.config.worker_record import WorkerRecord, recorded, who_started
from nodetool.deploy.config.worker_token import WorkerTokenReader
from nodetool.deploy.processes import this_system
from nodetool.deploy.processes.parent import told_parent
from nodetool.deploy.server.lifeline import Lifeline
from nodetool.deploy.server.orders import dump_stacks

logger = logging.getLogger(__name__)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the worker, or the command that is named; return an `ExitCode`, or the command's own."""
    options = _parser().parse_args(arguments)
    forbid_core_dumps()
    redact = Redactor()
    _start_logging(redact)
    try:
        code: int = options.run(options, redact)
    except ConfigError as error:
        return _refuse(error, ExitCode.CONFIGURATION)
    except KeyboardInterrupt:
        return ExitCode.OK  # before the server has taken Ctrl-C over
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="nodetool-worker",
        description="One authenticated, OpenAI-compatible address in front of this machine's models.",
        epilog=render.help_text(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    render.add_flags(parser)
    parser.add_argument("--version", action="version", version=f"nodetool-worker {__version__}")
    parser.add_argument("--supervised", action="store_true", help="end when standard input ends, or says `stop`")
    handed = parser.add_mutually_exclusive_group()
    handed.add_argument(
        handed_listener.FD_FLAG, type=int, metavar="N", help="listen on the socket that a supervisor bound, inherited"
    )
    handed.add_argument(
        handed_listener.INPUT_FLAG, action="store_true", help="the same; it comes on the first line of standard input"
    )
    parser.set_defaults(run=_run)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", description="instead of serving")
    for command in (doctor, model_server, supabase_project):
        command.add_parser(commands)
    return parser


def _start_logging(redact: Redactor) -> None:
    handler = logging.StreamHandler()
    handler.setFormatter(log_formatter(LogFormat.TEXT, redact))
    logging.basicConfig(level=logging.INFO, handlers=[handler])
    for stream in (sys.stdout, sys.stderr):
        # A console that cannot show a character of the banner shows a substitute.
        getattr(stream, "reconfigure", lambda **_: None)(errors="replace")


def _run(options: argparse.Namespace, redact: Redactor) -> int:
    handed = _handed_listener(options)
    lifeline = _tie(supervised=options.supervised)
    store = auth.deployment_store()
    # A copy: it is looked at at every request, and `os.environ` is slow to say that it has no such variable.
    environ = dict(os.environ)
    start = decide(
        store,
        WorkerTokenReader(store, environ, learn=redact.add),
        environ=environ,
        flags={**_flags(options), **(handed_listener.address_settings(handed) if handed else {})},
        redact=redact,
    )
    log_as_set(start.settings, redact)
    if start.provider.enforces:
        start.token_in_force()  # one that cannot be used is told before the port is taken
    if handed is not None:
        return _serve_handed(start, handed, lifeline)
    return _serve(start, lifeline)


def _flags(options: argparse.Namespace) -> dict[str, str]:
    return {name: value for name, value in vars(options).items() if isinstance(value, str)}


def _handed_listener(options: argparse.Namespace) -> socket.socket | None:
    """Return the socket that somebody has bound for this worker; None where it binds one itself."""
    if options.listen_fd is not None:
        return handed_listener.inherited(options.listen_fd)
    if options.listen_from_input:
        return handed_listener.received(sys.stdin.fileno())
    return handed_listener.of_the_service_manager(os.environ)


def _tie(*, supervised: bool) -> Lifeline | None:
    """Tie this process to its supervisor, and to itself what it is going to start, before anything can hang or fail."""
    system = this_system()
    try:
        system.prepare()
    except OSError as error:
        logger.info("The system does not tie this process to its parent (%s); their pipe does.", error)
    if not supervised:
        return None
    orders = {lifeline_orders.DUMP: dump_stacks}
    lifeline = Lifeline(sys.stdin.fileno(), system=system, parent=told_parent(os.environ), orders=orders)
    lifeline.hold()
    return lifeline


def _serve(start: Start, lifeline: Lifeline | None) -> int:
    from nodetool.deploy.config.listener import PortBusyError, listen  # noqa: PLC0415  nothing heavy yet

    try:
        listener = listen(start.settings[declared.NODETOOL_HOST], start.settings[declared.PORT])
    except PortBusyError as error:
        return _refuse(error, ExitCode.PORT_BUSY)

    with recorded(runtime_folder(), _record(start, listener, supervised=lifeline is not None)):
        from nodetool.deploy.server.serve import serve  # noqa: PLC0415  the web framework, now that it is needed

        return serve(start, listener, lifeline=lifeline)


def _serve_handed(start: Start, listener: socket.socket, lifeline: Lifeline | None) -> int:
    """Write down who it is, and tell the supervisor, when it accepts: until then another worker may serve there."""
    from nodetool.deploy.server.serve import serve  # noqa: PLC0415  the web framework, now that it is needed

    with contextlib.ExitStack() as until_the_end:

        def tell() -> None:
            record = _record(start, listener, supervised=lifeline is not None)
            until_the_end.enter_context(recorded(runtime_folder(), record))
            if lifeline is not None:
                # At once and whole: other threads write there, too.
                os.write(sys.stdout.fileno(), f"{lifeline_orders.ready_line(start.instance_id)}\n".encode())

        return serve(start, listener, lifeline=lifeline, on_listening=tell)


def _record(start: Start, listener: socket.socket, *, supervised: bool) -> WorkerRecord:
    host, port = listener.getsockname()[:2]
    return WorkerRecord(
        pid=os.getpid(),
        started=process_start(os.getpid()),
        instance_id=start.instance_id,
        address=base_url(host, port),
        host=host,
        port=port,
        provider=start.provider,
        started_by=who_started(os.environ, pid=os.getpid(), supervised=supervised, on_terminal=_on_terminal()),
        version=__version__,
    )


def _on_terminal() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def _refuse(error: Exception, code: ExitCode) -> int:
    print(f"nodetool-worker: {error}", file=sys.stderr)  # noqa: T201  this is the program's output
    return code


if __name__ == "__main__":
    sys.exit(main())
