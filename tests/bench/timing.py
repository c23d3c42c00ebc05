"""Measuring several ways to do one job in turns, so that the noise of the machine hits all alike."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, field

Way = Callable[[], object]


@dataclass
class Job:
    """A job with the ways to do it; the first is ours."""

    title: str
    ways: dict[str, Way]
    goal: str = ""
    times: dict[str, list[float]] = field(default_factory=dict)
    # Of this process alone: what other work on the machine adds to the times, it does not add here.
    busy: dict[str, list[float]] = field(default_factory=dict)

    def warm(self) -> None:
        for name, way in self.ways.items():
            self.times[name], self.busy[name] = [], []
            way()
            way()

    def turn(self) -> None:
        for name, way in self.ways.items():
            started, busy = time.perf_counter(), time.process_time()
            way()
            self.busy[name].append((time.process_time() - busy) * 1000)
            self.times[name].append((time.perf_counter() - started) * 1000)

    def median(self, name: str) -> float:
        return statistics.median(self.times[name])

    def ninety_five(self, name: str) -> float:
        ordered = sorted(self.times[name])
        return ordered[min(len(ordered) - 1, round(len(ordered) * 0.95))]

    def rows(self) -> list[tuple[str, ...]]:
        ours = self.median(next(iter(self.ways)))
        found = []
        for place, name in enumerate(self.ways):
            median = self.median(name)
            ratio = "" if place == 0 else f"{median / ours:.1f}×"
            title, goal = (self.title, self.goal) if place == 0 else ("", "")
            found.append(
                (
                    *(title, name, f"{median:.1f}", f"{self.ninety_five(name):.1f}"),
                    *(f"{statistics.median(self.busy[name]):.1f}", ratio, goal),
                )
            )
        return found


HEADS = ("job", "way", "median ms", "p95 ms", "own CPU ms", "of ours", "goal")


def table(jobs: list[Job]) -> str:
    lines = [HEADS, tuple("---" for _ in HEADS), *(row for job in jobs for row in job.rows())]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
