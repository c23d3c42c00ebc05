"""The Group's part of a sample world, loaded through actions from readable files."""

from pathlib import Path

from emg.world import groups, nouns
from portal.world import rounds
from portal.worlds import read

# A noun may have several files, read in this order: ``decisions``, then ``coherence_decisions``.
FILES = ("", "coherence_")

STEPS = (
    ("agencies", nouns.agency),
    ("bodies", nouns.body),
    ("themes", nouns.theme),
    ("groups", groups.set_up),
    ("documents", nouns.document),
    ("meetings", nouns.meeting),
    ("mandates", nouns.mandate),
    ("decisions", nouns.decision),
    ("plans", nouns.plan),
    ("activities", nouns.activity),
    ("milestones", nouns.milestone),
    ("updates", nouns.update),
    ("outputs", nouns.output),
    ("seats", nouns.seat),
    ("groups", groups.assign),
    ("groups", groups.merge),
    ("recommendation_sets", nouns.recommendation_set),
    ("inventories", nouns.inventory),
    ("outline", nouns.section),
)
PROGRAMME = "emg"


def load(folder: Path, *, by) -> None:
    for noun, add in STEPS:
        for entry in entries(folder, noun):
            add(entry, by=by)
    rounds.load(entries(folder, "rounds"), programme=PROGRAMME, by=by)


def entries(folder: Path, noun: str):
    for prefix in FILES:
        if (folder / f"{prefix}{noun}.yaml").exists():
            yield from read(folder, f"{prefix}{noun}")
