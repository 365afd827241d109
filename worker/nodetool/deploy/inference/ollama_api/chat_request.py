"""`/api/chat`, as a request of the OpenAI API."""

from nodetool.deploy.inference.ollama_api.common_request import common_fields
from nodetool.deploy.inference.ollama_api.fields import Document, objects
from nodetool.deploy.inference.ollama_api.messages import openai_messages

PATH = "chat/completions"


def chat_request(request: Document, *, model: str) -> Document:
    """Return the body for `PATH`; `model` is the upstream's own name of it."""
    tools = objects(request, "tools")
    body = {**common_fields(request, model=model), "messages": openai_messages(request)}
    return {**body, "tools": tools} if tools else body


def is_about_loading(request: Document) -> bool:
    """Tell whether nothing is asked, which is how the model is loaded beforehand, or let go."""
    return not objects(request, "messages")
