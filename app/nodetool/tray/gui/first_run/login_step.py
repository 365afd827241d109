"""The last step: whether the tray starts by itself."""

from nodetool.tray.gui import theme
from nodetool.tray.gui.aside import Answer
from nodetool.tray.gui.first_run.step import Step
from nodetool.tray.gui.pages.page import PageTools
from nodetool.tray.gui.widgets.login_switch import LoginSwitch
from nodetool.tray.login.view import LoginView
from nodetool.tray.wording import shown, tr


class LoginStep(Step):
    """In force at once, as on the page *Server*."""

    def __init__(self, tools: PageTools) -> None:
        super().__init__(
            "first-login",
            tr("Start by itself?"),
            tr("The tray can start when you log in, without a window, so that your models are there when you are."),
        )
        self._tools = tools
        self._switch = LoginSwitch()
        self._switch.wished.connect(self._on_wished)
        self.column.addWidget(self._switch)
        hint = tr("Closing the window leaves it in the tray. Quit, in its menu, ends it and stops the worker.")
        self.column.addWidget(theme.sentence_label(hint, quiet=True))
        self.column.addStretch(1)

    def begin(self) -> None:
        """Look what the next login will do."""
        self._tools.aside.ask(self._tools.service.login_view, self._on_view, asker=self)

    def _on_wished(self, starts: bool) -> None:  # noqa: FBT001  the signal's own argument
        change = self._tools.service.change_login
        self._tools.aside.ask(lambda: change(starts=starts), self._on_view, asker=self)

    def _on_view(self, answer: Answer[LoginView]) -> None:
        if answer.value:
            self._switch.show_view(answer.value)
        elif answer.trouble:
            self._switch.show_trouble(shown(answer.trouble))
