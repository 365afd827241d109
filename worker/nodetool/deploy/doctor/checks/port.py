"""Whether the worker can listen where it is told to, or runs there already."""

import http.client
import json
from collections.abc import Iterator

from nodetool.deploy import __version__
from nodetool.deploy.config import settings as declared
from nodetool.deploy.config.addresses import reachable_as
from nodetool.deploy.config.errors import SettingError
from nodetool.deploy.config.listener import Holder, PortBusyError, listen
from nodetool.deploy.doctor.finding import Finding, Level
from nodetool.deploy.doctor.situation import Situation

NAME = "port"
HEALTH_SECONDS = 2.0
MAX_BYTES = 10_000


def check_port(situation: Situation) -> Iterator[Finding]:
    """Take the port for a moment, as a start would, and give it back."""
    host, port = situation.settings[declared.NODETOOL_HOST], situation.settings[declared.PORT]
    where = f"Port {port} on {host}"
    try:
        listen(host, port).close()
    except PortBusyError as error:
        yield _taken(where, error.holder, _health(reachable_as(host), port))
    except SettingError as error:
        yield Finding(NAME, Level.PROBLEM, str(error), f"Change {error.name}; the worker does not start with it.")
    else:
        says = f"{where} is free." if port else f"The system chooses a free port on {host} at each start."
        yield Finding(NAME, Level.OK, says)


def _taken(where: str, holder: Holder | None, health: dict[str, str]) -> Finding:
    # Without its user, whose name is nobody's business in a bug report.
    who = f"{holder.name} (process {holder.pid})" if holder else "a program that this user may not see"
    if not health:
        how = f"Stop that program, or choose another port with --port or {declared.PORT.name}."
        return Finding(NAME, Level.PROBLEM, f"{where} is taken by {who}, which is no NodeTool worker.", how)
    says = f"{where}: a NodeTool worker runs there already, as {who}, instance {health['instance_id'][:8]}."
    if health["version"] == __version__:
        return Finding(NAME, Level.OK, says)
    how = f"Restart it, if it should be the version that is installed, {__version__}."
    return Finding(NAME, Level.WARNING, f"{says} It is version {health['version'][:20]}.", how)


def _health(host: str, port: int) -> dict[str, str]:
    """Return what a worker says to `/health`; nothing where none answers."""
    connection = http.client.HTTPConnection(host, port, timeout=HEALTH_SECONDS)
    try:
        connection.request("GET", "/health")
        answer = json.loads(connection.getresponse().read(MAX_BYTES))
    except (OSError, http.client.HTTPException, ValueError):
        return {}
    finally:
        connection.close()
    names = ("instance_id", "version")
    if not isinstance(answer, dict) or not all(isinstance(answer.get(name), str) for name in names):
        return {}
    return {name: answer[name] for name in names}
