"""An answer is read as it comes, timed, stopped at the worker, and its end is told in one sentence."""

from collections.abc import Callable, Iterator

import pytest

from nodetool.deploy.config.errors import ConfigError
from nodetool.tray.try_it import answering as module
from nodetool.tray.try_it.answering import TOO_LONG, UNEXPECTED, Answering, Batch
from nodetool.tray.worker_api.chat import BROKEN_OFF
from nodetool.tray.worker_api.client import WorkerApi
from nodetool.tray.worker_api.errors import WorkerUnreachableError
from tests.conftest import ExpectLog
from tests.helpers.model_server import unused_port
from tests.helpers.speaking_worker import PATIENCE, TOKEN, SpeakingWorker, speaking_worker, text, thought, usage
from tests.helpers.waiting import wait_until

QUESTION = [("user", "How are you?")]


@pytest.fixture
def worker() -> Iterator[SpeakingWorker]:
    with speaking_worker() as worker:
        yield worker


def asked(worker: Callable[[], WorkerApi]) -> Answering:
    return Answering(worker, "tiny", QUESTION)


def whole(answering: Answering) -> tuple[str, Batch]:
    """Return all that came, and the last batch."""
    texts: list[str] = []

    def take() -> Batch | None:
        batch = answering.take()
        texts.append(batch.text)
        return batch if batch.is_over else None

    last = wait_until(take, timeout=PATIENCE, what="the end")
    return "".join(texts), last


def test_answer_comes_piece_by_piece_with_its_timing(worker: SpeakingWorker) -> None:
    answer, last = whole(asked(lambda: worker.api))
    assert answer == "All is well."
    assert not last.trouble
    assert last.timing.tokens == 3
    assert last.timing.first_token is not None


def test_question_is_sent_as_any_caller_would_send_it(worker: SpeakingWorker) -> None:
    whole(asked(lambda: worker.api))
    (asked_,) = worker.asked
    assert asked_["path"] == "/v1/chat/completions"
    assert asked_["authorization"] == f"Bearer {TOKEN}"
    assert asked_["body"]["messages"] == [{"role": "user", "content": "How are you?"}]
    assert asked_["body"]["stream"] is True


def test_thoughts_are_told_but_are_no_answer(worker: SpeakingWorker) -> None:
    worker.pieces, worker.ends = [thought("hm")], False
    answering = asked(lambda: worker.api)
    wait_until(lambda: answering.take().is_thinking, timeout=PATIENCE, what="the thought")
    answering.stop()
    answer, _ = whole(answering)
    assert answer == ""


def test_stop_hangs_up_on_the_worker(worker: SpeakingWorker) -> None:
    worker.ends = False
    answering = asked(lambda: worker.api)
    wait_until(lambda: answering.take().timing.pieces, timeout=PATIENCE, what="the first piece")
    answering.stop()
    _, last = whole(answering)
    assert not last.trouble
    assert worker.hung_up.wait(PATIENCE)


def test_stop_before_the_first_byte_is_no_error(worker: SpeakingWorker) -> None:
    worker.pieces, worker.ends = [], False
    answering = asked(lambda: worker.api)
    answering.stop()
    answer, last = whole(answering)
    assert (answer, last.trouble) == ("", "")


@pytest.mark.parametrize(
    "told", [{"error": {"message": "There is no model 'tiny'."}}, {"detail": "There is no model 'tiny'."}]
)
def test_refusal_is_the_sentence_of_the_worker(worker: SpeakingWorker, told: dict[str, object]) -> None:
    worker.refusal = (404, told)
    _, last = whole(asked(lambda: worker.api))
    assert (last.trouble, last.status) == ("There is no model 'tiny'.", 404)


def test_error_in_the_middle_keeps_what_came_before(worker: SpeakingWorker) -> None:
    worker.pieces = [text("All "), {"error": {"message": "The engine has ended."}}]
    answer, last = whole(asked(lambda: worker.api))
    assert (answer, last.trouble) == ("All ", "The engine has ended.")


def test_answer_that_breaks_off_is_told(worker: SpeakingWorker) -> None:
    worker.breaks_off = True
    answer, last = whole(asked(lambda: worker.api))
    assert (answer, last.trouble) == ("All is well.", BROKEN_OFF)


@pytest.mark.parametrize("piece", [{"choices": [1]}, {"choices": 7}, {"usage": [1]}, usage("many")])  # type: ignore[arg-type]
def test_what_is_no_answer_is_told_in_one_sentence(worker: SpeakingWorker, piece: dict[str, object]) -> None:
    worker.pieces = [piece]
    _, last = whole(asked(lambda: worker.api))
    assert "does not answer as it should" in last.trouble


def test_answer_without_end_fills_no_memory(worker: SpeakingWorker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_CHARACTERS", 5)
    worker.ends = False
    _, last = whole(asked(lambda: worker.api))
    assert last.trouble == TOO_LONG
    assert worker.hung_up.wait(PATIENCE)


def test_nobody_at_the_address_is_told() -> None:
    _, last = whole(asked(lambda: WorkerApi(f"http://127.0.0.1:{unused_port()}", TOKEN)))
    assert "does not answer" in last.trouble


@pytest.mark.parametrize("error", [WorkerUnreachableError("The worker does not run."), ConfigError("Line 3 is wrong.")])
def test_why_there_is_no_worker_is_told(error: Exception) -> None:
    def worker() -> WorkerApi:
        raise error

    _, last = whole(asked(worker))
    assert last.trouble == str(error)


def test_mistake_of_ours_is_logged_and_told(expect_log: ExpectLog) -> None:
    def worker() -> WorkerApi:
        raise RuntimeError

    expect_log("An answer could not be read")
    _, last = whole(asked(worker))
    assert last.trouble == UNEXPECTED
