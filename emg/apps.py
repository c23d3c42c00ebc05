from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EmgConfig(AppConfig):
    name = "emg"
    verbose_name = _("Environment Management Group")
