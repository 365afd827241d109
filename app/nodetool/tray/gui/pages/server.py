"""The page of the server: how it is started, where it listens, and its limits."""

from nodetool.deploy.config.options import Group
from nodetool.deploy.config.settings import NODETOOL_HOST, NODETOOL_START_WORKER, PORT
from nodetool.tray.gui.actions import Actions
from nodetool.tray.gui.aside import Answer, Aside
from nodetool.tray.gui.pages.settings import SettingsPage
from nodetool.tray.gui.widgets.close_answer import CloseAnswer
from nodetool.tray.gui.widgets.login_switch import LoginSwitch
from nodetool.tray.gui.widgets.port_line import PortLine
from nodetool.tray.login.view import LoginView
from nodetool.tray.port_view import PortView
from nodetool.tray.service import TrayService
from nodetool.tray.window_memory import CloseChoice, WindowMemory


class ServerPage(SettingsPage):
    """A form, with a look at the port and the switch for the login."""

    def __init__(self, *, service: TrayService, actions: Actions, aside: Aside, memory: WindowMemory) -> None:
        super().__init__(Group.SERVER, service=service, actions=actions)
        self._aside, self._memory = aside, memory
        self._login, self._port, self._closing = LoginSwitch(), PortLine(), CloseAnswer()
        for widget in (self._login, self._closing):
            self.put_above(NODETOOL_START_WORKER.name, widget)
        self.rows[PORT.name].add_below(self._port)
        self._closing.forget_wished.connect(self._on_forget_wished)
        self._login.wished.connect(self._on_login_wished)
        self._port.look_wished.connect(self._on_look_wished)
        self._port.chosen.connect(self._on_port_chosen)
        for name in (NODETOOL_HOST.name, PORT.name):
            self.rows[name].edited.connect(self._port.look_soon)

    def on_shown(self) -> None:
        """Look what the next login will do, and what was answered when the window was closed."""
        self._closing.show_choice(self._memory.state.close_choice)
        self._aside.ask(self._service.login_view, self._on_login, asker=self)

    def discard(self) -> None:
        """Show again what is written; nobody asks about a port that is not to be changed."""
        super().discard()
        self._port.show_view(None)

    def _on_login_wished(self, starts: bool) -> None:  # noqa: FBT001  the signal's own argument
        self._aside.ask(lambda: self._service.change_login(starts=starts), self._on_login, asker=self)

    def _on_forget_wished(self) -> None:
        self._memory.change(close_choice=CloseChoice.ASK)
        self._closing.show_choice(CloseChoice.ASK)
        self._actions.run(self._memory.store)

    def _on_login(self, answer: Answer[LoginView]) -> None:
        if answer.value:
            self._login.show_view(answer.value)
        else:
            self._login.show_trouble(str(answer.trouble))

    def _on_look_wished(self) -> None:
        host, port = (self.rows[option.name] for option in (NODETOOL_HOST, PORT))
        if host.problem.text or port.problem.text or not (self.is_changed and port.editor.isEnabled()):
            return
        asked = host.editor.text() or NODETOOL_HOST.default, int(port.editor.text() or PORT.default)
        self._aside.ask(lambda: self._service.look_at_port(*asked), self._on_port, asker=self)

    def _on_port(self, answer: Answer[PortView]) -> None:
        typed = self.rows[PORT.name].editor.text() or str(PORT.default)
        if answer.value and str(answer.value.port) == typed:
            self._port.show_view(answer.value if answer.value.port else None)

    def _on_port_chosen(self, port: int) -> None:
        self.rows[PORT.name].editor.write(str(port))
