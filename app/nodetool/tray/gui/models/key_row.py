"""The key of a model server: masked, never read back, kept where all such keys are."""

from nodetool.deploy.config.kinds import Text
from nodetool.deploy.config.options import Option
from nodetool.deploy.config.resolve import Origin
from nodetool.deploy.config.settings import NODETOOL_UPSTREAM_KEYS
from nodetool.tray.gui.fields.secret_editor import SecretEditor
from nodetool.tray.gui.fields.setting_row import SettingRow
from nodetool.tray.model_servers import KeyPlace
from nodetool.tray.place import Place
from nodetool.tray.preferences import WrittenSetting
from nodetool.tray.wording import translatable

_KEY: Option[str] = Option(
    name=NODETOOL_UPSTREAM_KEYS.name,
    kind=Text(),
    default="",
    label=translatable("Key"),
    doc=translatable("What the server asks for, if it does. The keys of all servers are kept in one place"),
    group=NODETOOL_UPSTREAM_KEYS.group,
    secret=True,
)
"""Of one server, whereas the setting holds those of all."""
_ORIGINS = {
    KeyPlace.FILE: Origin.FILE,
    KeyPlace.KEYRING: Origin.KEYRING,
    KeyPlace.UNKNOWN: Origin.KEYRING,
    KeyPlace.ENVIRONMENT: Origin.ENVIRONMENT,
}
_PLACES = {Origin.FILE: Place.FILE, Origin.KEYRING: Place.KEYRING}


class KeyRow(SettingRow):
    """The field of the settings form, for the key of one server."""

    def __init__(self, *, own: KeyPlace, others: Origin) -> None:
        super().__init__(_KEY)
        assert isinstance(self.editor, SecretEditor)  # noqa: S101  what a secret has
        self.secret: SecretEditor = self.editor
        origin = Origin.ENVIRONMENT if others is Origin.ENVIRONMENT else _ORIGINS.get(own, Origin.DEFAULT)
        self.show_written(WrittenSetting(_KEY, "", origin, _KEY.name))
        if origin is Origin.DEFAULT and others in _PLACES:
            self.secret.prefer(_PLACES[others])
