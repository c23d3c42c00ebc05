"""The memorandum in the report: what it says, what came of it, what its parties do next."""

from collections.abc import Iterator

from django.db.models import Model, Prefetch

from cooperation.enums import AreaStatus, Chapter
from cooperation.models import Agreement, Area, Clause
from cooperation.reporting.phrases import known, one
from portal.enums import UpdateKind
from portal.models import Activity, Agency, Update
from portal.reporting.document import Block, Line
from portal.reporting.sources import Scene, public, with_document
from portal.reporting.words import Words, words


def blocks(scene: Scene, *, agreement: str) -> Iterator[Block]:
    """What the memorandum is, and the areas of cooperation that it names."""
    found = one(agreements(), slug=agreement)
    yield scene.paragraph(
        "agreement",
        scene.join(
            signed(scene, found),
            further(scene, found) if found.replaces else (),
            found.purpose or (),
            *chapters(scene, list(found.clauses.all())),
            scene.say("cooperation-agreement-modalities") if found.working_group else (),
        ),
        cites=filter(None, [found, found.replaces, *found.clauses.all(), found.working_group]),
    )
    named = [area for area in areas(found) if area.clause]
    if named:
        yield scene.paragraph(
            "areas",
            scene.say(
                "cooperation-agreement-areas",
                n=scene.counted(named),
                areas=[named_area(scene, area) for area in named],
            ),
            cites=[*named, found],
        )


def findings(scene: Scene, *, activity: str) -> Iterator[Block]:
    """What was found on an activity, in the words of its accepted updates."""
    found = one(public(Activity), reference=activity)
    rows = accepted(found, UpdateKind.FINDING)
    if rows:
        cites = [*rows, found, *(row.document for row in rows if row.document)]
        narratives = (row.narrative for row in rows)
        yield scene.paragraph("findings", scene.join(*narratives), cites=cites)


def next_steps(scene: Scene, *, agreement: str, activity: str) -> Iterator[Block]:
    """What the parties agreed to do: their plans, the working group and the areas agreed or
    proposed since."""
    found = one(agreements(), slug=agreement)
    plans = accepted(one(public(Activity), reference=activity), UpdateKind.PLAN)
    clauses = [clause for clause in found.clauses.all() if clause.body]
    rows = [area for area in areas(found) if area.status != AreaStatus.NAMED]
    parties = {agency.pk for agency in found.parties.all()}
    if plans or clauses or rows:
        yield scene.paragraph(
            "next-steps",
            scene.join(
                *(plan.narrative for plan in plans),
                *(working_group(scene, clause) for clause in clauses),
                *(line for area in rows for line in area_lines(scene, area, parties)),
            ),
            cites=[
                *[*plans, *clauses, *(clause.body for clause in clauses)],
                *(record for area in rows for record in records_of(area)),
            ],
        )


def agreements():
    return (
        public(Agreement)
        .select_related("replaces", "working_group")
        .prefetch_related("clauses__body", "parties")
    )


def areas(agreement: Agreement) -> list[Area]:
    """The areas, with the public activities of their themes and who takes part in them."""
    activities = (
        public(Activity)
        .select_related("lead")
        .prefetch_related("joint_project", "bodies", "participations__agency")
        .order_by("pk")
    )
    return list(
        agreement.areas.for_list().prefetch_related(Prefetch("theme__activities", activities))
    )


def records_of(area: Area) -> Iterator[Model]:
    yield area
    for activity in area.theme.activities.all():
        yield activity
        yield from activity.participations.all()
        yield from activity.bodies.all()
        if hasattr(activity, "joint_project"):
            yield activity.joint_project


def accepted(activity: Activity, kind: str) -> list[Update]:
    rows = public(Update).filter(activity=activity, kind=kind)
    return list(rows.prefetch_related(with_document()).order_by("position", "pk"))


def named_area(scene: Scene, area: Area) -> str:
    return area.wording or scene.inside(str(area.theme))


def further(scene: Scene, agreement: Agreement) -> Line:
    """How it stands to the earlier one. The purpose follows, and is the reason where it is told."""
    if agreement.purpose:
        return scene.say("cooperation-agreement-replaces-by-its-aims")
    return scene.say("cooperation-agreement-replaces")


