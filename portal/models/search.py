"""Full text search of activities, in a table of its own so that activities stay small.

The text is taken apart in SQL, once for what is written and once for what is asked, so that
both always agree: English and Russian word stems, letters without accents, Arabic without its
article, Chinese by pairs of characters.
"""

import pgtrigger
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models

from portal.models.activities import Activity

KEEP_SEARCHABLE = """
INSERT INTO portal_activitysearch (activity_id, vector)
VALUES (NEW.id, portal_search_vector(concat_ws(E'\\n', NEW.title, NEW.reference, NEW.summary)))
ON CONFLICT (activity_id) DO UPDATE SET vector = EXCLUDED.vector;
RETURN NULL;
"""


class ActivitySearch(models.Model):
    """The words that an activity is found by; a trigger keeps them up to date."""

    activity = models.OneToOneField(
        Activity, on_delete=models.CASCADE, primary_key=True, related_name="search"
    )
    vector = SearchVectorField()

    class Meta:
        # Without a list of pending words: a search never has to read through one.
        indexes = [GinIndex(fields=["vector"], name="activity_search_words", fastupdate=False)]

    def __str__(self) -> str:
        return f"words of activity {self.activity_id}"


pgtrigger.register(
    pgtrigger.Trigger(
        name="activity_searchable",
        when=pgtrigger.After,
        operation=pgtrigger.Insert | pgtrigger.UpdateOf("title", "summary", "reference"),
        func=KEEP_SEARCHABLE,
    )
)(Activity)
