"""The page of who may call; what only one provider needs is shown with that provider, and can be tried."""

import os

from nodetool.deploy.config.options import Group
from nodetool.deploy.config.settings import AUTH_PROVIDER, SUPABASE_KEY, SUPABASE_URL, Provider
from nodetool.tray.examination import Finding, examine_project
from nodetool.tray.gui.actions import Actions
from nodetool.tray.gui.aside import Answer, Aside
from nodetool.tray.gui.pages.settings import SettingsPage
from nodetool.tray.gui.widgets.connection_test import ConnectionTest
from nodetool.tray.service import TrayService
from nodetool.tray.wording import tr


class AuthenticationPage(SettingsPage):
    """A form, and a question to Supabase with what stands in the form, saved or not."""

    def __init__(self, *, service: TrayService, actions: Actions, aside: Aside) -> None:
        self._test = ConnectionTest()  # the form arranges itself while it is built
        super().__init__(Group.AUTHENTICATION, service=service, actions=actions)
        self._aside = aside
        self.rows[SUPABASE_KEY.name].add_below(self._test)
        self._test.wished.connect(self._on_test_wished)
        for name in (SUPABASE_URL.name, SUPABASE_KEY.name):
            self.rows[name].edited.connect(self._test.forget)

    def arrange(self) -> None:
        """Ask for the Supabase project, and what concerns it, only where it is used."""
        chosen = self.rows[AUTH_PROVIDER.name].editor.text()
        for name in self.rows.keys() - {AUTH_PROVIDER.name}:
            self.rows[name].setVisible(chosen.lower() == Provider.SUPABASE)
        url = self.rows[SUPABASE_URL.name]
        self._test.allow(bool(url.editor.text()) and not url.problem.text)

    def _on_test_wished(self) -> None:
        url, typed = self.rows[SUPABASE_URL.name].editor.text(), self.rows[SUPABASE_KEY.name].editor.change()

        def ask() -> tuple[Finding, ...]:
            key = self._service.preferences.secret(SUPABASE_KEY) if typed is None else typed
            return examine_project(url, key, environ=os.environ)

        self._test.begin(tr("Asking Supabase…"))
        self._aside.ask(ask, self._on_tested, asker=self)

    def _on_tested(self, answer: Answer[tuple[Finding, ...]]) -> None:
        self._test.show_outcome(answer.value or (), trouble=str(answer.trouble or ""))
