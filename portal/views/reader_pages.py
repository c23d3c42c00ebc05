"""What the pages of the reader show, and how long a browser may keep them."""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from babel.lists import format_list
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.safestring import SafeString
from django.utils.translation import get_language, override

from portal.enums import Language
from portal.models import Edition, EditionText
from portal.pages import PageRequest
from portal.queries import reading as known
from portal.reporting.document import Figure, plain
from portal.reporting.reading import Glossary, Reading
from portal.views.activity_lists import BYTE_ORDER_MARK, harmless
from portal.views.edition_pages import LanguageRow, edition_of, later_than, rows_of

# What a page offers beside itself: the other formats are on the page of the edition.
TO_TAKE_AWAY = ("pdf", "docx")
# So many seconds a browser may keep a drawing without asking.
KEPT = 24 * 60 * 60


def text_of(request: PageRequest, slug: str, number: int, language: str) -> EditionText:
    edition = edition_of(request, slug, number)
    return get_object_or_404(edition.texts, language=language)


def best_language(edition: Edition, wanted: str) -> str:
    """The one that was asked for, the reader's, the original; whatever there is at last."""
    if wanted not in Language.values:
        raise Http404
    there = list(edition.texts.order_by("pk").values_list("language", flat=True))
    order = (wanted, get_language(), edition.report.original_language, *there)
    return next((one for one in order if one in there), None) or nothing_there()


def nothing_there() -> str:
    raise Http404


def later_editions(edition: Edition, user) -> list[Edition]:
    """With what each is called behind the symbol of its report: ``Corr.1``."""
    found = list(later_than(edition, user))
    for one in found:
        one.suffix = one.symbol.removeprefix(f"{edition.report.symbol}/")
    return found


def frame(text: EditionText) -> dict:
    """What every page of a published text says of it, and the way back."""
    edition = text.edition
    return {
        "edition": edition,
        "report": edition.report,
        "text": text,
        "language": text.language,
        "back": reverse("edition-read", args=[edition.report.slug, edition.number, text.language]),
    }


def reader_context(request: PageRequest, reading: Reading, later: list[Edition]) -> dict:
    text = reading.text
    rows = rows_of(text.edition)
    return frame(text) | {
        "reading": reading,
        "title": reading.report.masthead.title,
        "article": article(reading),
        "rows": rows,
        "files": files_of(rows, text.language),
        "there": named(row.text.language for row in rows),
        "not_there": named(missing_from(rows)),
        "later": later,
        "gaps": len(text.notes),
        "earlier": known.before(text.edition, request.user),
    }


def article(reading: Reading) -> SafeString:
    """The text in its own language; what is loaded into it later is in the reader's."""
    glossary = Glossary(known.acronyms(reading.text.language))
    context = {
        "reading": reading,
        "report": reading.report,
        "edition": reading.text.edition,
        "glossary": glossary,
        "reader_language": get_language(),
    }
    with override(reading.text.language):
        return render_to_string("reader/article.html", context)


def files_of(rows: list[LanguageRow], language: str) -> list:
    cells = next((row.files for row in rows if row.text.language == language), [])
    return [cell for cell in cells if cell.file.format in TO_TAKE_AWAY]


def missing_from(rows: list[LanguageRow]) -> list[str]:
    there = {row.text.language for row in rows}
    return [code for code in Language.values if code not in there]


def named(codes) -> str:
    """ "English and French", in the language of the page and in its order."""
    names = sorted(str(Language(code).label) for code in codes)
    language = get_language() or "en"
    # As the United Nations write English: no comma before "and".
    locale = {"en": "en_GB", "zh-hans": "zh_Hans"}.get(language, language)
    return format_list(names, locale=locale) if names else ""


def texts_to_compare(earlier: Edition, text: EditionText) -> tuple[EditionText, EditionText] | None:
    """Both in the language of the page, else in an original language; two queries at most."""
    wanted = dict.fromkeys((text.language, text.edition.report.original_language))
    old = {one.language: one for one in earlier.texts.filter(language__in=wanted)}
    for code in wanted:
        if code in old:
            new = (
                text if code == text.language else text.edition.texts.filter(language=code).first()
            )
            if new:
                return old[code], new
    return None


def day_of(edition: Edition) -> date:
    """The day that a report carries; as late as its date allows where that is not a day."""
    issued = edition.report.issued_on
    return issued.last_day() if issued else timezone.localdate(edition.snapshot_at)


# --- Figures ------------------------------------------------------------------------------------


def spreadsheet(text: EditionText, figure: Figure) -> HttpResponse:
    """The same values as in the chart and in the table below it."""
    file = io.StringIO()
    writer = csv.writer(file, quoting=csv.QUOTE_ALL)
    writer.writerow([harmless(column.label) for column in figure.data.columns])
    for row in figure.data.rows:
        writer.writerow([harmless(plain(cell)) for cell in row])
    answer = HttpResponse(BYTE_ORDER_MARK + file.getvalue(), content_type="text/csv; charset=utf-8")
    return named_file(answer, text, figure, "csv")


def drawing(text: EditionText, figure: Figure) -> HttpResponse:
    return named_file(HttpResponse(figure.svg, content_type="image/svg+xml"), text, figure, "svg")


def named_file(answer: HttpResponse, text: EditionText, figure: Figure, kind: str) -> HttpResponse:
    """Sealed, so a browser may keep it; nothing in it runs, wherever it is opened."""
    words = f"{text.edition.symbol}.{text.language}.{figure.key}.{kind}"
    name = re.sub(r"[^\w.-]", "-", words, flags=re.ASCII)
    answer.headers["Content-Disposition"] = f'inline; filename="{name}"'
    answer.headers["Content-Security-Policy"] = (
        "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    )
    patch_cache_control(answer, private=True, max_age=KEPT)
    return answer


# --- How long a page holds ------------------------------------------------------------------------


def tag_of(request: HttpRequest, text: EditionText, later: Sequence[Edition]) -> str:
    """Changes with everything that the page of a visitor is made of; empty for a person."""
    if request.user.is_authenticated:
        return ""
    parts = (
        text.sha256,
        str(text.edition.pk),
        *(f"{one.pk}" for one in later),
        get_language(),
        request.COOKIES.get("theme", ""),
        # Names of organizations and what came before are those of today.
        timezone.localdate().isoformat(),
        static("portal/reader.css"),
        static("portal/app.css"),
        static("portal/app.js"),
        release(),
    )
    return f'"{hashlib.sha256("|".join(map(str, parts)).encode()).hexdigest()[:32]}"'


@cache
def release() -> str:
    """Of the software: a page that was made by other templates is another page."""
    roots = (
        settings.BASE_DIR / "templates",
        *map(settings.BASE_DIR.__class__, settings.LOCALE_PATHS),
    )
    files = (path for root in roots for path in sorted(root.rglob("*")) if path.is_file())
    known_files = "|".join(
        f"{path.name}{path.stat().st_size}{path.stat().st_mtime_ns}" for path in files
    )
    return hashlib.sha256(known_files.encode()).hexdigest()


def unchanged(request: HttpRequest, tag: str) -> HttpResponse | None:
    """304 where the browser has this page already."""
    if not tag or "If-None-Match" not in request.headers:
        return None
    return get_conditional_response(request, etag=tag)


def tagged(request: HttpRequest, answer: HttpResponse, tag: str) -> HttpResponse:
    if tag:
        answer.headers["ETag"] = tag
        patch_cache_control(answer, private=True, no_cache=True)
    return answer
