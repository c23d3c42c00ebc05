"""Closed lists of words of the memorandum and of work in countries."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Chapter(TextChoices):
    ADMINISTRATION = "administration", _("Administrative matters")
    SERVICES = "services", _("Reimbursable support services")
    PROGRAMME = "programme", _("Programme implementation")


class AreaStatus(TextChoices):
    NAMED = "named", pgettext_lazy("area", "Named in the memorandum")
    PROPOSED = "proposed", pgettext_lazy("area", "Proposed")
    AGREED = "agreed", pgettext_lazy("area", "Agreed")


class EngagementKind(TextChoices):
    """What was done with or in a country."""

    THEME_GROUP = "theme_group", _("Chairs or co-chairs the theme group on environment")
    GREEN_ECONOMY = "green_economy", _("Green economy in the development assistance framework")
    COUNTRY_ANALYSIS = "country_analysis", _("Data for country analysis")
    JOINT_PROGRAMME = "joint_programme", _("Joint programme")
    LAW_OR_POLICY = "law_or_policy", _("Law, policy or plan")
    TRAINING = "training", _("Training of United Nations staff")
    OUTREACH = "outreach", _("Outreach")


class Measure(TextChoices):
    """What a figure measures."""

    PLACES = "places", _("Places visited")
    PEOPLE = "people", _("People reached")
    COUNTRIES = "countries", _("Countries reached")


class Qualifier(TextChoices):
    """How exact a figure is; empty where it was counted."""

    ABOUT = "about", pgettext_lazy("figure", "about")
    MORE_THAN = "more_than", pgettext_lazy("figure", "more than")
    FEWER_THAN = "fewer_than", pgettext_lazy("figure", "fewer than")
