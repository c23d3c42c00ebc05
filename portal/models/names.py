"""Names of reference data in six languages: ordinary columns, ``name_en`` … ``name_zh_hans``.

django-modeltranslation adds the columns once all models are loaded, so the classes are only
marked here; ``translation.py`` of each application registers what it marked, and starts the
column history after that, so that the history has the columns too.
"""

from django.apps import apps
from django.db import models
from modeltranslation.translator import TranslationOptions, translator

from portal.models.history import track


def translated(*fields: str):
    """Class decorator: these fields get a column per language, English as the fallback."""

    def mark(model: type[models.Model]) -> type[models.Model]:
        model.translated_fields = fields
        return model

    return mark


def register(app_label: str) -> None:
    """Add the columns to the marked models of an application, and begin their history."""
    for model in list(apps.get_app_config(app_label).get_models()):
        fields = vars(model).get("translated_fields")
        if not fields:
            continue
        members = {"fields": fields, "required_languages": ("en",)}
        options = type(f"{model.__name__}Translation", (TranslationOptions,), members)
        translator.register(model, options)
        if vars(model).get("is_tracked"):
            track(model)
