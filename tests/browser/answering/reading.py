"""What the tests of the answering page look at."""

from playwright.sync_api import Locator, Page, expect

SAVED = "Saved 14:32"
OFFLINE = "Not saved – you are offline. Your text is kept on this computer."


def state(page: Page) -> Locator:
    return page.locator("#answer [data-save-state] [data-part=words]")


def field(page: Page, name: str = "progress") -> Locator:
    return page.locator(f"[name='{name}']")


def banner(page: Page) -> Locator:
    return page.locator("[data-banner]")


def pause(page: Page, seconds: float = 2) -> None:
    """One stops typing for so long.  The clock of the page jumps, nobody waits."""
    page.clock.fast_forward(int(seconds * 1000))


def is_saved(page: Page) -> None:
    pause(page)
    expect(state(page)).to_have_text(SAVED)


def is_offline(page: Page) -> None:
    pause(page)
    expect(state(page)).to_have_text(OFFLINE)


def copies(page: Page) -> dict[str, str]:
    return page.evaluate("({ ...localStorage })")
