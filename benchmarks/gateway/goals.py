"""What the gateway is meant to reach, as ratios within the run, and the table that says whether it does."""

import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.gateway.cases import SLOW, Sample

Samples = Mapping[str, Mapping[str, Sequence[Sample]]]
"""Round by round, by case and contender."""


@dataclass(frozen=True)
class Goal:
    """A figure of the worker's, compared with one of another's."""

    sentence: str
    limit: float
    figure: Callable[[Samples], float]
    is_lowest: bool = False
    """True where the figure should be at least `limit`, False where at most."""

    def verdict(self, samples: Samples) -> tuple[str, bool]:
        """Return the line of the table, and whether the goal is met."""
        figure = self.figure(samples)
        met = figure >= self.limit if self.is_lowest else figure <= self.limit
        sign = "≥" if self.is_lowest else "≤"
        return f"{self.sentence:<62}{figure:>9.2f}   {sign} {self.limit:g}: {'met' if met else 'MISSED'}", met


def _cheaper(case: str, other: str) -> Callable[[Samples], float]:
    """Return how many of the worker's units one of the other's is worth in CPU time: the median of the rounds."""
    return lambda samples: statistics.median(
        theirs.cpu / ours.cpu for theirs, ours in zip(samples[case][other], samples[case]["worker"], strict=True)
    )


def _added(case: str, other: str) -> Callable[[Samples], float]:
    return lambda samples: statistics.median(
        ours.latency - theirs.latency
        for theirs, ours in zip(samples[case][other], samples[case]["worker"], strict=True)
    )


def _slower(case: str, other: str) -> Callable[[Samples], float]:
    return lambda samples: statistics.median(
        ours.latency / theirs.latency
        for theirs, ours in zip(samples[case][other], samples[case]["worker"], strict=True)
    )


CHAT = "chat, 16 at a time"
GOALS = (
    Goal("chat at 16 connections, requests per CPU second, of nginx", 0.25, _cheaper(CHAT, "nginx"), is_lowest=True),
    Goal("the same, of LiteLLM", 150, _cheaper(SLOW.name, "litellm"), is_lowest=True),
    Goal("chat, ms added to the median of asking directly", 0.35, _added("chat, one at a time", "direct")),
    Goal("models, requests per CPU second, of FastAPI's hello", 0.5, _cheaper("models", "fastapi"), is_lowest=True),
    Goal(
        "one stream, chunks per CPU second, of nginx",
        0.5,
        _cheaper("one stream, a chunk each ms", "nginx"),
        is_lowest=True,
    ),
    Goal(
        "50 streams, chunks per CPU second, of nginx",
        1.2,
        _cheaper("50 streams at full speed", "nginx"),
        is_lowest=True,
    ),
    Goal(
        "200 streams, chunks per CPU second, of nginx",
        1.2,
        _cheaper("200 streams at full speed", "nginx"),
        is_lowest=True,
    ),
    Goal("first chunk of a stream, ms more than directly", 1.0, _added("first chunk, one stream", "direct")),
    Goal("first chunk of 50 at once, times nginx", 6.0, _slower("first chunk, 50 at once", "nginx")),
)


def table(samples: Samples) -> str:
    """Return the medians of all that was measured."""
    lines = [f"{'':<32}{'':<10}{'µs of CPU':>10}{'per CPU s':>11}{'per s':>10}{'median ms':>11}"]
    for case, contenders in samples.items():
        for name, rounds in contenders.items():
            cpu, latency, rate = (statistics.median(figures) for figures in zip(*map(_figures, rounds), strict=True))
            per_cpu = f"{1e6 / cpu:>11,.0f}" if cpu and name != "direct" else f"{'':>11}"
            shown = f"{cpu:>10.1f}" if name != "direct" else f"{'':>10}"
            lines.append(f"{case:<32}{name:<10}{shown}{per_cpu}{rate:>10,.0f}{latency:>11.3f}")
    return "\n".join(lines)


def _figures(sample: Sample) -> tuple[float, float, float]:
    return sample.cpu, sample.latency, sample.rate
