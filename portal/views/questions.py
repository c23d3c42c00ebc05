"""The questions of a round: their order, their wording, how an agency will see them."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from portal import access
from portal.actions import receipts, rounds
from portal.enums import QuestionKind, QuestionScope
from portal.exceptions import ActionError
from portal.forms.questions import STANDARD_KEYS, AddQuestion, EditQuestion
from portal.models import Question, Round
from portal.pages import go_to, posted, render_page, reported_on
from portal.views.rounds import managed

STEPS = {"up": -1, "down": 1}


@require_safe
def round_questions(request, slug):
    held = managed(request, slug)
    questions = list(held.questions.order_by("position", "pk"))
    context = {
        "round": held,
        "questions": questions,
        "by_scope": [
            (scope, [question for question in questions if question.scope == scope])
            for scope in QuestionScope
        ],
        "standard": STANDARD_KEYS,
        "kinds": QuestionKind,
        "can_change": access.can_change_questions(request.user, held),
    }
    return render_page(request, "portal/round_questions.html", context)


@require_http_methods(["GET", "POST"])
def question_add(request, slug):
    """The kind is in the address: each has fields of its own."""
    held = changeable(request, slug)
    kind = request.GET.get("kind", QuestionKind.TEXT)
    if kind not in QuestionKind.values:
        raise Http404
    form = AddQuestion(posted(request), kind=kind)
    if form.is_valid():
        with reported_on(form):
            fields = form.fields_to_add(held)
            url = receipts.once(
                key=form.cleaned_data["receipt"],
                by=request.user,
                act=lambda: rounds.add_question(held=held, by=request.user, **fields),
            )
            return go_to(request, url)
    context = {"round": held, "form": form, "kind": QuestionKind(kind)}
    return render_page(request, "portal/question_add.html", context, part="form")


@require_http_methods(["GET", "POST"])
def question_edit(request, slug, key):
    held = managed(request, slug)
    question = found(held, key)
    form = EditQuestion(posted(request), question=question)
    if form.is_valid():
        with reported_on(form):
            rounds.change_question(question=question, by=request.user, changes=form.changes)
            return go_to(request, question)
    context = {
        "round": held,
        "question": question,
        "form": form,
        "can_change": access.can_change_questions(request.user, held),
    }
    return render_page(request, "portal/question_edit.html", context, part="form")


@require_http_methods(["GET", "POST"])
def question_remove(request, slug, key):
    held = changeable(request, slug)
    question = found(held, key)
    if request.method == "POST":
        try:
            rounds.remove_question(question=question, by=request.user)
        except ActionError as error:
            messages.error(request, error.message)
        return redirect("round-questions", held.slug)
    context = {"round": held, "question": question}
    return render_page(request, "portal/question_remove.html", context)


@require_POST
def question_order(request, slug):
    """One step up or down among the questions of the same scope."""
    held = changeable(request, slug)
    question, step = found(held, request.POST.get("key", "")), STEPS.get(request.POST.get("move"))
    try:
        if step:
            rounds.order_questions(held=held, by=request.user, keys=moved(held, question, step))
    except ActionError as error:
        messages.error(request, error.message)
    return go_to(request, question)


def moved(held: Round, question: Question, step: int) -> list[str]:
    """All keys in their new order; the other scope is asked elsewhere, so its order is its own."""
    questions = list(held.questions.order_by("position", "pk"))
    beside = [place for place, one in enumerate(questions) if one.scope == question.scope]
    here = next(place for place in beside if questions[place].key == question.key)
    target = beside.index(here) + step
    if 0 <= target < len(beside):
        there = beside[target]
        questions[here], questions[there] = questions[there], questions[here]
    return [one.key for one in questions]


def changeable(request, slug: str) -> Round:
    held = managed(request, slug)
    access.require(access.can_change_questions(request.user, held))
    return held


def found(held: Round, key: str) -> Question:
    question = get_object_or_404(held.questions, key=key)
    question.round = held
    return question
