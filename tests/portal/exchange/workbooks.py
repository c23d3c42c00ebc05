"""A workbook as a person sees and fills it: sheets, cells, and a program that saves them again."""

import zipfile
from io import BytesIO
from typing import Any

import python_calamine
import xlsxwriter

KEY = 5
ANSWER = 4


class Workbook:
    def __init__(self, content: bytes) -> None:
        self.original = content
        book = python_calamine.CalamineWorkbook.from_filelike(BytesIO(content))
        self.hidden = {m.name for m in book.sheets_metadata if "Visible" not in str(m.visible)[-7:]}
        self.sheets: dict[str, list[list[Any]]] = {
            name: book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            for name in book.sheet_names
        }

    def parts(self) -> dict[str, str]:
        with zipfile.ZipFile(BytesIO(self.original)) as file:
            return {name: file.read(name).decode() for name in file.namelist()}

    def row_of(self, question: str, section: str = "") -> list[Any]:
        """The row of the sheet of answers that belongs to a question."""
        (found,) = [
            row
            for row in self.answers
            if str(row[KEY]).startswith(section) and str(row[KEY]).endswith(f"|{question}")
        ]
        return found

    @property
    def answers(self) -> list[list[Any]]:
        return next(iter(self.sheets.values()))

    def fill(self, question: str, value: Any) -> "Workbook":
        self.row_of(question)[ANSWER] = value
        return self

    def content(self) -> bytes:
        """As another program writes it: the cells alone."""
        book = xlsxwriter.Workbook(made := BytesIO(), {"in_memory": True})
        date = book.add_format({"num_format": "yyyy-mm-dd"})
        for name, rows in self.sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                for column, value in enumerate(row):
                    if hasattr(value, "isoformat"):
                        sheet.write_datetime(number, column, value, date)
                    elif isinstance(value, str):
                        sheet.write_string(number, column, value)
                    else:
                        sheet.write(number, column, value)
        book.close()
        return made.getvalue()
