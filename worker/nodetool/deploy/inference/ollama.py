"""Ollama, through the OpenAI API that it offers beside its own."""

from nodetool.deploy.inference.openai_compatible import OpenAICompatible, Timeouts


class Ollama(OpenAICompatible):
    """Relays to the Ollama at `api_url`, which is its plain address (`OLLAMA_API_URL`), without `/v1`."""

    kind = "ollama"
    right_address = "Set its plain address, without /v1."

    def __init__(self, api_url: str, *, timeouts: Timeouts | None = None) -> None:
        super().__init__("ollama", f"{api_url.rstrip('/')}/v1", timeouts=timeouts)
