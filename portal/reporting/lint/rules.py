"""Every rule by name.  An error stands in the way of clearance; the order is that of a page."""

from portal.reporting.lint import (
    acronyms,
    codes,
    decision,
    evidence,
    length,
    marks,
    pairs,
    structure,
    style,
)
from portal.reporting.lint.findings import Rule

ENGLISH = frozenset({"en"})
CHINESE = frozenset({"zh-hans"})

RULES = (
    Rule("numbering", "error", structure.numbering),
    Rule("lonely-heading", "error", structure.lonely_heading),
    Rule("heading-levels", "warning", structure.heading_levels),
    Rule("empty-section", "warning", structure.empty_section),
    Rule("empty-text", "warning", structure.empty_text),
    Rule("length", "error", length.whole),
    Rule("section-length", "error", length.sections),
    Rule("cites-nothing", "error", evidence.cites_nothing),
    Rule("not-public", "error", evidence.not_public),
    Rule("dead-figure", "error", evidence.dead_figure),
    Rule("old-figure-beside-new", "warning", evidence.old_beside_new),
    Rule("planned-as-done", "warning", evidence.planned_as_done, ENGLISH),
    Rule("symbol-grammar", "error", codes.symbol_grammar),
    Rule("typed-symbol", "warning", codes.typed_symbol),
    Rule("missing-symbol", "warning", codes.missing_symbol),
    Rule("unbalanced", "error", pairs.unbalanced),
    Rule("note-place", "warning", marks.note_place),
    Rule("note-series", "warning", marks.note_series),
    Rule("agenda-asterisk", "warning", marks.agenda_asterisk, CHINESE),
    Rule("acronym-unknown", "warning", acronyms.unknown, acronyms.LANGUAGES),
    Rule("acronym-first-use", "warning", acronyms.first_use, acronyms.LANGUAGES),
    Rule("acronym-twice", "warning", acronyms.written_out_twice, acronyms.LANGUAGES),
    Rule("name-after-acronym", "warning", acronyms.written_out_after, acronyms.LANGUAGES),
    Rule("united-nations", "warning", style.united_nations, ENGLISH),
    Rule("contraction", "warning", style.contractions, ENGLISH),
    Rule("double-space", "warning", style.double_spaces),
    Rule("full-stop", "warning", style.full_stop),
    Rule("note-full-stop", "warning", style.note_full_stop),
    Rule("clause-end", "warning", decision.clause_ends),
    Rule("clause-verb", "warning", decision.verbs),
    Rule("clause-number", "warning", decision.typed_numbers),
    Rule("decision-frame", "warning", decision.frame),
)
