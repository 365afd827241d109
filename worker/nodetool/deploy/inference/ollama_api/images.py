"""Pictures: bare base64 on Ollama's side, a data URL on the other."""

import base64
import binascii
from typing import Any

from nodetool.deploy.inference.ollama_api.errors import InvalidRequestError
from nodetool.deploy.inference.ollama_api.fields import Document, read

_BEGINNINGS = ((b"\x89PNG", "png"), (b"\xff\xd8\xff", "jpeg"), (b"GIF8", "gif"), (b"BM", "bmp"), (b"RIFF", "webp"))


def image_parts(holder: Document) -> list[Document]:
    """Return the pictures of a message, or of a request, as parts of an OpenAI message."""
    return [_part(image) for image in read(holder, "images", list) or []]


def _part(image: Any) -> Document:
    # The type is ours and the rest is base64, so no text of the caller's makes the upstream fetch an address.
    return {"type": "image_url", "image_url": {"url": f"data:image/{_kind(image)};base64,{image}"}}


def _kind(image: Any) -> str:
    try:
        content = base64.b64decode(image if isinstance(image, str) else "?", validate=True)
    except (binascii.Error, ValueError):
        raise InvalidRequestError("each of `images` must be a picture in base64") from None
    return next((kind for beginning, kind in _BEGINNINGS if content.startswith(beginning)), "png")
