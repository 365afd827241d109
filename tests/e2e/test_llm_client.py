"""`llm`, a command-line tool of others, before the real worker and the real engine, in a folder of its own."""

import json
import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from tests.helpers.client_program import GIVEN, client_environment, is_made_of_its_words, run_client
from tests.helpers.served_models import MODELS
from tests.helpers.tool_template import EAGER_TO_CALL
from tests.helpers.worker_process import WorkerProcess

pytestmark = pytest.mark.llama

LLM = (sys.executable, "-m", "llm")
QUESTION = "What is over the river?"
FEW = ("-o", "max_tokens", "8")
TOOL = '''
def set_light(on: bool) -> str:
    """Turns the light on or off."""
    return f"The light is {'on' if on else 'off'}."
'''


@dataclass(frozen=True, slots=True)
class Llm:
    """The tool, set up for the worker."""

    base_url: str
    environ: dict[str, str]
    folder: Path

    def __call__(self, *arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        """Run it to its end."""
        return run_client([*LLM, *arguments], environ=self.environ, cwd=self.folder, stdin=stdin)

    def says(self, *arguments: str) -> str:
        """Run it to its good end, and return what it printed."""
        result = self(*arguments)
        assert (result.returncode, result.stderr) == (0, "")
        return result.stdout


@pytest.fixture(scope="module")
def llm(served: WorkerProcess, tmp_path_factory: pytest.TempPathFactory) -> Llm:
    folder = tmp_path_factory.mktemp("llm")
    base_url = f"{served.base_url}/v1"
    common = {"api_base": base_url, "api_key_name": "nodetool", "supports_tools": True, "supports_schema": True}
    models = [{"model_id": name, "model_name": name, **common} for name in ("tiny", "ghost", "dying")]
    models.append({"model_id": "tiny-completes", "model_name": "tiny", "completion": True, **common})
    (folder / "extra-openai-models.yaml").write_text(yaml.safe_dump(models))
    environ = client_environment(served, folder)
    del environ["OPENAI_BASE_URL"], environ["OPENAI_API_KEY"]
    llm = Llm(base_url, {**environ, "LLM_USER_PATH": str(folder)}, folder)
    assert llm("keys", "set", "nodetool", stdin=f"{served.token}\n").returncode == 0
    return llm


def test_models_are_listed_as_they_are_set_up_and_as_the_worker_has_them(llm: Llm) -> None:
    assert "OpenAI Chat: tiny\n" in llm.says("models")
    assert set(llm.says("openai", "endpoint", llm.base_url, "--key", "nodetool", "--models").split()) >= MODELS


@pytest.mark.parametrize("how", [(), ("--no-stream",)])
def test_prompt_is_answered(llm: Llm, how: tuple[str, ...]) -> None:
    assert is_made_of_its_words(llm.says("-m", "tiny", *FEW, *how, QUESTION))


def test_text_is_completed(llm: Llm) -> None:
    assert is_made_of_its_words(llm.says("-m", "tiny-completes", *FEW, "the moon"))


def test_answer_keeps_to_a_schema(llm: Llm) -> None:
    schema = json.dumps(GIVEN["schema"])
    answer = json.loads(llm.says("-m", "tiny", "--schema", schema, "-o", "max_tokens", "400", QUESTION))
    assert set(answer) == {"on", "room"}


def test_model_calls_a_function_and_is_told_what_it_returned(llm: Llm) -> None:
    token = min(EAGER_TO_CALL, key=lambda token: EAGER_TO_CALL[token])
    options = {"logit_bias": json.dumps({token: 50}), "stop": "</tool_call>", "temperature": "0", "max_tokens": "60"}
    given = [word for name, value in options.items() for word in ("-o", name, value)]
    result = llm("-m", "tiny", "--functions", TOOL, "--tools-debug", "--chain-limit", "2", *given, QUESTION)
    assert "Tool call: set_light({'on': " in result.stderr
    assert "The light is o" in result.stderr
    assert "Chain limit of 2 exceeded" in result.stderr  # so eager is the model that it asked for another


@pytest.mark.parametrize(
    ("model", "sentence"),
    [
        ("ghost", "There is no model 'ghost'."),
        ("dying", "troubled broke off in the middle of its answer"),
    ],
)
def test_error_is_told_in_the_words_of_the_worker(llm: Llm, served: WorkerProcess, model: str, sentence: str) -> None:
    if model == "dying":
        served.expected.append("An answer broke off: troubled ")
    result = llm("-m", model, QUESTION)
    assert result.returncode == 1
    assert sentence in result.stderr
    assert "Traceback" not in result.stderr


def test_wrong_key_is_refused(llm: Llm) -> None:
    result = llm("-m", "tiny", "--key", "wrong", QUESTION)
    assert (result.returncode, result.stdout) == (1, "")
    assert "401" in result.stderr


def test_interrupt_frees_the_engine(llm: Llm) -> None:
    command = [*LLM, "-m", "tiny", "-o", "max_tokens", "100000", QUESTION]
    with subprocess.Popen(
        command, env={**llm.environ, "PYTHONUNBUFFERED": "1"}, cwd=llm.folder, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    ) as talking:  # fmt: skip
        assert talking.stdout is not None
        assert os.read(talking.stdout.fileno(), 1)
        talking.send_signal(signal.SIGINT)
        talking.stdout.read()
    assert is_made_of_its_words(llm.says("-m", "tiny", *FEW, QUESTION))
