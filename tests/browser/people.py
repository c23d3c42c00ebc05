"""Signing in as somebody of the sample world."""

from playwright.sync_api import Page


def sign_in(page: Page, email: str) -> None:
    page.goto("/sign-in/")
    page.locator(f'form:has(input[value="{email}"]) button').click()
    page.wait_for_url(lambda url: "/sign-in/" not in url)
