"""What requests for a chat and for a completion have in common."""

from typing import Any

from nodetool.deploy.inference.ollama_api.errors import InvalidRequestError
from nodetool.deploy.inference.ollama_api.fields import Document, read, wants_stream
from nodetool.deploy.inference.ollama_api.options import openai_parameters

_MOST_LOGPROBS = 20


def common_fields(request: Document, *, model: str) -> Document:
    """Return the fields of an OpenAI request that do not depend on what is asked."""
    fields: dict[str, Any] = {"model": model, "stream": wants_stream(request), **openai_parameters(request)}
    if fields["stream"]:
        fields["stream_options"] = {"include_usage": True}
    if response_format := _response_format(request.get("format")):
        fields["response_format"] = response_format
    return {**fields, **_thinking(request.get("think")), **_logprobs(request)}


def _response_format(wanted: Any) -> Document | None:
    match wanted:
        case None | "":
            return None
        case "json":
            return {"type": "json_object"}
        case dict():
            return {"type": "json_schema", "json_schema": {"name": "answer", "schema": wanted, "strict": True}}
    raise InvalidRequestError('`format` must be "json" or a JSON schema')


def _thinking(wanted: Any) -> Document:
    match wanted:
        case None:
            return {}
        case bool():
            # Known to llama.cpp, vLLM and SGLang; the chat template decides what becomes of it.
            return {"chat_template_kwargs": {"enable_thinking": wanted}}
        case "low" | "medium" | "high":
            return {"reasoning_effort": wanted}
    raise InvalidRequestError('`think` must be true, false, "low", "medium" or "high"')


def _logprobs(request: Document) -> Document:
    top = read(request, "top_logprobs", int) or 0
    if not 0 <= top <= _MOST_LOGPROBS:
        raise InvalidRequestError(f"top_logprobs must be between 0 and {_MOST_LOGPROBS}")
    if not read(request, "logprobs", bool):
        return {}
    return {"logprobs": True, **({"top_logprobs": top} if top else {})}
