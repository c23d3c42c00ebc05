"""The secretariat reads what was submitted: remarks, returns, accepts."""

from django.http import Http404


def review_queue(request):
    raise Http404


def review_accept_many(request):
    raise Http404


def submission_review(request, pk):
    raise Http404


def comment_add(request, pk, key):
    raise Http404


def comment_resolve(request, pk, comment):
    raise Http404


def submission_return(request, pk):
    raise Http404


def submission_accept(request, pk):
    raise Http404


def section_accept(request, pk, key):
    raise Http404


def submission_reopen(request, pk):
    raise Http404
