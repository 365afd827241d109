"""The first steps say what a model weighs and under which licence it stands before anything is fetched."""

from pathlib import Path

from nodetool.tray.first_run.model_file import ImportPlan
from nodetool.tray.first_run.suggested_models import SUGGESTED
from nodetool.tray.first_run.words import fetch_trouble, found_words, import_words, offer_words
from nodetool.tray.worker_api.errors import WorkerRefusedError, WorkerUnreachableError

MODEL = SUGGESTED[0]
GB = 1_000_000_000
HOME = Path("/home/u")


def plan(*, is_linked: bool) -> ImportPlan:
    return ImportPlan((Path("/mnt/a.gguf"),), (HOME / "models" / "a.gguf",), 2 * GB, is_linked)


def test_offer_names_size_memory_and_licence() -> None:
    words = offer_words(MODEL, memory=16 * GB)
    assert words == "491.4 MB to download, 1.5 GB of memory while it answers, licence Apache-2.0"


def test_offer_that_does_not_fit_says_why() -> None:
    words = offer_words(MODEL, memory=GB)
    assert words == "Needs 1.5 GB of memory and room for others; this machine has 1.0 GB."


def test_found_models_are_named_and_the_rest_is_counted() -> None:
    assert found_words(["a"]) == "1 model can be used:\n•  a"
    assert found_words([f"m{number}" for number in range(9)]).endswith("•  m5\n•  and 3 more")


def test_model_that_vanished_from_the_hub_is_told_in_one_sentence() -> None:
    gone = WorkerRefusedError(404, {"detail": "There is no such revision."})
    words = "Hugging Face does not have Qwen2.5 0.5B Instruct any more. Choose another one."
    assert fetch_trouble(MODEL, gone) == words
    assert fetch_trouble(MODEL, WorkerUnreachableError("The worker does not run.")) == "The worker does not run."


def test_import_says_what_becomes_of_the_file_and_why() -> None:
    assert "second name in ~/models" in import_words(plan(is_linked=True), home=HOME)
    assert "copied into ~/models, 2.0 GB" in import_words(plan(is_linked=False), home=HOME)
