"""The lint of everything that would be published."""

from __future__ import annotations

from portal.reporting import facts
from portal.reporting.lint import RULES, Finding, Given, lint
from portal.reporting.publication import Publication


def errors(found: Publication) -> list[Finding]:
    """What stands in the way of clearance, in all languages that would be published."""
    return [
        finding
        for text in found.published
        if text.is_compiled
        for finding in lint(text.document, facts.given(text.desk))
        if finding.is_error
    ]


def withdrawn(found: Publication) -> list[Finding]:
    """What was made private since: asked again when it is published, for clearing is long ago."""
    document = found.original.document
    given = Given(withdrawn=facts.withdrawn(document))
    return lint(document, given, rules=[rule for rule in RULES if rule.name == "not-public"])
