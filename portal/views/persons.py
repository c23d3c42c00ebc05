"""The people of the portal: who holds which role, since when, until when."""

from django.contrib import messages
from django.db.models import Count, Prefetch
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from portal import access, proofs
from portal.actions import people, receipts, signing_in
from portal.exceptions import ActionError
from portal.forms.persons import (
    Account,
    AddAppointment,
    EndAppointment,
    HandOver,
    InvitePerson,
    PersonFilter,
    successor_names,
)
from portal.models import Appointment, Person
from portal.pages import go_to, posted, render_page, reported_on
from portal.queries import names
from portal.queries.appointments import seats_of, table_of_roles
from portal.views.lists import list_page


@require_safe
def person_list(request):
    filters = PersonFilter(request.GET, agency=names.current().agencies)
    seats = Prefetch("appointments", Appointment.objects.for_list(), to_attr="seats")
    found = Person.objects.visible_to(request.user).prefetch_related(seats)
    return list_page(
        request,
        "portal/person_list.html",
        filters,
        found,
        today=timezone.localdate(),
        can_invite=access.can_invite(request.user),
    )


@require_safe
def person_detail(request, pk):
    person = get_object_or_404(Person.objects.visible_to(request.user), pk=pk)
    context = {
        "who": person,
        "seats": seats_of(person, request.user),
        "can_appoint": access.can_appoint(request.user, person),
        "can_let_go": access.can_let_go(request.user, person),
        "can_readmit": access.can_readmit(request.user, person),
        "can_forget_factors": access.can_forget_factors(request.user, person),
    }
    return render_page(request, "portal/person_detail.html", context)


@require_http_methods(["GET", "POST"])
def person_invite(request):
    access.require(access.can_invite(request.user))
    proofs.require_fresh_sign_in(request)
    form = InvitePerson(posted(request), user=request.user, agencies=names.current().agencies)
    if form.is_valid():
        with reported_on(form):
            url = receipts.once(
                key=form.cleaned_data["receipt"],
                by=request.user,
                act=lambda: people.invite_into(by=request.user, **form.person, **form.seat),
            )
            messages.success(request, _("%(name)s is invited.") % form.person)
            return go_to(request, url)
    return render_page(request, "portal/person_invite.html", {"form": form}, part="form")


@require_http_methods(["GET", "POST"])
def person_leave(request, pk):
    person = get_object_or_404(Person.objects.visible_to(request.user), pk=pk)
    access.require(access.can_let_go(request.user, person))
    proofs.require_fresh_sign_in(request)
    if request.method == "POST":
        return go_to(
            request, done(request, person, lambda: people.leave(person=person, by=request.user))
        )
    context = {"who": person, "seats": seats_of(person, request.user)}
    return render_page(request, "portal/person_leave.html", context)


@require_POST
def person_readmit(request, pk):
    person = get_object_or_404(Person.objects.visible_to(request.user), pk=pk)
    access.require(access.can_readmit(request.user, person))
    proofs.require_fresh_sign_in(request)
    return go_to(
        request, done(request, person, lambda: people.readmit(person=person, by=request.user))
    )


@require_POST
def person_forget_factors(request, pk):
    """For somebody who has lost the device: they set up another one at the next signing in."""
    person = get_object_or_404(Person.objects.visible_to(request.user), pk=pk)
    access.require(access.can_forget_factors(request.user, person))
    proofs.require_fresh_sign_in(request)
    signing_in.forget_factors(person=person, by=request.user, reason="lost")
    text = _("%(name)s signs in by mail now, and sets up a second factor again.")
    messages.success(request, text % {"name": person.name})
    return go_to(request, person)


def done(request, person: Person, act) -> Person:
    """Where to go after an act that has no form to report to: why it failed is a message."""
    try:
        act()
    except ActionError as error:
        messages.error(request, error.message)
    return person


@require_http_methods(["GET", "POST"])
def appointment_add(request, pk):
    person = get_object_or_404(Person.objects.visible_to(request.user), pk=pk)
    access.require(access.can_appoint(request.user, person))
    proofs.require_fresh_sign_in(request)
    form = AddAppointment(posted(request), user=request.user, agencies=names.current().agencies)
    if form.is_valid():
        with reported_on(form):
            url = receipts.once(
                key=form.cleaned_data["receipt"],
                by=request.user,
                act=lambda: people.appoint(person=person, by=request.user, **form.seat),
            )
            return go_to(request, url)
    context = {"who": person, "form": form}
    return render_page(request, "portal/appointment_add.html", context, part="form")


@require_http_methods(["GET", "POST"])
def appointment_end(request, pk):
    appointment = found(request, pk)
    access.require(access.can_end_appointment(request.user, appointment))
    proofs.require_fresh_sign_in(request)
    form = EndAppointment(posted(request), initial={"on": timezone.localdate()})
    if form.is_valid():
        with reported_on(form):
            people.end_appointment(appointment=appointment, by=request.user, **form.cleaned_data)
            return go_to(request, appointment)
    context = {"appointment": appointment, "form": form}
    return render_page(request, "portal/appointment_end.html", context, part="form")


@require_http_methods(["GET", "POST"])
def appointment_hand_over(request, pk):
    appointment = found(request, pk)
    access.require(access.can_hand_over(request.user, appointment))
    proofs.require_fresh_sign_in(request)
    form = HandOver(
        posted(request), successors=successor_names(access.successors(request.user, appointment))
    )
    if form.is_valid():
        with reported_on(form):
            people.hand_over(
                appointment=appointment,
                to=form.successor,
                by=request.user,
                on=form.cleaned_data["on"],
            )
            return go_to(request, form.successor)
    context = {"appointment": appointment, "form": form}
    return render_page(request, "portal/appointment_hand_over.html", context, part="form")


def found(request, pk: int) -> Appointment:
    seen = Appointment.objects.visible_to(request.user).select_related("person", "agency")
    return get_object_or_404(seen, pk=pk)


@require_safe
def role_list(request):
    """Who may do what, as it is declared."""
    held = Appointment.objects.on(timezone.localdate()).filter(person__is_active=True)
    numbers = dict(held.order_by().values_list("role").annotate(Count("person", distinct=True)))
    return render_page(request, "portal/role_list.html", table_of_roles(numbers))


@require_http_methods(["GET", "POST"])
def account(request):
    """One's own name, language and mails, and what is kept about oneself."""
    person = Person.objects.get(pk=request.user.pk)
    form = Account(posted(request), person=person)
    if form.is_valid():
        with reported_on(form):
            people.change(person=person, by=person, changes=form.cleaned_data)
            messages.success(request, _("Your account is changed."))
            return go_to(request, "account")
    context = {"form": form, "seats": seats_of(person, person)}
    return render_page(request, "portal/account.html", context, part="form")
