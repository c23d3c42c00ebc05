"""Issue management groups: set up first, given their work and merged once that is there."""

from typing import Any

from emg.actions import groups
from emg.models import IssueGroup
from emg.world.references import fields, split
from portal.models import Body
from portal.worlds import once, one

WORK = ("stream", "set_up_by", "activity")
MERGER = ("merged_from", "merged_on")


def set_up(entry: dict[str, Any], *, by) -> None:
    body, term_months, *_later = split(entry, "term_months", *WORK, *MERGER)
    values = fields(Body, body)
    key = {"slug": values.pop("slug")}
    once(Body, key, groups.set_up, by=by, term_months=term_months, **values)


def assign(entry: dict[str, Any], *, by) -> None:
    work = {name: entry[name] for name in WORK if name in entry}
    groups.assign(group=called(entry["slug"]), by=by, **fields(IssueGroup, work))


def merge(entry: dict[str, Any], *, by) -> None:
    """A successor names those whose work it goes on with."""
    ending = [called(slug) for slug in entry.get("merged_from", [])]
    if ending and not all(group.body.merged_into for group in ending):
        into = called(entry["slug"])
        groups.merge(groups=ending, into=into, on=entry["merged_on"], by=by)


def called(slug: str) -> IssueGroup:
    return one(IssueGroup, body__slug=slug)
