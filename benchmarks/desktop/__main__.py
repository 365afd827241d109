"""What the tray costs its user, beside the least that a PySide6 tray can cost: `python -m benchmarks.desktop`.

Both run under Xvfb with a real xfce4-panel. The icon is there when the panel's picture changes. They take turns within
a round; a ratio is the median of the ratios of the rounds. Exit code 1 where a goal is missed.
"""

import argparse
import re
import sys
import time

from benchmarks.desktop.contenders import FLOOR, Application, icon_of
from benchmarks.desktop.figures import Figures, Idle, Memory, Start
from benchmarks.desktop.process_figures import costs, mapped_files, pss_mebibytes, wake_ups_between
from benchmarks.desktop.stage import Stage, open_stage

_FORBIDDEN = frozenset({"fastapi", "starlette", "pydantic", "pydantic_core", "httpx", "aiohttp", "uvicorn"})
_IMPORTED = re.compile(r"import time:.*\| +([\w.]+)$", re.MULTILINE)
_PACKAGE = re.compile(r"/site-packages/([^/.]+)")


def start(stage: Stage, application: Application) -> Start:
    """Start each once, and ours a second time."""
    with icon_of(stage, FLOOR) as (_, floor):
        pass
    with icon_of(stage, application.argv("run", "--background")) as (_, ours):
        application.wait_for_worker()
        time.sleep(1)
        return Start(floor, ours, application.start_again())


def memory(stage: Stage, application: Application, *, rest: float) -> Memory:
    """Weigh each at idle, and ours again after its window."""
    with icon_of(stage, FLOOR) as (pid, _):
        time.sleep(rest)
        floor = pss_mebibytes(pid)
    with icon_of(stage, application.argv("run", "--background")) as (pid, _):
        application.wait_for_worker()
        time.sleep(rest)
        before = pss_mebibytes(pid)
        application.show_every_page()
        time.sleep(rest)
        return Memory(floor, before, pss_mebibytes(pid))


def idle(stage: Stage, application: Application, *, rest: float, seconds: float) -> tuple[Idle, Idle]:
    """Let it alone with a healthy worker: before its window was ever opened, and after."""
    with icon_of(stage, application.argv("run", "--background")) as (pid, _):
        application.wait_for_worker()
        time.sleep(rest)
        before = _watched(pid, seconds)
        application.show_every_page()
        time.sleep(rest)
        return before, _watched(pid, seconds)


def _watched(pid: int, seconds: float) -> Idle:
    before = costs(pid)
    time.sleep(seconds)
    after = costs(pid)
    return Idle(wake_ups_between(before, after) / seconds, (after.cpu_seconds - before.cpu_seconds) / seconds)


def forbidden_modules(stage: Stage, application: Application) -> frozenset[str]:
    """Return what the tray has loaded, with its window and every page, of what is the worker's alone."""
    imports = stage.home / "imports.log"
    argv = application.argv("run", "--background", python=("-X", "importtime"))
    with icon_of(stage, argv, output=imports) as (pid, _):
        application.wait_for_worker()
        application.show_every_page()
        mapped = {match[1] for path in mapped_files(pid) if (match := _PACKAGE.search(path))}
    names = {name.partition(".")[0] for name in _IMPORTED.findall(imports.read_text())}
    if "PySide6" not in names:
        raise RuntimeError("what the tray imports could not be seen")
    return _FORBIDDEN & (names | mapped)


def measure(stage: Stage, options: argparse.Namespace) -> Figures:
    """Measure everything, after a round that does not count."""
    application = Application(stage)
    start(stage, application)
    starts = [start(stage, application) for _ in range(options.rounds)]
    memories = [memory(stage, application, rest=options.rest) for _ in range(options.memory_rounds)]
    before, after = idle(stage, application, rest=options.rest, seconds=options.seconds)
    return Figures(starts, memories, before, after, forbidden_modules(stage, application))


def main() -> int:
    """Measure as the command line says, and print it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=21, help="of starts (default: %(default)s)")
    parser.add_argument("--memory-rounds", type=int, default=3, help="(default: %(default)s)")
    parser.add_argument("--rest", type=float, default=5, help="seconds before idle begins (default: %(default)s)")
    parser.add_argument("--seconds", type=float, default=60, help="of idleness, twice (default: %(default)s)")
    options = parser.parse_args()
    print(f"Python {sys.version}\n")
    with open_stage() as stage:
        figures = measure(stage, options)
    print(figures.table())
    verdicts = figures.verdicts()
    print("\n".join(line for line, _ in verdicts))
    return 0 if all(met for _, met in verdicts) else 1


if __name__ == "__main__":
    sys.exit(main())
