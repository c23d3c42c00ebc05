from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from portal.models.history import tracked


class IssueGroupQuerySet(models.QuerySet):
    def visible_to(self, user) -> "IssueGroupQuerySet":
        """Issue management groups are public, as every body is."""
        return self

    def for_list(self) -> "IssueGroupQuerySet":
        return self.select_related("body__merged_into", "stream__theme").order_by(
            "body__starts_on", "pk"
        )


@tracked
class IssueGroup(models.Model):
    """An issue management group: a body of the Group with a term and a subject."""

    body = models.OneToOneField("portal.Body", on_delete=models.PROTECT, related_name="issue_group")
    stream = models.ForeignKey(
        "emg.Stream", on_delete=models.PROTECT, null=True, blank=True, related_name="issue_groups"
    )
    # The length of its mandate in months: twenty-four for most.
    term_months = models.PositiveSmallIntegerField(_("term in months"), null=True, blank=True)
    set_up_by = models.ForeignKey(
        "portal.Mandate", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    activity = models.ForeignKey(
        "portal.Activity",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="issue_groups",
    )

    objects = IssueGroupQuerySet.as_manager()

    class Meta:
        verbose_name = _("issue management group")

    def __str__(self) -> str:
        return str(self.body)

    def get_absolute_url(self) -> str:
        return reverse("emg-group", args=[self.body.slug])
