"""The worker token in force: from the environment, from the file, or generated; never stale."""

import hmac
import logging
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from nodetool.deploy.config.document import KEYRING_WORD, TOKEN_KEY
from nodetool.deploy.config.environment_token import EnvironmentToken, require_usable
from nodetool.deploy.config.errors import (
    ConfigFileError,
    ConfigFileNotWritableError,
    TokenError,
    TokenFixedError,
)
from nodetool.deploy.config.retired_tokens import RetiredToken, read_retired, retire, token_digest
from nodetool.deploy.config.secrets import generate_secure_token, mask
from nodetool.deploy.config.sentence import Sentence
from nodetool.deploy.config.settings import WORKER_AUTH_TOKEN
from nodetool.deploy.config.store import DeploymentStore, Signature

logger = logging.getLogger(__name__)


class TokenSource(StrEnum):
    """Where the token in force comes from; the words are those of `get_token_source`."""

    ENVIRONMENT = "environment"
    """The variable WORKER_AUTH_TOKEN, or the file that WORKER_AUTH_TOKEN_FILE names."""
    CONFIG = "config"
    """deployment.yaml, from before this process or from another one."""
    GENERATED = "generated"
    """Made by this process."""


@dataclass(frozen=True, slots=True)
class WorkerToken:
    """A token and its source; its repr is safe to log."""

    value: str = field(repr=False)
    source: TokenSource
    stored: bool = True
    """False where it is held in memory only, because the file cannot be written."""
    retired: tuple[RetiredToken, ...] = ()
    """Earlier tokens whose grace period may not be over yet."""
    digest: bytes = field(init=False, repr=False)
    """SHA-256 of the value."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "digest", token_digest(self.value))

    def matches(self, candidate: str) -> bool:
        """Tell whether `candidate` is the token, or one whose grace period is not over."""
        value, shown = self.value.encode("utf-8", "surrogatepass"), candidate.encode("utf-8", "surrogatepass")
        # What was shown comes last: the time that this takes depends on its length alone.
        if hmac.compare_digest(value, shown):
            return True
        return bool(self.retired) and self.accepts(token_digest(candidate))

    def accepts(self, digest: bytes) -> bool:
        """Tell the same of a candidate's SHA-256, in constant time."""
        if hmac.compare_digest(self.digest, digest):
            return True
        return any(retired.matches(digest, at=time.time()) for retired in self.retired)

    @property
    def masked(self) -> str:
        """The token as it may be shown."""
        return mask(self.value)


class WorkerTokenReader:
    """Gives the token in force, reading the file again whenever it changed.

    Once a token is known, a file that is removed or broken does not take it away: the last one stays in
    force and the trouble is logged once.
    """

    def __init__(
        self,
        store: DeploymentStore,
        environ: Mapping[str, str],
        *,
        learn: Callable[[str], None] = lambda _: None,
    ) -> None:
        """`learn` hears of every token before anybody gets it, so that the log can keep it out."""
        self._store = store
        self._learn = learn
        self._environment = EnvironmentToken(environ)
        self._seen: Signature | None = None
        self._token: WorkerToken | None = None
        self._fixed: WorkerToken | None = None

    def current(self) -> WorkerToken:
        """Return the token in force; the first call generates and stores one if there is none."""
        if fixed := self._environment.value():
            return self._fixed_to(fixed)
        # Asked for before the content: what changes in between is read again at the next look.
        signature = self._store.signature()
        if self._token is None:
            self._token = self._read() or self._generate()
        elif signature != self._seen:
            self._token = self._read_again(self._token)
        self._seen = signature
        return self._token

    def rotate(self, *, grace_seconds: float = 0) -> WorkerToken:
        """Replace the stored token by a new one. Raises `TokenFixedError` and `ConfigFileError`.

        The old token is dead at once, and so is every earlier one; with a grace period all of them still work
        until theirs is over.
        """
        if self._environment.value():
            raise TokenFixedError(
                Sentence(
                    "The token is fixed by the environment variable {variable}; change it there and restart.",
                    variable=WORKER_AUTH_TOKEN.name,
                )
            )
        value = generate_secure_token()

        def replace_token(config: dict[str, Any]) -> None:
            retire(config, str(config.get(TOKEN_KEY, "")), now=time.time(), grace_seconds=grace_seconds)
            config[TOKEN_KEY] = value

        config = self._store.update(replace_token)
        self._token = self._learned(WorkerToken(value, TokenSource.GENERATED, retired=read_retired(config)))
        return self._token

    def _fixed_to(self, value: str) -> WorkerToken:
        if self._fixed is None or self._fixed.value != value:
            self._fixed = self._learned(WorkerToken(value, TokenSource.ENVIRONMENT))
        return self._fixed

    def _read(self) -> WorkerToken | None:
        config = self._store.load()
        value = str(config.get(TOKEN_KEY, "")).strip()
        if not value:
            return None
        if value == KEYRING_WORD:
            # Whoever wrote it expects a secret there, and would have a token that everybody can guess.
            says = Sentence(
                "{file}: the worker token cannot be kept in the keyring; remove the line.", file=self._store.path
            )
            raise TokenError(says)
        require_usable(value, str(self._store.path))
        return self._learned(WorkerToken(value, TokenSource.CONFIG, retired=read_retired(config)))

    def _read_again(self, last: WorkerToken) -> WorkerToken:
        try:
            found = self._read()
        except (ConfigFileError, TokenError) as error:
            logger.error("%s The last token stays in force.", error)  # noqa: TRY400  a sentence, not a defect
            return last
        if found is None:
            logger.error("%s no longer holds a token; the last one stays in force.", self._store.path)
            return last
        # The same value keeps its source: what this process made stays `generated`.
        return replace(found, source=last.source) if found.value == last.value else found

    def _generate(self) -> WorkerToken:
        offered = generate_secure_token()

        def keep_or_offer(config: dict[str, Any]) -> None:
            # Another process may have generated one since we looked; the first one wins.
            if not str(config.get(TOKEN_KEY, "")).strip():
                config[TOKEN_KEY] = offered

        try:
            value = self._store.update(keep_or_offer)[TOKEN_KEY]
        except ConfigFileNotWritableError as error:
            logger.warning("%s The new token is held in memory and ends with this process.", error)
            return self._learned(WorkerToken(offered, TokenSource.GENERATED, stored=False))
        return self._learned(WorkerToken(value, TokenSource.GENERATED if value == offered else TokenSource.CONFIG))

    def _learned(self, token: WorkerToken) -> WorkerToken:
        self._learn(token.value)
        return token
