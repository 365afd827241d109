import socket
import sys
from collections.abc import Iterator

import pytest

from nodetool.deploy.config.errors import SettingError
from nodetool.deploy.config.listener import PortBusyError, listen
from nodetool.tray.supervisor.kept_sockets import KeptSockets, Place, StopFirstError
from tests.helpers.tray_process import free_port


@pytest.fixture
def kept() -> Iterator[KeptSockets]:
    sockets = KeptSockets()
    yield sockets
    sockets.keep(None)


def connects(place: Place) -> bool:
    try:
        socket.create_connection((place.host, place.port), timeout=5).close()
    except ConnectionRefusedError:
        return False
    return True


def test_one_place_has_one_socket_whatever_it_is_called(kept: KeptSockets) -> None:
    port = free_port()
    first = kept.at(Place("127.0.0.1", port))
    assert kept.at(Place("127.0.0.1", port)) is first
    assert kept.beside(Place("localhost", port)) is first
    kept.keep(Place("localhost", port))
    assert connects(Place("127.0.0.1", port))


def test_another_place_takes_the_place_of_the_first(kept: KeptSockets) -> None:
    first, second = Place("127.0.0.1", free_port()), Place("127.0.0.1", free_port())
    kept.at(first)
    kept.at(second)
    assert (connects(first), connects(second)) == (False, True)


def test_another_place_beside_the_first_leaves_both_until_it_is_decided(kept: KeptSockets) -> None:
    first, second = Place("127.0.0.1", free_port()), Place("127.0.0.1", free_port())
    kept.at(first)
    kept.beside(second)
    assert (connects(first), connects(second)) == (True, True)
    kept.keep(first)
    assert (connects(first), connects(second)) == (True, False)


@pytest.mark.skipif(sys.platform != "linux", reason="the others are free to refuse it")
def test_places_that_overlap_share_a_port_only_with_each_other(kept: KeptSockets) -> None:
    with socket.create_server(("0.0.0.0", 0)) as probe:  # one that is free at every address
        port = probe.getsockname()[1]
    kept.at(Place("127.0.0.1", port))
    kept.beside(Place("0.0.0.0", port))
    with pytest.raises(PortBusyError):
        listen("127.0.0.1", port)
    kept.keep(Place("0.0.0.0", port))
    with pytest.raises(PortBusyError):
        listen("127.0.0.1", port)


def test_where_the_system_lets_no_places_overlap_the_first_has_to_go(
    kept: KeptSockets, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = free_port()
    kept.at(Place("127.0.0.1", port))
    monkeypatch.setattr("nodetool.tray.supervisor.kept_sockets.sys.platform", "win32")
    with pytest.raises(StopFirstError):
        kept.beside(Place("0.0.0.0", port))


def test_a_port_that_somebody_has_is_told_and_the_first_is_kept(kept: KeptSockets) -> None:
    first = Place("127.0.0.1", free_port())
    kept.at(first)
    with socket.create_server(("127.0.0.1", 0)) as stranger, pytest.raises(PortBusyError):
        kept.beside(Place("127.0.0.1", stranger.getsockname()[1]))
    assert connects(first)


def test_a_place_that_is_none_is_told(kept: KeptSockets) -> None:
    with pytest.raises(SettingError):
        kept.at(Place("203.0.113.7", free_port()))


def test_whoever_keeps_nothing_keeps_nobody_waiting(kept: KeptSockets) -> None:
    place = Place("127.0.0.1", free_port())
    kept.at(place)
    kept.keep(None)
    assert not connects(place)
    with listen(place.host, place.port):
        pass
