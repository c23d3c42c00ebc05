"""The sample world of the memorandum and of work in countries, loaded through actions."""

from pathlib import Path

from django.db import transaction

from cooperation.world import activities, agreements, countries, outline
from portal import worlds
from portal.world import rounds

PROGRAMME = "cooperation"
FOLDER = Path(__file__).parent / "gcss-xi"


@transaction.atomic
def load(folder: Path, *, by) -> None:
    agreements.load_bodies(folder, by=by)
    agreements.load_documents(folder, by=by)
    agreements.load_agreements(folder, by=by)
    agreements.load_areas(folder, by=by)
    countries.load_engagements(folder, by=by)
    countries.load_pilots(folder, by=by)
    activities.load(folder, by=by)
    activities.load_projects(folder, by=by)
    activities.load_windows(folder, by=by)
    outline.load(folder, by=by)
    rounds.load(worlds.read(folder, "rounds"), programme=PROGRAMME, by=by)
