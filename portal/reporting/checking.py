"""The lint of everything that would be published, with the facts that it needs."""

from __future__ import annotations

from portal.reporting.facts import given
from portal.reporting.lint import Finding, lint
from portal.reporting.publication import LanguageText, Publication


def errors(found: Publication) -> list[Finding]:
    """What stands in the way of clearance, in all languages that would be published."""
    return [
        finding
        for text in found.published
        if text.is_compiled
        for finding in findings(found, text)
        if finding.is_error
    ]


def findings(found: Publication, text: LanguageText) -> list[Finding]:
    return lint(text.document, given(text.desk))
