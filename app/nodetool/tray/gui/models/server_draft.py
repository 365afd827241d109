"""A model server while somebody types it: what is wrong with each part. Pure."""

from collections.abc import Collection
from dataclasses import dataclass, field

from nodetool.deploy.config.errors import SettingError
from nodetool.deploy.config.upstreams import DeclaredUpstream
from nodetool.tray.model_servers import checked_key, declared
from nodetool.tray.wording import shown, tr

_ANY_NAME, _ANY_URL = "any", "http://127.0.0.1:1/v1"


@dataclass(frozen=True, slots=True)
class ServerDraft:
    """What stands in the fields."""

    name: str = ""
    url: str = ""
    prefix: str = ""
    key: str = field(default="", repr=False)

    @property
    def is_complete(self) -> bool:
        """Whether nothing that is needed is missing."""
        return bool(self.name.strip() and self.url.strip())

    def upstream(self) -> DeclaredUpstream:
        """Return the server. Raises `SettingError`."""
        return declared(self.name, self.url, self.prefix)

    def problems(self, taken: Collection[str]) -> dict[str, str]:
        """Return a sentence for each part that cannot be meant, by its name; a part that is empty is not wrong yet.

        `taken` are the names of other servers.
        """
        name = self.name.strip()
        found = {
            "name": _refusal(name or _ANY_NAME, _ANY_URL, ""),
            "url": _refusal(_ANY_NAME, self.url.strip() or _ANY_URL, ""),
            "prefix": _refusal(_ANY_NAME, _ANY_URL, self.prefix),
            "key": _key_refusal(self.key),
        }
        if name in taken:
            found["name"] = tr("There is a model server {name} already; choose another name.").format(name=name)
        return {part: sentence for part, sentence in found.items() if sentence}


def _refusal(name: str, url: str, prefix: str) -> str:
    try:
        declared(name, url, prefix)
    except SettingError as error:
        return shown(error)
    return ""


def _key_refusal(key: str) -> str:
    if not key.strip():
        return ""
    try:
        checked_key(_ANY_NAME, key)
    except SettingError as error:
        return shown(error)
    return ""
