"""Settings.  Every value that differs between machines comes from the environment.

``docs/operating.md`` lists the variables.  Secrets may be given as files: ``SECRET_KEY_FILE``.
"""

from pathlib import Path

import environ
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from portal.openid import Issuer

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.FileAwareEnv()

DEBUG = env.bool("DEBUG", default=False)
BASE_URL = env("BASE_URL", default="http://127.0.0.1:8000")
SECRET_KEY = env("SECRET_KEY", default="insecure-key-for-tests-and-checks-only")
# Keys of before: what they signed and sealed stays good.
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])
CSRF_TRUSTED_ORIGINS = [BASE_URL]
IS_HTTPS = BASE_URL.startswith("https:")
# One click signs in as a sample person.  Never with https: a system check refuses it.
SAMPLE_SIGN_IN = env.bool("SAMPLE_SIGN_IN", default=False)

CONTACT_EMAIL = env("CONTACT_EMAIL", default="")

# The composition root: the only line of portal/ that may name an application.
INSTALLED_APPS = [
    "modeltranslation",
    "portal",
    "cooperation",
    "emg",
    "rest_framework",
    "drf_spectacular",
    "django_htmx",
    "template_partials.apps.SimpleAppConfig",
    "django_cotton.apps.SimpleAppConfig",
    "pghistory",
    "pgtrigger",
    "csp",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "django.forms",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "portal.middleware.server_timing",
    "portal.middleware.compressed_pages",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "portal.sessions.SignInRequired",
    "portal.sessions.SecondFactorRequired",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "portal.sessions.timed",
    "portal.middleware.row_security",
    "portal.middleware.history_context",
    "portal.middleware.private_pages",
]

ROOT_URLCONF = "portal.urls"
WSGI_APPLICATION = "portal.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {
            # Nested by hand: each package's default app config would disable the other.
            "loaders": [
                (
                    "template_partials.loader.Loader",
                    [
                        (
                            "django.template.loaders.cached.Loader",
                            [
                                "django_cotton.cotton_loader.Loader",
                                "django.template.loaders.filesystem.Loader",
                                "django.template.loaders.app_directories.Loader",
                            ],
                        )
                    ],
                )
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "django_cotton.templatetags.cotton",
                "template_partials.templatetags.partials",
                "portal.templatetags.portal",
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "portal.context.frame",
            ],
        },
    }
]
COTTON_DIR = "components"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# --- Data -------------------------------------------------------------------------------

_url = "DATABASE_OWNER_URL" if env("PORTAL_ROLE", default="") == "owner" else "DATABASE_URL"
_database = env.db_url(_url, default="postgresql:///portal")
_database |= {
    "CONN_MAX_AGE": 60,
    "CONN_HEALTH_CHECKS": True,
    "OPTIONS": _database.get("OPTIONS", {})
    | {
        "connect_timeout": 5,
        "options": f"-c statement_timeout={env.int('DATABASE_STATEMENT_TIMEOUT', default=15000)}"
        " -c lock_timeout=3000 -c idle_in_transaction_session_timeout="
        f"{env.int('DATABASE_IDLE_TIMEOUT', default=30000)}",
    },
}
DATABASES = {
    "default": _database,
    # A second connection beside a long transaction: progress, leases and cancelling of a
    # job must be seen by others while the job's own snapshot is still open.
    "beside": _database | {"TEST": {"MIRROR": "default"}},
}
# The role that pages and workers act as; the owner of the tables is another one.
APPLICATION_ROLE = env("DATABASE_APP_ROLE", default="portal_app")

VAR = Path(env("PORTAL_VAR", default=str(BASE_DIR / "var")))
FILES_ROOT = VAR / "files"

CACHES = {
    # Limits of tries and codes that were used: for all processes, and not in the broker, which
    # may lose everything.  Room enough that nobody can push a limit out by filling it.
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "portal_cache",
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    },
    # What {% cache %} keeps; it looks for this name.
    "template_fragments": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
}

# --- Signing in and sessions --------------------------------------------------------------

AUTH_USER_MODEL = "portal.Person"
AUTHENTICATION_BACKENDS = ["portal.signing_in.WithoutPasswords"]
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "home"
SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_AGE = 12 * 60 * 60
# Without a request.  How both ends are kept: ``portal.sessions``.
SESSION_IDLE_AGE = 30 * 60
SESSION_COOKIE_NAME = "__Host-session" if IS_HTTPS else "session"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IS_HTTPS
CSRF_COOKIE_NAME = "__Host-csrf" if IS_HTTPS else "csrf"
CSRF_COOKIE_HTTPONLY = True
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

ACCOUNT_ADAPTER = "portal.signing_in.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
# People are invited.
ACCOUNT_SIGNUP_ENABLED = False
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
# Whoever adds or takes away a means of signing in gets a mail about it.
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_FORMAT = {"numeric": True, "dashed": False, "length": 6}
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 10 * 60
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 5
ACCOUNT_REAUTHENTICATION_TIMEOUT = 10 * 60
ACCOUNT_RATE_LIMITS = {
    # By the address that was typed: whoever comes from many places meets the same limit.
    "request_login_code": "20/m/ip,5/15m/key",
    "login_failed": "10/m/ip,5/15m/key,50/d/key",
}
ACCOUNT_FORMS = {
    "request_login_code": "portal.forms.signing_in.RequestCode",
    "confirm_login_code": "portal.forms.signing_in.EnterCode",
    "confirm_reauthentication_code": "portal.forms.signing_in.EnterCodeAgain",
}
# How many proxies of ours stand before the portal: only what they say of an address is believed.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXY_COUNT", default=0)
MFA_ADAPTER = "portal.signing_in.FactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not IS_HTTPS
MFA_TOTP_TOLERANCE = 1
MFA_FORMS = {
    "authenticate": "portal.forms.signing_in.EnterFactor",
    "reauthenticate": "portal.forms.signing_in.EnterFactorAgain",
    "activate_totp": "portal.forms.signing_in.AddApp",
    "add_webauthn": "portal.forms.signing_in.AddPasskey",
}
OIDC = Issuer.from_environment(env)
SOCIALACCOUNT_ADAPTER = "portal.signing_in.SignOnAdapter"
SOCIALACCOUNT_PROVIDERS = OIDC.providers() if OIDC else {}
SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True
SOCIALACCOUNT_REAUTHENTICATION_REQUIRED = True

