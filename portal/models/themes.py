from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from portal.models.history import tracked
from portal.models.names import translated


class ThemeQuerySet(models.QuerySet):
    def visible_to(self, user) -> "ThemeQuerySet":
        """Themes are reference data: everybody may see them."""
        return self

    def for_list(self) -> "ThemeQuerySet":
        return self.select_related("parent").order_by("programme", "position", "pk")


@tracked
@translated("name")
class Theme(models.Model):
    """A place where work belongs.  Each programme owns its branch of the tree."""

    slug = models.SlugField(max_length=80, unique=True)
    # The key of the programme that owns the branch, as it registers itself.
    programme = models.SlugField(max_length=30)
    name = models.CharField(_("name"), max_length=200)
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="children"
    )
    position = models.PositiveSmallIntegerField(default=0)

    objects = ThemeQuerySet.as_manager()

    class Meta:
        verbose_name = _("theme")

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return f"{reverse('activity-list')}?theme={self.slug}"
