"""Where a server is, as its URL says it."""

import re
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

_DEFAULT_PORTS = {"http": 80, "https": 443}
_SAFE_IN_PATHS = "/%:@!$&'()*+,;=~-._"
_NOT_IN_HOSTS = re.compile(r"[\x00-\x20\x7f]")


@dataclass(frozen=True, slots=True)
class Address:
    """Host, port and the path that all requests begin with."""

    host: str
    port: int
    is_tls: bool
    path: str
    """Without a slash at its end; empty for the root."""

    @classmethod
    def from_url(cls, url: str) -> "Address":
        """Read an http:// or https:// URL; ValueError where `url` is none."""
        parts = urlsplit(url)
        if parts.scheme not in _DEFAULT_PORTS or not parts.hostname or _NOT_IN_HOSTS.search(parts.hostname):
            raise ValueError("not an http:// or https:// address")
        port = parts.port or _DEFAULT_PORTS[parts.scheme]
        path = quote(parts.path.rstrip("/"), safe=_SAFE_IN_PATHS)
        return cls(parts.hostname, port, parts.scheme == "https", path)

    @property
    def authority(self) -> str:
        """What the header Host says (RFC 9110, section 7.2)."""
        host = f"[{self.host}]" if ":" in self.host else self.host.encode("idna").decode()
        usual = _DEFAULT_PORTS["https" if self.is_tls else "http"]
        return host if self.port == usual else f"{host}:{self.port}"
