from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from portal.enums import MailState, NoticeKind


class NoticeQuerySet(models.QuerySet):
    def visible_to(self, user) -> "NoticeQuerySet":
        """A notice is for one person."""
        return self.filter(person=user) if user.is_authenticated else self.none()

    def newest_first(self) -> "NoticeQuerySet":
        return self.order_by("-created_at", "-pk")

    def unread_first(self) -> "NoticeQuerySet":
        return self.order_by(F("read_at").desc(nulls_first=True), "-created_at", "-pk")

    def unread(self) -> "NoticeQuerySet":
        return self.filter(read_at=None)

    def unsent(self) -> "NoticeQuerySet":
        return self.filter(mail=None)


class Notice(models.Model):
    """Something that a person is told, in the portal and by mail.

    The ledger: of one kind on one subject there is one a day for each person, and one for each
    act, however often whoever owes it runs.
    """

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="notices"
    )
    kind = models.CharField(_("kind"), max_length=40, choices=NoticeKind)
    # ``portal.submission:17``, as events name a record.
    subject = models.CharField(max_length=100)
    day = models.DateField()
    # Of acts there may be several a day: returned at nine and again at four.
    occasion = models.CharField(max_length=20, blank=True)
    url = models.CharField(max_length=300, blank=True)
    # What its sentence needs, in no language: written out when it is shown or sent.
    data = models.JSONField(default=dict, encoder=DjangoJSONEncoder, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    read_at = models.DateTimeField(null=True, blank=True)
    mail = models.ForeignKey(
        "portal.Mail", on_delete=models.SET_NULL, null=True, blank=True, related_name="notices"
    )

    objects = NoticeQuerySet.as_manager()

    class Meta:
        verbose_name = _("notice")
        constraints = [
            models.UniqueConstraint(
                fields=["person", "kind", "subject", "day", "occasion"], name="notice_once_a_day"
            )
        ]
        indexes = [models.Index(fields=["person", "-created_at"], name="notice_of_person")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.subject}"


class Mail(models.Model):
    """A mail that is owed or was sent.  A request only writes the row; a job sends it."""

    # Also its Message-ID, so that a mail that is sent twice arrives once.
    key = models.CharField(max_length=150, unique=True)
    to = models.CharField(_("to"), max_length=254)
    subject = models.CharField(_("subject"), max_length=250)
    # The whole message as it goes out; emptied once it is sent, where mail is really sent.
    content = models.BinaryField()
    state = models.CharField(max_length=20, choices=MailState, default=MailState.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    error = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("mail")
        indexes = [
            models.Index(
                fields=["created_at"],
                name="mail_waiting",
                condition=models.Q(state=MailState.WAITING),
            )
        ]

    def __str__(self) -> str:
        return self.subject


class ScheduledRun(models.Model):
    """That a schedule has run for a moment: beat may ring twice, the work is done once."""

    schedule = models.CharField(max_length=60)
    slot = models.DateTimeField()
    run_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("scheduled run")
        constraints = [
            models.UniqueConstraint(fields=["schedule", "slot"], name="scheduled_run_once")
        ]

    def __str__(self) -> str:
        return f"{self.schedule} {self.slot:%Y-%m-%d %H:%M}"
