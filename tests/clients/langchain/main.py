"""Asks the worker with LangChain, and prints what came back: one JSON object, scenario by scenario.

OPENAI_BASE_URL and OPENAI_API_KEY say where it is; the argument is a file with what the models need.
"""

import asyncio
import inspect
import json
import sys
from pathlib import Path
from typing import Any

from tests.clients.langchain.answers import ANSWERS
from tests.clients.langchain.errors import ERRORS
from tests.clients.langchain.leaving import LEAVING
from tests.clients.langchain.model import Given, Scenario


async def told(scenario: Scenario, given: Given) -> dict[str, Any]:
    """Return what the scenario returned, or the exception that it raised."""
    try:
        returned = scenario(given)
        if inspect.isawaitable(returned):
            returned = await returned
    except Exception as error:  # noqa: BLE001 - this is the program's outermost edge, and the error its result
        kinds = [kind.__name__ for kind in type(error).__mro__]
        return {"raised": kinds, "message": str(error), "status": getattr(error, "status_code", None)}
    return {"returned": returned}


async def main() -> None:
    """Do all of it, one after the other, in one loop: LangChain's models share their connections."""
    given: Given = json.loads(Path(sys.argv[1]).read_text())  # noqa: ASYNC240 - nobody else waits for the loop
    scenarios = {**ANSWERS, **LEAVING, **ERRORS}
    json.dump({name: await told(scenario, given) for name, scenario in scenarios.items()}, sys.stdout)


if __name__ == "__main__":
    asyncio.run(main())
