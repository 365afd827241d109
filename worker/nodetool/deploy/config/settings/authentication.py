"""Who may call, and how that is found out."""

from enum import StrEnum
from pathlib import Path

from nodetool.deploy.config.kinds import Choice, Folder, Integer, Text, Url, Words
from nodetool.deploy.config.options import Group, Option


class Provider(StrEnum):
    """How callers are authenticated (the worker's documentation, "Authentication Providers")."""

    NONE = "none"
    """Everyone on this machine may call, as user "1"."""
    LOCAL = "local"
    """The same, as a convenience of development."""
    STATIC = "static"
    """Holders of the worker token may call."""
    SUPABASE = "supabase"
    """Holders of a valid Supabase token may call, and of the worker token."""

    @property
    def enforces(self) -> bool:
        """Whether a caller has to prove anything."""
        return self in {Provider.STATIC, Provider.SUPABASE}


AUTH_PROVIDER: Option[Provider | None] = Option(
    name="AUTH_PROVIDER",
    kind=Choice(Provider),
    default=None,
    label="Who may call",
    doc="How callers are authenticated; unset, it is `static`, or `local` with ENV=development on a loopback address",
    group=Group.AUTHENTICATION,
    flag="--auth-provider",
)
WORKER_AUTH_TOKEN = Option(
    name="WORKER_AUTH_TOKEN",
    kind=Text(),
    default="",
    label="Worker token",
    doc="The token that callers send; unset, it is read from deployment.yaml, or generated and stored there",
    group=Group.AUTHENTICATION,
    secret=True,
    needs_restart=False,
    has_own_line=True,
)
WORKER_AUTH_TOKEN_FILE: Option[Path | None] = Option(
    name="WORKER_AUTH_TOKEN_FILE",
    kind=Folder(),
    default=None,
    label="Token file",
    doc="File that holds the token, as container secrets do; instead of WORKER_AUTH_TOKEN",
    group=Group.PROCESS,
)
SUPABASE_URL = Option(
    name="SUPABASE_URL",
    kind=Url(),
    default="",
    label="Supabase URL",
    doc="Address of the Supabase project, such as https://example.supabase.co; needed by `supabase`",
    group=Group.AUTHENTICATION,
)
SUPABASE_KEY = Option(
    name="SUPABASE_KEY",
    kind=Text(),
    default="",
    label="Supabase key",
    doc="Service-role or publishable key of the Supabase project; needed by `supabase`",
    group=Group.AUTHENTICATION,
    secret=True,
)
AUTH_ADMIN_USERS: Option[tuple[str, ...]] = Option(
    name="AUTH_ADMIN_USERS",
    kind=Words(),
    default=(),
    label="Administrators",
    doc="Ids of Supabase users who are administrators, besides those whose `app_metadata` says so",
    group=Group.AUTHENTICATION,
)
AUTH_CACHE_TTL = Option(
    name="AUTH_CACHE_TTL",
    kind=Integer(0, 86_400),
    default=30,
    label="Remember callers",
    doc="Seconds for which a Supabase token that was found valid is not looked at again; 0 looks every time",
    group=Group.AUTHENTICATION,
    aliases=("REMOTE_AUTH_CACHE_TTL",),
)
AUTH_CACHE_MAX = Option(
    name="AUTH_CACHE_MAX",
    kind=Integer(1, 1_000_000),
    default=1000,
    label="Remembered callers",
    doc="How many Supabase tokens are remembered; the one that was not used for longest leaves first",
    group=Group.AUTHENTICATION,
    aliases=("REMOTE_AUTH_CACHE_MAX",),
)
