"""Every server is told by its mark and in words, whether the worker runs or not."""

import time
from datetime import datetime

import pytest

from nodetool.deploy.config.settings import NODETOOL_MODELS_FOLDER, OLLAMA_API_URL
from nodetool.deploy.config.upstreams import DeclaredUpstream
from nodetool.tray.gui.icons import icons_folder
from nodetool.tray.gui.models.server_words import Mark, prefix_words, server_items
from nodetool.tray.model_servers import KeyPlace, ModelServer
from nodetool.tray.model_watch.view import ModelsView
from nodetool.tray.servers_view import BuiltIn, ServersView
from tests.helpers.told_model import upstream

NOW = time.time()
VLLM = ModelServer(DeclaredUpstream("vllm", "http://127.0.0.1:8001/v1", "v/"), KeyPlace.KEYRING)
SERVERS = ServersView(
    declared=(VLLM,),
    first=(BuiltIn("llama.cpp", "/models", NODETOOL_MODELS_FOLDER, is_chosen=False),),
    last=(BuiltIn("ollama", "http://127.0.0.1:11434", OLLAMA_API_URL, is_chosen=False),),
)


def told(state: str, **changes: object) -> tuple[Mark, str]:
    view = ModelsView(NOW, upstreams=(upstream("vllm", state, **changes),))
    item = next(item for item in server_items(view, SERVERS) if item.name == "vllm")
    return item.mark, item.state


def test_every_mark_has_a_drawing() -> None:
    assert all((icons_folder() / f"{mark.value}.svg").is_file() for mark in Mark)


def test_every_state_of_the_worker_has_a_mark_of_its_own_and_words() -> None:
    until = f"{datetime.fromtimestamp(NOW + 4).astimezone():%H:%M:%S}"
    states = {
        "unknown": told("unknown"),
        "alive": told("alive", models=1),
        "failing": told("failing", reason="vllm refuses the key."),
        "resting": told("resting", reason="vllm is away.", asked_again_in=4.0),
    }
    assert states == {
        "unknown": (Mark.WAITS, "Not asked yet."),
        "alive": (Mark.ANSWERS, "Answers, and offers 1 model."),
        "failing": (Mark.FAILS, "Fails. vllm refuses the key."),
        "resting": (Mark.RESTS, f"Resting until {until}. vllm is away."),
    }
    assert told("alive")[1] == "Answers, and offers no models."


def test_servers_come_in_the_order_in_which_they_are_asked_with_address_prefix_and_place_of_the_key() -> None:
    items = server_items(ModelsView(NOW), SERVERS)
    assert [item.name for item in items] == ["llama.cpp", "vllm", "ollama"]
    assert items[1].detail == "http://127.0.0.1:8001/v1 · prefix v/ · key in the system keyring"
    assert [item.is_declared for item in items] == [False, True, False]
    assert [item.set_by for item in items] == ["NODETOOL_MODELS_FOLDER", "", "OLLAMA_API_URL"]


def test_ollama_that_nobody_asked_for_may_be_away_without_alarm() -> None:
    away = ModelsView(NOW, upstreams=(upstream("ollama", "resting", reason="ollama is away.", asked_again_in=3.0),))
    assert server_items(away, SERVERS)[-1].mark is Mark.NOT_ASKED
    chosen = ServersView(last=(BuiltIn("ollama", "http://a:1", OLLAMA_API_URL, is_chosen=True),))
    assert server_items(away, chosen)[-1].mark is Mark.RESTS


def test_what_a_restart_would_change_is_said() -> None:
    view = ModelsView(NOW, upstreams=(upstream("llama.cpp", "alive"), upstream("gone", "alive")))
    states = {item.name: item.state for item in server_items(view, SERVERS)}
    assert states["vllm"] == "Declared; the worker asks it once it is restarted."
    assert states["gone"] == "No longer declared; the worker asks it until it is restarted."


@pytest.mark.parametrize(
    ("view", "words"),
    [
        (ModelsView(), "Asking the worker…"),
        (ModelsView(NOW, trouble="The worker does not run."), "Not asked while the worker does not run."),
    ],
)
def test_without_an_answer_of_the_worker_nothing_is_made_up(view: ModelsView, words: str) -> None:
    assert {item.state for item in server_items(view, SERVERS)} == {words}


def test_prefix_is_explained_with_an_example() -> None:
    assert prefix_words(" s/ ") == "Callers write s/llama3 where the server says llama3."
    assert "A prefix tells them" in prefix_words("")
