"""`/api/generate`, as a request of the OpenAI API: a chat of one message, or a bare completion."""

from nodetool.deploy.inference.ollama_api import chat_request
from nodetool.deploy.inference.ollama_api.common_request import common_fields
from nodetool.deploy.inference.ollama_api.errors import InvalidRequestError
from nodetool.deploy.inference.ollama_api.fields import Document, read
from nodetool.deploy.inference.ollama_api.images import image_parts
from nodetool.deploy.inference.ollama_api.messages import content_with_images

_BARE_PATH = "completions"
_NOT_BARE = ("chat_template_kwargs", "reasoning_effort", "logprobs", "top_logprobs")


def generate_request(request: Document, *, model: str) -> tuple[str, Document]:
    """Return path and body; raise `InvalidRequestError` for what only an Ollama model can do."""
    for field, kind in (("template", str), ("context", list)):
        if read(request, field, kind):
            raise InvalidRequestError(f'"{model}" does not support `{field}`: it is not a model of Ollama\'s')
    fields, prompt = common_fields(request, model=model), read(request, "prompt", str) or ""
    suffix, is_raw = read(request, "suffix", str), read(request, "raw", bool)
    if not suffix and not is_raw:
        return chat_request.PATH, {**fields, "messages": _messages(request, prompt)}
    if is_raw and read(request, "system", str):
        raise InvalidRequestError("raw mode does not support template, system, or context")
    bare = {name: value for name, value in fields.items() if name not in _NOT_BARE}
    return _BARE_PATH, {**bare, "prompt": prompt, **({"suffix": suffix} if suffix else {})}


def is_about_loading(request: Document) -> bool:
    """Tell whether nothing is asked, which is how the model is loaded beforehand, or let go."""
    return not read(request, "prompt", str)


def _messages(request: Document, prompt: str) -> list[Document]:
    system = read(request, "system", str)
    user = {"role": "user", "content": content_with_images(prompt, image_parts(request))}
    return [{"role": "system", "content": system}, user] if system else [user]
