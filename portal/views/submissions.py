"""An agency's submission: what is asked, checked, cleared and handed in."""

from django.http import Http404


def submission_list(request):
    raise Http404


def submission_detail(request, pk):
    raise Http404


def submission_check(request, pk):
    raise Http404


def submission_submit(request, pk):
    raise Http404


def submission_send(request, pk):
    raise Http404


def submission_clear(request, pk):
    raise Http404


def submission_send_back(request, pk):
    raise Http404


def submission_recall(request, pk):
    raise Http404


def submission_receipt(request, pk):
    raise Http404


def submission_version(request, pk, number):
    raise Http404
