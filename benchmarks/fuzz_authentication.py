"""Shows forged tokens to the Supabase provider, and odd Authorization headers to both, by the hundred thousand.

Prints how many were refused, by the way they were forged; stops with the token at the first one that is accepted or
causes any other error than a refusal. The Supabase project is a stand-in on loopback that really signs and checks.
"""

import argparse
import asyncio
import logging
import time
from collections import Counter
from random import Random

from nodetool.deploy.config.worker_token import TokenSource, WorkerToken
from nodetool.deploy.security.auth_provider import AuthProvider
from nodetool.deploy.security.authenticator import Authenticator
from nodetool.deploy.security.errors import AuthenticationError
from nodetool.deploy.security.providers.static import StaticProvider
from nodetool.deploy.security.providers.supabase.project import SupabaseProject
from nodetool.deploy.security.providers.supabase.provider import CacheLimits, SupabaseProvider
from tests.helpers.forgeries import Forger, odd_header, show_forgeries
from tests.helpers.supabase_stand_in import API_KEY, supabase_stand_in

WORKER_TOKEN = "the-worker-token-of-this-run"  # noqa: S105  of no worker


async def fuzz(*, cases: int, headers: int, seed: int) -> Counter[str]:
    """Return how many were refused, by kind."""
    async with supabase_stand_in() as project:
        static = StaticProvider(lambda: WorkerToken(WORKER_TOKEN, TokenSource.CONFIG))
        provider = SupabaseProvider(
            SupabaseProject(project.url, API_KEY), worker_token=static, cache=CacheLimits(seconds=30, size=1000)
        )
        random = Random(seed)
        forger = Forger(project, random)
        refused = await show_forgeries(provider, forger, cases=cases)
        for each in (provider, static):
            refused.update(await _show_headers(each, random, [*forger.genuine, WORKER_TOKEN], cases=headers // 2))
        await provider.aclose()
    return refused


async def _show_headers(provider: AuthProvider, random: Random, tokens: list[str], *, cases: int) -> Counter[str]:
    refused: Counter[str] = Counter()
    door = Authenticator(provider, enforced=True, listens_on="127.0.0.1")
    for _ in range(cases):
        headers = odd_header(random, tokens)
        try:
            accepted = await door.principal("/v1/models", headers)
        except AuthenticationError as error:
            refused[f"header: {type(error).__name__}"] += 1
        else:
            raise AssertionError(f"{headers!r} was accepted as {accepted}")
    return refused


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=int, default=100_000, help="forged tokens (default: %(default)s)")
    parser.add_argument("--headers", type=int, default=100_000, help="odd headers (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=time.time_ns(), help="repeats a run (default: the time)")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.WARNING)
    print(f"seed {arguments.seed}", flush=True)
    began = time.monotonic()
    refused = asyncio.run(fuzz(cases=arguments.cases, headers=arguments.headers, seed=arguments.seed))
    for kind, count in sorted(refused.items()):
        print(f"{count:>9,}  {kind}")
    print(f"{refused.total():>9,}  refused, 0 accepted, 0 other errors, in {time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    main()
