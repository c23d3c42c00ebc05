"""Stops what is too big while it is still arriving, before it fills a disk."""

from typing import Any

from django.core.files.uploadhandler import TemporaryFileUploadHandler

from portal.uploads.limits import LIMITS


class LimitedHandler(TemporaryFileUploadHandler):
    """Files go to disk, never to memory; of what goes on too long the rest is thrown away.

    What is kept is one byte longer than allowed, so that the form can say why it is refused;
    the ``size`` of the file is what was sent.
    """

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.left_in_request = LIMITS.section_bytes + 1

    def new_file(self, *args: Any, **options: Any) -> None:
        super().new_file(*args, **options)
        self.left_in_file = LIMITS.file_bytes + 1

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        taken = raw_data[: min(self.left_in_file, self.left_in_request)]
        self.left_in_file -= len(taken)
        self.left_in_request -= len(taken)
        self.file.write(taken)
