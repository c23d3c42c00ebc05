from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import override

from portal.enums import Language
from portal.management.commands.report_compile import report_of
from portal.models.reports import file_name
from portal.reporting import stored
from portal.reporting.render import FORMATS


class Command(BaseCommand):
    help = "Writes a compiled report as files."

    def add_arguments(self, parser) -> None:
        parser.add_argument("symbol", help="for example UNEP/GCSS.XI/3")
        parser.add_argument("--language", default="en", choices=Language.values)
        parser.add_argument(
            "--format", nargs="+", choices=[*FORMATS, "all"], default=["all"], dest="formats"
        )
        parser.add_argument("--output", type=Path, default=Path())

    def handle(self, *, symbol, language, formats, output, **options) -> None:
        report = report_of(symbol)
        if not report.compile_number:
            raise CommandError(f"{symbol} has not been compiled yet: report_compile {symbol}")
        document = stored.read(report, language)
        output.mkdir(parents=True, exist_ok=True)
        for key in FORMATS if "all" in formats else formats:
            path = output / f"{file_name(report)}.{language}.{FORMATS[key].extension}"
            with override(language):
                path.write_bytes(FORMATS[key].file(document))
            self.stdout.write(str(path))
