import pytest

from cooperation.actions import agreements
from cooperation.enums import Chapter
from portal.enums import BodyKind
from tests.factories import AgencyFactory, BodyFactory, CountryFactory


@pytest.fixture
def undp():
    return AgencyFactory(acronym="UNDP", name_en="United Nations Development Programme")


@pytest.fixture
def unep():
    return AgencyFactory(acronym="UNEP", name_en="United Nations Environment Programme")


@pytest.fixture
def agreement(undp, unep):
    """A memorandum with a clause in each chapter, one of which provides for a body."""
    earlier = agreements.create(by="test", slug="earlier", title="Earlier", parties=[undp, unep])
    body = BodyFactory(slug="working-group", kind=BodyKind.WORKING_GROUP)
    made = agreements.create(
        by="test",
        slug="memorandum",
        title="Memorandum",
        parties=[unep, undp],
        signed_on="2008-12",
        replaces=earlier,
        working_group=body,
        purpose="It aims at deeper cooperation.",
    )
    for chapter, subject in (
        (Chapter.ADMINISTRATION, "cost recovery"),
        (Chapter.SERVICES, "reimbursable support service arrangements"),
        (Chapter.PROGRAMME, "substantive areas of cooperation"),
    ):
        agreements.add_clause(agreement=made, by="test", chapter=chapter, subject=subject)
    agreements.add_clause(
        agreement=made,
        by="test",
        chapter=Chapter.PROGRAMME,
        number="4.4",
        subject="joint working group",
        body=body,
    )
    return made


@pytest.fixture
def countries():
    """Countries by code, with names that do not sort by code."""
    named = {"CHE": "Switzerland", "CHN": "China", "PRK": "Democratic People's Republic of Korea"}
    return {
        code: CountryFactory(alpha3=code, alpha2=code[:1] + code[2:], called=name)
        for code, name in named.items()
    }
