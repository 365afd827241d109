"""`options` of a request, as parameters of the OpenAI API and, where that has none, of llama.cpp's server."""

from collections.abc import Callable
from typing import Any

from nodetool.deploy.inference.ollama_api.errors import InvalidRequestError
from nodetool.deploy.inference.ollama_api.fields import Document, read

_NUMBERS = (
    *("temperature", "top_p", "presence_penalty", "frequency_penalty"),
    *("min_p", "typical_p", "repeat_penalty", "mirostat_tau", "mirostat_eta"),
)
"""Parameters of the same name and meaning on both sides."""
_WHOLE_NUMBERS = ("seed", "top_k", "repeat_last_n", "mirostat")


def openai_parameters(request: Document) -> Document:
    """Return the parameters; raise `InvalidRequestError` for a value of the wrong type.

    What belongs to the loading of a model (`num_ctx`, `num_gpu` …) is the owner's to set and left out, and so is what
    nobody knows, as Ollama does.
    """
    options: dict[str, Any] = read(request, "options", dict) or {}
    parameters = {
        **_checked(options, _NUMBERS, _is_number, "a number"),
        **_whole_numbers(options, *_WHOLE_NUMBERS),
        **_checked(options, ("stop",), _is_stop, "a list of texts"),
    }
    # Zero and less mean without a limit, which is the other side's default.
    limit = _whole_numbers(options, "num_predict").get("num_predict", 0)
    return {**parameters, "max_tokens": limit} if limit > 0 else parameters


def _whole_numbers(options: Document, *names: str) -> dict[str, int]:
    # Many a caller's language knows one kind of number only and writes 7.0 for 7.
    return {name: int(value) for name, value in _checked(options, names, _is_whole, "a whole number").items()}


def _checked(options: Document, names: tuple[str, ...], is_right: Callable[[Any], bool], kind: str) -> Document:
    given = {name: options[name] for name in names if options.get(name) is not None}
    for name, value in given.items():
        if not is_right(value):
            raise InvalidRequestError(f'option "{name}" must be {kind}')
    return given


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_whole(value: Any) -> bool:
    return _is_number(value) and float(value).is_integer()


def _is_stop(value: Any) -> bool:
    return isinstance(value, str) or (isinstance(value, list) and all(isinstance(text, str) for text in value))
