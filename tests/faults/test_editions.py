"""An edition gets its files and its seal once, whatever is killed or full while they are made."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import uuid4

import pytest
from django.db import connections

from portal import files
from portal.actions import publishing, sealing, verifying
from portal.enums import JobState
from portal.exceptions import ActionError
from portal.models import Edition, EditionFile, Event, Job, Manifest
from portal.reporting.document import Cited
from portal.reporting.render import FORMATS
from tests.factories import PersonFactory
from tests.factories.editions import add_paragraph, compiled
from tests.faults.conftest import eventually

pytestmark = [
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True, databases=["default", "beside"]),
]


@pytest.fixture
def cleared(settings, tmp_path, secretariat):
    settings.VAR, settings.FILES_ROOT = tmp_path, tmp_path / "files"
    report = compiled(languages=("en",))
    report.paragraphs.all().delete()
    add_paragraph(report, 1, "It rests.", [Cited("portal.activity:1", "Activity", version=1)])
    publishing.send_to_review(report=report, by=secretariat)
    publishing.clear(report=report, by=secretariat)
    report.refresh_from_db()
    return report


def is_sealed() -> bool:
    return Manifest.objects.exists()


def start(children, name: str, tmp_path) -> None:
    children.start(name, PORTAL_VAR=str(tmp_path))


def test_killing_the_worker_in_the_middle_leaves_one_sealed_edition(children, cleared, tmp_path):
    start(children, "relay", tmp_path)
    start(children, "worker", tmp_path)
    edition = publishing.publish(report=cleared, by=PersonFactory())
    assert eventually(lambda: EditionFile.objects.exists())

    children.kill("worker")
    assert not is_sealed()
    start(children, "worker", tmp_path)

    assert eventually(is_sealed, within=180), list(Job.objects.values("kind", "state", "error"))
    assert edition.files.count() == len(FORMATS) + 1
    assert Event.objects.filter(kind="edition.sealed").count() == 1
    assert verifying.verify().is_clean


def at_once(*acts):
    start = Barrier(len(acts))

    def run(act):
        start.wait()
        try:
            return act()
        except ActionError as error:
            return error
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


@pytest.mark.parametrize("same_form", [True, False])
def test_publishing_at_once_from_several_threads_is_one_edition(cleared, same_form):
    publisher = PersonFactory()
    keys = [uuid4()] * 4 if same_form else [uuid4() for _number in range(4)]

    told = at_once(
        *[lambda key=key: publishing.publish(report=cleared, by=publisher, key=key) for key in keys]
    )

    edition = Edition.objects.get()
    assert edition.number == 1
    published = [one for one in told if one == edition]
    assert len(published) == (4 if same_form else 1)
    assert Event.objects.filter(kind="edition.published").count() == 1
    assert Job.objects.filter(kind=sealing.RENDER).count() == 1


def test_a_full_disk_serves_nothing_and_is_made_again(cleared, monkeypatch):
    edition = publishing.publish(report=cleared, by=PersonFactory())
    job = Job.objects.get(kind=sealing.RENDER)
    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", full)
        sealing.render(job_id=str(job.pk))

    job.refresh_from_db()
    assert job.state == JobState.FAILED
    assert "No space left on device" in job.error
    assert not EditionFile.objects.exists()
    assert list(files.names_in("")) == []

    run_all(sealing.start(edition=edition, by="test"))

    assert is_sealed()
    assert verifying.verify().is_clean


def full(_handle) -> None:
    raise OSError(28, "No space left on device")


def run_all(asked) -> None:
    for job in asked:
        sealing.render(job_id=str(job.pk))
    sealing.seal(job_id=str(Job.objects.active().get(kind=sealing.SEAL).pk))


def test_sealed_twice_at_once_there_is_one_manifest(cleared):
    edition = publishing.publish(report=cleared, by=PersonFactory())
    for key in FORMATS:
        sealing.keep(edition, "en", key, key.encode())
    edition = Edition.objects.select_related("report").get(pk=edition.pk)

    told = at_once(*[lambda: sealing.sealed(edition)] * 2)

    assert told[0] == told[1] == {"sealed": Manifest.objects.get().sha256}
    assert EditionFile.objects.filter(format="zip").count() == 1


def test_a_file_lost_before_the_seal_is_made_again(cleared):
    edition = publishing.publish(report=cleared, by=PersonFactory())
    sealing.render(job_id=str(Job.objects.get(kind=sealing.RENDER).pk))
    lost = edition.files.get(format="txt")
    files.path_of(lost.sha256, files.EDITIONS).unlink()
    seal = Job.objects.get(kind=sealing.SEAL)
    sealing.seal(job_id=str(seal.pk))
    seal.refresh_from_db()
    assert seal.state == JobState.FAILED
    assert "is missing or damaged" in seal.error

    run_all(sealing.start(edition=edition, by="test"))

    assert is_sealed()
    assert verifying.verify().is_clean
