"""A second world of any size: plausible records for benchmarks, the same for the same seed."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from uuid import uuid4

from django.db import connection, transaction

from portal import worlds
from portal.actions import themes
from portal.enums import ActivityStatus, ParticipationRole, UpdateKind, UpdateState
from portal.models import Activity, Agency, Country, Event, Participation, Person, Theme, Update
from portal.partial_dates import PartialDate
from portal.world import load_agency
from portal.world.vocabulary import BEGINNINGS, PLACES, SENTENCES, SUBJECTS, WORDS

FOLDER = Path(__file__).parent / "gcss-xi"
# A branch of themes that no programme owns: its reports stay as they are.
PROGRAMME = "generated"
BATCH = 2_000


def odds(shares: dict[str, int]) -> tuple[list[str], list[int]]:
    """What to choose from, and the cumulated weights: what ``random.choices`` is fastest with."""
    return [str(value) for value in shares], list(accumulate(shares.values()))


STATUSES = odds(
    {
        ActivityStatus.ONGOING: 45,
        ActivityStatus.COMPLETED: 35,
        ActivityStatus.PLANNED: 12,
        ActivityStatus.SUSPENDED: 5,
        ActivityStatus.CANCELLED: 3,
    }
)
STATES = odds(
    {
        UpdateState.ACCEPTED: 85,
        UpdateState.SUBMITTED: 8,
        UpdateState.DRAFT: 5,
        UpdateState.RETURNED: 2,
    }
)
LANGUAGES = odds({"en": 84, "ar": 8, "zh-hans": 8})


@dataclass(frozen=True)
class Stock:
    """What the generated records refer to."""

    person: Person
    themes: list[Theme]
    agencies: list[Agency]
    # Cumulated weights: a few agencies lead most activities.
    weights: list[float]
    countries: list[Country]
    sentences: dict[str, list[str]]


@dataclass(frozen=True)
class Sheet:
    """One activity with all that hangs on it."""

    activity: Activity
    partners: list[Agency]
    countries: list[Country]
    updates: list[Update]


@transaction.atomic
def generate(
    *,
    activities: int,
    seed: int,
    updates_each: int = 3,
    progress: Callable[[int], None] = lambda _number: None,
) -> int:
    """Bring the activities of a seed up to a number; gives how many were added.

    Written in batches instead of through ``activities.log``: a hundred thousand records with
    their updates would take hours one by one, with a check, an event and several queries each.
    Constraints and column history hold all the same, for they are in the database; one event
    tells of the whole.  Each activity is made from the seed and its own number, so a larger
    run begins with exactly the records of a smaller one.
    """
    there = Activity.objects.filter(reference__startswith=prefix(seed)).count()
    wanted = range(there + 1, activities + 1)
    if not wanted:
        return 0
    stock = stocked()
    name_the_context(seed)
    for first in range(wanted.start, wanted.stop, BATCH):
        numbers = range(first, min(first + BATCH, wanted.stop))
        store([sheet(stock, seed, number, updates_each) for number in numbers])
        progress(numbers.stop - 1)
    Event.record("world.generated", stock.person, by=stock.person, seed=seed, added=len(wanted))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE portal_activity, portal_participation, portal_update")
    return len(wanted)


def name_the_context(seed: int) -> None:
    """Let every row of history say where it came from.

    The triggers also run twice as fast with these settings than by finding out, for each row
    and by an exception, that they are missing.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('pghistory.context_id', %s, true),"
            " set_config('pghistory.context_metadata', %s, true),"
            " set_config('pgtrigger.ignore', '{}', true)",
            [str(uuid4()), json.dumps({"generated": prefix(seed)})],
        )


def prefix(seed: int) -> str:
    return f"GEN{seed}-"


def stocked() -> Stock:
    """Use the agencies and countries that are there; without any, those of the sample world."""
    person = worlds.loader()
    if not Agency.objects.exists():
        for entry in worlds.read(FOLDER, "agencies"):
            load_agency(entry, by=person)
    agencies = list(Agency.objects.current().order_by("acronym"))
    rng = source(0)
    return Stock(
        person=person,
        themes=[theme(slug, name, place, person) for place, (slug, name) in enumerate(SUBJECTS)],
        agencies=agencies,
        weights=list(accumulate(1 / (rank + 1) for rank in range(len(agencies)))),
        countries=list(Country.objects.order_by("alpha3")),
        sentences={language: list(sentences(rng, language)) for language in WORDS},
    )


