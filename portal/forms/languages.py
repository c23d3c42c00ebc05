"""Forms of records that are written in six languages: English first, the others folded away."""

from typing import Any, NamedTuple

from django import forms
from django.conf import settings
from django.db.models import Model

from portal.formats.languages import OWN_NAMES

OTHERS = tuple(code for code, _name in settings.LANGUAGES if code != "en")


class InLanguage(NamedTuple):
    """The fields of one language, with what the language calls itself."""

    language: str
    name: str
    fields: list[forms.BoundField]

    @property
    def is_open(self) -> bool:
        """Unfolded where something is wrong in it, so that nobody has to look for it."""
        return any(field.errors for field in self.fields)

    @property
    def is_filled(self) -> bool:
        return any(field.value() for field in self.fields)


def column(name: str, language: str) -> str:
    """``title_zh_hans``: the column of a translated field."""
    return f"{name}_{language.replace('-', '_')}"


class TranslatedForm(forms.Form):
    """The English fields are declared as ``title_en``; those of ``translated`` are repeated."""

    translated: tuple[str, ...] = ()

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for language in OTHERS:
            for name in self.translated:
                if f"{name}_en" in self.fields:
                    self.fields[column(name, language)] = self.repeated(name, language)

    def repeated(self, name: str, language: str) -> forms.Field:
        """The same field in another language: never required, without its hint."""
        english = self.fields[f"{name}_en"]
        widget = type(english.widget)(attrs=english.widget.attrs | {"lang": language})
        options = {"max_length": english.max_length} if isinstance(english, forms.CharField) else {}
        return type(english)(label=english.label, required=False, widget=widget, **options)

    @property
    def main_fields(self) -> list[forms.BoundField]:
        folded = {column(name, language) for name in self.translated for language in OTHERS}
        return [field for field in self.visible_fields() if field.name not in folded]

    @property
    def languages(self) -> list[InLanguage]:
        return [
            InLanguage(
                language,
                OWN_NAMES[language],
                [
                    self[column(name, language)]
                    for name in self.translated
                    if column(name, language) in self.fields
                ],
            )
            for language in OTHERS
        ]

    @property
    def words(self) -> dict[str, str]:
        """What was written in each language, by column."""
        names = (column(name, code) for name in self.translated for code in ("en", *OTHERS))
        return {name: self.cleaned_data[name] for name in names if name in self.cleaned_data}


def without_untouched(record: Model, fields: dict[str, Any]) -> dict[str, Any]:
    """A language that was never written in and still is not has not changed."""
    return {
        name: value
        for name, value in fields.items()
        if value != "" or getattr(record, name, "") is not None
    }
