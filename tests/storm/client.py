"""A focal point at the browser: signs in, answers, submits, and tries again until it is told that it is done."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

import requests
from lxml import html

PATIENCE = 180.0


@dataclass
class Told:
    """What the portal has acknowledged to one person."""

    email: str
    saved: str = ""
    receipt: str = ""
    attempts: int = 0
    troubles: list[str] = field(default_factory=list)


class GaveUp(Exception):
    """The portal has not answered for longer than a person would wait."""


class FocalPoint:
    def __init__(self, base: str, email: str, path: str) -> None:
        self.base, self.path = base, path
        self.told = Told(email)
        self.browser = requests.Session()

    def answer(self) -> Told:
        """The whole way; what is acknowledged is written down the moment it is."""
        self.sign_in()
        page = self.get(self.path)
        (section,) = page.xpath("//main//a[contains(@href, '/sections/')]/@href")[:1]
        self.save(section, f"Words of {self.told.email} that must not get lost, whatever happens.")
        self.submit()
        return self.told

    def sign_in(self) -> None:
        page = self.get("/sign-in/")
        form = page.xpath(f"//form[.//input[@value='{self.told.email}']]")[0]
        self.post("/sign-in/", self.fields(form), done=lambda answer: answer.status_code == 302)

    def save(self, path: str, text: str) -> None:
        form = self.form(self.get(path), "answer")
        fields = self.fields(form) | {
            "status": "ongoing",
            "progress": text,
            "section.is_complete": "yes",
        }
        self.post(path, fields, done=lambda answer: answer.status_code == 302)
        self.told.saved = text

    def submit(self) -> None:
        form = self.get(f"{self.path}check/").xpath("//form[contains(@action, '/submit/')]")[0]
        fields = self.fields(form)
        for area in form.xpath(".//textarea | .//input[@type='text']"):
            fields[area.get("name")] = "It is as it is."
        answer = self.post(
            form.get("action"), fields, done=lambda answer: answer.status_code == 302
        )
        self.told.receipt = answer.headers["Location"]

    @staticmethod
    def form(page, identifier: str):
        return page.xpath(f"//form[@id='{identifier}']")[0]

    @staticmethod
    def fields(form) -> dict[str, str]:
        return {name: value for name, value in form.form_values() if name}

    def get(self, path: str):
        answer = self.insist(
            lambda: self.browser.get(self.base + path, timeout=30, allow_redirects=True),
            done=lambda answer: answer.status_code == 200,
        )
        return html.fromstring(answer.text)

    def post(self, path: str, fields: dict[str, str], *, done) -> requests.Response:
        return self.insist(
            lambda: self.browser.post(
                self.base + path, data=fields, timeout=30, allow_redirects=False
            ),
            done=done,
        )

    def insist(
        self,
        send: Callable[[], requests.Response],
        *,
        done: Callable[[requests.Response], bool],
    ) -> requests.Response:
        """The same request again, as somebody would press the button again."""
        start = time.monotonic()
        while time.monotonic() - start < PATIENCE:
            self.told.attempts += 1
            try:
                answer = send()
                if done(answer):
                    return answer
                self.told.troubles.append(f"{answer.status_code} {answer.url}")
            except requests.RequestException as error:
                self.told.troubles.append(type(error).__name__)
            time.sleep(0.5)
        raise GaveUp(f"{self.told.email}: {self.told.troubles[-3:]}")
