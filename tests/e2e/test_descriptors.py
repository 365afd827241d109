"""What worker and engine have open: what they need, and nothing that their parent had."""

import re
import sys
from pathlib import Path

import pytest

from tests.helpers.descriptors import descriptors
from tests.helpers.family import family
from tests.helpers.family_head import MISTAKE

pytestmark = [pytest.mark.llama, pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")]

_KERNELS_OWN = re.compile(r"anon_inode:\[(pidfd|eventpoll|eventfd|io_uring)\]$")


def _is_usual(link: str) -> bool:
    return link == "/dev/null" or link.startswith(("socket:", "pipe:")) or bool(_KERNELS_OWN.match(link))


def _shared(links: list[str], *others: list[str]) -> list[str]:
    """Return what is the very same pipe, socket or file; the kernel's own things have no names."""
    known = {link for other in others for link in other if link != "/dev/null" and not _KERNELS_OWN.match(link)}
    return [link for link in links if link in known]


def test_nobody_has_open_what_is_the_parents(home: Path) -> None:
    with family(home) as members:
        members.stream()
        tray, worker, engine = (descriptors(process.pid) for process in members.members().values())
    assert MISTAKE in tray
    assert [link for link in (*worker, *engine) if not _is_usual(link)] == []
    # Standard input, and the output that is also the log.
    assert worker[1] == worker[2]
    assert _shared(worker, tray) == worker[:3]
    # The ends of its pipes are sockets of its own, and the log takes the place of its output.
    assert engine[0] == "/dev/null"
    assert engine[1] == engine[2]
    assert _shared(engine, worker, tray) == []
