"""The lint for council documents: what an editor of the United Nations would mark.

Pure: a document and a few facts in, findings out, in the order in which the report is read.
"""

from __future__ import annotations

from collections.abc import Iterable

from portal.reporting.document import Document
from portal.reporting.lint.findings import Finding, Given, Rule
from portal.reporting.lint.passages import Reading
from portal.reporting.lint.rules import RULES

__all__ = ["RULES", "Finding", "Given", "Rule", "lint"]


def lint(
    document: Document, given: Given | None = None, *, rules: Iterable[Rule] = RULES
) -> list[Finding]:
    """Rules that do not run in the document's language find nothing."""
    reading, given = Reading(document), given or Given()
    found = [
        Finding(rule.name, rule.severity, *remark)
        for rule in rules
        if rule.runs_in(document.language)
        for remark in rule.check(reading, given)
    ]
    after_all = len(document.blocks)
    return sorted(found, key=lambda finding: reading.positions.get(finding.key, after_all))
