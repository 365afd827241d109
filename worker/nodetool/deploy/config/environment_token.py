"""The worker token that the environment fixes: in a variable, or in a file (container secrets)."""

import errno
import logging
import os
import stat
from collections.abc import Mapping
from pathlib import Path

from nodetool.deploy.config.errors import TokenError
from nodetool.deploy.config.secrets import token_problem
from nodetool.deploy.config.sentence import Sentence
from nodetool.deploy.config.settings import WORKER_AUTH_TOKEN, WORKER_AUTH_TOKEN_FILE
from nodetool.deploy.config.store import Signature, signature_of

logger = logging.getLogger(__name__)

MAX_BYTES = 64 * 1024
_VARIABLE = WORKER_AUTH_TOKEN.name
_FILE_VARIABLE = WORKER_AUTH_TOKEN_FILE.name


class EnvironmentToken:
    """Reads the file again whenever it changed; once a token is known, a file that vanishes does not take it away."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._environ = environ
        self._seen: Signature | None = None
        self._from_file = ""

    def value(self) -> str:
        """Return the token, or an empty text where the environment fixes none. Raises `TokenError`."""
        direct = self._environ.get(_VARIABLE, "").strip()
        file = self._environ.get(_FILE_VARIABLE, "").strip()
        if direct and file:
            raise TokenError(
                Sentence(
                    "Both {variable} and {other} are set; keep one of them.", variable=_VARIABLE, other=_FILE_VARIABLE
                )
            )
        if file:
            return self._of_file(Path(file).expanduser())
        if direct:
            require_usable(direct, Sentence("the environment variable {variable}", variable=_VARIABLE))
        return direct

    def _of_file(self, file: Path) -> str:
        signature = signature_of(file)
        if self._from_file and signature in (self._seen, None):
            return self._from_file
        try:
            self._from_file = _read(file)
        except TokenError as error:
            if not self._from_file:
                raise
            # Whoever replaces a secret may be in the middle of it.
            logger.error("%s The last token stays in force.", error)  # noqa: TRY400  a sentence, not a defect
        self._seen = signature
        return self._from_file


def _read(file: Path) -> str:
    try:
        token = _text(file).strip()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else Sentence("not UTF-8 text")
        says = Sentence(
            "{file}, which {variable} names, cannot be read: {problem}.",
            file=file,
            variable=_FILE_VARIABLE,
            problem=reason,
        )
        raise TokenError(says) from None
    require_usable(token, str(file))
    return token


def _text(file: Path) -> str:
    # Without O_NONBLOCK a named pipe in the file's place would block for ever.
    descriptor = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "not a file")
        return os.read(descriptor, MAX_BYTES).decode()
    finally:
        os.close(descriptor)


def require_usable(value: str, where: str) -> None:
    """Raise `TokenError` for a token that cannot travel in a header; `where` names its place, not the token."""
    if problem := token_problem(value):
        says = Sentence(
            "The worker token in {where} {problem}; use a token of visible ASCII characters.",
            where=where,
            problem=problem,
        )
        raise TokenError(says)
