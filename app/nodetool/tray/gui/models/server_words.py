"""What the window says about model servers: pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from nodetool.tray.model_servers import KeyPlace, ModelServer
from nodetool.tray.model_watch.view import ModelsView
from nodetool.tray.servers_view import BuiltIn, ServersView
from nodetool.tray.wording import plural, tr, translatable
from nodetool.tray.worker_api.worker_state import UpstreamState


class Mark(StrEnum):
    """The icon beside a server, by its shape; the drawings are those of the worker's own states."""

    ANSWERS = "running"
    """It answered last time."""
    FAILS = "failed"
    """It did not."""
    RESTS = "backing-off"
    """It failed several times in a row and is left in peace."""
    NOT_ASKED = "stopped"
    """Nothing is known of it, or nobody needs it."""
    WAITS = "starting"
    """Something is still to be done before it is known."""


@dataclass(frozen=True, slots=True)
class ServerItem:
    """One server as a row of the list shows it."""

    name: str
    mark: Mark
    state: str
    detail: str
    set_by: str = ""
    """The setting that changes it, where it has one of its own."""
    is_declared: bool = False
    """It can be edited and removed."""


_KEY_WORDS = {
    KeyPlace.NONE: "",
    KeyPlace.FILE: translatable("key in deployment.yaml"),
    KeyPlace.KEYRING: translatable("key in the system keyring"),
    KeyPlace.ENVIRONMENT: translatable("key in the environment"),
    KeyPlace.UNKNOWN: translatable("key unknown: the system keyring does not answer"),
}
REMOVAL = translatable("Its address and its key are forgotten here. The server and its models stay as they are.")
"""What is said before one is removed."""
_SEPARATOR = " · "


def server_items(view: ModelsView, servers: ServersView) -> list[ServerItem]:
    """Return the servers in the order in which the worker asks them."""
    states = {state.name: state for state in view.upstreams}
    items = [
        *(_of_built_in(one, states, view) for one in servers.first),
        *(_of_declared(one, states, view) for one in servers.declared),
        *(_of_built_in(one, states, view) for one in servers.last),
    ]
    return [*items, *_leaving(states, {item.name for item in items}, servers)]


def state_words(state: UpstreamState, seen_at: float) -> tuple[Mark, str]:
    """Say how a server is."""
    match state.state:
        case "alive":
            return Mark.ANSWERS, _answers(state.models)
        case "failing":
            return Mark.FAILS, tr("Fails. {reason}").format(reason=state.reason)
        case "resting":
            until = datetime.fromtimestamp(seen_at + (state.asked_again_in or 0.0)).astimezone()
            words = tr("Resting until {time}. {reason}")
            return Mark.RESTS, words.format(time=f"{until:%H:%M:%S}", reason=state.reason)
    return Mark.WAITS, tr("Not asked yet.")


def prefix_words(prefix: str) -> str:
    """Say by which names callers reach the models of a server."""
    if not prefix.strip():
        return tr("Callers use the names that the server gives its models. A prefix tells them from those of others.")
    return tr("Callers write {prefix}llama3 where the server says llama3.").format(prefix=prefix.strip())


def count_words(models: int) -> str:
    """Count models."""
    return plural("{count} model", "{count} models", models).format(count=models) if models else tr("no models")


def _answers(models: int) -> str:
    words = plural("Answers, and offers {count} model.", "Answers, and offers {count} models.", models)
    return words.format(count=models) if models else tr("Answers, and offers no models.")


def _of_declared(server: ModelServer, states: dict[str, UpstreamState], view: ModelsView) -> ServerItem:
    upstream = server.upstream
    mark, words = _state(upstream.name, states, view)
    prefix = tr("prefix {prefix}").format(prefix=upstream.prefix) if upstream.prefix else ""
    detail = _joined(upstream.url, prefix, tr(_KEY_WORDS[server.key]))
    return ServerItem(upstream.name, mark, words, detail, is_declared=True)


def _of_built_in(server: BuiltIn, states: dict[str, UpstreamState], view: ModelsView) -> ServerItem:
    mark, words = _state(server.name, states, view)
    if mark in {Mark.FAILS, Mark.RESTS} and not server.is_chosen:
        mark, words = Mark.NOT_ASKED, tr("Does not run at its usual address; looked for again now and then.")
    return ServerItem(server.name, mark, words, server.place, set_by=server.set_by.name)


def _state(name: str, states: dict[str, UpstreamState], view: ModelsView) -> tuple[Mark, str]:
    if view.seen_at is None:
        return Mark.WAITS, tr("Asking the worker…")
    if view.trouble:
        return Mark.NOT_ASKED, tr("Not asked while the worker does not run.")
    if name not in states:
        return Mark.WAITS, tr("Declared; the worker asks it once it is restarted.")
    return state_words(states[name], view.seen_at)


def _leaving(states: dict[str, UpstreamState], shown: set[str], servers: ServersView) -> Iterator[ServerItem]:
    if not servers.trouble and servers.first:
        for name in states.keys() - shown:
            words = tr("No longer declared; the worker asks it until it is restarted.")
            yield ServerItem(name, Mark.WAITS, words, "")


def _joined(*parts: str) -> str:
    return _SEPARATOR.join(part for part in parts if part)
