"""The rows of the desk, at any length."""

from portal.models import Edit, Report, Section
from portal.reporting import desk
from portal.reporting.document import Paragraph, Text
from portal.reporting.manuscript import Entry, Manuscript
from tests.portal.reporting.cost import steps_of


def manuscript_of(merged: int) -> Manuscript:
    """One paragraph that says what all others said."""
    section = Section(level=1)
    keys = [f"p{at}" for at in range(merged)]
    gone = [
        Entry(key, section, None, (), (), "original", edit=Edit(key=key, merged_into="whole"))
        for key in keys
    ]
    block = Paragraph("whole", (Text("All."),))
    whole = Entry("whole", section, block, (block,), (block,), "original", merged=tuple(keys))
    return Manuscript(Report(), "en", (*gone, whole), ())


def test_each_merged_paragraph_leads_to_the_one_that_says_it():
    manuscript = manuscript_of(3)

    targets = [desk.target_of(entry, manuscript) for entry in manuscript.entries]

    assert [target and target.key for target in targets] == ["whole", "whole", "whole", None]


def test_twice_as_many_merged_ones_cost_twice_as_much():
    def cost(merged: int) -> int:
        manuscript = manuscript_of(merged)
        return steps_of(lambda: [desk.target_of(each, manuscript) for each in manuscript.entries])

    assert cost(400) < 2.2 * cost(200)
