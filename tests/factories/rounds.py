from datetime import date, timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from portal.actions import rounds
from portal.enums import QuestionScope, RoundState
from portal.models import Question, Round


class RoundFactory(DjangoModelFactory):
    """In preparation.  ``is_open=True`` opens it through its action: whom it asks has to be there."""

    class Meta:
        model = Round
        skip_postgeneration_save = True

    slug = factory.Sequence(lambda n: f"round-{n}")
    programme = factory.Sequence(lambda n: f"programme-{n}")
    title_en = factory.Sequence(lambda n: f"Round {n}")
    period_starts_on = date(2009, 1, 1)
    period_ends_on = date(2009, 12, 31)
    due_at = factory.LazyFunction(lambda: timezone.now() + timedelta(days=20))
    closes_at = factory.SelfAttribute("due_at")
    reminder_days = [14, 7, 1]
    state = RoundState.PREPARED


class QuestionFactory(DjangoModelFactory):
    class Meta:
        model = Question

    round = factory.SubFactory(RoundFactory)
    key = factory.Sequence(lambda n: f"question-{n}")
    scope = QuestionScope.AGENCY
    label_en = factory.Sequence(lambda n: f"Question {n}")
    position = factory.Sequence(lambda n: 100 + n)


def open_round(*agencies, by="test", **fields) -> Round:
    """A round with the standard questions that asks these agencies about what they take part in."""
    fields = {
        "slug": fields.pop("slug", "progress-2009"),
        "programme": "test",
        "title_en": "Progress in 2009",
        "period_starts_on": date(2009, 1, 1),
        "period_ends_on": date(2009, 12, 31),
        "due_at": timezone.now() + timedelta(days=20),
        "closes_at": timezone.now() + timedelta(days=30),
    } | fields
    held = rounds.create(by=by, agencies=list(agencies), **fields)
    rounds.open_round(held=held, by=by)
    held.refresh_from_db()
    return held
