"""Answering: one section of a submission at a time."""

from django.http import Http404


def section_edit(request, pk, key):
    raise Http404


def section_draft(request, pk, key):
    raise Http404


def section_drop_draft(request, pk, key):
    raise Http404


def section_no_change(request, pk, key):
    raise Http404


def section_start(request, pk, key):
    raise Http404


def section_assign(request, pk, key):
    raise Http404


def comment_answer(request, pk, comment):
    raise Http404
