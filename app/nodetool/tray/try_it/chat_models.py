"""Which models one can talk to, those that chat first: pure."""

import re
from collections.abc import Iterable

from nodetool.tray.worker_api.installed_model import InstalledModel

_NO_CHAT = re.compile(
    r"embed|rerank|minilm|mpnet|whisper|stable-diffusion|mmproj|(^|[^a-z])(bert|bge|gte|e5|clip|tts|dall-e|flux)([^a-z0-9]|$)",
    re.IGNORECASE,
)
"""In names and families of models that find, hear or draw. One that is taken for such wrongly is only listed last."""


def chat_models(models: Iterable[InstalledModel]) -> tuple[str, ...]:
    """Return the names of those that can be called, each once, those that seem to do something else last."""
    callable_now = {model.id: _seems_to_chat(model) for model in models if not model.problem}
    return tuple(sorted(callable_now, key=lambda name: (not callable_now[name], name.lower())))


def _seems_to_chat(model: InstalledModel) -> bool:
    return not (_NO_CHAT.search(model.id) or _NO_CHAT.search(model.family))
