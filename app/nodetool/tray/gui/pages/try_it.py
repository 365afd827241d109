"""The page on which a model is tried out: ask, watch the answer come, take the call along."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from nodetool.tray.gui import clipboard, theme
from nodetool.tray.gui.pages.page import Page, PageTools
from nodetool.tray.gui.try_it.answer_run import AnswerRun
from nodetool.tray.gui.try_it.call_buttons import CallButtons
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
from nodetool.tray.try_it.answering import Answering, Batch
from nodetool.tray.try_it.chat_models import chat_models
from nodetool.tray.try_it.conversation import Conversation
from nodetool.tray.try_it.words import Help, advice, refused_advice, timing_words
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
        self._conversation, self._answer = Conversation(), ""
        self._models = ModelChoice(tools.memory.state.model)
        self._transcript, self._question = Transcript(), QuestionBox()
        self._help, self._calls, self._run = HelpLine(), CallButtons(), AnswerRun(self)
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
            self._run.stop()
        else:
            super().keyPressEvent(event)

    def _stops(self, event: QKeyEvent) -> bool:
        return self._run.is_running and event.key() == Qt.Key.Key_Escape

    def _on_view(self, view: ModelsView) -> None:
        self._view = view
        if view.is_known:
            self._models.show_models(chat_models(view.models))
        self._update()

    def _on_send(self) -> None:
        """Send what was typed, or stop what comes: one button, so that the focus stays where it is."""
        if self._run.is_running:
            self._run.stop()
        else:
            self._ask()

    def _ask(self) -> None:
        question, model = self._question.text, self._models.model_name
        if not (question and model and self._snapshot.worker.answers and not self._run.is_running):
            return
        self._conversation, self._answer = self._conversation.asking(question), ""
        self._transcript.begin(tr("You"))
        self._transcript.append(question)
        self._transcript.begin(model)
        self._transcript.verticalScrollBar().setValue(self._transcript.verticalScrollBar().maximum())
        self._question.clear()
        self._help.hide()
        self._timing.setText(tr("Waiting for the first token…"))
        self._run.begin(Answering(self._tools.service.running_worker, model, self._conversation.messages))
        self._update()

    def _on_came(self, batch: Batch) -> None:
        self._answer += batch.text
        self._transcript.append(batch.text)
        if batch.is_thinking:
            self._timing.setText(tr("The model is thinking…"))
        elif words := timing_words(batch.timing):
            self._timing.setText(words)

    def _on_ended(self, batch: Batch) -> None:
        self._on_came(batch)
        question = self._conversation.messages[-1][1]
        self._conversation = self._conversation.answered(self._answer)
        if not self._answer:
            self._transcript.append(shown(batch.trouble) or tr("(no answer)"))
            self._question.setPlainText(self._question.toPlainText() or question)
        self._timing.setText(timing_words(batch.timing))
        self._update()
        if batch.trouble:
            self._help.show_advice(refused_advice(batch.trouble, batch.status))

    def _on_clear(self) -> None:
        self._run.stop()
        self._conversation, self._answer = Conversation(), ""
        self._transcript.clear()
        self._timing.clear()
        self._question.setFocus()
        self._update()

    def _on_copy(self) -> None:
        try:
            clipboard.copy_plain(self._conversation.last_answer)
        except SurfaceError as error:
            self._tools.actions.failed.emit(shown(error))
        else:
            self._tools.actions.told.emit(tr("The answer is on the clipboard."))

    def _on_call_wished(self, language: Language) -> None:
        typed = self._conversation.asking(self._question.text) if self._question.text else self._conversation
        call = Call(self._snapshot.worker.address, self._models.model_name, typed.until_the_last_question)
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
        is_running, can_ask = self._run.is_running, self._snapshot.worker.answers and bool(self._models.model_name)
        if not is_running:
            self._help.show_advice(advice(self._snapshot, self._view))
        self._send.setText(tr("Stop a&nswer") if is_running else tr("S&end"))
        self._send.setAccessibleName(self._send.text().replace("&", ""))
        self._send.setToolTip(tr("Escape does the same") if is_running else tr("Enter does the same"))
        self._send.setEnabled(is_running or (can_ask and bool(self._question.text)))
        self._copy.setEnabled(not is_running and bool(self._conversation.last_answer))
        self._clear.setEnabled(not self._transcript.document().isEmpty())
        has_call = bool(self._question.text or self._conversation.messages)
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
        self._run.came.connect(self._on_came)
        self._run.ended.connect(self._on_ended)

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
