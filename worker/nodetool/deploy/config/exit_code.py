"""Exit codes of the worker: what its supervisor learns from an end, without reading a log."""

from enum import IntEnum


class ExitCode(IntEnum):
    """How the worker process ended.

    78 and 75 are `EX_CONFIG` and `EX_TEMPFAIL` of BSD's sysexits(3); a signal shows as a negative number.
    """

    OK = 0
    """Asked to stop, and stopped."""
    FAILURE = 1
    """An error that nobody expected; the log has its traceback."""
    USAGE = 2
    """The command line was wrong (argparse's own code)."""
    PORT_BUSY = 75
    """Another program listens on the address. Trying again does not help; another port does."""
    CONFIGURATION = 78
    """A setting, the configuration file or a combination of them is refused. Trying again does not help."""
