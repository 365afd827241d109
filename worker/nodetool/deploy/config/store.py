"""deployment.yaml on disk: read with suspicion, written whole or not at all."""

import copy
import logging
import os
import secrets
import stat
import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from nodetool.deploy.config import document, private_file
from nodetool.deploy.config.errors import (
    ConfigFileNotWritableError,
    ConfigFileOwnerError,
    ConfigFileSyntaxError,
    ConfigFileUnreadableError,
)
from nodetool.deploy.config.sentence import Sentence

logger = logging.getLogger(__name__)

MAX_BYTES = 1 << 20
LOCK_SECONDS = 10.0
LOOK_SECONDS = 0.001
"""How long a reader may rely on a look at the file."""
SETTLE_SECONDS = 2 * LOOK_SECONDS
"""How long a writer waits after it has replaced the file, before it says so: no reader is then seen with what was
replaced."""


Signature = tuple[int, int, int, int]
"""Inode, times of change and of modification, size: what changes whenever the file does, cheap enough to be asked for
at every request."""


def signature_of(file: Path | str) -> Signature | None:
    """Return what tells this version of a file from another, or None where there is no file."""
    try:
        status = os.stat(file)  # noqa: PTH116  at every request, and pathlib takes twice as long
    except OSError:
        return None
    return status.st_ino, status.st_ctime_ns, status.st_mtime_ns, status.st_size


class DeploymentStore:
    """Reads and writes one deployment.yaml; every process that does so takes the same lock."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.signature: Callable[[], Signature | None] = partial(signature_of, str(path))
        """Returns what tells this version of the file from another, or None where there is no file."""

    def mode(self) -> int | None:
        """Return the file's permission bits, or None where there is no file."""
        try:
            return stat.S_IMODE(self.path.stat().st_mode)
        except OSError:
            return None

    def open_mode(self) -> int | None:
        """Return the permission bits where others may enter the file, which is the user's own; else None."""
        try:
            status = self.path.stat()
        except OSError:
            return None
        # Somebody else's file is refused, with a sentence of its own, and never tightened.
        is_open = private_file.others_may_enter(status) and private_file.is_own(status)
        return stat.S_IMODE(status.st_mode) if is_open else None

    def close_to_others(self) -> None:
        """Take everybody else's rights from the file. Raises `ConfigFileError` where that cannot be done."""
        self.load()
        if (mode := self.open_mode()) is not None:
            raise ConfigFileNotWritableError(
                self.path,
                Sentence(
                    "{file} cannot be closed to others: it keeps the permissions {mode:04o}. "
                    "Move it to a disk that knows permissions, and set NODETOOL_CONFIG_PATH to it.",
                    file=self.path,
                    mode=mode,
                ),
            )

    def load(self, *, tighten: bool = True) -> dict[str, Any]:
        """Return what the file says; a missing file is an empty mapping.

        A file that others may read is tightened first, with a warning, unless the caller only looks around.
        Raises `ConfigFileError`.
        """
        try:
            # Without O_NONBLOCK a named pipe in the file's place would block for ever.
            descriptor = os.open(self.path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        except FileNotFoundError:
            return {}
        except OSError as error:
            says = Sentence("{file} cannot be read: {problem}.", file=self.path, problem=error.strerror)
            raise ConfigFileUnreadableError(self.path, says) from error
        try:
            self._check(descriptor)
            if tighten:
                self._tighten(descriptor)
            return document.parse(self._text(os.read(descriptor, MAX_BYTES + 1)), self.path)
        finally:
            os.close(descriptor)

    def save(self, config: Mapping[str, Any]) -> None:
        """Replace the file's whole content. A file that cannot be parsed is left as it is, with an error."""
        self._locked(lambda _: dict(config))

    def update(self, change: Callable[[dict[str, Any]], None]) -> dict[str, Any]:
        """Let `change` edit the content under the lock; write it if it differs, and return it."""

        def edit(config: dict[str, Any]) -> dict[str, Any]:
            change(config)
            return config

        return self._locked(edit)

    def _locked(self, edit: Callable[[dict[str, Any]], dict[str, Any]]) -> dict[str, Any]:
        target = Path(os.path.realpath(self.path))
        try:
            private_file.make_private_folder(target.parent)
            with FileLock(f"{target}.lock", timeout=LOCK_SECONDS, mode=private_file.FILE_MODE):
                before = self.load()
                config = edit(copy.deepcopy(before))
                if config != before:
                    _replace(target, document.render(config).encode())
                    time.sleep(SETTLE_SECONDS)
        except Timeout:
            raise ConfigFileNotWritableError(
                self.path,
                Sentence(
                    "{file} is locked by another program for more than {seconds:.0f} s; try again.",
                    file=self.path,
                    seconds=LOCK_SECONDS,
                ),
            ) from None
        except OSError as error:
            raise ConfigFileNotWritableError(
                self.path,
                Sentence("{file} cannot be written: {problem}.", file=self.path, problem=error.strerror or error),
            ) from error
        return config

    def _check(self, descriptor: int) -> None:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise ConfigFileUnreadableError(self.path, Sentence("{file} is not a file; move it away.", file=self.path))
        if not private_file.is_own(status):
            raise ConfigFileOwnerError(
                self.path,
                Sentence(
                    "{file} belongs to another user (uid {uid}), who could read and choose the token; "
                    "make it yours (chown) or move it away.",
                    file=self.path,
                    uid=status.st_uid,
                ),
            )

    def _tighten(self, descriptor: int) -> None:
        try:
            mode = private_file.tighten(descriptor)
        except OSError as error:
            # A disk that knows no permissions: not a reason to do without the settings, but one to tell.
            logger.warning("%s can be read by others and cannot be closed to them: %s.", self.path, error.strerror)
            return
        if mode is not None:
            logger.warning(
                "%s could be read by others (mode %04o) and was set to 0600; rotate the token if somebody may have.",
                self.path,
                mode,
            )

    def _text(self, raw: bytes) -> str:
        if len(raw) > MAX_BYTES:
            says = Sentence("{file} is larger than 1 MiB; move it away.", file=self.path)
            raise ConfigFileSyntaxError(self.path, says)
        try:
            return raw.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = raw[: error.start].count(b"\n") + 1
            raise ConfigFileSyntaxError(
                self.path,
                Sentence(
                    "{file}, line {line}: not UTF-8 text. Mend the file or move it away.", file=self.path, line=line
                ),
            ) from None


def _replace(target: Path, content: bytes) -> None:
    for leftover in target.parent.glob(f".{target.name}.*.tmp"):
        # Of a process that died while it held the lock that we hold now.
        leftover.unlink(missing_ok=True)
    temporary = target.with_name(f".{target.name}.{secrets.token_hex(8)}.tmp")
    descriptor = private_file.create_private_file(temporary)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    private_file.sync_folder(target.parent)
