"""The form of the stub in a real browser, on a real server of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.test.testcases import LiveServerThread
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.answering.stub import desk as stub

TEMPLATES = Path(__file__).parent / "stub" / "templates"
PATIENCE = 10_000


@pytest.fixture
def desk(settings) -> stub.Desk:
    settings.ROOT_URLCONF = "tests.browser.answering.stub.desk"
    settings.MIDDLEWARE = [
        "csp.middleware.CSPMiddleware",
        "django.middleware.locale.LocaleMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
    ]
    engine = settings.TEMPLATES[0]
    settings.TEMPLATES = [engine | {"DIRS": [*engine["DIRS"], TEMPLATES]}]
    return stub.reset()


@pytest.fixture
def server(desk) -> Iterator[str]:
    thread = LiveServerThread("127.0.0.1", StaticFilesHandler, connections_override={})
    thread.daemon = True
    thread.start()
    thread.is_ready.wait()
    assert thread.error is None
    yield f"http://127.0.0.1:{thread.port}"
    thread.terminate()


@pytest.fixture
def context(browser: Browser, server: str) -> Iterator[BrowserContext]:
    context = browser.new_context(base_url=server)
    context.set_default_timeout(PATIENCE)
    yield context
    context.close()


@pytest.fixture
def complaints() -> list[str]:
    """What the console and the security policy have to say; every test ends without any."""
    return []


@pytest.fixture
def new_page(context: BrowserContext, complaints: list[str]):
    def open_page(path: str = "/answer/") -> Page:
        page = context.new_page()
        page.clock.install()
        page.on("console", lambda m: complaints.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda e: complaints.append(str(e)))
        page.goto(path)
        return page

    return open_page


@pytest.fixture
def page(new_page) -> Page:
    return new_page()
