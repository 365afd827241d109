"""Whether the model servers that the settings name answer."""

import asyncio
from collections.abc import Iterator

from nodetool.deploy.config import settings as declared
from nodetool.deploy.config.errors import KeyringError
from nodetool.deploy.config.resolve import Origin
from nodetool.deploy.config.upstream_rules import ollama_address
from nodetool.deploy.doctor.finding import Finding, Level
from nodetool.deploy.doctor.situation import Situation
from nodetool.deploy.inference.errors import InferenceError
from nodetool.deploy.inference.upstream import Upstream

OPENAI_COMPATIBLE = "openai-compatible"


def check_ollama(situation: Situation) -> Iterator[Finding]:
    """Ask Ollama for its models; one that nobody chose need not run."""
    # Here and below imported when needed: an HTTP client takes a moment.
    from nodetool.deploy.inference.ollama import Ollama  # noqa: PLC0415

    option = declared.OLLAMA_API_URL
    address = ollama_address(situation.settings)
    if not address:
        yield Finding("ollama", Level.OK, f"Not asked: switched off ({option.name}), or its port is the worker's.")
        return
    is_chosen = situation.settings.origin(option) is not Origin.DEFAULT
    yield _asked(Ollama(address), option.name, otherwise=Level.WARNING if is_chosen else Level.OK)


def check_openai_compatible(situation: Situation) -> Iterator[Finding]:
    """Ask the OpenAI-compatible server for its models, if there is to be one."""
    settings, option = situation.settings, declared.OPENAI_COMPATIBLE_URL
    if not settings[option]:
        return
    from nodetool.deploy.inference.openai_compatible import OpenAICompatible  # noqa: PLC0415

    try:
        key = situation.secret(declared.OPENAI_COMPATIBLE_KEY)
    except KeyringError as error:
        yield Finding(OPENAI_COMPATIBLE, Level.WARNING, f"Not asked, for want of its key. {error}")
        return
    server = OpenAICompatible(OPENAI_COMPATIBLE, settings[option], key or None)
    yield _asked(server, option.name, otherwise=Level.WARNING)


def _asked(upstream: Upstream, setting: str, *, otherwise: Level) -> Finding:
    try:
        count = asyncio.run(_count(upstream))
    except InferenceError as error:
        how = "" if otherwise is Level.OK else f"Its address is {setting}; while it is away, its models are missing."
        return Finding(upstream.name, otherwise, str(error), how)
    return Finding(upstream.name, Level.OK, f"Answers, and offers {count} model{'' if count == 1 else 's'}.")


async def _count(upstream: Upstream) -> int:
    try:
        return len(await upstream.models())
    finally:
        await upstream.aclose()
