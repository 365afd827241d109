"""Has model servers looked at, tried and edited, beside the thread that draws."""

import os
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from nodetool.deploy.config.errors import KeyringError
from nodetool.tray.audited import Actor
from nodetool.tray.examination import Finding, examine_server
from nodetool.tray.gui.aside import Answer, Aside
from nodetool.tray.gui.models.server_draft import ServerDraft
from nodetool.tray.model_servers import ModelServers
from nodetool.tray.place import Place
from nodetool.tray.servers_view import ServersView, look_at_servers
from nodetool.tray.service import TrayService


class ServerDesk:
    """Each method returns at once; `then` hears on the GUI thread what came of it, if `asker` is still there."""

    def __init__(self, service: TrayService, aside: Aside) -> None:
        self._service = service
        self._servers = ModelServers(service.preferences, by=Actor.WINDOW)
        self._aside = aside

    def look(self, then: Callable[[Answer[ServersView]], None], *, asker: QObject) -> None:
        """Read what the settings say."""
        self._aside.ask(lambda: look_at_servers(self._service.preferences, self._servers), then, asker=asker)

    def save(
        self,
        draft: ServerDraft,
        then: Callable[[Answer[None]], None],
        *,
        before: str,
        key: str | None,
        place: Place | None,
        asker: QObject,
    ) -> None:
        """Declare a server, or change the one that was called `before`; None keeps its key, or where keys are."""
        self._change(lambda: self._saved(draft, before=before, key=key, place=place), then, asker=asker)

    def remove(self, name: str, then: Callable[[Answer[None]], None], *, asker: QObject) -> None:
        """Forget a server and its key."""
        self._change(lambda: self._servers.remove(name), then, asker=asker)

    def test(
        self,
        draft: ServerDraft,
        then: Callable[[Answer[Sequence[Finding]]], None],
        *,
        stored_key_of: str,
        asker: QObject,
    ) -> None:
        """Ask the server itself, with the key that was typed, or else with the stored one of that name."""

        def ask() -> Sequence[Finding]:
            key = draft.key.strip() or (self._servers.key_of(stored_key_of) if stored_key_of else "")
            return examine_server(draft.upstream(), key, environ=os.environ)

        self._aside.ask(ask, then, asker=asker)

    def look_at_keyring(self, then: Callable[[Answer[KeyringError | None]], None], *, asker: QObject) -> None:
        """Tell whether the system keyring can be used."""
        self._aside.ask(self._service.preferences.keyring_trouble, then, asker=asker)

    def _saved(self, draft: ServerDraft, *, before: str, key: str | None, place: Place | None) -> None:
        if before:
            self._servers.change(before, draft.upstream(), key=key, place=place)
        else:
            self._servers.add(draft.upstream(), key=key or "", place=place)

    def _change(self, work: Callable[[], None], then: Callable[[Answer[None]], None], *, asker: QObject) -> None:
        def change() -> None:
            try:
                work()
            finally:
                self._service.refresh()  # whether a restart is needed now, for one

        self._aside.ask(change, then, asker=asker)
