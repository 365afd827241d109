import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodetool.deploy.security.browser_guard import ForeignPageError, refuse_browser_pages

LOOPBACK = "127.0.0.1"
EVERYWHERE = "0.0.0.0"


def passes(*headers: tuple[bytes, bytes], listens_on: str = LOOPBACK) -> bool:
    try:
        refuse_browser_pages(headers, listens_on=listens_on)
    except ForeignPageError:
        return False
    return True


def host(value: bytes) -> tuple[bytes, bytes]:
    return (b"host", value)


LOOPBACK_HOSTS = [
    b"localhost",
    b"localhost:8000",
    b"LocalHost:8000",
    b"localhost.",
    b"127.0.0.1",
    b"127.0.0.1:8000",
    b"127.1.2.3",
    b"[::1]",
    b"[::1]:8000",
]
REBOUND_HOSTS = [
    b"evil.org",
    b"evil.org:8000",
    b"127.0.0.1.evil.org",
    b"localhost.evil.org",
    b"127.0.0.1.nip.io:8000",
    b"evil.org.",
    b"evil.org#localhost",
    b"evil.org?@localhost",
]
NO_HOSTS = [b"", b" ", b":8000", b"[", b"[::1", b"::1", b"\xff", b"a b", b"."]


@pytest.mark.parametrize("value", LOOPBACK_HOSTS)
def test_loopback_name_passes(value: bytes) -> None:
    assert passes(host(value))


@pytest.mark.parametrize("value", [*REBOUND_HOSTS, *NO_HOSTS])
@pytest.mark.parametrize("listens_on", [LOOPBACK, "::1", "localhost"])
def test_rebound_name_is_refused(value: bytes, listens_on: str) -> None:
    assert not passes(host(value), listens_on=listens_on)


@pytest.mark.parametrize("value", [b"192.168.1.5", b"0.0.0.0:8000", b"[::]", b"worker:8000", b"box.local"])
def test_other_name_of_the_machine_is_refused_on_a_loopback_address(value: bytes) -> None:
    assert not passes(host(value))


@pytest.mark.parametrize("value", [*LOOPBACK_HOSTS, b"192.168.1.5:8000", b"[fe80::1]:8000", b"worker", b"box.local:80"])
def test_name_that_nobody_can_rebind_passes_on_an_opened_network(value: bytes) -> None:
    assert passes(host(value), listens_on=EVERYWHERE)


@pytest.mark.parametrize("value", REBOUND_HOSTS)
def test_rebound_name_is_refused_on_an_opened_network_too(value: bytes) -> None:
    assert not passes(host(value), listens_on=EVERYWHERE)


def test_missing_host_is_refused() -> None:
    assert not passes()


def test_two_hosts_are_refused_even_where_they_agree() -> None:
    assert not passes(host(b"localhost"), host(b"localhost"))


@pytest.mark.parametrize("origin", [b"http://localhost:8000", b"https://localhost:8000", b"http://LOCALHOST:8000"])
def test_own_origin_passes(origin: bytes) -> None:
    assert passes(host(b"localhost:8000"), (b"origin", origin))


@pytest.mark.parametrize(
    "origin",
    [
        b"null",
        b"",
        b"http://evil.org",
        b"https://evil.org",
        b"http://localhost",
        b"http://localhost:3000",
        b"http://127.0.0.1:8000",
        b"http://localhost:8000.evil.org",
        b"http://evil.org/http://localhost:8000",
        b"file://",
        b"chrome-extension://localhost:8000",
        b"localhost:8000",
        b"\xff",
    ],
)
def test_foreign_origin_is_refused(origin: bytes) -> None:
    assert not passes(host(b"localhost:8000"), (b"origin", origin))


def test_one_foreign_origin_of_two_is_enough() -> None:
    assert not passes(host(b"localhost"), (b"origin", b"http://localhost"), (b"origin", b"http://evil.org"))


@pytest.mark.parametrize("site", [b"none", b"same-origin"])
def test_address_bar_and_own_page_pass(site: bytes) -> None:
    assert passes(host(b"localhost"), (b"sec-fetch-site", site))


@pytest.mark.parametrize("site", [b"cross-site", b"same-site", b"", b"None", b"something-new"])
def test_page_of_another_site_or_port_is_refused(site: bytes) -> None:
    assert not passes(host(b"localhost"), (b"sec-fetch-site", site))


@given(
    st.lists(
        st.tuples(st.sampled_from([b"host", b"origin", b"sec-fetch-site", b"x"]), st.binary(max_size=60)), max_size=4
    ),
    st.sampled_from([LOOPBACK, EVERYWHERE]),
)
def test_no_headers_whatever_cause_another_error_than_a_refusal(
    headers: list[tuple[bytes, bytes]], listens_on: str
) -> None:
    assert passes(*headers, listens_on=listens_on) in {True, False}
