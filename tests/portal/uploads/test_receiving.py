from io import BytesIO

import pytest
from django.core.files.uploadhandler import load_handler
from django.test import RequestFactory

from portal.uploads.inspecting import inspect
from portal.uploads.limits import LIMITS
from portal.uploads.refusals import Cause, Refused


@pytest.fixture
def receive(settings):
    """Files of these sizes, as a view finds them."""
    requests = []

    def received(*sizes: int):
        files = {f"file{n}": BytesIO(b"x" * size) for n, size in enumerate(sizes)}
        for name, file in files.items():
            file.name = f"{name}.csv"
        request = RequestFactory().post("/", files)
        request.upload_handlers = [load_handler(h, request) for h in settings.FILE_UPLOAD_HANDLERS]
        requests.append(request)
        return [request.FILES[name] for name in files]

    yield received
    for request in requests:
        request.close()


def length_of(file) -> int:
    return len(file.read())


def test_a_file_arrives_whole_and_never_in_memory(receive):
    (file,) = receive(70_000)

    assert file.temporary_file_path()
    assert (file.size, length_of(file)) == (70_000, 70_000)


def test_the_rest_of_a_file_that_is_too_big_is_thrown_away(receive):
    (file,) = receive(LIMITS.file_bytes + 500_000)

    assert file.size == LIMITS.file_bytes + 500_000
    assert length_of(file) == LIMITS.file_bytes + 1
    with pytest.raises(Refused) as refused:
        inspect(file, file.name)
    assert refused.value.cause == Cause.TOO_BIG
    assert refused.value.message == "The selected file must be 10 MB or smaller."


def test_all_files_of_a_request_share_what_a_section_may_hold(receive):
    files = receive(*[LIMITS.file_bytes] * 6)

    assert sum(map(length_of, files)) == LIMITS.section_bytes + 1
    assert sum(file.size for file in files) == LIMITS.file_bytes * 6
