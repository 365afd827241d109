"""What README.md tells users to type does what it promises, before a worker whose answers are short."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.client_program import client_environment, is_made_of_its_words, run_client
from tests.helpers.node import NODE_PROGRAMS, node
from tests.helpers.tiny_gguf import write_tiny_gguf
from tests.helpers.worker_process import ROOT, WorkerProcess, worker

pytestmark = pytest.mark.llama

README = (ROOT / "README.md").read_text()
WORKER = "http://127.0.0.1:8000"


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WorkerProcess]:
    home = tmp_path_factory.mktemp("home")
    write_tiny_gguf(home / "tiny.gguf")
    environ = {"NODETOOL_MODELS_FOLDER": str(home), "LLAMA_CONTEXT_SIZE": "128", "LLAMA_THREADS": "1"}
    with worker(home, environ=environ) as running:
        yield running


@pytest.fixture
def environ(running: WorkerProcess) -> dict[str, str]:
    """What a user has who set nothing up."""
    environ = client_environment(running, running.home)
    del environ["OPENAI_BASE_URL"], environ["OPENAI_API_KEY"]
    return {**environ, "PATH": os.pathsep.join([str(Path(sys.executable).parent), environ["PATH"]])}


def snippet(language: str, mentioning: str, running: WorkerProcess) -> str:
    """Return the one code block that mentions it, with the worker, token and model that there are here."""
    blocks = re.findall(rf"^```{language}\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
    block: str
    (block,) = [block for block in blocks if mentioning in block]
    assert WORKER in block
    for written, meant in {
        WORKER: running.base_url,
        "the token": running.token,
        "Bearer …": f"Bearer {running.token}",
        "the name of your model": "tiny",
        "llama3": "tiny",
    }.items():
        block = block.replace(written, meant)
    return block


def printed(result: subprocess.CompletedProcess[str]) -> str:
    assert (result.returncode, result.stderr) == (0, "")
    return result.stdout


def test_token_is_taken_from_the_command_line_and_opens_the_list_of_models(
    running: WorkerProcess, environ: dict[str, str]
) -> None:
    block = snippet("sh", "curl", running).replace(".venv/bin/nodetool-tray", f"{sys.executable} -m nodetool.tray")
    roots = os.pathsep.join([str(ROOT / "app"), str(ROOT / "worker")])
    result = run_client(["sh", "-euc", block], environ={**environ, "PYTHONPATH": roots}, cwd=running.home)
    assert result.returncode == 0, result.stderr
    assert '"id":"tiny"' in result.stdout


@pytest.mark.parametrize("client", ["from openai import", "import ollama", "from langchain_openai"])
def test_program_in_python_runs(running: WorkerProcess, environ: dict[str, str], client: str) -> None:
    block = snippet("python", client, running)
    text = printed(run_client([sys.executable, "-"], environ=environ, cwd=running.home, stdin=block))
    assert is_made_of_its_words(text.partition("[")[0]) is (client != "import ollama")  # that one prints nothing


def test_program_for_node_runs(running: WorkerProcess, environ: dict[str, str]) -> None:
    block = snippet("js", 'from "openai"', running)
    command = [str(node()), "--input-type=module", "-"]
    assert is_made_of_its_words(printed(run_client(command, environ=environ, cwd=NODE_PROGRAMS, stdin=block)))


def test_llm_takes_the_token_and_answers_at_once_and_as_a_model_of_its_own(
    running: WorkerProcess, environ: dict[str, str], tmp_path: Path
) -> None:
    own = {**environ, "LLM_USER_PATH": str(tmp_path)}
    block = snippet("sh", "llm keys", running)
    result = run_client(["sh", "-euc", block], environ=own, cwd=tmp_path, stdin=f"{running.token}\n")
    assert result.returncode == 0, result.stderr
    assert is_made_of_its_words(result.stdout.replace("Enter key:", ""))

    (tmp_path / "extra-openai-models.yaml").write_text(snippet("yaml", "api_base", running))
    answer = run_client(["llm", "-m", "mine", "Hello"], environ=own, cwd=tmp_path)
    assert is_made_of_its_words(printed(answer))
