"""What is asked of the worker, and what it offers to choose from."""

from nodetool.tray.gui.models.wish_words import EXAMPLES, LABELS, MEANS, Choice, choices_of, wish_of
from nodetool.tray.worker_api.client import HUGGING_FACE, OLLAMA
from nodetool.tray.worker_api.errors import WorkerRefusedError, WorkerUnreachableError


def test_every_source_has_its_words() -> None:
    assert LABELS.keys() == EXAMPLES.keys() == MEANS.keys() == {HUGGING_FACE, OLLAMA}


def test_wish_is_what_the_worker_takes() -> None:
    assert wish_of(OLLAMA, " llama3 ", file="") == {"model": "llama3"}
    assert wish_of(HUGGING_FACE, " org/name ", file="") == {"repo": "org/name"}
    assert wish_of(HUGGING_FACE, "org/name", file="a.gguf") == {"repo": "org/name", "file": "a.gguf"}


def test_choices_are_offered_with_their_size_and_only_where_there_are_some() -> None:
    told = {"detail": "Name one.", "files": [{"file": "a-Q4.gguf", "size": 4_400_000_000}]}
    assert choices_of(WorkerRefusedError(409, told)) == (Choice("a-Q4.gguf", "a-Q4.gguf (4.4 GB)"),)
    assert choices_of(WorkerRefusedError(404, {"detail": "There is none."})) == ()
    assert choices_of(WorkerUnreachableError("It is away.")) == ()
