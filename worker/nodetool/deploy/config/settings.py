"""Every setting, once. To add one: declare it here; form, help, file, table and redaction follow."""

from enum import StrEnum
from pathlib import Path
from typing import Any

from nodetool.deploy.config.kinds import (
    Address,
    Choice,
    Environment,
    Folder,
    Integer,
    Origins,
    Switch,
    Text,
    Url,
    UrlOrOff,
    Words,
)
from nodetool.deploy.config.options import Group, Option
from nodetool.deploy.config.paths import CONFIG_PATH_VARIABLE, default_models_folder
from nodetool.deploy.config.upstreams import DeclaredUpstream, UpstreamKey, UpstreamKeys, Upstreams


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


class Stage(StrEnum):
    """The deployment stage that `ENV` names."""

    UNSET = ""
    """Nobody said; nothing is relaxed and nothing forbidden."""
    DEVELOPMENT = "development"
    """Authentication may be left out on this machine."""
    TEST = "test"
    """Like unset."""
    STAGING = "staging"
    """Like unset."""
    PRODUCTION = "production"
    """Authentication cannot be left out."""


class LogLevel(StrEnum):
    """How much the worker writes to its log."""

    DEBUG = "debug"
    """Everything."""
    INFO = "info"
    """What happens."""
    WARNING = "warning"
    """What may need attention."""
    ERROR = "error"
    """What failed."""


