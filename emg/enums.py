"""Closed lists of words of the Group."""

from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy


class GroupState(TextChoices):
    """Where an issue management group stands today.  The values have their mark in the frame."""

    IN_FORCE = "running", pgettext_lazy("issue management group", "In force")
    PROSPECTIVE = "planned", pgettext_lazy("issue management group", "Not set up yet")
    PAST_ITS_END = "late", pgettext_lazy("issue management group", "Past its end")
    MERGED = "superseded", pgettext_lazy("issue management group", "Merged")
