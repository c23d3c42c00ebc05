"""How much of a file, and of how many, we take.  The one place for these figures."""

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, kw_only=True)
class Limits:
    file_bytes: int = 10 * MEGABYTE
    section_files: int = 20
    section_bytes: int = 50 * MEGABYTE
    name_characters: int = 200
    # Office files are archives; these are read from the directory, before anything is unpacked.
    archive_entries: int = 2_000
    archive_bytes: int = 100 * MEGABYTE
    archive_ratio: int = 100
    # The directory alone: 2 000 entries with long names and extra fields.
    archive_directory_bytes: int = 1 * MEGABYTE
    # One text of a Word file: what is read element by element.
    word_part_bytes: int = 32 * MEGABYTE
    pixels: int = 50_000_000
    # What the process that reads a PDF may use.
    reader_cpu_seconds: int = 5
    reader_bytes: int = 400 * MEGABYTE


LIMITS = Limits()
