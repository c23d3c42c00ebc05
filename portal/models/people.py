from dataclasses import dataclass, field
from functools import cached_property

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from portal.enums import Role
from portal.models.history import tracked

AGENCY_ROLES = (Role.FOCAL_POINT, Role.ALTERNATE, Role.CLEARING, Role.READER)


@dataclass(frozen=True)
class Standing:
    """What somebody is at this moment: the roles, and for which agency each is held.

    An agency's role counts for that agency only: who clears for one does not edit for it
    because they are focal point of another.
    """

    held: frozenset[tuple[str, int | None]] = frozenset()
    titles: tuple[str, ...] = field(default=(), compare=False)

    @property
    def roles(self) -> frozenset[str]:
        return frozenset(role for role, _agency in self.held)

    @property
    def agencies(self) -> frozenset[int]:
        """The agencies whose drafts this person may read."""
        return frozenset(agency for _role, agency in self.held if agency)

    @property
    def is_secretariat(self) -> bool:
        return Role.SECRETARIAT in self.roles

    @property
    def is_desk(self) -> bool:
        """Those who see reports before they are published: the secretariat and publishers."""
        return self.is_secretariat or Role.PUBLISHER in self.roles

    @property
    def is_office(self) -> bool:
        """Those who look after people: administrators and the secretariat."""
        return self.is_secretariat or Role.ADMINISTRATOR in self.roles

    @property
    def is_council(self) -> bool:
        return Role.COUNCIL in self.roles


NOBODY = Standing()


def standing_of(user) -> Standing:
    """The standing of a person, or of a visitor who has not signed in."""
    return user.standing if user.is_authenticated else NOBODY


class PersonQuerySet(models.QuerySet):
    def visible_to(self, user) -> "PersonQuerySet":
        """The office sees everybody; others see themselves and the people of their agencies."""
        standing = standing_of(user)
        if standing.is_office:
            return self
        if not user.is_authenticated:
            return self.none()
        colleagues = Appointment.objects.filter(agency__in=standing.agencies)
        return self.filter(Q(pk=user.pk) | Q(pk__in=colleagues.values("person")))

    def samples(self) -> "PersonQuerySet":
        """People of the sample world, who may be signed in by one click, by role."""
        return self.filter(is_sample=True, is_active=True).order_by("pk")

    def holding(self, roles, agency=None, *, on) -> "PersonQuerySet":
        """Active people with one of these roles on a day, for an agency where one is given."""
        held = Appointment.objects.on(on).filter(person=OuterRef("pk"), role__in=roles)
        if agency is not None:
            held = held.filter(agency=agency)
        return self.filter(Exists(held), is_active=True)


class PersonManager(BaseUserManager.from_queryset(PersonQuerySet)):
    """Of Django's own manager only how a person is found again at signing in."""


class Person(AbstractBaseUser):
    """Somebody who uses the portal.  One name, as they write it: nobody is split in two."""

    email = models.EmailField(_("email"), unique=True)
    name = models.CharField(_("name"), max_length=150)
    language = models.CharField(
        _("language"), max_length=7, choices=settings.LANGUAGES, default="en"
    )
    is_active = models.BooleanField(default=True)
    # One mail a day with all that is new, instead of one for each.
    wants_digest = models.BooleanField(_("one mail a day instead of one for each"), default=False)
    # A person of the sample world: may be signed in by one click where that is switched on.
    is_sample = models.BooleanField(default=False)

    # Notices; read together with the person of a session.
    unread = 0

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    objects = PersonManager()

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        constraints = [
            models.CheckConstraint(
                name="person_email_lower_case", condition=Q(email=Lower("email"))
            )
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("person-detail", args=[self.pk])

    @cached_property
    def standing(self) -> Standing:
        """Read once per request, in one query; changes take effect on the next request."""
        held = list(
            self.appointments.on(timezone.localdate())
            .order_by("role", "agency__acronym")
            .values_list("role", "agency_id", "agency__acronym")
        )
        return Standing(
            held=frozenset((role, agency) for role, agency, _acronym in held),
            titles=tuple(
                f"{Role(role).label}, {acronym}" if acronym else str(Role(role).label)
                for role, _agency, acronym in held
            ),
        )


class AppointmentQuerySet(models.QuerySet):
    def on(self, day) -> "AppointmentQuerySet":
        """The appointments that hold on a day; the last day is included."""
        return self.filter(Q(starts_on__lte=day), Q(ends_on=None) | Q(ends_on__gte=day))

    def visible_to(self, user) -> "AppointmentQuerySet":
        """As the people who hold them."""
        return self.filter(person__in=Person.objects.visible_to(user))

    def not_over(self, day) -> "AppointmentQuerySet":
        """Those that hold on a day or begin later."""
        return self.filter(Q(ends_on=None) | Q(ends_on__gte=day))

    def for_list(self) -> "AppointmentQuerySet":
        """The present ones first, then the past ones, the latest before the others."""
        return self.select_related("agency", "person").order_by(
            F("ends_on").desc(nulls_first=True), "-starts_on", "pk"
        )

    def administrators_besides(self, person, *, on) -> "AppointmentQuerySet":
        """Who else looks after people on a day, without an end: one of them has to stay."""
        return (
            self.on(on)
            .filter(role=Role.ADMINISTRATOR, ends_on=None, person__is_active=True)
            .exclude(person=person)
        )


@tracked
class Appointment(models.Model):
    """A person in a role, for an agency where the role belongs to one, from a day to a day."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="appointments")
    agency = models.ForeignKey(
        "portal.Agency",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="appointments",
    )
    role = models.CharField(_("role"), max_length=20, choices=Role)
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("until"), null=True, blank=True)

    objects = AppointmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("appointment")
        constraints = [
            models.CheckConstraint(
                name="appointment_names_an_agency_where_the_role_needs_one",
                condition=Q(role__in=AGENCY_ROLES, agency__isnull=False)
                | (~Q(role__in=AGENCY_ROLES) & Q(agency=None)),
            ),
            models.CheckConstraint(
                name="appointment_ends_after_it_starts",
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
            ),
            models.UniqueConstraint(
                fields=["person", "agency", "role", "starts_on"],
                name="appointment_made_once",
                nulls_distinct=False,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} – {self.title}"

    def get_absolute_url(self) -> str:
        return reverse("person-detail", args=[self.person_id])

    @property
    def title(self) -> str:
        """ "Focal point, UNEP": the seat without the person."""
        role = str(self.get_role_display())
        return pgettext("between names", ", ").join(
            [role, str(self.agency)] if self.agency else [role]
        )
