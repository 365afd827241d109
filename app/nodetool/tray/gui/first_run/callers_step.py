"""The first step: who may call."""

from collections.abc import Callable

from PySide6.QtWidgets import QButtonGroup, QRadioButton

from nodetool.deploy.config.resolve import Origin
from nodetool.deploy.config.settings import AUTH_PROVIDER, Provider
from nodetool.tray.audited import Actor
from nodetool.tray.first_run.words import CALLERS
from nodetool.tray.gui import theme
from nodetool.tray.gui.aside import Answer
from nodetool.tray.gui.errands import Trouble
from nodetool.tray.gui.first_run.step import Step
from nodetool.tray.gui.pages.page import PageTools
from nodetool.tray.gui.widgets.explained_choice import ExplainedChoice
from nodetool.tray.gui.widgets.note import information_note, problem_note
from nodetool.tray.preferences import WrittenSetting
from nodetool.tray.setting_words import fixed_words
from nodetool.tray.wording import shown, tr


class CallersStep(Step):
    """Shows what holds; nothing is changed before somebody goes on with another choice."""

    def __init__(self, tools: PageTools) -> None:
        super().__init__(
            "first-callers",
            tr("Who may call your models?"),
            tr("NodeTool puts one address in front of the models of this machine, and asks callers who they are."),
        )
        self._tools = tools
        self._before = ""
        self._group = QButtonGroup(self)
        self._buttons = {provider: self._added(provider) for provider in CALLERS}
        self._note, self._trouble = information_note("callers-note"), problem_note("callers-trouble")
        self.column.addWidget(self._note)
        self.column.addWidget(self._trouble)
        hint = tr("All of this can be changed later, on the page Authentication, where Supabase is set up as well.")
        self.column.addWidget(theme.sentence_label(hint, quiet=True))
        self.column.addStretch(1)

    def begin(self) -> None:
        """Read what is written."""
        written = self._tools.service.preferences.written
        self._tools.aside.ask(lambda: written([AUTH_PROVIDER])[0], self._on_written, asker=self)

    def leave(self, then: Callable[[], None]) -> None:
        """Store another choice, and have the worker run with it."""
        chosen = next((provider for provider, button in self._buttons.items() if button.isChecked()), None)
        if chosen is None or chosen == self._before:
            then()
            return
        self._tools.actions.run(lambda: self._store(chosen), then=lambda trouble: self._on_stored(trouble, then))

    def _store(self, provider: Provider) -> None:
        self._tools.service.change_settings({AUTH_PROVIDER.name: provider.value}, by=Actor.WINDOW)
        self._tools.service.restart()

    def _on_stored(self, trouble: Trouble | None, then: Callable[[], None]) -> None:
        self._trouble.say(shown(trouble) if trouble else "")
        if trouble is None:
            then()

    def _on_written(self, answer: Answer[WrittenSetting]) -> None:
        if answer.value is None:
            return
        self._before = answer.value.text or Provider.STATIC.value
        is_fixed = answer.value.origin is Origin.ENVIRONMENT
        for provider, button in self._buttons.items():
            button.setEnabled(not is_fixed)
            button.setChecked(provider == self._before)
        self._note.say(fixed_words(answer.value.name) if is_fixed else "")

    def _added(self, provider: Provider) -> QRadioButton:
        label, consequence = CALLERS[provider]
        choice = ExplainedChoice(tr(label), f"callers-{provider.value}", means=tr(consequence))
        self._group.addButton(choice.button)
        self.column.addWidget(choice)
        return choice.button
