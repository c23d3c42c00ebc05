from typing import Any

from django.utils.translation import gettext as _

from portal.actions import records, texts
from portal.exceptions import ActionError
from portal.extension import report_sources
from portal.models import Report, Section


def create(*, by, **fields: Any) -> Report:
    return records.create(Report, by=by, fields=texts.clean(Report, fields))


def add_section(
    *, report: Report, by, key: str, position: int, source: str = "", **fields: Any
) -> Section:
    """Add a line to the outline of a report; the source and its parameters must be known."""
    check_source(source, fields.get("parameters", {}))
    fields = texts.clean(Section, fields | {"key": key, "source": source})
    fields |= {"report": report, "position": position}
    return records.create(Section, by=by, fields=fields)


def word_section(
    *, section: Section, language: str, by, heading: str = "", parameters: dict | None = None
) -> Section:
    """Say how the heading of a section and those of its parameters that are words read."""
    changes: dict[str, Any] = {}
    if heading:
        changes[f"heading_{language.replace('-', '_')}"] = heading
    if parameters:
        check_source(section.source, parameters)
        changes["wordings"] = section.wordings | {language: parameters}
    return records.change(section, by=by, changes=texts.clean(Section, changes))


def check_source(key: str, parameters: dict[str, Any]) -> None:
    if not key:
        return
    known = {source.key: source for source in report_sources}
    if key not in known:
        raise ActionError(
            _("There is no source “%(source)s”. The sources are: %(known)s.")
            % {"source": key, "known": ", ".join(sorted(known))},
            field="source",
        )
    if unknown := sorted(parameters.keys() - known[key].parameters.keys()):
        raise ActionError(
            _("The source “%(source)s” does not know %(unknown)s.")
            % {"source": key, "unknown": ", ".join(unknown)},
            field="parameters",
        )
