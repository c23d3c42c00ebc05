import gzip
import json
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.test import override_settings

from portal.management.commands.vendor_assets import LOCK, STATIC, layered, problems_with

TEMPLATES = settings.BASE_DIR / "templates"
# The report as a single file to take away carries its style sheet inside.
TAKEN_AWAY = TEMPLATES / "reports/document/file.html"
APP_CSS = (STATIC / "portal/app.css").read_text("utf-8")


@pytest.fixture
def packages() -> list[dict]:
    return json.loads(LOCK.read_text("utf-8"))["packages"]


def test_files_are_as_locked(capsys):
    call_command("vendor_assets", "--check")

    assert "9 files are as locked." in capsys.readouterr().out


def test_a_changed_or_missing_file_is_named(packages):
    packages[0]["files"][0]["sha256"] = "0" * 64
    packages[0]["files"][1]["path"] = "vendor/gone.css"

    problems = problems_with(packages)

    assert "vendor/bootstrap-5.3.9/bootstrap.min.css was changed." in problems
    assert "vendor/gone.css is missing." in problems
    assert "vendor/bootstrap-5.3.9/bootstrap.rtl.min.css is not in the lock." in problems


def test_an_archive_that_is_not_the_locked_one_is_refused(tmp_path):
    (tmp_path / "bootstrap-5.3.9.tgz").write_bytes(b"something else")

    with pytest.raises(CommandError, match="not the package of the lock"):
        call_command("vendor_assets", "--from", tmp_path)


def test_a_style_sheet_is_wrapped_in_its_layer_without_source_map():
    css = '@charset "UTF-8";a{b:c}\n/*# sourceMappingURL=x.css.map */'

    assert layered(css, "bootstrap") == b'@charset "UTF-8";@layer bootstrap{a{b:c}}\n'


def test_each_package_names_its_licence_and_ships_it(packages):
    for package in packages:
        assert package["licence"]
        assert any(file["path"].endswith("/LICENSE") for file in package["files"])


def test_all_files_get_hashed_names(tmp_path):
    storage = {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"}
    with override_settings(
        STATIC_ROOT=tmp_path,
        STORAGES=settings.STORAGES | {"staticfiles": storage},
        STATICFILES_FINDERS=["django.contrib.staticfiles.finders.FileSystemFinder"],
    ):
        call_command("collectstatic", "--no-input", verbosity=0)

    assert list((tmp_path / "portal").glob("app.*.css"))


def test_the_sprite_is_small_and_has_every_icon_in_use():
    drawn = set(
        re.findall(r'<symbol id="([^"]+)"', (STATIC / "portal/icons.svg").read_text("utf-8"))
    )
    used = set()
    for template in TEMPLATES.rglob("*.html"):
        text = template.read_text("utf-8")
        used |= set(re.findall(r'{% icon "([^"]+)" %}', text))
        used |= set(re.findall(r'<c-[^>]*\sicon="([^"]+)"', text))

    assert len(drawn) <= 40
    assert used <= drawn


def test_no_page_asks_another_host_for_anything():
    asks = re.compile(
        r"""(?:src|srcset|action|hx-\w+)=["']?https?:|<link[^>]+https?:|url\(["']?https?:"""
    )
    files = [*TEMPLATES.rglob("*.html"), *Path(STATIC).rglob("*.css"), *Path(STATIC).rglob("*.js")]

    assert [str(file) for file in files if asks.search(file.read_text("utf-8"))] == []


def test_no_page_has_scripts_or_styles_inside():
    inline = re.compile(r"\sstyle=|<style|<script(?![^>]*\ssrc=)|\son[a-z]+=[\"']")

    # A mail is no page: its styles are written onto its elements before it goes out.
    pages = [
        file
        for file in TEMPLATES.rglob("*.html")
        if file != TAKEN_AWAY and file.parent != TEMPLATES / "mail"
    ]

    assert [str(file) for file in pages if inline.search(file.read_text("utf-8"))] == []


def test_our_own_style_sheet_is_small_and_mirrors_by_itself():
    sided = re.compile(
        r"(?:margin|padding|border|inset)-(?:left|right)|[{;]\s*(?:left|right):|text-align: (?:left|right)"
    )

    assert len(gzip.compress(APP_CSS.encode())) <= 8 * 1024
    assert not sided.search(APP_CSS)


def test_dark_by_choice_and_dark_by_device_have_the_same_colours():
    chosen, device = (
        re.search(rf'\[data-bs-theme="{theme}"\] {{\s+(--ink.*?)}}', APP_CSS, re.DOTALL)[1].split()
        for theme in ("dark", "auto")
    )

    assert chosen == device
