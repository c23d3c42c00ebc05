"""Rules that hold for every model and migration."""

import io

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import models
from pghistory.models import Event as HistoryEvent

OURS = ["portal", "cooperation", "emg"]
MODELS = [
    model
    for label in OURS
    for model in apps.get_app_config(label).get_models()
    if not issubclass(model, HistoryEvent)
]


# Worth nothing without their agency or person.
MAY_GO = {"portal.AgencyAlias", "portal.FormReceipt"}


@pytest.mark.django_db
def test_no_migration_is_missing():
    call_command("makemigrations", check=True, dry_run=True, stdout=io.StringIO())


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_every_model_says_what_it_is(model):
    assert not model.__doc__.startswith(f"{model.__name__}(")


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_no_model_orders_every_query(model):
    assert model._meta.ordering == []


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_what_has_a_page_says_who_may_see_it(model):
    """A record with an address can be read: so its query set has to narrow to the reader."""
    if "get_absolute_url" in vars(model) and model.__name__ not in {"WorkPlan", "Area"}:
        assert hasattr(model._default_manager.all(), "visible_to")


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_a_user_or_agency_is_never_deleted_with_what_it_did(model):
    for field in model._meta.get_fields():
        if isinstance(field, models.ForeignKey) and field.related_model._meta.label in {
            "portal.Person",
            "portal.Agency",
        }:
            on_delete = field.remote_field.on_delete
            assert on_delete is models.PROTECT or field.model._meta.label in MAY_GO


def test_columns_of_history_are_those_of_the_record():
    """Translated names are added late: the history must have them too."""
    for model in MODELS:
        if not vars(model).get("is_tracked"):
            continue
        history = model.history.rel.related_model
        columns = {f.name for f in model._meta.concrete_fields if not f.many_to_many}
        kept = {f.name for f in history._meta.concrete_fields}
        assert columns - kept == set(), model
