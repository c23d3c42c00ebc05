"""Rounds as the secretariat prepares, opens and watches them."""

from django.http import Http404


def round_list(request):
    raise Http404


def round_add(request):
    raise Http404


def round_detail(request, slug):
    raise Http404


def round_edit(request, slug):
    raise Http404


def round_questions(request, slug):
    raise Http404


def question_add(request, slug):
    raise Http404


def question_order(request, slug):
    raise Http404


def question_edit(request, slug, key):
    raise Http404


def question_remove(request, slug, key):
    raise Http404


def round_open(request, slug):
    raise Http404


def round_close(request, slug):
    raise Http404


def round_remind(request, slug):
    raise Http404


def submission_extend(request, pk):
    raise Http404
