"""The catalogues of all languages: complete in form, never less translated than before."""

import re
from collections import Counter
from gettext import GNUTranslations, c2py

import pytest
from django.conf import settings
from django.utils.translation import gettext, override, to_locale

from portal import catalogues

# Per cent of the strings in the source that are translated.  A ratchet: raise it after each pass.
SHARES = {"ar": 90, "es": 90, "fr": 90, "ru": 90, "zh_Hans": 90}
PLURAL_FORMS = {"ar": 6, "es": 2, "fr": 2, "ru": 3, "zh_Hans": 1}

PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd%]|\{\w*\}")
# What a plural may leave out where its form stands for one number: "two countries" says it in a word.
COUNTERS = {
    f"%({name})s"
    for name in (
        *("count", "number", "total", "paragraphs", "limit", "n", "gaps", "editions", "files"),
        *("errors", "records", "differences"),
    )
}
TAG = re.compile(r"</?[a-z][^>]*>")
EDGES = re.compile(r"^[ \n]*|[ \n]*$")
# French sets these apart by a narrow no-break space, and nothing else.
FRENCH_SPACING = re.compile(r"[^\u202f](?=[;!?»])|«(?!\u202f)|[\w»)](?=:(?:\s|$))|[ \xa0](?=:)")
# Latin punctuation within Arabic text runs the wrong way.
LATIN_PUNCTUATION = re.compile(r"[\u0620-\u064a][,;?]")

PATHS = {path.parents[1].name: path for path in catalogues.paths()}


@pytest.fixture(scope="module")
def catalogue(request):
    return catalogues.read(PATHS[request.param])


@pytest.fixture(scope="module")
def source():
    return catalogues.collected()


every_language = pytest.mark.parametrize("catalogue", PATHS, indirect=True)


def pairs(catalogue):
    """Each translated form beside the form of English it stands for, and whether it may leave the number out."""
    stands_for_one = numbers_with_a_form_of_their_own(catalogue)
    for message in catalogue:
        if not message.id or not catalogues.is_translated(message):
            continue
        if isinstance(message.id, str):
            yield message.id, message.string, False
        else:
            for form, string in enumerate(message.string):
                yield message.id[1], string, form in stands_for_one


def numbers_with_a_form_of_their_own(catalogue) -> set[int]:
    form_of = c2py(catalogue.plural_expr)
    forms = [form_of(number) for number in range(201)]
    return {form for form in forms if forms.count(form) == 1}


def test_every_language_of_the_portal_has_a_catalogue():
    wanted = {to_locale(code) for code, _ in settings.LANGUAGES if code != "en"}

    assert set(PATHS) == wanted == set(SHARES)


@every_language
def test_the_file_is_as_it_would_be_written_again(catalogue, tmp_path):
    original = PATHS[str(catalogue.locale)]
    copy = tmp_path / "django.po"
    catalogues.write(copy, catalogue)

    assert copy.read_text() == original.read_text()
    assert catalogue.obsolete == {}


@every_language
def test_nothing_is_a_guess(catalogue):
    assert [message.id for message in catalogue if message.id and message.fuzzy] == []


@every_language
def test_plurals_are_complete(catalogue):
    forms = PLURAL_FORMS[str(catalogue.locale)]
    plural = [m for m in catalogue if m.pluralizable and any(m.string)]

    assert catalogue.num_plurals == forms
    assert [m.id for m in plural if len(m.string) != forms or not all(m.string)] == []


@every_language
def test_placeholders_are_kept(catalogue):
    lost = [
        (text, string)
        for text, string, stands_for_one in pairs(catalogue)
        if placeholders(text) != placeholders(string)
        if not (stands_for_one and lacks_only_the_number(text, string))
    ]

    assert lost == []


def placeholders(text: str) -> list[str]:
    return sorted(PLACEHOLDER.findall(text))


def lacks_only_the_number(text: str, string: str) -> bool:
    given, kept = Counter(placeholders(text)), Counter(placeholders(string))
    lacking = (given - kept).elements()
    return not kept - given and [name in COUNTERS for name in lacking] == [True]


