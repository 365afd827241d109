"""Who of a home is alive, found in the system's own list of processes and not in what anybody claims."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import psutil

_MODULES = {"nodetool.tray": "tray", "nodetool.deploy.worker": "worker", "llama_engine": "engine"}


class Kind(StrEnum):
    """What a process of the home is."""

    TRAY = "tray"
    """The program `nodetool-tray`: the tray itself, or a command of a person."""
    WORKER = "worker"
    """Serves, or is about to."""
    ENGINE = "engine"
    """Runs a model for a worker."""
    OTHER = "other"
    """Nothing that belongs there."""


@dataclass(frozen=True, slots=True)
class Member:
    """One living process. `process` stands for number and start time, so that it never means a later one."""

    kind: Kind
    process: psutil.Process

    @property
    def pid(self) -> int:
        """Its number."""
        return self.process.pid

    def __str__(self) -> str:
        return f"{self.kind} {self.pid}"


def census(home: Path) -> list[Member]:
    """Return every living process whose environment names this home, whoever its parent is by now."""
    members = []
    for process in psutil.process_iter():
        try:
            if process.environ().get("HOME") == str(home):
                members.append(Member(_kind(process.cmdline()), process))
        except psutil.Error:
            continue  # of somebody else, or gone meanwhile
    return members


def of_kind(members: list[Member], kind: Kind) -> list[Member]:
    """Return those of one kind."""
    return [member for member in members if member.kind is kind]


def is_alive(member: Member) -> bool:
    """Tell it by number and start time; one that nobody has reaped yet has ended, too."""
    try:
        return member.process.is_running() and member.process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def _kind(words: list[str]) -> Kind:
    told = " ".join(words)
    return next((Kind(kind) for module, kind in _MODULES.items() if module in told), Kind.OTHER)
