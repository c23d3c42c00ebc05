"""Which children have to start again when a file changes."""

import threading
from collections.abc import Iterator
from pathlib import Path

from watchfiles import PythonFilter, watch

from portal.local.console import note
from portal.local.places import ROOT

EVERYTHING = frozenset({"web", "worker", "relay", "beat"})
PAGES_AND_REPORTS = frozenset({"web", "worker"})


class Sources(PythonFilter):
    """What the portal is made of; editors' scratch files and caches are left out by the library."""

    def __init__(self) -> None:
        super().__init__(
            extra_extensions=(
                ".html",
                ".css",
                ".js",
                ".svg",
                ".po",
                ".typ",
                ".json",
                ".toml",
                ".yaml",
                ".md",
            )
        )


def ticks(stop: threading.Event, *, reload: bool) -> Iterator[set[Path]]:
    """Twice a second, with the files that changed meanwhile."""
    if reload:
        try:
            for changes in watch(
                *folders(),
                watch_filter=Sources(),
                stop_event=stop,
                rust_timeout=500,
                yield_on_timeout=True,
                step=100,
            ):
                yield {Path(path) for _, path in changes}
        except OSError as error:
            note(f"Files cannot be watched, so changes need a new start: {error}")
    while not stop.wait(0.5):
        yield set()


def folders() -> list[Path]:
    applications = [path.parent for path in ROOT.glob("*/apps.py")]
    return [
        folder
        for folder in (*applications, ROOT / "templates", ROOT / "static", ROOT / "locale")
        if folder.exists()
    ]


def is_static(path: Path) -> bool:
    return "static" in path.relative_to(ROOT).parts[:2]


def is_catalogue(path: Path) -> bool:
    return path.suffix == ".po"


def touched(paths: set[Path]) -> frozenset[str]:
    """The names of the children that read these files when they start."""
    if any(path.suffix == ".py" for path in paths):
        return EVERYTHING
    if all(is_static(path) for path in paths):
        return frozenset({"web"} if paths else ())
    return PAGES_AND_REPORTS
