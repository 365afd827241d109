"""Where models come from: the folder of GGUF files, model servers, the Hugging Face Hub."""

from pathlib import Path

from nodetool.deploy.config.kinds import Folder, Text, Url, UrlOrOff
from nodetool.deploy.config.options import Group, Option
from nodetool.deploy.config.paths import default_models_folder
from nodetool.deploy.config.upstreams import DeclaredUpstream, UpstreamKey, UpstreamKeys, Upstreams

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


def models_folder(chosen: Path | None) -> Path:
    """Return the folder for GGUF files: the chosen one, or the platform's."""
    return chosen or default_models_folder()
