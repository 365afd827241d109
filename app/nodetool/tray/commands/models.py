"""`models list|download|downloads|resume|cancel|remove`: asked of the running worker."""

import argparse
import sys
from collections.abc import Callable, Iterator
from functools import partial
from http import HTTPStatus
from typing import TYPE_CHECKING

from nodetool.deploy.config.errors import ConfigError
from nodetool.tray.commands.ask import not_running
from nodetool.tray.commands.models_words import choices_result, downloads_result, ended_result, models_result
from nodetool.tray.control.client import NotRunningError
from nodetool.tray.platform.base import Platform
from nodetool.tray.progress_display import ProgressDisplay
from nodetool.tray.result import Code, Result
from nodetool.tray.running_worker import worker_at, worker_of_the_tray
from nodetool.tray.worker_api.client import HUGGING_FACE, OLLAMA, WorkerApi
from nodetool.tray.worker_api.download import Download
from nodetool.tray.worker_api.errors import WorkerApiError, WorkerRefusedError

if TYPE_CHECKING:
    from nodetool.tray.commands import Subparsers

_NAME = (
    'what to fetch: "org/name", "org/name:Q4_K_M", "org/name/file.gguf" or the address of a page of the Hugging Face '
    'Hub; "llama3.2:1b" for Ollama'
)
_STAYS = "The download goes on without you. `nodetool-tray models downloads` shows it."
_NO_DOWNLOAD = "There is no download {!r}. `nodetool-tray models downloads` lists them."
_NO_MODEL = "There is no model {!r}. `nodetool-tray models list` lists them."

Deed = Callable[[WorkerApi, argparse.Namespace], Result]


def add_parser(verbs: "Subparsers", common: argparse.ArgumentParser) -> None:
    """Describe the verb and what can be done with models."""
    parser = verbs.add_parser("models", parents=[common], help="list, download and remove models")
    parser.add_argument(
        "--worker", metavar="URL", help="another worker than the tray's; the token here has to be its own"
    )
    deeds = parser.add_subparsers(title="actions", metavar="ACTION", required=True)
    _describe(deeds, common, "list", "list the models that there are", _list)
    _describe_download(deeds, common)
    _describe(deeds, common, "downloads", "list the downloads", _downloads)
    _describe(deeds, common, "resume", "go on with a download", _resume).add_argument("id", metavar="ID")
    cancelling = _describe(deeds, common, "cancel", "stop a download", _cancel)
    cancelling.add_argument("id", metavar="ID")
    cancelling.add_argument("--discard", action="store_true", help="remove what is there of it, too")
    _describe(deeds, common, "remove", "remove a model", _remove).add_argument("name", metavar="NAME")


def _describe_download(deeds: "Subparsers", common: argparse.ArgumentParser) -> None:
    fetching = _describe(deeds, common, "download", "fetch a model", _download)
    fetching.add_argument("name", metavar="NAME", help=_NAME)
    fetching.add_argument(
        "--from", dest="source", choices=[HUGGING_FACE, OLLAMA], help="by default, what has a slash is of Hugging Face"
    )
    fetching.add_argument("--file", metavar="FILE", help="which file of the repository, or its quantisation")
    fetching.add_argument("--revision", metavar="NAME", help="a branch, tag or commit of the repository")


def _describe(
    deeds: "Subparsers", common: argparse.ArgumentParser, name: str, help_text: str, deed: Deed
) -> argparse.ArgumentParser:
    parser = deeds.add_parser(name, parents=[common], help=help_text)
    parser.set_defaults(run=partial(_run, deed))
    return parser


def _run(deed: Deed, options: argparse.Namespace, platform: Platform) -> Result:
    try:
        worker = worker_at(options.worker) if options.worker else worker_of_the_tray(platform.runtime_folder())
        return deed(worker, options)
    except NotRunningError as error:
        return not_running(error)
    except WorkerRefusedError as error:
        asked = getattr(options, "id", None)
        if asked is not None and error.status == HTTPStatus.NOT_FOUND:
            return Result(_NO_DOWNLOAD.format(asked), {}, Code.FAILED)
        return choices_result(error)
    except (WorkerApiError, ConfigError) as error:
        return Result(str(error), {}, Code.FAILED)


def _list(worker: WorkerApi, _options: argparse.Namespace) -> Result:
    return models_result(worker.models())


def _downloads(worker: WorkerApi, _options: argparse.Namespace) -> Result:
    return downloads_result(worker.downloads())


def _download(worker: WorkerApi, options: argparse.Namespace) -> Result:
    source = options.source or (HUGGING_FACE if "/" in options.name else OLLAMA)
    if source == OLLAMA:
        return _watched(worker.fetch(OLLAMA, {"model": options.name}), options)
    further = {"file": options.file, "revision": options.revision}
    wish = {"repo": options.name, **{name: text for name, text in further.items() if text}}
    return _watched(worker.fetch(HUGGING_FACE, wish), options)


def _resume(worker: WorkerApi, options: argparse.Namespace) -> Result:
    return _watched(worker.resume(options.id), options)


def _cancel(worker: WorkerApi, options: argparse.Namespace) -> Result:
    stopped = worker.cancel(options.id, discard=options.discard)
    kept = "What was there of it is removed." if options.discard else "What is there of it is kept: `resume` goes on."
    return Result(f"{stopped.name} is stopped. {kept}", stopped.told)


def _remove(worker: WorkerApi, options: argparse.Namespace) -> Result:
    try:
        worker.remove_model(options.name)
    except WorkerRefusedError as error:
        if error.status != HTTPStatus.NOT_FOUND:
            raise
        return Result(_NO_MODEL.format(options.name), {}, Code.FAILED)
    return Result(f"{options.name} is removed.", {"removed": options.name})


def _watched(downloads: Iterator[Download], options: argparse.Namespace) -> Result:
    display = ProgressDisplay(sys.stderr, is_silent=options.json)
    try:
        return ended_result(display.watch(downloads))
    except KeyboardInterrupt:
        return Result(_STAYS, {}, Code.FAILED)
