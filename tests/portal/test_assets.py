import re

from django.core.management import call_command
from django.test import override_settings


def test_our_modules_call_each_other_by_their_hashed_names(settings, tmp_path):
    """Under a second name a module would be loaded, and would act, a second time."""
    hashed = {"staticfiles": {"BACKEND": "portal.assets.HashedFiles"}}
    with override_settings(STATIC_ROOT=tmp_path, STORAGES=settings.STORAGES | hashed):
        call_command("collectstatic", "--no-input", verbosity=0)

    modules = list((tmp_path / "portal").rglob("*.????????????.js"))
    called = {
        address
        for module in modules
        for address in re.findall(r'(?:from|import) ?\(?"(\.[^"]+)"', module.read_text("utf-8"))
    }
    assert len(modules) >= 14
    assert len(called) >= 10
    assert [a for a in called if not re.search(r"\.[0-9a-f]{12}\.js$", a)] == []
