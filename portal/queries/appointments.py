"""The seats of a person with what may be done to them, and who may do what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone

from portal import access
from portal.models import Appointment, Person
from portal.roles import LABELS, ROLES, Permission, RoleCard


@dataclass(frozen=True)
class Seats:
    """What somebody holds or will hold, and what they held."""

    present: list[Appointment]
    past: list[Appointment]
    today: date

    @property
    def may_change(self) -> bool:
        """Whether any of them may be changed, so that the page needs a column for it."""
        return any(seat.can_end or seat.can_hand_over for seat in self.present)


def seats_of(person: Person, user) -> Seats:
    today = timezone.localdate()
    present, past = [], []
    for seat in person.appointments.for_list():
        if not person.is_active or (seat.ends_on and seat.ends_on < today):
            past.append(seat)
            continue
        seat.is_to_come = seat.starts_on > today
        seat.can_end = access.can_end_appointment(user, seat)
        seat.can_hand_over = access.can_hand_over(user, seat)
        present.append(seat)
    return Seats(present, past, today)


def table_of_roles(numbers: dict[str, int]) -> dict[str, Any]:
    """The roles as columns, the permissions as rows: each cell says yes or no."""
    cards: list[RoleCard] = list(ROLES.values())
    return {
        "roles": [(card, numbers.get(card.role, 0)) for card in cards],
        "permissions": [
            (
                LABELS[permission],
                [(card.role.label, permission in card.permissions) for card in cards],
            )
            for permission in Permission
        ],
    }
