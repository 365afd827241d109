"""A real HTTP server that answers as the Hugging Face Hub does, redirects to its storage included, or fails.

Addresses, headers and errors have the shapes that `huggingface_hub` reads: `/api/models/…?blobs`, `resolve` with
`X-Linked-Size`, `X-Linked-Etag` and `X-Repo-Commit`, errors by `X-Error-Code`.
"""

import asyncio
import hashlib
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.helpers.model_server import Handler, ModelServer, model_server

COMMIT = "0123456789abcdef0123456789abcdef01234567"
TOKEN = "hf_of-the-stand-in"
STORAGE = "/storage-of-the-hub/"
_API = re.compile(r"/api/models/(?P<repo>[^/]+/[^/]+)(/revision/(?P<revision>.+))?")
_RESOLVE = re.compile(r"/(?P<repo>[^/]+/[^/]+)/resolve/(?P<revision>[^/]+)/(?P<path>.+)")
_RANGE = re.compile(r"bytes=(\d+)-")


@dataclass
class HubStandIn:
    """Repositories by name, their files by path, and what is wrong at the moment."""

    repos: dict[str, dict[str, bytes]] = field(default_factory=dict)
    gated: set[str] = field(default_factory=set)
    """Repositories whose files only `TOKEN` gets."""
    commits: set[str] = field(default_factory=lambda: {COMMIT})
    """Those that it knows; each has the same files."""
    drops: list[int] = field(default_factory=list)
    """After how many bytes each of the next answers of the storage breaks off."""
    held: asyncio.Event | None = None
    """While it is there and not set, the storage sends half of each answer and waits."""
    sends_instead: bytes | None = None
    """What the storage sends, whatever was asked for."""
    has_ranges: bool = True
    odd_span: str = ""
    """Sent as Content-Range instead of the truth."""
    tells_digests: bool = True
    tag: str = ""
    """The entity tag of all that the storage has; the file's digest where it is empty."""
    trouble: Handler | None = None
    server: ModelServer = field(init=False, repr=False)

    @property
    def url(self) -> str:
        """What HF_ENDPOINT says."""
        return f"http://127.0.0.1:{self.server.port}"

    def let_go(self) -> None:
        """Send the rest of what is held back."""
        if self.held is not None:
            self.held.set()

    def fetched(self) -> list[str]:
        """Return what was asked of the storage: the range of each question, or an empty text."""
        return [seen.headers.get("Range", "") for seen in self.server.seen if seen.path.startswith(STORAGE)]

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """Answer as the Hub does, or as `trouble` does."""
        if self.trouble:
            return await self.trouble(request)
        if match := _API.fullmatch(request.path):
            return self._listing(match["repo"], match["revision"] or "main")
        if match := _RESOLVE.fullmatch(request.path):
            return self._resolved(request, **match.groupdict())
        if request.path.startswith(STORAGE):
            return await self._stored(request)
        return web.Response(status=404)

    def _listing(self, repo: str, revision: str) -> web.Response:
        if repo not in self.repos:
            return _error(404, "RepoNotFound", "Repository not found")
        if revision not in {"main", *self.commits}:
            return _error(404, "RevisionNotFound", f"Invalid rev id: {revision}")
        siblings = [self._sibling(path, content) for path, content in self.repos[repo].items()]
        return web.json_response(
            {"id": repo, "modelId": repo, "sha": _commit(revision), "siblings": siblings, "tags": []}
        )

    def _sibling(self, path: str, content: bytes) -> dict[str, Any]:
        if not self.tells_digests:
            return {"rfilename": path}
        lfs = {"sha256": _sha256(content), "size": len(content), "pointerSize": 130}
        return {"rfilename": path, "size": len(content), "blobId": git_digest(content), "lfs": lfs}

    def _resolved(self, request: web.Request, *, repo: str, revision: str, path: str) -> web.Response:
        if repo in self.gated and request.headers.get("Authorization") != f"Bearer {TOKEN}":
            return _error(401, "GatedRepo", f"Access to model {repo} is restricted.")
        content = self.repos.get(repo, {}).get(path)
        if content is None:
            return _error(404, "EntryNotFound", "Entry not found")
        headers = {
            "Location": f"{self.url.replace('127.0.0.1', 'localhost')}{STORAGE}{_sha256(content)}?signed=yes",
            "X-Repo-Commit": _commit(revision),
            "X-Linked-Size": str(len(content)),
            "X-Linked-Etag": f'"{_sha256(content)}"',
            "ETag": f'"{git_digest(content)}"',
        }
        return web.Response(status=302, headers=headers)

    async def _stored(self, request: web.Request) -> web.StreamResponse:
        wanted = request.path.removeprefix(STORAGE)
        files = (content for repo in self.repos.values() for content in repo.values())
        content = next((content for content in files if _sha256(content) == wanted), None)
        if content is None:
            return web.Response(status=403)
        content = content if self.sends_instead is None else self.sends_instead
        response, body = self._head(request, content, tag=f'"{self.tag or wanted}"')
        await response.prepare(request)
        await self._send(response, body, request)
        return response

    def _head(self, request: web.Request, content: bytes, *, tag: str) -> tuple[web.StreamResponse, bytes]:
        start = _RANGE.fullmatch(request.headers.get("Range", ""))
        is_same = request.headers.get("If-Range", tag) == tag
        if not start or not self.has_ranges or not is_same:
            return web.StreamResponse(headers={"Content-Length": str(len(content)), "ETag": tag}), content
        first = int(start[1])
        body = content[first:]
        span = f"bytes {first}-{len(content) - 1}/{len(content)}"
        headers = {"Content-Range": self.odd_span or span, "Content-Length": str(len(body)), "ETag": tag}
        return web.StreamResponse(status=206, headers=headers), body

    async def _send(self, response: web.StreamResponse, body: bytes, request: web.Request) -> None:
        if self.drops:
            await response.write(body[: self.drops.pop(0)])
            assert request.transport is not None
            request.transport.close()
            return
        half = len(body) // 2
        await response.write(body[:half])
        if self.held is not None:
            await self.held.wait()
        await response.write(body[half:])
        await response.write_eof()


@asynccontextmanager
async def hub_stand_in(**repos: dict[str, bytes]) -> AsyncIterator[HubStandIn]:
    """Run one on a free port; `__` in a repository's name stands for its slash."""
    hub = HubStandIn({name.replace("__", "/"): files for name, files in repos.items()})
    async with model_server(hub.answer) as hub.server:
        yield hub


def git_digest(content: bytes) -> str:
    """Return what git calls a file with this content."""
    return hashlib.sha1(f"blob {len(content)}\0".encode() + content, usedforsecurity=False).hexdigest()


def _commit(revision: str) -> str:
    return COMMIT if revision == "main" else revision


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _error(status: int, code: str, message: str) -> web.Response:
    return web.json_response(
        {"error": message}, status=status, headers={"X-Error-Code": code, "X-Error-Message": message}
    )
