"""What somebody has been told: newest first, what is unread above."""

from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST, require_safe

from portal.actions import notices
from portal.mailing import letters
from portal.models import Notice
from portal.pages import go_to, render_page

ON_A_PAGE = 25


@require_safe
def notice_list(request):
    own = Notice.objects.visible_to(request.user).unread_first()
    page = Paginator(own, ON_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "told": letters.lines(page.object_list),
        "unread": request.user.unread,
    }
    return render_page(request, "portal/notice_list.html", context)


@require_POST
def notice_read(request, pk):
    """Mark it as read and go where it leads."""
    notice = get_object_or_404(Notice.objects.visible_to(request.user), pk=pk)
    notices.read(notice=notice, by=request.user)
    return go_to(request, notice.url or "notice-list")


@require_POST
def notice_read_all(request):
    notices.read_all(by=request.user)
    return go_to(request, "notice-list")