def signed(scene: Scene, agreement: Agreement) -> Line:
    parties = sorted(agreement.parties.all(), key=lambda agency: agency.acronym)
    named = [introduced(scene, agency) for agency in parties]
    if agreement.signed_on:
        return scene.say(
            "cooperation-agreement-signed",
            parties=named,
            date=agreement.signed_on,
            known=known(agreement.signed_on),
        )
    return scene.say("cooperation-agreement-unsigned", parties=named)


def introduced(scene: Scene, agency: Agency) -> str:
    return scene.words.text("cooperation-party", name=agency.name, acronym=agency.acronym)


def chapters(scene: Scene, clauses: list[Clause]) -> Iterator[Line]:
    """The chapters that have clauses, and what each covers beside its own title."""
    subjects = {
        chapter: [
            clause.subject for clause in clauses if clause.chapter == chapter and not clause.body
        ]
        for chapter in Chapter.values
    }
    subjects = {chapter: covered for chapter, covered in subjects.items() if covered}
    titles = {chapter: chapter_title(scene.words, chapter) for chapter in subjects}
    if subjects:
        yield scene.say("cooperation-agreement-chapters", chapters=list(titles.values()))
    # Clauses are worded in the language that the report is first written in.
    original = words(scene.report.original_language)
    for chapter, covered in subjects.items():
        if covered != [chapter_title(original, chapter)]:
            yield scene.say(
                "cooperation-agreement-chapter-covers", chapter=titles[chapter], subjects=covered
            )


def chapter_title(in_words: Words, chapter: str) -> str:
    return in_words.text("cooperation-chapter", chapter=chapter)


def working_group(scene: Scene, clause: Clause) -> Line:
    if clause.body.starts_on:
        return scene.say(
            "cooperation-working-group-set-up",
            paragraph=clause.number,
            date=clause.body.starts_on,
            known=known(clause.body.starts_on),
        )
    return scene.say("cooperation-working-group-planned", paragraph=clause.number)


def area_lines(scene: Scene, area: Area, parties: set[int]) -> Iterator[Line]:
    activities = list(area.theme.activities.all())
    if area.status == AreaStatus.PROPOSED:
        ending = "-priority" if area.is_priority else ""
        yield scene.say(f"cooperation-area-proposed{ending}", area=named_area(scene, area))
    elif area.is_priority:
        yield priority(scene, area, activities)
    else:
        yield agreed(scene, area, activities)
        for activity in activities:
            if hasattr(activity, "joint_project"):
                yield carried_out(scene, activity, parties)


def priority(scene: Scene, area: Area, activities: list[Activity]) -> Line:
    bodies = [body.name for activity in activities for body in activity.bodies.all()]
    if bodies:
        return scene.say(
            "cooperation-area-priority-through", area=named_area(scene, area), bodies=bodies
        )
    return scene.say("cooperation-area-priority", area=named_area(scene, area))


def agreed(scene: Scene, area: Area, activities: list[Activity]) -> Line:
    if not activities:
        return scene.say("cooperation-area-agreed", area=named_area(scene, area))
    work = [named(scene, activity) for activity in activities]
    return scene.say("cooperation-area-agreed-mainly", area=named_area(scene, area), work=work)


def named(scene: Scene, activity: Activity) -> str:
    """A joint project bears a name of its own; other work is described by its title."""
    if not hasattr(activity, "joint_project"):
        return scene.inside(activity.title)
    return scene.words.text(
        "cooperation-programme-named",
        title=activity.title,
        acronym=activity.joint_project.short_name,
    )


def carried_out(scene: Scene, activity: Activity, parties: set[int]) -> Line:
    """Who carries out a joint project; the parties have been named in full before."""
    agencies = [activity.lead, *(part.agency for part in activity.participations.all())]
    return scene.say(
        "cooperation-project-carried-out",
        project=activity.joint_project.short_name,
        agencies=[
            agency.acronym if agency.pk in parties else introduced(scene, agency)
            for agency in agencies
        ],
    )
