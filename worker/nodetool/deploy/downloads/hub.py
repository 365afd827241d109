"""The Hugging Face Hub, as far as it tells what there is; through `huggingface_hub`, imported when first asked.

The bytes are fetched by `hub_transfer`: that library's own download runs in a thread that nothing can end, tells its
progress to a terminal, and continues without asking whether the file is still the same.
"""

import asyncio
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from nodetool.deploy.config.errors import ConfigError
from nodetool.deploy.downloads import digests
from nodetool.deploy.downloads.choosing import choose
from nodetool.deploy.downloads.errors import (
    DownloadError,
    NotThereError,
    SourceClosedError,
    SourceUnavailableError,
    WishRefusedError,
)
from nodetool.deploy.downloads.local_name import local_name
from nodetool.deploy.downloads.orders import HubFile, HubOrder
from nodetool.deploy.downloads.wish import Wish, understood

if TYPE_CHECKING:
    from huggingface_hub import ModelInfo

_SECONDS = 10.0
_AT_ONCE = 2
"""Questions under way; threads of their own, so that a Hub that hangs takes none from those who list models."""
_CALLER = "nodetool"
_CLOSED = (401, 403)

TokenSource = Callable[[], str]
"""Returns the access token, or an empty text; may ask the keyring, so call it in a thread. Raises `ConfigError`."""


class Hub:
    """The Hub at `endpoint`, or a mirror of it."""

    def __init__(self, endpoint: str, token: TokenSource) -> None:
        self.endpoint = endpoint.rstrip("/")
        self._token = token
        self._threads = ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="hub")

    async def order(self, repo: str, *, file: str = "", revision: str = "") -> HubOrder:
        """Return what has to be fetched for a wish, written in any way. Raises `DownloadError`."""
        wish = understood(repo, file=file, revision=revision, endpoint=self.endpoint)
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._order, wish)

    def token(self) -> str:
        """Return the access token, or an empty text; takes the keyring's time. Raises `SourceClosedError`."""
        try:
            return self._token()
        except ConfigError as error:
            raise SourceClosedError(str(error)) from error

    def address(self, order: HubOrder, file: HubFile) -> str:
        """Return where the bytes of a file are asked for."""
        from huggingface_hub import hf_hub_url  # noqa: PLC0415  heavy

        return hf_hub_url(order.repo, file.path, revision=order.revision, endpoint=self.endpoint)

    def _order(self, wish: Wish) -> HubOrder:
        token = self.token()
        _calm_the_library()
        from huggingface_hub import errors  # noqa: PLC0415  heavy
        from huggingface_hub.utils import httpx  # type: ignore[attr-defined]  # noqa: PLC0415  whichever it uses

        try:
            return self._looked_up(wish, token)
        except errors.HfHubHTTPError as error:
            raise self._refusal(error, wish) from error
        except errors.HFValidationError as error:
            raise WishRefusedError(f"{wish.repo} is no repository of the Hugging Face Hub.") from error
        except (httpx.HTTPError, OSError, ValueError, TypeError, KeyError) as error:
            raise SourceUnavailableError(_trouble(error)) from error

    def _looked_up(self, wish: Wish, token: str) -> HubOrder:
        from huggingface_hub import HfApi  # noqa: PLC0415  heavy

        # Without a token of ours none is sent: the library would take one that it finds on this machine.
        api = HfApi(endpoint=self.endpoint, token=token or False, library_name=_CALLER)
        info = api.model_info(wish.repo, revision=wish.revision or None, files_metadata=True, timeout=_SECONDS)
        chosen = choose(_files(info), wanted=wish.file, repo=wish.repo)
        revision = info.sha or wish.revision or "main"
        # A repository that asks for consent lists its files to everybody, and refuses them one by one.
        order = HubOrder(wish.repo, revision, chosen)
        first, *others = chosen
        seen = [self._seen(first, order, token)]
        seen += [file if file.size and file.digest else self._seen(file, order, token) for file in others]
        for file in seen:
            local_name(file.path)  # refuses one that would lead out of the folder
        return replace(order, files=tuple(seen))

    def _seen(self, file: HubFile, order: HubOrder, token: str) -> HubFile:
        """Look at one file itself, which says what a mirror's listing may leave out."""
        from huggingface_hub import get_hf_file_metadata  # noqa: PLC0415  heavy

        found = get_hf_file_metadata(
            self.address(order, file),
            token=token or False,
            timeout=_SECONDS,
            library_name=_CALLER,
            endpoint=self.endpoint,
        )
        size = file.size or found.size
        if not size:
            raise SourceUnavailableError(
                f"The Hugging Face Hub does not say how large {file.path} is. Try again later."
            )
        return HubFile(file.path, size, file.digest or digests.named(found.etag or ""))

    def _refusal(self, error: Any, wish: Wish) -> DownloadError:
        from huggingface_hub import errors  # noqa: PLC0415  heavy

        status = error.response.status_code
        if isinstance(error, errors.GatedRepoError):
            return SourceClosedError(
                f"{wish.repo} is given to those alone who accept its conditions: do so on its page, "
                "and set HF_TOKEN to a token of that account."
            )
        if isinstance(error, errors.RevisionNotFoundError):
            return NotThereError(f"{wish.repo} has no revision {wish.revision or 'main'}.")
        if isinstance(error, errors.RepositoryNotFoundError | errors.RemoteEntryNotFoundError):
            return NotThereError(
                f"The Hugging Face Hub has no {wish.repo}, or shows it to its members alone: then set HF_TOKEN."
            )
        if status in _CLOSED:
            return SourceClosedError(
                f"The Hugging Face Hub refuses {wish.repo} (status {status}). Set the right HF_TOKEN."
            )
        return SourceUnavailableError(f"The Hugging Face Hub answered with status {status}. Try again later.")


def _files(info: "ModelInfo") -> list[HubFile]:
    return [
        HubFile(one.rfilename, one.size or 0, digests.named((one.lfs.sha256 if one.lfs else one.blob_id) or ""))
        for one in info.siblings or ()
    ]


def _trouble(error: Exception) -> str:
    if "offline" in type(error).__name__.lower():
        return "HF_HUB_OFFLINE forbids to ask the Hugging Face Hub. Unset it."
    if isinstance(error, ValueError | TypeError | KeyError):
        return "HF_ENDPOINT answered with something that is no Hugging Face Hub. Check it."
    return f"The Hugging Face Hub cannot be reached ({type(error).__name__}). Check the network and HF_ENDPOINT."


def _calm_the_library() -> None:
    """Have it tell nobody what runs here; it reads these when it is imported."""
    os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
    os.environ.setdefault("HF_HUB_DISABLE_IMPLICIT_TOKEN", "1")
