"""A project of Supabase's that stands still in time until a test moves it."""

from collections.abc import AsyncIterator

import pytest

from tests.helpers.hand_clocks import HandClocks
from tests.helpers.supabase_stand_in import SupabaseStandIn, supabase_stand_in


@pytest.fixture
def time_passes() -> HandClocks:
    return HandClocks()


@pytest.fixture
async def supabase(time_passes: HandClocks) -> AsyncIterator[SupabaseStandIn]:
    async with supabase_stand_in(now=lambda: time_passes.now) as project:
        yield project
