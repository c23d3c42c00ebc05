"""Reads the cells of a workbook from its input and writes them as JSON.

Started as a process of its own (``portal.uploads.readers``): a cell in the last column and row
makes the library fill everything before it, and it takes all the memory that it gets.
"""

import io
import json
import resource
import sys
from datetime import date, datetime, time, timedelta

import python_calamine

MOST_SHEETS, MOST_ROWS, MOST_COLUMNS = 60, 5_000, 40


def main() -> None:
    seconds, memory = int(sys.argv[1]), int(sys.argv[2])
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(sys.stdin.buffer.read()))
    sheets = {name: cells(book.get_sheet_by_name(name)) for name in book.sheet_names[:MOST_SHEETS]}
    json.dump(sheets, sys.stdout)


def cells(sheet) -> list[list[object]]:
    if sheet.height > MOST_ROWS:
        sys.exit(2)
    rows = sheet.to_python(skip_empty_area=False)
    return [[plain(cell) for cell in row[:MOST_COLUMNS]] for row in rows]


def plain(cell: object) -> object:
    """A day as ISO text, and a whole number without the point that the program gives it."""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, time | timedelta):
        return str(cell)
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return int(cell)
    return cell


if __name__ == "__main__":
    main()
