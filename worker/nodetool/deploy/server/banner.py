"""What the worker says about itself when it starts: the truth about who may call."""

from dataclasses import dataclass
from pathlib import Path

from nodetool.deploy.config.exposure import is_loopback
from nodetool.deploy.config.settings import Provider
from nodetool.deploy.config.worker_token import TokenSource, WorkerToken

RULE = "=" * 70
SHORT_TOKEN = 16
"""Characters below which a token is called weak, however it was drawn."""


@dataclass(frozen=True, slots=True)
class Banner:
    """Everything that the banner tells."""

    address: str
    host: str
    provider: Provider
    token: WorkerToken | None
    """None where nobody has to show one."""
    config_file: Path
    show_token: bool
    """True where whoever reads this may see the whole token."""

    def __str__(self) -> str:
        return "\n".join([RULE, "AUTHENTICATION", RULE, *self._status(), RULE, f"Listening on {self.address}"])

    def _status(self) -> list[str]:
        if self.token is None:
            who = "this machine" if is_loopback(self.host) else f"every network that reaches {self.host}"
            return [f"🔓 Status: DISABLED (AUTH_PROVIDER={self.provider}: everyone on {who} may call)"]
        return [
            "🔒 Status: ENABLED (all endpoints require authentication)",
            *([] if self.provider is Provider.STATIC else ["👤 Callers: Supabase tokens, and the worker token"]),
            f"🔑 Token: {self.token.masked}",
            f"📍 Source: {self._source(self.token)}",
            *self._warnings(self.token),
            "",
            f"   Authorization: Bearer {self.token.value if self.show_token else self.token.masked}",
        ]

    def _warnings(self, token: WorkerToken) -> list[str]:
        if len(token.value) >= SHORT_TOKEN:
            return []
        return [f"⚠️ Weak token: shorter than {SHORT_TOKEN} characters; make one with `openssl rand -base64 32`"]

    def _source(self, token: WorkerToken) -> str:
        match token.source:
            case TokenSource.ENVIRONMENT:
                return "Environment variable WORKER_AUTH_TOKEN"
            case TokenSource.CONFIG:
                return f"Config file {self.config_file}"
            case TokenSource.GENERATED if token.stored:
                return f"Auto-generated and saved to {self.config_file}"
            case TokenSource.GENERATED:
                return f"Auto-generated, in memory only ({self.config_file} cannot be written)"
