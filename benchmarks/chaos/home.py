"""The home of one user in which everything happens: a real tray without a screen, and its command line."""

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import psutil

from benchmarks.chaos.broken import BrokenError
from benchmarks.chaos.census import census
from nodetool.deploy.config.store import DeploymentStore
from nodetool.tray.control.client import NotRunningError, ask
from tests.helpers.misbehaving.launch import ROOT
from tests.helpers.small_disk import small_disk_if_allowed
from tests.helpers.tiny_gguf import write_tiny_gguf
from tests.helpers.tray_process import free_port
from tests.helpers.waiting import wait_until

PATIENCE = 60.0
"""Seconds for what takes a few at most."""
MODELS = ("first", "second")
"""Each alone in a folder of its own, so that a worker tells by its models which settings it has."""
MODELS_FOLDER = "NODETOOL_MODELS_FOLDER"
MARK = {"key_of_another_version": "is kept"}
"""In deployment.yaml; whoever writes the file has to keep it."""
_DISK_KIBIBYTES = 24_576


class Home:
    """Made by `open_home`."""

    def __init__(self, folder: Path, *, beside: Path, disk_is_small: bool, environment: Mapping[str, str]) -> None:
        self.folder = folder
        self.beside = beside
        self.disk_is_small = disk_is_small
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.runtime = folder / "run" / "nodetool"
        self.config_file = folder / "config" / "nodetool" / "deployment.yaml"
        self.state = folder / "state" / "nodetool"
        self.output = beside / "tray.log"
        self.environment = {
            "HOME": str(folder),
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "PYTHONPATH": os.pathsep.join(str(ROOT / root) for root in ("app", "worker")),
            "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_DATA_HOME": str(folder / "data"),
            "XDG_STATE_HOME": str(folder / "state"),
            "XDG_RUNTIME_DIR": str(folder / "run"),
            "PORT": str(self.port),
            "OLLAMA_API_URL": "http://127.0.0.1:9",
            "NODETOOL_DRAIN_SECONDS": "1",
            "NODETOOL_LOG_FILE_MB": "1",
            "NODETOOL_LOG_FILE_COUNT": "2",
            "LLAMA_THREADS": "1",
            **environment,
        }
        self.tray: subprocess.Popen[bytes] | None = None

    def models_folder(self, model: str) -> Path:
        """Return where one of `MODELS` is, beside the disk that may be full."""
        return self.beside / "models" / model

    def prepare(self) -> None:
        """Write the models, and settings that name one of them."""
        (self.folder / "run").mkdir(mode=0o700)
        for model in MODELS:
            self.models_folder(model).mkdir(parents=True)
            write_tiny_gguf(self.models_folder(model) / f"{model}.gguf")
        first = {"AUTH_PROVIDER": "static", MODELS_FOLDER: str(self.models_folder(MODELS[0]))}
        DeploymentStore(self.config_file).save({**MARK, "env": first})

    @property
    def tray_lives(self) -> bool:
        """Whether the tray has been started and has not ended."""
        return self.tray is not None and self.tray.poll() is None

    def start_tray(self) -> None:
        """Start it, and return when it answers the command line."""
        with self.output.open("ab") as output:
            self.tray = subprocess.Popen(
                [sys.executable, "-m", "nodetool.tray", "run", "--headless"],
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        wait_until(lambda: self.status() or not self.tray_lives, timeout=PATIENCE, what="the tray to answer")
        if not self.tray_lives:
            raise BrokenError(f"the tray ended as it started, with {self.tray.returncode}")

    def command(self, *words: str) -> subprocess.Popen[str]:
        """Begin a command of a person."""
        return subprocess.Popen(
            [sys.executable, "-m", "nodetool.tray", *words],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def status(self) -> dict[str, Any] | None:
        """Return what `nodetool-tray status` tells; None where no tray answers."""
        try:
            return dict(ask(self.runtime, "status").data)
        except NotRunningError:
            return None

    def close(self) -> None:
        """End the tray and everybody else, whatever has been done to them."""
        if self.tray is not None:
            self.tray.kill()
            self.tray.wait()
        for member in census(self.folder):
            with contextlib.suppress(psutil.NoSuchProcess):
                member.process.kill()


@contextlib.contextmanager
def open_home(beside: Path, environment: Mapping[str, str]) -> Iterator[Home]:
    """Make one, on a small disk of its own where that is allowed. What must not get lost stands `beside` it."""
    folder = beside / "home"
    with small_disk_if_allowed(folder, kibibytes=_DISK_KIBIBYTES) as is_small:
        home = Home(folder, beside=beside, disk_is_small=is_small, environment=environment)
        home.prepare()
        try:
            yield home
        finally:
            home.close()