class LogFormat(StrEnum):
    """How a line of the log is written."""

    TEXT = "text"
    """For people: time, level, logger, message."""
    JSON = "json"
    """For programs: one object with the same and the id of the request."""


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
NODETOOL_HOST = Option(
    name="NODETOOL_HOST",
    kind=Address(),
    default="127.0.0.1",
    label="Address",
    doc="Address to listen on; 0.0.0.0 and :: mean every network of the machine",
    group=Group.SERVER,
    flag="--host",
)
PORT = Option(
    name="PORT",
    kind=Integer(0, 65535),
    default=8000,
    label="Port",
    doc="Port to listen on; 0 lets the system choose",
    group=Group.SERVER,
    flag="--port",
)
NODETOOL_ALLOW_OPEN_NETWORK = Option(
    name="NODETOOL_ALLOW_OPEN_NETWORK",
    kind=Switch(),
    default=False,
    label="Open to the network",
    doc="Lets `none` and `local` listen on a foreign address: everyone who reaches it may call",
    group=Group.SERVER,
)
NODETOOL_CORS_ORIGINS: Option[tuple[str, ...]] = Option(
    name="NODETOOL_CORS_ORIGINS",
    kind=Origins(),
    default=(),
    label="Web pages",
    doc="Origins of web pages that may call from a browser, separated by commas",
    group=Group.SERVER,
)
NODETOOL_DRAIN_SECONDS = Option(
    name="NODETOOL_DRAIN_SECONDS",
    kind=Integer(0, 600),
    default=10,
    label="Drain time",
    doc="Seconds that answers under way get when the worker is stopped",
    group=Group.SERVER,
)
NODETOOL_LOG_LEVEL = Option(
    name="NODETOOL_LOG_LEVEL",
    kind=Choice(LogLevel),
    default=LogLevel.INFO,
    label="Log level",
    doc="How much the worker writes to its log",
    group=Group.SERVER,
    flag="--log-level",
)
NODETOOL_LOG_FORMAT = Option(
    name="NODETOOL_LOG_FORMAT",
    kind=Choice(LogFormat),
    default=LogFormat.TEXT,
    label="Log format",
    doc="Lines of text, or a JSON object on each line",
    group=Group.SERVER,
    flag="--log-format",
)
NODETOOL_LOG_FILE_MB = Option(
    name="NODETOOL_LOG_FILE_MB",
    kind=Integer(0, 10_000),
    default=10,
    label="Log file size",
    doc="Mebibytes that a log file of the tray may have before the next is begun; 0 writes none",
    group=Group.SERVER,
)
NODETOOL_LOG_FILE_COUNT = Option(
    name="NODETOOL_LOG_FILE_COUNT",
    kind=Integer(1, 1000),
    default=5,
    label="Log files kept",
    doc="How many full log files the tray keeps, of the worker's output and of its own each",
    group=Group.SERVER,
)
NODETOOL_MAX_BODY_MB = Option(
    name="NODETOOL_MAX_BODY_MB",
    kind=Integer(1, 65_536),
    default=64,
    label="Largest request",
    doc="Mebibytes that the body of a request, or a message of a WebSocket, may have",
    group=Group.SERVER,
)
NODETOOL_MAX_STREAMS = Option(
    name="NODETOOL_MAX_STREAMS",
    kind=Integer(0, 1_000_000),
    default=256,
    label="Answers at once",
    doc="Answers that one caller may have under way at a time; 0 sets no limit",
    group=Group.SERVER,
)
NODETOOL_MAX_CONNECTIONS = Option(
    name="NODETOOL_MAX_CONNECTIONS",
    kind=Integer(0, 1_000_000),
    default=1024,
    label="Connections at once",
    doc="Connections that one address, but this machine's own, may have open at a time; 0 sets no limit",
    group=Group.SERVER,
)
NODETOOL_ACCESS_LOG = Option(
    name="NODETOOL_ACCESS_LOG",
    kind=Switch(),
    default=False,
    label="Access log",
    doc="Writes a line about each request to `access.jsonl` in the log folder",
    group=Group.SERVER,
)
NODETOOL_MEMORY_LIMIT_MB = Option(
    name="NODETOOL_MEMORY_LIMIT_MB",
    kind=Integer(0, 100_000_000),
    default=0,
    label="Restart above",
    doc="Megabytes of memory, GGUF models included, above which the tray restarts the worker as soon as nobody waits "
    "for an answer; 0 sets no limit",
    group=Group.SERVER,
)
NODETOOL_MODELS_FOLDER: Option[Path | None] = Option(
    name="NODETOOL_MODELS_FOLDER",
    kind=Folder(),
    default=None,
    label="Models folder",
    doc="Folder of GGUF files that llama.cpp runs; unset, `nodetool/models` in the user's data folder",
    group=Group.MODELS,
)
OLLAMA_API_URL = Option(
    name="OLLAMA_API_URL",
    kind=UrlOrOff(),
    default="http://127.0.0.1:11434",
    label="Ollama",
    doc="Address of an Ollama server, whose models appear while it runs; `off` where none shall be asked",
    group=Group.MODELS,
)
OPENAI_COMPATIBLE_URL = Option(
    name="OPENAI_COMPATIBLE_URL",
    kind=Url(),
    default="",
    label="OpenAI-compatible server",
    doc="Base address of an OpenAI-compatible server, up to and with /v1",
    group=Group.MODELS,
)
OPENAI_COMPATIBLE_KEY = Option(
    name="OPENAI_COMPATIBLE_KEY",
    kind=Text(),
    default="",
    label="Its key",
    doc="Key that the OpenAI-compatible server asks for, if it does",
    group=Group.MODELS,
    secret=True,
)
NODETOOL_UPSTREAMS: Option[tuple[DeclaredUpstream, ...]] = Option(
    name="NODETOOL_UPSTREAMS",
    kind=Upstreams(),
    default=(),
    label="Model servers",
    doc="Further OpenAI-compatible servers; a prefix stands before the names of a server's models",
    group=Group.MODELS,
)
NODETOOL_UPSTREAM_KEYS: Option[tuple[UpstreamKey, ...]] = Option(
    name="NODETOOL_UPSTREAM_KEYS",
    kind=UpstreamKeys(),
    default=(),
    label="Their keys",
    doc="Keys that the servers of NODETOOL_UPSTREAMS ask for",
    group=Group.MODELS,
    secret=True,
)
HF_ENDPOINT = Option(
    name="HF_ENDPOINT",
    kind=Url(),
    default="https://huggingface.co",
    label="Hugging Face",
    doc="Address of the Hugging Face Hub that GGUF files are downloaded from, or of a mirror, which then gets HF_TOKEN",
    group=Group.MODELS,
)
HF_TOKEN = Option(
    name="HF_TOKEN",
    kind=Text(),
    default="",
    label="Its token",
    doc="Access token of the Hugging Face Hub, for repositories that are private or ask for it",
    group=Group.MODELS,
    secret=True,
)
LLAMA_CONTEXT_SIZE = Option(
    name="LLAMA_CONTEXT_SIZE",
    kind=Integer(128, 1_048_576),
    default=4096,
    label="Context size",
    doc="Tokens of context that each request to a GGUF model gets",
    group=Group.MODELS,
)
LLAMA_PARALLEL = Option(
    name="LLAMA_PARALLEL",
    kind=Integer(1, 64),
    default=4,
    label="Parallel requests",
    doc="Requests that one GGUF model answers at the same time",
    group=Group.MODELS,
)
LLAMA_THREADS = Option(
    name="LLAMA_THREADS",
    kind=Integer(0, 1024),
    default=0,
    label="Threads",
    doc="Threads that one GGUF model computes with; 0 lets llama.cpp choose",
    group=Group.MODELS,
)
LLAMA_MEMORY_MB = Option(
    name="LLAMA_MEMORY_MB",
    kind=Integer(0, 100_000_000),
    default=0,
    label="Memory for models",
    doc="Megabytes of memory that all GGUF models may use together; 0 gives them three quarters of the machine's, "
    "or all of it to one that is bigger",
    group=Group.MODELS,
)
LLAMA_IDLE_UNLOAD = Option(
    name="LLAMA_IDLE_UNLOAD",
    kind=Integer(0, 100_000),
    default=10,
    label="Unload when idle",
    doc="Minutes after its last request for which a GGUF model stays in memory; 0 keeps it there",
    group=Group.MODELS,
)
ENV = Option(
    name="ENV",
    kind=Environment(Stage),
    default="",
    label="Stage",
    doc="Deployment stage: `development` may leave authentication out, `production` cannot",
    group=Group.PROCESS,
)
NODETOOL_CONFIG_PATH = Option(
    name=CONFIG_PATH_VARIABLE,
    kind=Text(),
    default="",
    label="Configuration file",
    doc="Another place for deployment.yaml",
    group=Group.PROCESS,
)
NODETOOL_INSTANCE_ID = Option(
    name="NODETOOL_INSTANCE_ID",
    kind=Text(),
    default="",
    label="Instance id",
    doc="What `/health` answers with, so that a supervisor knows its own worker; unset, a random one",
    group=Group.PROCESS,
)

ALL: tuple[Option[Any], ...] = tuple(value for value in list(globals().values()) if isinstance(value, Option))
"""Every declaration above, in its order."""


def models_folder(chosen: Path | None) -> Path:
    """Return the folder for GGUF files: the chosen one, or the platform's."""
    return chosen or default_models_folder()
