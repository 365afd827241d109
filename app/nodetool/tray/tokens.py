"""The worker token as the tray handles it: shown masked, copied whole, rotated."""

from collections.abc import Callable
from pathlib import Path

from nodetool.deploy.config.audit import Audit, Deed, nobody_reads
from nodetool.deploy.config.errors import ConfigError
from nodetool.deploy.config.sentence import Sentence, said_by
from nodetool.deploy.config.store import DeploymentStore
from nodetool.deploy.config.worker_token import TokenSource, WorkerToken, WorkerTokenReader
from nodetool.tray.audited import Actor, audited
from nodetool.tray.grace import Grace
from nodetool.tray.model import TokenView

_FIXED = "The token is fixed by the environment variable WORKER_AUTH_TOKEN; change it there and restart."


class TokenKeeper:
    """Reads and rotates the token. May be used from every thread: each call looks at the file afresh."""

    def __init__(
        self,
        store: DeploymentStore,
        reader: WorkerTokenReader,
        *,
        learn: Callable[[str], None] | None = None,
        audit: Audit = nobody_reads,
    ) -> None:
        self._store = store
        self._reader = reader
        self._learn = learn or (lambda _: None)
        self._audit = audit

    @property
    def file(self) -> Path:
        """The configuration file, which holds it."""
        return self._store.path

    def reveal(self) -> str:
        """Return the whole token. Raises `ConfigError`."""
        return self._known(self._reader.current()).value

    def header(self) -> str:
        """Return the header that callers send. Raises `ConfigError`."""
        return f"Authorization: Bearer {self.reveal()}"

    def rotate(self, grace: Grace = Grace.NONE, *, by: Actor = Actor.TRAY) -> WorkerToken:
        """Replace the token; without a grace period the old one is dead at the next request. Raises `ConfigError`."""
        with audited(self._audit, Deed.TOKEN_ROTATED, by=by, what=f"grace period: {grace}"):
            return self._known(self._reader.rotate(grace_seconds=grace.seconds))

    def _known(self, token: WorkerToken) -> WorkerToken:
        """Have the log keep the token out, before anything else is done with it."""
        self._learn(token.value)
        return token

    def open_mode(self) -> int | None:
        """Return the permissions of the file where others may enter it; nothing is read, so nothing tightens it."""
        return self._store.open_mode()

    def close_file(self) -> None:
        """Close the file to others. Raises `ConfigError` where that cannot be done."""
        self._store.close_to_others()

    def view(self) -> TokenView:
        """Return what may be shown; trouble becomes a sentence in it."""
        file, mode = self._store.path, self._store.mode()
        try:
            token = self._known(self._reader.current())
        except ConfigError as error:
            return TokenView(file, file_mode=mode, problem=said_by(error), fixed=said_by(error))
        return TokenView(
            file,
            masked=token.masked,
            source=token.source,
            file_mode=self._store.mode(),
            is_open=self._store.open_mode() is not None,
            problem=""
            if token.stored
            else Sentence("{file} cannot be written; the token ends with this program.", file=file),
            fixed=_FIXED if token.source is TokenSource.ENVIRONMENT else "",
        )
