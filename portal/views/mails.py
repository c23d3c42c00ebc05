"""All mails on a page, where none leave the house: for development and demonstrations only."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from portal.mailing.reading import opened
from portal.models import Mail
from portal.pages import render_page

ON_A_PAGE = 25


@login_not_required
@require_safe
def mail_list(request):
    require_page()
    mails = Mail.objects.defer("content").order_by("-created_at", "-pk")
    page = Paginator(mails, ON_A_PAGE).get_page(request.GET.get("page"))
    return render_page(request, "portal/mail_list.html", {"page": page, "mails": page.object_list})


@login_not_required
@require_safe
def mail_detail(request, pk):
    require_page()
    mail = get_object_or_404(Mail, pk=pk)
    return render_page(request, "portal/mail_detail.html", {"mail": mail, "letter": opened(mail)})


def require_page() -> None:
    """It shows codes to sign in with to everybody, so it is not even there unless switched on."""
    if not settings.MAIL_PAGE:
        raise Http404
