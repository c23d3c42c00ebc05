from django.db import models
from django.utils.translation import gettext_lazy as _

from cooperation.enums import Measure, Qualifier
from portal.models.history import tracked


@tracked
class ActivityFigure(models.Model):
    """A number that goes with an activity as a whole: the countries that it reaches."""

    activity = models.ForeignKey(
        "portal.Activity", on_delete=models.CASCADE, related_name="cooperation_figures"
    )
    measure = models.CharField(_("measure"), max_length=20, choices=Measure)
    label = models.CharField(_("what is counted"), max_length=100)
    value = models.PositiveIntegerField(_("number"))
    qualifier = models.CharField(_("how exact"), max_length=20, choices=Qualifier, blank=True)

    class Meta:
        verbose_name = _("figure of an activity")
        constraints = [
            models.UniqueConstraint(fields=["activity", "label"], name="activity_figure_once")
        ]

    def __str__(self) -> str:
        return f"{self.value} {self.label}"
