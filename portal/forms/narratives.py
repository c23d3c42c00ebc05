"""The field for what people write at length: Markdown in a plain text area, with a limit in words."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from portal.reporting.text import clean_text
from portal.words import count_words

LONGEST = 50_000


class NarrativeInput(forms.Textarea):
    template_name = "django/forms/widgets/narrative.html"

    def get_context(self, name: str, value: Any, attrs: dict | None) -> dict:
        context = super().get_context(name, value, attrs)
        context["widget"]["limit"] = context["widget"]["attrs"].get("data-words")
        return context


class NarrativeField(forms.CharField):
    """Told before typing, the limit stops nobody while typing: only the form refuses."""

    widget = NarrativeInput

    def __init__(self, *, words: int | None = None, rows: int = 10, **options: Any) -> None:
        self.words = words
        self.rows = rows
        super().__init__(**options)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        limit = {"data-words": self.words} if self.words else {}
        return super().widget_attrs(widget) | {"rows": self.rows} | limit

    def to_python(self, value: Any) -> str:
        return super().to_python(clean_text(value or ""))

    def validate(self, value: str) -> None:
        super().validate(value)
        if len(value) > LONGEST:
            message = _("%(label)s must be 50,000 characters or fewer.")
            raise ValidationError(message, "long", {"label": self.label})
        count = count_words(value) if self.words else 0
        if count > (self.words or 0):
            message = ngettext(
                "%(label)s must be %(limit)s word or fewer. You have %(count)s.",
                "%(label)s must be %(limit)s words or fewer. You have %(count)s.",
                self.words,
            )
            values = {"label": self.label, "limit": self.words, "count": count}
            raise ValidationError(message, "words", values)
