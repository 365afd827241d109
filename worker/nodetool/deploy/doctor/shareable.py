"""Makes a report fit to be shown to strangers: no secret, no home folder, no user, no project."""

import getpass
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

from nodetool.deploy.config import settings as declared
from nodetool.deploy.config.document import KEYRING_WORD, TOKEN_KEY
from nodetool.deploy.config.environment_token import EnvironmentToken
from nodetool.deploy.config.errors import TokenError
from nodetool.deploy.config.exposure import is_loopback
from nodetool.deploy.config.redact import Redactor, secrets_in_text
from nodetool.deploy.doctor.finding import Finding
from nodetool.deploy.doctor.situation import Situation

_SHORTEST_NAME = 3
"""Of a user whose name is looked for outside of paths: shorter ones are parts of speech."""
_SUPABASE = ".supabase.co"


class Shareable:
    """Replaces what identifies a machine, its user and its project. The checks leave most of that out already."""

    def __init__(self, situation: Situation, *, home: Path, user: str) -> None:
        self._redact = Redactor(_secrets(situation))
        self._redact.learn(situation.settings)
        self._kept = situation.kept
        self._patterns = [*_homes(home), *_users(user), *_projects(situation)]

    def __call__(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Return the findings as they may be shown."""
        for secret in self._kept.known():  # those that the checks have had out of the keyring
            for part in secrets_in_text(secret):
                self._redact.add(part)
        return tuple(
            Finding(finding.check, finding.level, self._shown(finding.says), self._shown(finding.do))
            for finding in findings
        )

    def _shown(self, text: str) -> str:
        text = self._redact(text)
        for pattern, replacement in self._patterns:
            text = pattern.sub(replacement, text)
        return text


def user_name() -> str:
    """Return the name of the user who runs this; an empty text where nobody knows it."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # the last on Windows, without the variables that name the user
        return ""


def _secrets(situation: Situation) -> Iterator[str]:
    """Every secret in reach, also those that a stronger source hides."""
    yield str(situation.config.get(TOKEN_KEY) or "").strip()
    for option in declared.ALL:
        if option.secret:
            for source in (situation.environ, situation.stored, situation.flags):
                texts = (source.get(name, "").strip() for name in option.names)
                # A reference to the keyring is no secret, and an ordinary word.
                yield from (part for text in texts if text != KEYRING_WORD for part in secrets_in_text(text))
    try:
        yield EnvironmentToken(situation.environ).value()
    except TokenError:
        return


def _homes(home: Path) -> Iterator[tuple[re.Pattern[str], str]]:
    for path in {str(home), str(home.resolve())}:
        if path != home.anchor:
            yield re.compile(re.escape(path) + r"(?![\w-])"), "~"


def _users(user: str) -> Iterator[tuple[re.Pattern[str], str]]:
    if user:
        yield re.compile(r"(?<=[/\\])" + re.escape(user) + r"(?![\w-])"), "<user>"
    if len(user) >= _SHORTEST_NAME:
        yield re.compile(r"(?<![\w-])" + re.escape(user) + r"(?![\w-])"), "<user>"


def _projects(situation: Situation) -> Iterator[tuple[re.Pattern[str], str]]:
    host = urlsplit(situation.settings[declared.SUPABASE_URL]).hostname or ""
    if host and not is_loopback(host):
        shown = f"….{_SUPABASE.strip('.')}" if host.endswith(_SUPABASE) else "…"
        yield re.compile(re.escape(host), re.IGNORECASE), shown
