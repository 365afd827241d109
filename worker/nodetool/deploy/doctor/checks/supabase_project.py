"""Asks a Supabase project the two questions that the worker asks it, and judges the answers."""

import asyncio
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

import orjson

from nodetool.deploy.config import settings as declared
from nodetool.deploy.config.exposure import is_loopback
from nodetool.deploy.doctor.checks.clock import clock_finding
from nodetool.deploy.doctor.finding import Finding, Level
from nodetool.deploy.security.errors import ProviderUnavailableError
from nodetool.deploy.security.providers.supabase.project import Reply, SupabaseProject
from nodetool.deploy.security.providers.supabase.user_endpoint import is_of_the_gateway
from nodetool.deploy.security.providers.supabase.verification_key import read_keys

PROJECT = "supabase"
SIGNING_KEYS = "signing keys"
API_KEY = "supabase key"
_OK = 200
_WAIT = "Until then, callers whose token is not remembered get 503."
_MEND_URL = f"Check {declared.SUPABASE_URL.name}: it is the address of the project, without a path."


@dataclass(frozen=True, slots=True)
class Answers:
    """What the project says; a text tells why there is no answer."""

    keys: Reply | str
    user: Reply | str


def examine_project(url: str, api_key: str, *, now: Callable[[], float]) -> Iterator[Finding]:
    """Tell whether it answers, with what it signs, whether it accepts our key, and what time it is there.

    Nothing is said of a key that is empty.
    """
    answers = asyncio.run(_ask(url, api_key))
    yield from _transport(url)
    yield _reachable(url, answers)
    if isinstance(answers.keys, Reply):
        yield _signing_keys(answers.keys)
    if isinstance(answers.user, Reply):
        yield from [_api_key(answers.user)] if api_key else []
        # Not the date of the key set, which a cache may have written.
        yield from clock_finding(answers.user.date, now=now())


async def _ask(url: str, api_key: str) -> Answers:
    project = SupabaseProject(url, api_key)
    try:
        # Nobody's token: the gateway looks at our key first, and that is the question.
        return Answers(*await asyncio.gather(_reply(project, "/.well-known/jwks.json"), _reply(project, "/user")))
    finally:
        await project.aclose()


async def _reply(project: SupabaseProject, path: str) -> Reply | str:
    try:
        return await project.get(path)
    except ProviderUnavailableError as error:
        return str(error)


def _transport(url: str) -> Iterator[Finding]:
    parts = urlsplit(url)
    if parts.scheme == "http" and not is_loopback(parts.hostname or ""):
        says = f"{declared.SUPABASE_URL.name} begins with http://: our key and callers' tokens can be read on the way."
        yield Finding(PROJECT, Level.PROBLEM, says, "Use the https:// address of the project.")


def _reachable(url: str, answers: Answers) -> Finding:
    for reason in (answers.keys, answers.user):
        if isinstance(reason, str):
            how = f"Check {declared.SUPABASE_URL.name}, the network and that the project is not paused. {_WAIT}"
            return Finding(PROJECT, Level.PROBLEM, f"{url}: {reason}", how)
    return Finding(PROJECT, Level.OK, f"{url} answers.")


def _signing_keys(reply: Reply) -> Finding:
    try:
        document = orjson.loads(reply.body)
        usable = read_keys(document).values()
    except ValueError:
        usable = None
    if reply.status != _OK or usable is None:
        says = f"No key set where it should be (status {reply.status}): signed tokens cannot be checked."
        return Finding(SIGNING_KEYS, Level.PROBLEM, says, _MEND_URL)
    ignored = len(document["keys"]) - len(usable)
    if not usable:
        return _shared_secret_only(ignored)
    kinds = ", ".join(f"{count} {kind}" for kind, count in Counter(key.algorithm for key in usable).items())
    says = f"{kinds}: tokens are checked here." + (f" {ignored} other keys are of no use here." if ignored else "")
    return Finding(SIGNING_KEYS, Level.OK, says)


def _shared_secret_only(ignored: int) -> Finding:
    unusable = f" ({ignored} of kinds that are not used here)" if ignored else ""
    return Finding(
        SIGNING_KEYS,
        Level.WARNING,
        f"The project publishes no keys{unusable}, so only the legacy shared secret signs: Supabase is asked about "
        f"each token, and while it is down nobody new gets in.",
        "Move the project to asymmetric keys: Supabase, project settings, JWT keys.",
    )


def _api_key(reply: Reply) -> Finding:
    if is_of_the_gateway(reply):
        says = f"The project does not accept {declared.SUPABASE_KEY.name} (status {reply.status})."
        how = f"Copy a publishable or secret key of this project into {declared.SUPABASE_KEY.name}. {_WAIT}"
        return Finding(API_KEY, Level.PROBLEM, says, how)
    if reply.status not in range(_OK, 500) or reply.status == 404:  # noqa: PLR2004  server errors; no such address
        says = f"Whether the project accepts {declared.SUPABASE_KEY.name} cannot be told (status {reply.status})."
        return Finding(API_KEY, Level.WARNING, says, "Look at the project's state, and try again.")
    return Finding(API_KEY, Level.OK, "The project accepts it.")
