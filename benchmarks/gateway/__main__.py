"""The worker beside nginx, LiteLLM's proxy and others, as a gateway: `python -m benchmarks.gateway`.

All contenders stand before the same model server and take turns, so what else the machine does weighs on all of them.
They run on one core, the load and the model server on another. Costs are CPU time of the contender's process.
"""

import argparse
import os
import shutil
import statistics
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from benchmarks.gateway.cases import CASES, SLOW, Case, Sample, measure, start, stream_memory
from benchmarks.gateway.contenders import Contender, nginx, served, upstream, worker
from benchmarks.gateway.goals import GOALS, Goal, table
from benchmarks.gateway.litellm import install, is_installed, litellm
from benchmarks.gateway.load import Target

NOBODY = 9
"""A port on which nobody listens."""
Measured = dict[str, dict[str, list[Sample]]]


def run(running: dict[str, Contender], cases: tuple[Case, ...], *, rounds: int) -> Measured:
    """Let the contenders take turns in each case, after one round that does not count."""
    samples: Measured = {}
    for number in range(rounds + 1):
        for case in cases:
            for name in filter(running.__contains__, case.contenders):
                sample = measure(case, running[name])
                if number:
                    samples.setdefault(case.name, {}).setdefault(name, []).append(sample)
        print(f"round {number} of {rounds}", file=sys.stderr)
    return samples


def gateways(arguments: argparse.Namespace, folder: Path) -> tuple[Measured, float]:
    """Run all cases; return what was measured, and the KiB of an open stream."""
    load, core = arguments.load_core, arguments.core
    with ExitStack() as stack:
        port = stack.enter_context(upstream(load))
        os.sched_setaffinity(0, {load})
        running = {"direct": Contender("direct", os.getpid(), Target(port))}
        for name in ("uvicorn", "aiohttp", "fastapi"):
            running[name] = stack.enter_context(served(name, core=core, upstream_port=port))
        running["worker"] = stack.enter_context(worker(folder, core=core, upstream_port=port))
        if shutil.which("nginx"):
            running["nginx"] = stack.enter_context(nginx(folder, core=core, upstream_port=port))
        else:
            print("nginx is not installed (apt-get install nginx-light); its figures are left out.")
        samples = run(running, CASES, rounds=arguments.rounds)
        with worker(folder, core=core, upstream_port=port) as fresh:
            memory = stream_memory(fresh)
        if is_installed(arguments.litellm):
            slow = stack.enter_context(litellm(arguments.litellm, folder, core=core, upstream_port=port))
            samples |= run({"litellm": slow, "worker": running["worker"]}, (SLOW,), rounds=arguments.rounds)
        else:
            print("LiteLLM is not installed (--install-litellm does it); its figures are left out.")
        return samples, memory


def starts(arguments: argparse.Namespace, folder: Path) -> tuple[float, float]:
    """Return how much longer the worker takes to start than FastAPI, and how much more memory it has then."""
    seconds: list[float] = []
    memory: list[float] = []
    for _ in range(arguments.rounds):
        its = start(served("fastapi", core=arguments.core, upstream_port=NOBODY))
        ours = start(worker(folder, core=arguments.core, upstream_port=NOBODY))
        seconds.append(ours[0] / its[0])
        memory.append(ours[1] / its[1])
    return statistics.median(seconds), statistics.median(memory)


def main() -> int:
    """Run everything and print; 1 if a goal is missed."""
    arguments = _arguments()
    print(f"Python {sys.version}\n")
    if arguments.install_litellm and not is_installed(arguments.litellm):
        install(arguments.litellm)
    with tempfile.TemporaryDirectory() as folder:
        samples, memory = gateways(arguments, Path(folder))
        seconds, idle = starts(arguments, Path(folder))
    print(table(samples), end="\n\n")
    goals = [*(goal for goal in GOALS if _is_measured(goal, samples)), *_once(memory, seconds, idle)]
    verdicts = [goal.verdict(samples) for goal in goals]
    print("\n".join(line for line, _ in verdicts))
    return 0 if all(met for _, met in verdicts) else 1


def _once(memory: float, seconds: float, idle: float) -> tuple[Goal, ...]:
    return (
        Goal("KiB for each open stream", 60, lambda _: memory),
        Goal("memory of the idle worker, times FastAPI's", 1.2, lambda _: idle),
        Goal("start to the first /health, times FastAPI's", 1.5, lambda _: seconds),
    )


def _is_measured(goal: Goal, samples: Measured) -> bool:
    try:
        goal.figure(samples)
    except KeyError:
        return False
    return True


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cores = sorted(os.sched_getaffinity(0))
    cache = Path.home() / ".cache" / "nodetool-benchmarks" / "litellm"
    parser.add_argument("--rounds", type=int, default=9, help="that count (default: %(default)s)")
    parser.add_argument("--core", type=int, default=cores[0], help="of the contenders (default: %(default)s)")
    parser.add_argument("--load-core", type=int, default=cores[-1], help="of the load (default: %(default)s)")
    parser.add_argument("--litellm", type=Path, default=cache, help="its environment (default: %(default)s)")
    parser.add_argument("--install-litellm", action="store_true", help="make that environment first, where it is not")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
