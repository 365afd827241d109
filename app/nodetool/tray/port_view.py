"""Looks whether a port can be taken, and which one could be instead."""

from dataclasses import dataclass

from nodetool.deploy.config.errors import SettingError
from nodetool.deploy.config.listener import PortBusyError, listen
from nodetool.tray.another_port import free_port
from nodetool.tray.wording import tr


@dataclass(frozen=True, slots=True)
class PortView:
    """What was seen."""

    port: int
    is_free: bool
    is_own: bool = False
    """The worker itself listens there."""
    holder: str = ""
    """The program that has it, as people would find it in a list of processes; empty where nobody may know."""
    problem: str = ""
    """One sentence: why nobody could listen there, whoever has it."""
    offer: int = 0
    """A port that is free; 0 where none is offered."""


def look_at_port(host: str, port: int, *, own: int) -> PortView:
    """Take the port for a moment, as a start would, and give it back; `own` is where the worker listens now."""
    if port == own:
        return PortView(port, is_free=True, is_own=True)
    try:
        listen(host, port).close()
    except PortBusyError as error:
        who = f"{error.holder.name} ({error.holder.pid})" if error.holder else ""
        return PortView(port, is_free=False, holder=who, offer=_offer(host, port))
    except SettingError as error:
        return PortView(port, is_free=False, problem=str(error), offer=_offer(host, max(port, 1023)))
    return PortView(port, is_free=True)


def port_words(view: PortView) -> str:
    """Say it in a sentence."""
    if view.problem:
        return view.problem
    if view.is_own:
        return tr("The worker itself listens on port {port} now.").format(port=view.port)
    if view.is_free:
        return tr("Port {port} is free.").format(port=view.port)
    if view.holder:
        return tr("Port {port} is taken by {program}.").format(port=view.port, program=view.holder)
    return tr("Port {port} is taken by another program.").format(port=view.port)


def _offer(host: str, above: int) -> int:
    try:
        return free_port(host, above=above)
    except SettingError:
        return 0  # an address that is none of this machine's has no ports at all
