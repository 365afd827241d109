"""What the page *Try it* says: pure."""

from dataclasses import dataclass
from enum import Enum

from nodetool.tray.model import Snapshot
from nodetool.tray.model_watch.view import ModelsView
from nodetool.tray.supervisor.status import Phase
from nodetool.tray.try_it.chat_models import chat_models
from nodetool.tray.try_it.timing import Timing
from nodetool.tray.wording import number, plural, shown, tr

_NOT_FOUND = 404
_SEPARATOR = " · "


class Help(Enum):
    """What helps where one cannot talk to a model."""

    NOTHING = "nothing"
    """It will pass, or is said in words."""
    START = "start"
    """Starting the worker."""
    MODELS = "models"
    """The page of the models."""


@dataclass(frozen=True, slots=True)
class Advice:
    """A sentence, and a button where one helps; an empty sentence where all is well."""

    sentence: str = ""
    help: Help = Help.NOTHING


def advice(snapshot: Snapshot, view: ModelsView) -> Advice:
    """Say why nobody can be talked to now, if so."""
    if not snapshot.worker.answers:
        return _advice_without_worker(snapshot.worker.phase)
    if view.seen_at is None:
        return Advice(tr("Asking the worker…"))
    if view.trouble:
        return Advice(shown(view.trouble))
    if not chat_models(view.models):
        return Advice(tr("There is no model yet. Download one, or connect to a server that has some."), Help.MODELS)
    return Advice()


def _advice_without_worker(phase: Phase) -> Advice:
    match phase:
        case Phase.STARTING:
            return Advice(tr("The worker is starting…"))
        case Phase.STOPPING:
            return Advice(tr("The worker is stopping…"))
    return Advice(tr("The worker does not run, so no model can answer."), Help.START)


def refused_advice(trouble: str, status: int) -> Advice:
    """Say why an answer ended early, and what helps."""
    return Advice(shown(trouble), Help.MODELS if status == _NOT_FOUND else Help.NOTHING)


def timing_words(timing: Timing) -> str:
    """Say how fast an answer came, as in `First token after 0.3 s · 42 tokens · 12.5 tokens/s`."""
    if timing.first_token is None:
        return ""
    parts = [
        tr("First token after {seconds} s").format(seconds=number(timing.first_token, 2)),
        plural("{count} token", "{count} tokens", timing.tokens).format(count=number(timing.tokens)),
    ]
    if timing.tokens_per_second is not None:
        parts.append(tr("{rate} tokens/s").format(rate=number(timing.tokens_per_second, 1)))
    return _SEPARATOR.join(parts)
