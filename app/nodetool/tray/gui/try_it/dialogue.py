"""One conversation with models: what was said, the answer under way, and both on the screen."""

from PySide6.QtCore import QObject, Signal

from nodetool.tray.gui.try_it.answer_run import AnswerRun
from nodetool.tray.gui.try_it.transcript import Transcript
from nodetool.tray.service import TrayService
from nodetool.tray.try_it.answering import Answering, Batch
from nodetool.tray.try_it.conversation import Conversation
from nodetool.tray.try_it.words import Advice, refused_advice, timing_words
from nodetool.tray.wording import shown, tr


class Dialogue(QObject):
    """Writes into `transcript` what it hears; keeps nothing longer than that."""

    timed = Signal(str)
    """How fast the answer comes, or what it waits for, in words."""
    ended = Signal(object)
    """The answer is over; carries an `Advice` about what went wrong, empty where nothing did."""
    unanswered = Signal(str)
    """The question that got no answer, so that it need not be typed again."""

    def __init__(self, parent: QObject, *, service: TrayService, transcript: Transcript) -> None:
        super().__init__(parent)
        self._service = service
        self._transcript = transcript
        self._conversation, self._answer = Conversation(), ""
        self._run = AnswerRun(self)
        self._run.came.connect(self._on_came)
        self._run.ended.connect(self._on_ended)

    @property
    def is_answering(self) -> bool:
        """Whether an answer is under way."""
        return self._run.is_running

    @property
    def last_answer(self) -> str:
        """What a model said last."""
        return self._conversation.last_answer

    def messages_with(self, typed: str) -> tuple[tuple[str, str], ...]:
        """Return what a model is asked with `typed`; without it, what was asked last."""
        conversation = self._conversation.asking(typed) if typed else self._conversation
        return conversation.until_the_last_question

    def ask(self, model: str, question: str) -> None:
        """Send a question, with all that was said before."""
        self._conversation, self._answer = self._conversation.asking(question), ""
        self._transcript.begin(tr("You"))
        self._transcript.append(question)
        self._transcript.begin(model)
        self._transcript.show_end()
        self.timed.emit(tr("Waiting for the first token…"))
        self._run.begin(Answering(self._service.running_worker, model, self._conversation.messages))

    def stop(self) -> None:
        """Want no more of the answer, which stays as far as it came."""
        self._run.stop()

    def clear(self) -> None:
        """Forget what was said."""
        self._run.stop()
        self._conversation, self._answer = Conversation(), ""
        self._transcript.clear()
        self.timed.emit("")

    def _on_came(self, batch: Batch) -> None:
        self._answer += batch.text
        self._transcript.append(batch.text)
        if batch.is_thinking:
            self.timed.emit(tr("The model is thinking…"))
        elif words := timing_words(batch.timing):
            self.timed.emit(words)

    def _on_ended(self, batch: Batch) -> None:
        self._on_came(batch)
        question = self._conversation.messages[-1][1]
        self._conversation = self._conversation.answered(self._answer)
        self.timed.emit(timing_words(batch.timing))
        if not self._answer:
            self._transcript.append(shown(batch.trouble) or tr("(no answer)"))
            self.unanswered.emit(question)
        self.ended.emit(refused_advice(batch.trouble, batch.status) if batch.trouble else Advice())