@every_language
def test_tags_and_edges_are_kept(catalogue):
    lost = [
        (text, string)
        for text, string, _ in pairs(catalogue)
        if sorted(TAG.findall(text)) != sorted(TAG.findall(string))
        or EDGES.findall(text) != EDGES.findall(string)
    ]

    assert lost == []


@pytest.mark.parametrize(
    ("catalogue", "wrong"),
    [("fr", FRENCH_SPACING), ("ar", LATIN_PUNCTUATION)],
    indirect=["catalogue"],
    ids=["fr", "ar"],
)
def test_punctuation_is_that_of_the_language(catalogue, wrong):
    found = [string for _, string, _ in pairs(catalogue) if wrong.search(TAG.sub("", string))]

    assert found == []


@every_language
def test_no_language_falls_behind(catalogue, source):
    wanted = [message for message in source if message.id]
    missing = [
        message.id
        for message in wanted
        if not (known := catalogue.get(message.id, message.context))
        or not catalogues.is_translated(known)
    ]
    share = 100 * (len(wanted) - len(missing)) // len(wanted)

    assert share >= SHARES[str(catalogue.locale)], f"script/translate, then: {missing}"


def test_pages_speak_the_language_of_the_reader():
    with override("fr"):
        assert gettext("Countries") == "Pays"


TEMPLATE = """
<c-page-head title="{% translate "A title" %}">{% firstof label _("A label") %}</c-page-head>
  {% blocktranslate trimmed count number=total %}
    {{ number }} note
      by {{ name }}
  {% plural %}
    {{ number }} notes by {{ name }}
  {% endblocktranslate %}
"""
CODE = """
title = gettext_lazy(
    "Two "
    "parts"
)
state = pgettext_lazy("job", "Done")
"""


def test_strings_are_collected_from_templates_and_code(tmp_path):
    files = {"templates/a.html": TEMPLATE, "seas/apps.py": "", "seas/a.py": CODE}
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(content)

    found = {(message.id, message.context) for message in catalogues.collected(tmp_path)}

    assert found - {("", None)} == {
        ("A title", None),
        ("A label", None),
        (("%(number)s note by %(name)s", "%(number)s notes by %(name)s"), None),
        ("Two parts", None),
        ("Done", "job"),
    }


PO = """msgid ""
msgstr ""
"Language: fr\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"
"Content-Type: text/plain; charset=utf-8\\n"

msgid "%(count)s country"
msgid_plural "%(count)s countries"
msgstr[0] "%(count)s pays"
msgstr[1] "%(count)s pays en tout"

msgid "Countries"
msgstr "Pays"
"""


@pytest.fixture
def po(tmp_path):
    path = tmp_path / "fr" / "LC_MESSAGES" / "django.po"
    path.parent.mkdir(parents=True)
    path.write_text(PO)
    return path


def test_catalogues_are_compiled_when_they_change_and_only_then(po, tmp_path):
    assert catalogues.compile_changed(tmp_path) == [po]
    assert catalogues.compile_changed(tmp_path) == []

    po.write_text(PO.replace('"Pays"', '"Les pays"'))

    assert catalogues.compile_changed(tmp_path) == [po]
    with po.with_suffix(".mo").open("rb") as file:
        compiled = GNUTranslations(file)
    assert compiled.gettext("Countries") == "Les pays"
    counted = compiled.ngettext("%(count)s country", "%(count)s countries", 2)
    assert counted == "%(count)s pays en tout"


def test_an_older_catalogue_put_back_is_compiled_too(po, tmp_path):
    catalogues.compile_changed(tmp_path)
    before = po.with_suffix(".mo").read_bytes()
    po.write_text(PO.replace('"Pays"', '"Les pays"'))
    catalogues.compile_changed(tmp_path)

    older = tmp_path / "older.po"
    older.write_text(PO)
    catalogues.replace(po, PO.encode(), older.stat().st_mtime_ns - 10**12)

    assert catalogues.compile_changed(tmp_path) == [po]
    assert po.with_suffix(".mo").read_bytes() == before
