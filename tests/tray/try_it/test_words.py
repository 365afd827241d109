"""What keeps a model from answering is one sentence, with the button that helps."""

import time
from dataclasses import replace
from pathlib import Path

import pytest

from nodetool.tray.model import Snapshot, TokenView
from nodetool.tray.model_watch.view import ModelsView
from nodetool.tray.supervisor.status import Phase, WorkerStatus
from nodetool.tray.try_it.timing import Timing
from nodetool.tray.try_it.words import Advice, Help, advice, refused_advice, timing_words
from tests.helpers.told_model import installed

KNOWN = ModelsView(time.time(), models=(installed(),))


def snapshot(phase: Phase) -> Snapshot:
    return Snapshot(WorkerStatus(phase, "http://127.0.0.1:8000", 0.0), TokenView(Path("deployment.yaml")), None)


@pytest.mark.parametrize("phase", Phase)
def test_worker_that_does_not_run_is_one_click_from_running(phase: Phase) -> None:
    told = advice(snapshot(phase), KNOWN)
    match phase:
        case Phase.RUNNING | Phase.FOREIGN:
            assert told == Advice()
        case Phase.STARTING | Phase.STOPPING:
            assert told.sentence
            assert told.help is Help.NOTHING
        case _:
            assert told.help is Help.START


@pytest.mark.parametrize(
    ("view", "helps"),
    [
        (ModelsView(), Help.NOTHING),
        (replace(KNOWN, trouble="It says no."), Help.NOTHING),
        (replace(KNOWN, models=()), Help.MODELS),
    ],
)
def test_missing_models_are_explained(view: ModelsView, helps: Help) -> None:
    told = advice(snapshot(Phase.RUNNING), view)
    assert told.sentence
    assert told.help is helps


def test_model_that_is_gone_leads_to_the_models() -> None:
    assert refused_advice("There is no such model.", 404).help is Help.MODELS
    assert refused_advice("It is busy.", 503).help is Help.NOTHING


def test_timing_says_what_is_known() -> None:
    timing = Timing()
    assert timing_words(timing) == ""
    timing = timing.after_piece(0.25)
    assert timing_words(timing) == "First token after 0.25 s · 1 token"
    timing = timing.after_piece(1.25).after_piece(2.25)
    assert timing_words(timing) == "First token after 0.25 s · 3 tokens · 1.0 tokens/s"
    assert timing_words(timing.counting(21)) == "First token after 0.25 s · 21 tokens · 10.0 tokens/s"
