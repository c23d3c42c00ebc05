"""A portal of one form: what docs/developing.md says that pages and answers have to be, and no more."""

import json
import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime
from time import sleep

from django import forms
from django.http import HttpResponse, HttpResponseRedirect, JsonResponse
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.urls import path
from django.utils.translation import get_language, get_language_bidi

from portal.forms.narratives import NarrativeField
from portal.narrative import render
from portal.splices import spliced


class Answer(forms.Form):
    progress = NarrativeField(label="Progress", words=300, help_text="What was done", rows=6)
    status = forms.ChoiceField(
        choices=[("on", "Under way"), ("done", "Completed")],
        widget=forms.RadioSelect,
        required=False,
    )
    themes = forms.MultipleChoiceField(
        choices=[("air", "Air"), ("water", "Water")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    language = forms.ChoiceField(choices=[("en", "English"), ("ar", "Arabic")], required=False)
    next_steps = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 2}))


@dataclass
class Desk:
    """What the portal has, how it answers next, and what was sent to it."""

    content: dict = field(default_factory=dict)
    version: int = 3
    seq: int = 0
    saved_at: datetime | None = None
    others: list = field(default_factory=list)
    is_signed_in: bool = True
    # Answers to give instead of the real one, in their order: (status, body).
    answers: list = field(default_factory=list)
    is_down: bool = False
    # The save is taken, but its answer never arrives.
    loses_answers: bool = False
    pause: float = 0
    bodies: list = field(default_factory=list)
    headers: list = field(default_factory=list)
    files: list = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def take(self, body: dict) -> tuple[int, dict]:
        if body["version"] != self.version:
            return 409, {"reason": "changed", "message": "Ana Silva has saved this section."}
        changes = {name: self.changed(name, value) for name, value in body["changes"].items()}
        if body["seq"] != self.seq or any(value is False for value in changes.values()):
            return 409, {"reason": "resend", "seq": self.seq, "values": self.content}
        self.content |= changes
        self.seq += 1
        self.saved_at = datetime.now(UTC)
        return 200, {
            "seq": self.seq,
            "saved_at": self.saved_at.isoformat(),
            "shown": "14:32",
            "others": self.others,
        }

    def changed(self, name: str, value):
        if not isinstance(value, dict):
            return value
        text = spliced(self.content.get(name, ""), value)
        return False if text is None else text

    @property
    def saves(self) -> list[dict]:
        return [json.loads(body) for body in self.bodies]


desk = Desk()


def reset() -> Desk:
    desk.__init__()
    return desk


def page(request, name: str, **context) -> HttpResponse:
    frame = {"html_lang": get_language(), "html_dir": "rtl" if get_language_bidi() else "ltr"}
    context |= frame | {"csrf_token": get_token(request), "desk": desk, "path": request.path}
    return HttpResponse(render_to_string(f"stub/{name}.html", context))


def answer(request):
    if not desk.is_signed_in:
        return HttpResponseRedirect(f"/sign-in/?next={request.path}")
    form = Answer(request.POST if request.method == "POST" else None, initial=desk.content)
    if form.is_valid():
        desk.content, desk.seq, desk.version = form.cleaned_data, 0, desk.version + 1
        return HttpResponseRedirect("/done/")
    numbers = {name.split(".")[1] for name in desk.content if name.startswith("figures.")}
    figures = [
        (number, desk.content.get(f"figures.{number}.what") or "")
        for number in sorted(numbers | {"0"})
    ]
    return page(request, "answer", form=form, figures=figures)


def draft(request):
    desk.bodies.append(request.body)
    desk.headers.append(dict(request.headers))
    sleep(desk.pause)
    if desk.is_down:
        return HttpResponse(status=503)
    if not desk.is_signed_in:
        return HttpResponseRedirect("/sign-in/")
    with desk.lock:
        status, data = desk.answers.pop(0) if desk.answers else desk.take(json.loads(request.body))
    if desk.loses_answers:
        return HttpResponse(status=504)
    return JsonResponse(data, status=status)


def sign_in(request):
    if request.method == "POST":
        desk.is_signed_in = True
        return HttpResponseRedirect(request.GET["next"])
    return page(request, "sign_in")


def preview(request):
    text = request.POST[request.POST["field"]]
    return HttpResponse(
        f'<div data-announce="Preview"><h4>Preview</h4><div class="narrative">{render(text)}</div></div>'
    )


def upload(request):
    file = request.FILES["file"]
    if file.name.endswith(".exe"):
        message = "The selected file must be a PDF, Word or spreadsheet file."
        if "application/json" in request.headers["Accept"]:
            return JsonResponse({"message": message}, status=400)
    desk.files.append(file.name)
    sleep(desk.pause)
    return HttpResponseRedirect("/answer/")


urlpatterns = [
    path("answer/", answer, name="answer"),
    path("answer/draft/", draft, name="draft"),
    path("done/", lambda request: page(request, "done"), name="done"),
    path("sign-in/", sign_in, name="sign-in"),
    path("preview/", preview, name="narrative-preview"),
    path("upload/", upload, name="upload"),
]
