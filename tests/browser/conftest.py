"""A whole portal beside the tests: its own database with the sample world, web, worker, relay."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from urllib.parse import urlsplit, urlunsplit

import psycopg2
import pytest
from django.conf import settings
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from portal.local.children import pool
from tests.application import as_application

WORKER = os.environ.get("PYTEST_XDIST_WORKER", "alone")
DATABASE = f"browser_{WORKER}"
CHROMIUM = os.environ.get("PORTAL_CHROMIUM")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]


def environment(port: int) -> dict[str, str]:
    url = urlsplit(os.environ["DATABASE_URL"])
    owner = urlunsplit(url._replace(path=f"/{DATABASE}"))
    return os.environ | {
        # As in production: the owner makes the tables, the application's role serves the pages.
        "DATABASE_OWNER_URL": owner,
        "DATABASE_URL": as_application(owner),
        "BROKER_PREFIX": f"browser-{WORKER}:",
        "BASE_URL": f"http://127.0.0.1:{port}",
        "SAMPLE_SIGN_IN": "1",
    }


def manage(*arguments: str, env: dict[str, str]) -> None:
    subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=settings.BASE_DIR,
        env=env,
        check=True,
        capture_output=True,
        text=True,
    )


def new_database() -> None:
    connection = psycopg2.connect(os.environ["DATABASE_URL"])
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {DATABASE} WITH (FORCE)")
        cursor.execute(f"CREATE DATABASE {DATABASE}")
    connection.close()


@pytest.fixture(scope="session")
def portal() -> Iterator[str]:
    """The address of a portal with the world of GCSS.XI and its report, published."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    env = environment(port)
    new_database()
    as_owner = env | {"PORTAL_ROLE": "owner"}
    manage("migrate", "-v", "0", env=as_owner)
    manage("grant_application", env=as_owner)
    manage("load_world", "gcss-xi", env=env)
    manage("publish_world", env=env)
    commands = [
        f"-m gunicorn portal.wsgi --bind 127.0.0.1:{port} --workers 2 --log-level warning",
        "manage.py relay",
        (
            f"-m celery -A portal worker -c 1 --pool={pool()} -Q compile,render -l WARNING"
            " --without-gossip --without-mingle"
        ),
    ]
    children = [
        subprocess.Popen([sys.executable, *command.split()], cwd=settings.BASE_DIR, env=env)
        for command in commands
    ]
    try:
        wait_for(f"http://127.0.0.1:{port}/live")
        # Once it is there, all files are.
        wait_for(f"http://127.0.0.1:{port}/reports/gcss-xi-3/editions/1/zip/", seconds=240)
        yield f"http://127.0.0.1:{port}"
    finally:
        for child in children:
            child.terminate()
        for child in children:
            child.wait(timeout=40)


def wait_for(url: str, seconds: int = 60) -> None:
    deadline = time.monotonic() + seconds
    while True:
        try:
            urllib.request.urlopen(url, timeout=2)
            return
        except OSError:
            assert time.monotonic() < deadline, f"{url} does not answer"
            time.sleep(0.2)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not CHROMIUM:
        if os.environ.get("CI"):
            pytest.fail("CI has to bring a Chromium for the browser tests: set PORTAL_CHROMIUM")
        pytest.skip("no Chromium on this machine")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def context(browser: Browser, portal: str) -> Iterator[BrowserContext]:
    context = browser.new_context(base_url=portal)
    context.set_default_timeout(15_000)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()
