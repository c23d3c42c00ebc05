"""What the desk says after an act, and the way back from it."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from portal.models import Event, Report
from portal.pages import PageRequest

# What the bar says after an act, by the kind of its event.
DONE = {
    "edit.written": _("The text is saved."),
    "edit.hidden": _("The paragraph is hidden."),
    "edit.shown": _("The paragraph stands in the report again."),
    "edit.taken": _("The paragraph says what is compiled now."),
    "edit.kept": _("Your text stays, over what is compiled now."),
    "edit.moved": _("The paragraph is moved."),
    "edit.merged": _("The paragraphs are merged."),
    "edit.added": _("The paragraph is added."),
    "edit.removed": _("The paragraph is taken out."),
    "edit.adopted": _("The words are kept as an added paragraph."),
    "edit.restored": _("The paragraph is as it was in that version."),
    "edit.undone": _("That is undone."),
}


@dataclass(frozen=True)
class Done:
    """What was just done, and whether it can be undone here."""

    event: Event
    text: str | Promise

    @property
    def key(self) -> str:
        return self.event.data.get("key", "")


def done_of(request: PageRequest, report: Report) -> Done | None:
    """The act that the address names, if this person did it to this report."""
    named = request.GET.get("done", "")
    if not (named.isascii() and named.isdigit() and len(named) < 19):
        return None
    event = Event.objects.filter(pk=int(named), actor=request.user.get_username()).first()
    if event is None or event.data.get("report") != report.pk or event.kind not in DONE:
        return None
    return Done(event, DONE[event.kind])


def after(request: PageRequest, report: Report, made, key: str, back: str) -> str:
    """The address to go on at: the desk at the paragraph, or the page that one was on."""
    event = Event.objects.about(made).first()
    query = f"?{urlencode({'done': event.pk})}" if event and event.kind in DONE else ""
    if back == "desk":
        return f"{reverse('desk', args=[report.slug])}{query}#at-{key}"
    return f"{reverse('desk-paragraph', args=[report.slug, key])}{query}"
