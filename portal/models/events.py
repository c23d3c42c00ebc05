import pgtrigger
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext_lazy as _


class EventQuerySet(models.QuerySet):
    def about(self, record: models.Model) -> "EventQuerySet":
        return self.filter(subject=subject_of(record)).order_by("-happened_at", "-pk")


class Event(models.Model):
    """What happened, to what, by whom.  No foreign keys: history outlives its subject.

    Append-only: a trigger refuses update and delete, and the application's role may not.
    """

    append_only = True

    kind = models.CharField(_("what"), max_length=100)
    subject = models.CharField(_("of what"), max_length=100)
    label = models.CharField(max_length=250, blank=True)
    actor = models.CharField(_("by"), max_length=254)
    data = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    happened_at = models.DateTimeField(_("when"), auto_now_add=True)

    objects = EventQuerySet.as_manager()

    class Meta:
        verbose_name = _("event")
        indexes = [models.Index(fields=["subject", "-happened_at"], name="event_of_subject")]
        triggers = [
            pgtrigger.Protect(name="event_is_final", operation=pgtrigger.Update | pgtrigger.Delete)
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.subject}"

    @classmethod
    def record(cls, kind: str, subject: models.Model, /, *, by, **data) -> "Event":
        """Write down a change; called inside the transaction that makes it.

        ``by`` is a person, or the name of a process that acts with its own authority.
        """
        return cls.objects.create(
            kind=kind,
            subject=subject_of(subject),
            label=str(subject)[:250],
            actor=by if isinstance(by, str) else by.get_username(),
            data=data,
        )


def subject_of(record: models.Model) -> str:
    """``portal.activity:17``: how events and citations name a record."""
    return f"{record._meta.label_lower}:{record.pk}"
