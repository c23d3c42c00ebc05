from django.shortcuts import render
from django.views.decorators.http import require_POST

from portal.forms.narratives import LONGEST


@require_POST
def narrative_preview(request):
    """What a text will look like; ``field`` names the one of the form that is meant."""
    text = request.POST.get(request.POST.get("field", ""), "")
    context = {"text": text.strip(), "is_too_long": len(text) > LONGEST}
    return render(request, "portal/narrative_preview.html", context)
