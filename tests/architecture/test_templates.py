"""Templates compile, are used, and leave no component unrendered."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import get_template
from django.urls import reverse

ROOT = Path(settings.BASE_DIR)
TEMPLATES = sorted(
    path.relative_to(ROOT / "templates").as_posix() for path in (ROOT / "templates").rglob("*.html")
)
# Found by Django and the sign-in library under names of their own; mails by the kind of notice.
LIBRARY = ("account/", "mfa/", "socialaccount/")
BY_CONVENTION = ("django/", "components/", "400", "403", "404", "429", "500", "mail/", *LIBRARY)


@pytest.mark.parametrize("name", TEMPLATES)
def test_template_compiles(name):
    get_template(name)


def test_every_template_is_used():
    sources = "".join(
        path.read_text()
        for folder in ["portal", "cooperation", "emg", "templates"]
        for path in (ROOT / folder).rglob("*")
        if path.suffix in {".py", ".html"}
    )
    unused = [
        name for name in TEMPLATES if name not in sources and not name.startswith(BY_CONVENTION)
    ]

    assert unused == []


def test_every_component_is_used():
    sources = "".join(path.read_text() for path in (ROOT / "templates").rglob("*.html"))
    tags = set(re.findall(r"<c-([a-z-]+)", sources))
    components = {
        path.stem.replace("_", "-")
        for path in (ROOT / "templates/components").glob("*.html")
        if not path.stem.startswith("_")
    }

    assert components - tags == set()


def test_components_are_rendered(client):
    page = client.get(reverse("gallery"))

    assert page.status_code == 200
    assert "<c-" not in page.text


INLINE = re.compile(r"<script(?![^>]*\bsrc=)|\sstyle=|\son[a-z]+=|javascript:", re.IGNORECASE)


@pytest.mark.parametrize("name", [n for n in TEMPLATES if n != "reports/document/file.html"])
def test_template_has_nothing_inline(name):
    """The content security policy would silently drop it."""
    found = INLINE.findall((ROOT / "templates" / name).read_text())

    assert found == []


SAFE = re.compile(r"\|\s*safe\b|mark_safe|autoescape off")
MAY_MARK_SAFE = {
    "portal/forms/choices.py",
    "portal/narrative.py",
    "portal/reporting/render/html.py",
    "portal/templatetags/document.py",
    "portal/templatetags/portal.py",
}


def test_only_the_listed_places_switch_escaping_off():
    found = {
        path.relative_to(ROOT).as_posix()
        for folder in ["portal", "cooperation", "emg", "templates"]
        for path in (ROOT / folder).rglob("*")
        if path.suffix in {".py", ".html"} and SAFE.search(path.read_text())
    }

    assert found - MAY_MARK_SAFE == set()
