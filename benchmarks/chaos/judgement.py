"""What has to be so after each cycle, whatever has happened in it."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from typing import Any

from benchmarks.chaos.census import Kind, Member, census, of_kind
from benchmarks.chaos.home import MARK, MODELS_FOLDER
from benchmarks.chaos.person import Person
from benchmarks.chaos.scene import Scene
from nodetool.deploy.config.errors import ConfigError
from nodetool.deploy.config.store import DeploymentStore
from nodetool.deploy.config.worker_record import read_record
from nodetool.tray.stop_mark import StopMark
from tests.helpers.fresh_address import fresh_address
from tests.helpers.http_call import bearer, call

_RUNTIME_FILES = re.compile(r"tray\.(lock|sock)|worker-\d+\.json")
_CONFIG_FILES = re.compile(r"deployment\.yaml(\.lock)?")
_OWNER_ALONE = 0o600
_OK, _REFUSED = 200, 401


@dataclass(frozen=True, slots=True)
class Look:
    """What is there at one moment."""

    status: dict[str, Any]
    members: list[Member]

    @property
    def worker(self) -> dict[str, Any]:
        """What the tray tells of the worker."""
        return dict(self.status.get("worker") or {})


def complaints(scene: Scene, person: Person) -> list[str]:
    """Return what is wrong now; while things are settling, something always is."""
    home = scene.home
    status = home.status()
    if status is None:
        return ["no tray answers"]
    look = Look(status, census(home.folder))
    return [sentence for judge in _JUDGES for sentence in judge(look, scene, person)]


def _nobody_else(look: Look, scene: Scene, person: Person) -> Iterator[str]:
    """Look for anybody but one tray, one worker or none, and engines of that worker."""
    tray = scene.home.tray
    trays = [member.pid for member in of_kind(look.members, Kind.TRAY)]
    workers = of_kind(look.members, Kind.WORKER)
    if tray is None or trays != [tray.pid]:
        yield f"the trays and commands that live are {trays}"
    if len(workers) != person.runs:
        yield f"the workers that live are {[str(worker) for worker in workers]}"
    for engine in of_kind(look.members, Kind.ENGINE):
        if engine.process.ppid() not in {worker.pid for worker in workers}:
            yield f"{engine} is of no worker that lives"
    for other in of_kind(look.members, Kind.OTHER):
        yield f"{other} has no business here"


def _phase(look: Look, scene: Scene, person: Person) -> Iterator[str]:
    """Look whether the tray says what is wanted, and whether that is so."""
    wanted = "running" if person.runs else "stopped"
    if look.worker.get("phase") != wanted:
        yield f"the worker is to be {wanted}, and the tray says {look.worker}"
        return
    pids = [worker.pid for worker in of_kind(look.members, Kind.WORKER)]
    if person.runs and pids != [look.worker["pid"]]:
        yield f"the tray says that the worker is process {look.worker['pid']}, and there are {pids}"
    if look.status["restart_needed"]:
        yield "the worker has other settings than those that are stored"
    if StopMark(scene.home.state / "worker-stopped").is_set == person.runs:
        yield f"the mark that keeps the worker stopped is {'set' if person.runs else 'not set'}"


def _file(_look: Look, scene: Scene, person: Person) -> Iterator[str]:
    """Look whether deployment.yaml is whole, private, and says what it was told to."""
    store = DeploymentStore(scene.home.config_file)
    try:
        config = store.load(tighten=False)
    except ConfigError as error:
        yield str(error)
        return
    wanted = {"AUTH_PROVIDER": "static", MODELS_FOLDER: str(scene.home.models_folder(person.model))}
    if config.get("env") != wanted:
        yield f"the settings in the file are {config.get('env')}"
    if not MARK.items() <= config.items():
        yield "the file has lost a key that it does not know"
    if config.get("worker_auth_token") != person.token:
        yield "the token in the file is another one"
    if store.mode() != _OWNER_ALONE:
        yield f"the file's mode is {store.mode()}"


def _answers(look: Look, scene: Scene, person: Person) -> Iterator[str]:
    """Ask the worker, which takes the token and no other and has the wanted settings; a stopped one does not answer."""
    url = scene.home.url
    try:
        answer = call(url, "GET", "/v1/models", headers=bearer(person.token))
        dead = call(url, "GET", "/v1/models", headers=bearer(person.dead_token), source=fresh_address())
    except (OSError, HTTPException) as error:
        if person.runs or not isinstance(error, ConnectionRefusedError):
            yield f"who calls {url} gets {error!r}"
        return
    if not person.runs:
        yield f"somebody answers at {url}, and nobody is to"
        return
    models = [model["id"] for model in answer.json()["data"]] if answer.status == _OK else answer.body
    if models != [person.model]:
        yield f"asked for its models, the worker says {answer.status}, {models!r}"
    if dead.status != _REFUSED:
        yield "a token that was replaced is still accepted"
    if look.status["token"]["problem"]:
        yield look.status["token"]["problem"]


def _record(look: Look, scene: Scene, person: Person) -> Iterator[str]:
    """Look whether the worker has written itself down, and for anything half-written that was left behind."""
    pid = look.worker.get("pid")
    record = read_record(scene.home.runtime, scene.home.port)
    if person.runs and (record is None or record.pid != pid) and pid not in scene.history.unrecorded:
        yield f"the worker is process {pid}, and its record says {record}"
    for folder, known in ((scene.home.runtime, _RUNTIME_FILES), (scene.home.config_file.parent, _CONFIG_FILES)):
        for file in folder.iterdir():
            if not known.fullmatch(file.name):
                yield f"{file} has been left behind"


def _logs(_look: Look, scene: Scene, _person: Person) -> Iterator[str]:
    """Look for broken lines in the audit file, and for any log that ends within one."""
    for file in (scene.home.state / "log").glob("*"):
        content = _content(file)
        if content and not file.name.endswith(".lock") and not content.endswith(b"\n"):
            yield f"{file} ends within a line: {content[-100:]!r}"
        if file.suffix == ".jsonl":
            yield from (f"{file} has a broken line: {line!r}" for line in content.splitlines() if not _is_json(line))


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return b""  # just put aside, under another name


def _is_json(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except ValueError:
        return False


_JUDGES: tuple[Callable[[Look, Scene, Person], Iterator[str]], ...] = (
    _nobody_else,
    _phase,
    _file,
    _answers,
    _record,
    _logs,
)
