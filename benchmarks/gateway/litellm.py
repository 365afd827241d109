"""LiteLLM's proxy, in an environment of its own: it brings a hundred packages that the project does not want.

It runs as its documentation starts it, with a master key and with its own defaults, as the worker does with its own.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.gateway.contenders import TOKEN, Contender, free_port, pinned, wait_until_open
from benchmarks.gateway.load import Target

START_SECONDS = 120.0
CONFIGURATION = """
model_list:
  - model_name: m
    litellm_params: {{model: openai/m, api_base: "http://127.0.0.1:{upstream}/v1", api_key: none}}
general_settings: {{master_key: {token}}}
"""
_NO_NETWORK = {"LITELLM_LOCAL_MODEL_COST_MAP": "True"}
"""It would fetch a list of prices before it begins."""
TOKEN_OF_ITS_KIND = f"sk-{TOKEN}"
"""It takes no other."""


def install(folder: Path) -> None:
    """Make the environment; takes some minutes."""
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    subprocess.run([str(folder / "bin" / "pip"), "install", "--quiet", "litellm[proxy]"], check=True)


def is_installed(folder: Path) -> bool:
    """Tell whether `install` was done."""
    return (folder / "bin" / "litellm").exists()


@contextmanager
def litellm(environment: Path, folder: Path, *, core: int, upstream_port: int) -> Iterator[Contender]:
    """Run it with one worker process; files go to `folder`."""
    configuration, port = folder / "litellm.yaml", free_port()
    configuration.write_text(CONFIGURATION.format(upstream=upstream_port, token=TOKEN_OF_ITS_KIND))
    command = [str(environment / "bin" / "litellm"), "--config", str(configuration), "--port", str(port)]
    environ = {"PATH": os.environ["PATH"], "HOME": str(folder), **_NO_NETWORK}
    with (
        (folder / "litellm.log").open("w") as log,
        subprocess.Popen(
            pinned(core, [*command, "--host", "127.0.0.1"]), env=environ, stdout=log, stderr=log
        ) as process,
    ):
        try:
            wait_until_open(port, seconds=START_SECONDS)
            yield Contender("litellm", process.pid, Target(port, TOKEN_OF_ITS_KIND))
        finally:
            process.kill()
