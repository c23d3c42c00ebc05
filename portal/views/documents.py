from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from portal.models import Document
from portal.pages import render_page


@login_not_required
@require_safe
def document_list(request):
    documents = Document.objects.visible_to(request.user).for_list()
    return render_page(request, "portal/document_list.html", {"documents": documents})


@login_not_required
@require_safe
def document_detail(request, slug):
    found = Document.objects.visible_to(request.user).select_related("body", "part_of")
    document = get_object_or_404(found, slug=slug)
    context = {
        "document": document,
        "agencies": document.agencies.for_list(),
        "parts": document.parts.visible_to(request.user).for_list(),
        "mandates": document.mandates.visible_to(request.user).for_list(),
        "meetings": document.meetings.for_list(),
    }
    return render_page(request, "portal/document_detail.html", context)
