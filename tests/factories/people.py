from datetime import date

import factory
from django.contrib.auth.hashers import make_password
from factory.django import DjangoModelFactory

from portal.enums import Role
from portal.models import Appointment, Person


class PersonFactory(DjangoModelFactory):
    """``role=`` and ``agency=`` appoint the person from 2009 on."""

    class Meta:
        model = Person
        skip_postgeneration_save = True

    email = factory.Sequence(lambda n: f"person-{n}@test.example")
    name = factory.Sequence(lambda n: f"Person {n}")
    password = factory.LazyFunction(lambda: make_password(None))

    class Params:
        secretariat = factory.Trait(
            post=factory.RelatedFactory(
                "tests.factories.people.AppointmentFactory", "person", role=Role.SECRETARIAT
            )
        )
        council = factory.Trait(
            post=factory.RelatedFactory(
                "tests.factories.people.AppointmentFactory", "person", role=Role.COUNCIL
            )
        )


class AppointmentFactory(DjangoModelFactory):
    class Meta:
        model = Appointment

    person = factory.SubFactory(PersonFactory)
    agency = None
    role = Role.SECRETARIAT
    starts_on = date(2009, 1, 1)

    class Params:
        focal_point = factory.Trait(
            role=Role.FOCAL_POINT, agency=factory.SubFactory("tests.factories.AgencyFactory")
        )
