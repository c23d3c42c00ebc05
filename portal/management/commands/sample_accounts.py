from typing import Any

from django.core.management.base import BaseCommand
from django.db.models import Prefetch
from django.utils import timezone

from portal.models import Appointment, Person


class Command(BaseCommand):
    help = "Prints the persons of the sample world with the roles that they hold today."

    def handle(self, **_options: Any) -> None:
        held = accounts()
        if not held:
            self.stdout.write("There are no sample accounts: load a sample world first.")
            return
        rows = [("Email", "Name", "Role"), *held]
        widths = [max(len(row[column]) for row in rows) for column in range(2)]
        for email, name, role in rows:
            self.stdout.write(f"{email:{widths[0]}}  {name:{widths[1]}}  {role}")


def accounts() -> list[tuple[str, str, str]]:
    today = Appointment.objects.on(timezone.localdate()).select_related("agency").order_by("pk")
    people = Person.objects.filter(is_sample=True, is_active=True).order_by("pk")
    return [
        (person.email, person.name, "; ".join(map(role_of, person.held)) or "no role today")
        for person in people.prefetch_related(Prefetch("appointments", today, to_attr="held"))
    ]


def role_of(held: Appointment) -> str:
    role = held.get_role_display()
    return f"{role}, {held.agency}" if held.agency else role
