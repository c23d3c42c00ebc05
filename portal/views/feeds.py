"""What is published, for programs that look for news."""

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.models import AnonymousUser
from django.contrib.syndication.views import Feed
from django.urls import reverse_lazy
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from portal.models import Edition

MOST = 50


class Publications(Feed):
    """What everybody may read, newest first; the same for whoever asks."""

    feed_type = Atom1Feed
    title = _("Cooperation Portal: reports")
    subtitle = _("Reports as they are published, with their corrections and revisions.")
    link = reverse_lazy("report-list")
    feed_url = reverse_lazy("report-feed")

    def items(self):
        return Edition.objects.visible_to(AnonymousUser()).for_list()[:MOST]

    def item_title(self, edition):
        return f"{edition.symbol} – {edition.report.title}"

    def item_description(self, edition):
        return edition.note or edition.report.agenda_title

    def item_author_name(self, edition):
        return edition.report.author_line

    def item_categories(self, edition):
        return [str(edition.get_kind_display())]

    def item_pubdate(self, edition):
        """Nobody read it before its embargo was over."""
        return max(filter(None, (edition.published_at, edition.embargo_until)))

    item_updateddate = item_pubdate


@login_not_required
@require_safe
def report_feed(request):
    return Publications()(request)
