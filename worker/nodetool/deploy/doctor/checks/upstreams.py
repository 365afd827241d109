"""Whether the model servers that the settings name answer."""

import asyncio
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from nodetool.deploy.config import settings as declared
from nodetool.deploy.config.errors import KeyringError, SettingError
from nodetool.deploy.config.resolve import Origin, parse
from nodetool.deploy.config.upstream_rules import check_upstreams, ollama_address
from nodetool.deploy.config.upstreams import UpstreamKey
from nodetool.deploy.doctor.finding import Finding, Level
from nodetool.deploy.doctor.situation import Situation
from nodetool.deploy.inference.errors import InferenceError
from nodetool.deploy.inference.upstream import Upstream

if TYPE_CHECKING:
    from nodetool.deploy.doctor.checks.model_server import ModelServer

OPENAI_COMPATIBLE = "openai-compatible"
DECLARED = "upstreams"
"""The name of a finding about all of them."""


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
    settings, option, key_option = situation.settings, declared.OPENAI_COMPATIBLE_URL, declared.OPENAI_COMPATIBLE_KEY
    if not settings[option]:
        return
    from nodetool.deploy.doctor.checks.model_server import ModelServer  # noqa: PLC0415

    try:
        key = situation.secret(key_option)
    except KeyringError as error:
        yield Finding(OPENAI_COMPATIBLE, Level.WARNING, f"Not asked, for want of its key. {error}")
        return
    server = ModelServer(OPENAI_COMPATIBLE, settings[option], key, option.name, key_option.name)
    yield from asyncio.run(server.examined())


def check_declared(situation: Situation) -> Iterator[Finding]:
    """Ask each server of NODETOOL_UPSTREAMS, all at once; a finding bears its name."""
    settings, option, key_option = situation.settings, declared.NODETOOL_UPSTREAMS, declared.NODETOOL_UPSTREAM_KEYS
    try:
        keys = _keys(situation)
        check_upstreams(settings.with_kept({key_option.name: keys}))
    except KeyringError as error:
        yield Finding(DECLARED, Level.WARNING, f"Not asked, for want of their keys. {error}")
        return
    except SettingError as error:
        yield Finding(DECLARED, Level.PROBLEM, str(error), f"Mend {error.name} where it is set.")
        return
    if not settings[option]:
        return
    from nodetool.deploy.doctor.checks.model_server import ModelServer  # noqa: PLC0415

    by_name = {key.name: key.key for key in keys}
    yield from asyncio.run(
        _examined(
            ModelServer(upstream.name, upstream.url, by_name.get(upstream.name, ""), option.name, key_option.name)
            for upstream in settings[option]
        )
    )


async def _examined(servers: "Iterable[ModelServer]") -> list[Finding]:
    found = await asyncio.gather(*(server.examined() for server in servers))
    return [finding for findings in found for finding in findings]


def _keys(situation: Situation) -> tuple[UpstreamKey, ...]:
    """Return the keys, wherever they are kept. Raises `SettingError`."""
    option, settings = declared.NODETOOL_UPSTREAM_KEYS, situation.settings
    if not settings.awaits_keyring(option):
        return settings[option]
    # As a start does: what nobody needs is left there.
    text = situation.kept.get(option.name) if settings.is_set(declared.NODETOOL_UPSTREAMS) else ""
    return parse(option, text.strip(), Origin.KEYRING) if text.strip() else ()


def _asked(upstream: Upstream, setting: str, *, otherwise: Level) -> Finding:
    try:
        count = asyncio.run(_count(upstream))
    except InferenceError as error:
        how = (
            ""
            if otherwise is Level.OK
            else f"Its address stands in {setting}; while it is away, its models are missing."
        )
        return Finding(upstream.name, otherwise, str(error), how)
    return Finding(upstream.name, Level.OK, f"Answers, and offers {count} model{'' if count == 1 else 's'}.")


async def _count(upstream: Upstream) -> int:
    try:
        return len(await upstream.models())
    finally:
        await upstream.aclose()
