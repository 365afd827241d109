"""A model of this machine is told with what a person wants to know before running or deleting it."""

import time

import pytest

from nodetool.deploy.config.settings import NODETOOL_MODELS_FOLDER
from nodetool.tray.gui.models.model_words import empty_words, engine_words, model_items, sum_words
from nodetool.tray.model_watch.view import ModelsView
from nodetool.tray.servers_view import BuiltIn, ServersView
from tests.helpers.told_model import engine, installed

NOW = time.time()
TINY = installed()
OLLAMAS = installed(id="llama3:latest", upstream="ollama", files=[])
ELSEWHERE = installed(id="gpt", upstream="vllm", size=None, files=[], is_removable=False)


def test_models_of_other_machines_are_left_out_and_each_has_its_line() -> None:
    view = ModelsView(NOW, models=(TINY, OLLAMAS, ELSEWHERE), engines=(engine("tiny", "loading", 0.25),))
    tiny, llama = model_items(view)
    assert tiny.detail == "GGUF file · 4.4 GB · llama · 8.0B · Q4_K_M · loading, 25%"
    assert llama.detail == "Ollama · 4.4 GB · llama · 8.0B · Q4_K_M"
    assert sum_words(view) == "2 models, 8.8 GB"
    assert sum_words(ModelsView(NOW)) == ""


def test_two_of_the_same_name_are_two_rows() -> None:
    view = ModelsView(NOW, models=(installed(id="a"), installed(id="a", upstream="ollama")))
    assert len({item.key for item in model_items(view)}) == 2


@pytest.mark.parametrize(
    ("phase", "progress", "words"),
    [
        ("loading", None, "loading"),
        ("loading", 0.5, "loading, 50%"),
        ("ready", None, "in memory"),
        ("busy", None, "in memory, answering"),
        ("unloading", None, "leaving memory"),
    ],
)
def test_every_phase_of_an_engine_has_words(phase: str, progress: float | None, words: str) -> None:
    assert engine_words(engine("tiny", phase, progress)) == words
    assert engine_words(None) == "not in memory"


def test_question_before_a_deletion_says_what_is_lost() -> None:
    several = installed(files=["a-00001-of-00002.gguf", "a-00002-of-00002.gguf"])
    questions = [item.question for item in model_items(ModelsView(NOW, models=(TINY, several, OLLAMAS)))]
    assert questions == [
        "The file tiny.gguf is removed from the disk, which frees 4.4 GB. This cannot be undone.",
        "Its 2 files are removed from the disk, which frees 4.4 GB. This cannot be undone.",
        "Ollama removes it and frees up to 4.4 GB. To have it back, download it again.",
    ]


def test_model_with_a_problem_is_told_and_not_said_to_be_in_memory_or_not() -> None:
    (item,) = model_items(ModelsView(NOW, models=(installed(problem="It is broken.", size=15),)))
    assert (item.problem, item.detail) == ("It is broken.", "GGUF file · 15 B · llama · 8.0B · Q4_K_M")


def test_empty_list_says_why_and_what_to_do() -> None:
    servers = ServersView(first=(BuiltIn("llama.cpp", "/my/models", NODETOOL_MODELS_FOLDER, is_chosen=False),))
    assert empty_words(ModelsView(), servers) == "Asking the worker…"
    assert empty_words(ModelsView(NOW, trouble="The worker does not run."), servers).startswith("The worker does not")
    assert "put a GGUF file into /my/models" in empty_words(ModelsView(NOW), servers)
