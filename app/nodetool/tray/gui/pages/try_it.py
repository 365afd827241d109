"""The page on which a model is tried out: ask, watch the answer come, take the call along."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from nodetool.tray.gui import clipboard, theme
from nodetool.tray.gui.mnemonics import spoken
from nodetool.tray.gui.pages.page import Page, PageTools
from nodetool.tray.gui.try_it.call_buttons import CallButtons
from nodetool.tray.gui.try_it.dialogue import Dialogue
from nodetool.tray.gui.try_it.help_line import HelpLine
from nodetool.tray.gui.try_it.model_choice import ModelChoice
from nodetool.tray.gui.try_it.question_box import QuestionBox
from nodetool.tray.gui.try_it.transcript import Transcript
from nodetool.tray.gui.widgets.plain_button import plain_button
from nodetool.tray.model import Snapshot
from nodetool.tray.model_watch.view import ModelsView
from nodetool.tray.presenter import Action, Presentation
from nodetool.tray.snippets import Call, Language
from nodetool.tray.surface import SurfaceError
from nodetool.tray.try_it.chat_models import chat_models
from nodetool.tray.try_it.words import Advice, Help, advice
from nodetool.tray.window_pages import PageName
from nodetool.tray.wording import shown, tr


class TryItPage(Page):
    """Nothing of what is said here is stored; the model's name is remembered."""

    scrolls = False

    def __init__(self, tools: PageTools) -> None:
        super().__init__()
        self.setObjectName("page-try-it")
        self._tools = tools
        self._snapshot, self._view = tools.service.snapshot(), ModelsView()
        self._models = ModelChoice(tools.memory.state.model)
        self._transcript, self._question = Transcript(), QuestionBox()
        self._help, self._calls = HelpLine(), CallButtons()
        self._dialogue = Dialogue(self, service=tools.service, transcript=self._transcript)
        self._timing = theme.sentence_label(quiet=True)
        self._timing.setObjectName("timing")
        self._send = plain_button(tr("Stop a&nswer"), "send")
        self._copy = plain_button(tr("Cop&y answer"), "copy-answer")
        self._clear = plain_button(tr("&Clear"), "clear-conversation", hint=tr("Forgets what was said"))
        self._lay_out()
        self._connect()
        # As wide as its longer label, and as high as what it sends.
        self._send.setMinimumWidth(self._send.sizeHint().width())
        self._send.setFixedHeight(self._question.height())
        self._update()

    def show_snapshot(self, snapshot: Snapshot, presentation: Presentation) -> None:  # noqa: ARG002  only how it is
        """Say whether somebody can answer."""
        if snapshot.worker.phase is not self._snapshot.worker.phase:
            self._tools.models.watch.hurry()
        self._snapshot = snapshot
        self._update()

    def on_shown(self) -> None:
        """Look at the models, and wait for a question."""
        self._models.want(self._tools.memory.state.model)
        self._tools.models.watch.look()
        self._question.setFocus()

    def on_hidden(self) -> None:
        """Let the worker alone; an answer under way goes on."""
        self._tools.models.watch.look_away()

    def event(self, event: QEvent) -> bool:
        """Take Escape before the window does, which it would close, while there is something to stop."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._stops(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Stop the answer with Escape."""
        if self._stops(event):
            self._dialogue.stop()
        else:
            super().keyPressEvent(event)

    def _stops(self, event: QKeyEvent) -> bool:
        return self._dialogue.is_answering and event.key() == Qt.Key.Key_Escape

    def _on_view(self, view: ModelsView) -> None:
        self._view = view
        if view.is_known:
            self._models.show_models(chat_models(view.models))
        self._update()

    def _on_send(self) -> None:
        """Send what was typed, or stop what comes: one button, so that the focus stays where it is."""
        if self._dialogue.is_answering:
            self._dialogue.stop()
        else:
            self._ask()

    def _ask(self) -> None:
        question, model = self._question.text, self._models.model_name
        if not (question and model and self._snapshot.worker.answers and not self._dialogue.is_answering):
            return
        self._question.clear()
        self._help.hide()
        self._dialogue.ask(model, question)
        self._update()

    def _on_ended(self, trouble: Advice) -> None:
        self._update()
        if trouble.sentence:
            self._help.show_advice(trouble)

    def _on_unanswered(self, question: str) -> None:
        if not self._question.text:
            self._question.setPlainText(question)

    def _on_clear(self) -> None:
        self._dialogue.clear()
        self._question.setFocus()
        self._update()

    def _on_copy(self) -> None:
        try:
            clipboard.copy_plain(self._dialogue.last_answer)
        except SurfaceError as error:
            self._tools.actions.failed.emit(shown(error))
        else:
            self._tools.actions.told.emit(tr("The answer is on the clipboard."))

    def _on_call_wished(self, language: Language) -> None:
        messages = self._dialogue.messages_with(self._question.text)
        call = Call(self._snapshot.worker.address, self._models.model_name, messages)
        self._tools.actions.run(
            lambda: self._tools.service.copy_call(language, call),
            done=tr("The call is on the clipboard, with the whole token in it."),
        )

    def _on_help_wished(self, wished: Help) -> None:
        if wished is Help.START:
            self._tools.actions.perform(Action.START)
        else:
            self._tools.open_page(PageName.MODELS)

    def _on_model_chosen(self, model: str) -> None:
        self._tools.memory.change(model=model)

    def _update(self) -> None:
        """Allow what makes sense now, and say why the rest does not."""
        is_running, can_ask = (
            self._dialogue.is_answering,
            self._snapshot.worker.answers and bool(self._models.model_name),
        )
        if not is_running:
            self._help.show_advice(advice(self._snapshot, self._view))
        self._send.setText(tr("Stop a&nswer") if is_running else tr("S&end"))
        self._send.setAccessibleName(spoken(self._send.text()))
        self._send.setToolTip(tr("Escape does the same") if is_running else tr("Enter does the same"))
        self._send.setEnabled(is_running or (can_ask and bool(self._question.text)))
        self._copy.setEnabled(not is_running and bool(self._dialogue.last_answer))
        self._clear.setEnabled(not self._transcript.document().isEmpty())
        has_call = bool(self._dialogue.messages_with(self._question.text))
        self._calls.allow(allowed=bool(self._models.model_name and self._snapshot.token.masked and has_call))

    def _connect(self) -> None:
        self._tools.models.changed.connect(self._on_view)
        self._models.chosen.connect(self._on_model_chosen)
        self._question.sent.connect(self._ask)
        self._question.textChanged.connect(self._update)
        self._send.clicked.connect(self._on_send)
        self._copy.clicked.connect(self._on_copy)
        self._clear.clicked.connect(self._on_clear)
        self._calls.wished.connect(self._on_call_wished)
        self._help.wished.connect(self._on_help_wished)
        self._dialogue.timed.connect(self._timing.setText)
        self._dialogue.unanswered.connect(self._on_unanswered)
        self._dialogue.ended.connect(self._on_ended)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        theme.spaced(layout, margin=theme.MARGIN)
        label = QLabel(tr("&Model:"))
        label.setBuddy(self._models)
        head, below = QHBoxLayout(), QHBoxLayout()
        for widget, stretch in ((label, 0), (self._models, 1), (self._clear, 0)):
            head.addWidget(widget, stretch)
        below.addWidget(self._timing, 1)
        below.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignTop)
        asking = QHBoxLayout()
        asking.addWidget(self._question, 1)
        asking.addWidget(self._send)
        layout.addLayout(head)
        layout.addWidget(self._transcript, 1)
        layout.addLayout(below)
        layout.addWidget(self._help)
        layout.addLayout(asking)
        layout.addWidget(self._calls)
