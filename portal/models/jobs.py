import uuid
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.enums import JobState
from portal.models.people import standing_of

ACTIVE = (JobState.QUEUED, JobState.RUNNING)
# A worker that has not said anything for so long is taken for dead.
LEASE = timedelta(seconds=settings.JOB_LEASE_SECONDS)
# An announcement that nobody has followed for so long is made again: the broker lost it.
RESEND_AFTER = timedelta(seconds=settings.JOB_RESEND_SECONDS)
MOST_ATTEMPTS = 4


class JobQuerySet(models.QuerySet):
    def visible_to(self, user) -> "JobQuerySet":
        """The secretariat sees all jobs, everybody else their own."""
        if standing_of(user).is_secretariat:
            return self
        return self.filter(started_by=user) if user.is_authenticated else self.none()

    def active(self) -> "JobQuerySet":
        return self.filter(state__in=ACTIVE)

    def to_announce(self) -> "JobQuerySet":
        """Jobs that wait and were never announced, or so long ago that nobody will come."""
        stale = timezone.now() - RESEND_AFTER
        return (
            self.filter(state=JobState.QUEUED)
            .filter(Q(sent_at=None) | Q(sent_at__lt=stale))
            .order_by("created_at", "pk")
        )

    def abandoned(self) -> "JobQuerySet":
        """Jobs whose worker died: the lease ran out."""
        return self.filter(state=JobState.RUNNING, lease_until__lt=timezone.now())


class Job(models.Model):
    """A long task as people see it.  Its row is also the outbox and the lease.

    The broker is told of it by the relay and may forget; this row is the truth.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=60)
    # Of two active jobs with one key there is only one: the second press joins the first.
    key = models.CharField(max_length=150)
    label = models.CharField(max_length=250)
    parameters = models.JSONField(default=dict)
    state = models.CharField(_("state"), max_length=20, choices=JobState, default=JobState.QUEUED)
    step = models.PositiveSmallIntegerField(default=0)
    steps = models.PositiveSmallIntegerField(default=0)
    message = models.CharField(max_length=250, blank=True)
    result = models.JSONField(default=dict, blank=True)
    error = models.TextField(blank=True)
    attempt = models.PositiveSmallIntegerField(default=0)
    # Who holds the lease now; a worker that has lost it must not write any more.
    claim = models.UUIDField(null=True, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    cancel_requested_at = models.DateTimeField(null=True, blank=True)
    started_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="jobs",
    )
    created_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        verbose_name = _("job")
        constraints = [
            models.UniqueConstraint(
                fields=["key"], name="job_one_active_of_each_key", condition=Q(state__in=ACTIVE)
            ),
            models.CheckConstraint(
                name="job_running_under_a_lease",
                condition=~Q(state=JobState.RUNNING)
                | Q(claim__isnull=False, lease_until__isnull=False),
            ),
        ]
        indexes = [
            models.Index(fields=["created_at"], name="job_waiting", condition=Q(state__in=ACTIVE))
        ]

    def __str__(self) -> str:
        return self.label

    def get_absolute_url(self) -> str:
        return reverse("job-detail", args=[self.pk])

    @property
    def target_url(self) -> str:
        """The page where the result is seen, as whoever asked for the job has said."""
        return self.parameters.get("url", "")

    @property
    def is_active(self) -> bool:
        return self.state in ACTIVE