# --- Mail -------------------------------------------------------------------------------

# Whoever sends mail writes a row; a job takes it to the server, if there is one.
EMAIL_BACKEND = "portal.mailing.Outbox"
MAIL_TRANSPORT = env.email_url("MAIL_URL") if env("MAIL_URL", default="") else {}
DEFAULT_FROM_EMAIL = env("MAIL_FROM", default="Cooperation Portal <portal@localhost>")
# Shows all mails to everybody, codes too.  Never with https: a system check refuses it.
MAIL_PAGE = env.bool("MAIL_PAGE", default=False)

# --- Jobs: the set that survived the fault tests of the design ---------------------------

JOB_LEASE_SECONDS = env.int("JOB_LEASE_SECONDS", default=45)
JOB_RESEND_SECONDS = env.int("JOB_RESEND_SECONDS", default=20)
REDIS_URL = env("REDIS_URL", default="redis://127.0.0.1:6379/0")
CELERY_BROKER_URL = REDIS_URL.replace("unix://", "redis+socket://")
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 1800,
    "socket_timeout": 2,
    "socket_connect_timeout": 2,
    "socket_keepalive": True,
    # Two portals may share a broker under different prefixes.
    "global_keyprefix": env("BROKER_PREFIX", default="portal:"),
}
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = False
CELERY_TASK_RETRY_ON_WORKER_LOST = True
CELERY_TASK_ANNOTATIONS = {"*": {"default_retry_delay": 10, "max_retries": 3}}
CELERY_TASK_SOFT_TIME_LIMIT = 540
CELERY_TASK_TIME_LIMIT = 600
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_SOFT_SHUTDOWN_TIMEOUT = 30
CELERY_WORKER_ENABLE_SOFT_SHUTDOWN_ON_IDLE = True
CELERY_WORKER_MAX_TASKS_PER_CHILD = 50
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_TIMEZONE = "UTC"
CELERY_ENABLE_UTC = True

# How often beat rings, in seconds; more often changes nothing.  What is due is decided by ``portal.actions.schedules``, in the database.
CELERY_BEAT_SCHEDULE = {
    name: {
        "task": "portal.ring",
        "schedule": min(seconds, env.int("BEAT_SECONDS", default=seconds)),
        "kwargs": {"schedule": name},
        # One that was not heard in time is rung again anyway.
        "options": {"queue": "notify", "expires": seconds},
    }
    for name, seconds in (
        ("mails", 60),
        ("closing", 60),
        ("reminders", 600),
        ("digests", 600),
        ("terms", 3600),
        ("scanning", 600),
        ("tidying", 3600),
        ("verifying", 3600),
    )
}

# --- Languages --------------------------------------------------------------------------

USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = True
LANGUAGE_CODE = "en"
LANGUAGES = [
    ("ar", _("Arabic")),
    ("zh-hans", _("Chinese")),
    ("en", _("English")),
    ("fr", _("French")),
    ("ru", _("Russian")),
    ("es", _("Spanish")),
]
LANGUAGE_COOKIE_NAME = "language"
LANGUAGE_COOKIE_AGE = 365 * 24 * 60 * 60
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SECURE = IS_HTTPS
LANGUAGE_COOKIE_SAMESITE = "Lax"
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = ["portal.formats"]
MODELTRANSLATION_DEFAULT_LANGUAGE = "en"
MODELTRANSLATION_FALLBACK_LANGUAGES = ("en",)

# --- Static files -----------------------------------------------------------------------

# Names with hashes need ``collectstatic``; without them files are served where they lie.
STATIC_MANIFEST = env.bool("STATIC_MANIFEST", default=True)
STATIC_URL = "static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": FILES_ROOT},
    },
    "staticfiles": {
        "BACKEND": "portal.assets.HashedFiles"
        if STATIC_MANIFEST
        else "django.contrib.staticfiles.storage.StaticFilesStorage",
    },
}
WHITENOISE_USE_FINDERS = not STATIC_MANIFEST
WHITENOISE_MAX_AGE = 60

# --- Security ---------------------------------------------------------------------------

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if IS_HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = SECURE_SSL_REDIRECT = IS_HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if IS_HTTPS else None
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000
FILE_UPLOAD_HANDLERS = ["portal.uploads.receiving.LimitedHandler"]
# A virus scanner, "host:port" or "unix:/path"; while it is silent no new file is given out.
CLAMAV_ADDRESS = env("CLAMAV_ADDRESS", default="")

REST_FRAMEWORK = {
    "EXCEPTION_HANDLER": "portal.api.errors.handle",
    "DEFAULT_AUTHENTICATION_CLASSES": ["rest_framework.authentication.SessionAuthentication"],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Cooperation Portal",
    "VERSION": "1",
    "SERVE_INCLUDE_SCHEMA": False,
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env("LOG_LEVEL", default="INFO")},
}