def theme(slug: str, name: str, position: int, person: Person) -> Theme:
    fields = {"programme": PROGRAMME, "name_en": name, "position": position}
    return worlds.once(Theme, {"slug": f"generated-{slug}"}, themes.create, by=person, **fields)


def sentences(rng: random.Random, language: str, count: int = 1_500) -> Iterator[str]:
    between, end, length = SENTENCES[language]
    for _ in range(count):
        words = rng.choices(WORDS[language], k=rng.randint(length // 2, length * 2))
        text = between.join(words)
        yield text[:1].upper() + text[1:] + end


def source(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 -- made to be foreseen


def sheet(stock: Stock, seed: int, number: int, updates_each: int) -> Sheet:
    rng = source(seed * 1_000_003 + number)
    _slug, subject = SUBJECTS[chosen := rng.randrange(len(SUBJECTS))]
    lead, *others = rng.choices(stock.agencies, cum_weights=stock.weights, k=rng.randint(1, 5))
    partners = [agency for agency in dict.fromkeys(others) if agency != lead]
    starts_on = partial(rng, rng.randint(2004, 2012))
    cost = rng.randrange(20, 4_000) * 1_000 if rng.random() < 0.6 else None
    activity = Activity(
        reference=f"{prefix(seed)}{number:06}",
        title=f"{rng.choice(BEGINNINGS)} {lowered(subject)} in {rng.choice(PLACES)}, {number}",
        summary=narrative(rng, stock, "en", 3),
        theme_id=stock.themes[chosen].pk,
        lead_id=lead.pk,
        status=weighted(rng, STATUSES),
        starts_on=starts_on,
        ends_on=partial(rng, starts_on.year + rng.randint(1, 4)) if rng.random() < 0.7 else None,
        cost_needed=cost,
        cost_available=cost and cost * rng.randint(10, 100) // 100,
        is_public=rng.random() < 0.8,
        created_by_id=stock.person.pk,
    )
    updates = [update(rng, stock, activity, lead) for _ in range(rng.randint(0, 2 * updates_each))]
    countries = rng.sample(stock.countries, k=min(rng.randint(0, 3), len(stock.countries)))
    return Sheet(activity, partners, countries, updates)


def update(rng: random.Random, stock: Stock, activity: Activity, agency: Agency) -> Update:
    language = weighted(rng, LANGUAGES)
    return Update(
        activity=activity,
        agency_id=agency.pk,
        author_id=stock.person.pk,
        kind=rng.choice(UpdateKind.values),
        state=weighted(rng, STATES),
        happened_on=partial(rng, activity.starts_on.year + rng.randint(0, 2)),
        narrative=narrative(rng, stock, language, 9),
        language=language,
    )


def narrative(rng: random.Random, stock: Stock, language: str, at_most: int) -> str:
    return "".join(rng.choices(stock.sentences[language], k=rng.randint(1, at_most))).strip()


def partial(rng: random.Random, year: int) -> PartialDate:
    """A date of that year: half of them to the day, some to the month, some to the year."""
    exact = rng.random()
    if exact < 0.15:
        return PartialDate(year)
    month = rng.randint(1, 12)
    return PartialDate(year, month, rng.randint(1, 28) if exact > 0.5 else None)


def weighted(rng: random.Random, odds: tuple[list[str], list[int]]) -> str:
    return rng.choices(odds[0], cum_weights=odds[1])[0]


def lowered(text: str) -> str:
    return text[:1].lower() + text[1:]


def store(sheets: list[Sheet]) -> None:
    Activity.objects.bulk_create(sheet.activity for sheet in sheets)
    Participation.objects.bulk_create(
        Participation(
            activity_id=sheet.activity.pk, agency_id=agency.pk, role=ParticipationRole.PARTNER
        )
        for sheet in sheets
        for agency in sheet.partners
    )
    through = Activity.countries.through
    through.objects.bulk_create(
        through(activity_id=sheet.activity.pk, country_id=country.pk)
        for sheet in sheets
        for country in sheet.countries
    )
    Update.objects.bulk_create(update for sheet in sheets for update in sheet.updates)
