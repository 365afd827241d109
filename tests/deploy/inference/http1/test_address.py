import pytest

from nodetool.deploy.inference.http1.address import Address


@pytest.mark.parametrize(
    ("url", "address", "authority"),
    [
        ("http://127.0.0.1:8080/v1", Address("127.0.0.1", 8080, is_tls=False, path="/v1"), "127.0.0.1:8080"),
        ("http://box/", Address("box", 80, is_tls=False, path=""), "box"),
        ("https://box:443/a b/v1/", Address("box", 443, is_tls=True, path="/a%20b/v1"), "box"),
        ("https://box:80", Address("box", 80, is_tls=True, path=""), "box:80"),
        ("http://[::1]:9/v1", Address("::1", 9, is_tls=False, path="/v1"), "[::1]:9"),
        (
            "http://bücher.example/ü",
            Address("bücher.example", 80, is_tls=False, path="/%C3%BC"),
            "xn--bcher-kva.example",
        ),
        ("http://box/a%2Fb", Address("box", 80, is_tls=False, path="/a%2Fb"), "box"),
    ],
)
def test_url_is_read(url: str, address: Address, authority: str) -> None:
    assert Address.from_url(url) == address
    assert address.authority == authority


@pytest.mark.parametrize(
    "url",
    [
        *("", "http://", "box:8080/v1", "nonsense", "ftp://box", "file:///etc/passwd", "http://[::1/v1"),
        *("http://box:99999", "http://box:x", "http://b\x00x/", "http://b x/"),
    ],
)
def test_what_is_no_address_is_a_value_error(url: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  the standard library's own words
        Address.from_url(url)
