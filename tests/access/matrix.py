"""Who gets which answer at which address.  Every route stands here, or the test fails.

The answers are in the order of ``CAST``.  A form that is sent without its fields answers 200 with
errors, a redirect after an act is 302.  Methods that are not named are refused to everybody: 405.
"""

CAST = ("anonymous", "stranger", "focal point", "council member", "secretariat")
METHODS = ("get", "post", "put", "patch", "delete")

PUBLIC = {"get": (200, 200, 200, 200, 200)}
# For those who are signed in; ONE_STEP: reached only from the step before, so nobody is there yet.
OWN = {"get": (302, 200, 200, 200, 200)}
ONE_STEP = {"get": (302, 302, 302, 302, 302), "post": (302, 302, 302, 302, 302)}
NOT_YET = {"get": (302, 403, 403, 403, 403), "post": (302, 403, 403, 403, 403)}
INTERNAL = {"get": (404, 404, 404, 404, 200)}
FOR_COUNCIL = {"get": (404, 404, 404, 200, 200)}
OF_AGENCY = {"get": (404, 404, 200, 404, 200)}
# What agencies see, but only the secretariat does.
STAFF_FORM = {"get": (302, 404, 403, 404, 200), "post": (302, 404, 403, 404, 200)}
ACT = {"post": (302, 302, 302, 302, 302)}

# ``activity`` is not public and led by the focal point's agency; the documents are internal;
# the report has been compiled for council members; the job was started by the secretariat.
MATRIX: dict[str, dict[str, tuple[int, ...]]] = {
    "home": PUBLIC,
    "search": PUBLIC,
    "set_language": ACT,
    "theme": ACT,
    "accessibility": PUBLIC,
    "privacy": PUBLIC,
    "contact": PUBLIC,
    "gallery": PUBLIC,
    "narrative-preview": {"post": (302, 200, 200, 200, 200)},
    "live": PUBLIC,
    "ready": PUBLIC,
    # Without the switch for sample accounts nobody is signed in by a click.
    "sign-in": PUBLIC | {"post": (404, 404, 404, 404, 404)},
    "account_login": PUBLIC | {"post": (404, 404, 404, 404, 404)},
    "account_signup": PUBLIC | {"post": (404, 404, 404, 404, 404)},
    "sign-out": ACT,
    "session-stay": {"post": (302, 204, 204, 204, 204)},
    "account_request_login_code": {
        "get": (200, 302, 302, 302, 302),
        "post": (200, 302, 302, 302, 302),
    },
    "account_confirm_login_code": ONE_STEP,
    "mfa_login_webauthn": ONE_STEP,
    "mfa_authenticate": ONE_STEP,
    # Nobody of the cast has signed in by mail or has a factor to show.
    "account_request_reauthentication_code": NOT_YET,
    "account_confirm_reauthentication_code": ONE_STEP,
    "mfa_reauthenticate": NOT_YET,
    "mfa_reauthenticate_webauthn": NOT_YET,
    "mfa_index": OWN,
    "mfa_list_webauthn": OWN,
    "mfa_activate_totp": OWN | {"post": (302, 200, 200, 200, 200)},
    "mfa_deactivate_totp": {"get": (302, 404, 404, 404, 404), "post": (302, 404, 404, 404, 404)},
    "mfa_add_webauthn": OWN | {"post": (302, 200, 200, 200, 200)},
    "mfa_remove_webauthn": {"get": (302, 404, 404, 404, 404), "post": (302, 404, 404, 404, 404)},
    "mfa_view_recovery_codes": {"get": (302, 404, 404, 404, 404)},
    "mfa_generate_recovery_codes": OWN | {"post": (302, 200, 200, 200, 200)},
    "socialaccount_login_cancelled": PUBLIC,
    # No agency's sign-on has been set up.
    "openid_connect_login": {"post": (404, 404, 404, 404, 404)},
    "openid_connect_callback": {"get": (404, 404, 404, 404, 404)},
    # A colleague of the focal point; nobody of the cast is an administrator.
    "account": OWN | {"post": (302, 200, 200, 200, 200)},
    "role-list": OWN,
    "person-list": OWN,
    "person-detail": {"get": (302, 404, 200, 404, 200)},
    "person-invite": {"get": (302, 403, 403, 403, 200), "post": (302, 403, 403, 403, 200)},
    "person-leave": {"get": (302, 404, 403, 404, 200), "post": (302, 404, 403, 404, 302)},
    "person-readmit": {"post": (302, 404, 403, 404, 403)},
    "appointment-add": {"get": (302, 404, 403, 404, 200), "post": (302, 404, 403, 404, 200)},
    "appointment-end": {"get": (302, 404, 403, 404, 200), "post": (302, 404, 403, 404, 200)},
    "appointment-hand-over": {"get": (302, 404, 403, 404, 200), "post": (302, 404, 403, 404, 200)},
    "history": {"get": (302, 404, 200, 404, 200)},
    "agency-list": PUBLIC,
    "agency-detail": PUBLIC,
    "country-list": PUBLIC,
    "country-detail": PUBLIC,
    "body-list": PUBLIC,
    "body-detail": PUBLIC,
    "document-list": PUBLIC,
    "document-detail": INTERNAL,
    "mandate-list": PUBLIC,
    "mandate-detail": INTERNAL,
    "meeting-list": PUBLIC,
    "meeting-detail": PUBLIC,
    "activity-list": PUBLIC,
    "activity-export": PUBLIC,
    "activity-detail": OF_AGENCY,
    "activity-edit": {"get": (302, 404, 200, 404, 200), "post": (302, 404, 200, 404, 200)},
    "activity-log": {"get": (302, 200, 200, 403, 200), "post": (302, 200, 200, 403, 200)},
    "update-log": {"get": (302, 404, 403, 404, 200), "post": (302, 404, 403, 404, 200)},
    "report-list": PUBLIC,
    "report-detail": FOR_COUNCIL,
    "report-read": FOR_COUNCIL,
    "report-file": FOR_COUNCIL,
    "report-compile": {"post": (302, 404, 404, 403, 302)},
    "report-render": {"post": (302, 404, 404, 403, 302)},
    # The evidence rests in an accepted update of ``activity``: who may remove others is told why
    # not this one.
    "evidence-add": {"get": (302, 404, 200, 404, 200), "post": (302, 404, 200, 404, 200)},
    "evidence-remove": {"get": (302, 404, 200, 404, 200), "post": (302, 404, 302, 404, 302)},
    "evidence-file": OF_AGENCY,
    # What the focal point submitted waits for review; of another submission the update is accepted.
    "review-queue": {"get": (302, 403, 403, 403, 200)},
    "review-accept-many": {"get": (302, 403, 403, 403, 200), "post": (302, 403, 403, 403, 200)},
    "submission-review": {"get": (302, 404, 403, 404, 200)},
    "submission-return": {"post": (302, 404, 403, 404, 200)},
    "submission-accept": {"post": (302, 404, 403, 404, 200)},
    "submission-reopen": {"get": (302, 404, 403, 404, 200), "post": (302, 404, 403, 404, 200)},
    "section-accept": {"get": (302, 404, 403, 404, 200), "post": (302, 404, 403, 404, 200)},
    "comment-add": {"post": (302, 404, 403, 404, 200)},
    "comment-resolve": {"post": (302, 404, 403, 404, 302)},
    "submission-reported": OF_AGENCY,
    # The round is open and asks the focal point's agency: its questions stay.
    "round-list": PUBLIC,
    "round-add": {"get": (302, 403, 403, 403, 200), "post": (302, 403, 403, 403, 200)},
    "round-detail": OF_AGENCY,
    "round-export": {"get": (302, 404, 403, 404, 200)},
    "round-edit": STAFF_FORM,
    "round-open": STAFF_FORM | {"post": (302, 404, 403, 404, 302)},
    "round-close": STAFF_FORM | {"post": (302, 404, 403, 404, 302)},
    "round-remind": {"post": (302, 404, 403, 404, 302)},
    "round-questions": {"get": (302, 404, 403, 404, 200)},
    "question-add": {"get": (302, 404, 403, 404, 403), "post": (302, 404, 403, 404, 403)},
    "question-edit": STAFF_FORM,
    "question-order": {"post": (302, 404, 403, 404, 403)},
    "question-remove": {"get": (302, 404, 403, 404, 403), "post": (302, 404, 403, 404, 403)},
    "submission-extend": STAFF_FORM,
    "job-detail": {"get": (302, 404, 404, 404, 200)},
    "job-cancel": {"post": (302, 404, 404, 404, 302)},
    "api-docs": PUBLIC,
    "api-schema": PUBLIC,
    "api-activity-list": PUBLIC | {"post": (403, 400, 400, 403, 400)},
    "api-activity-detail": OF_AGENCY,
    "api-agency-list": PUBLIC,
    "api-agency-detail": PUBLIC,
    "api-country-list": PUBLIC,
    "api-country-detail": PUBLIC,
    "api-document-list": PUBLIC,
    "api-document-detail": INTERNAL,
    "api-mandate-list": PUBLIC,
    "api-mandate-detail": INTERNAL,
    "api-meeting-list": PUBLIC,
    "api-meeting-detail": PUBLIC,
    "api-report-list": PUBLIC,
    "api-report-detail": FOR_COUNCIL,
    "cooperation-overview": PUBLIC,
    "cooperation-agreement": PUBLIC,
    "cooperation-area": PUBLIC,
    "cooperation-countries": PUBLIC,
    "cooperation-projects": PUBLIC,
    "emg-overview": PUBLIC,
    "emg-stream": PUBLIC,
    "emg-group-list": PUBLIC,
    "emg-group": PUBLIC,
    "emg-decisions": PUBLIC,
    "emg-recommendations": PUBLIC,
    "emg-inventories": PUBLIC,
}

# Pages for people who have signed in: all others are sent there, whatever the method.
BEHIND_SIGN_IN = {
    *(
        "session-stay",
        "account_request_reauthentication_code",
        "account_confirm_reauthentication_code",
        "mfa_reauthenticate",
        "mfa_reauthenticate_webauthn",
        "mfa_index",
        "mfa_list_webauthn",
        "mfa_activate_totp",
        "mfa_deactivate_totp",
        "mfa_add_webauthn",
        "mfa_remove_webauthn",
        "mfa_view_recovery_codes",
        "mfa_generate_recovery_codes",
        "account",
        "role-list",
        "person-list",
        "person-detail",
        "person-invite",
        "person-leave",
        "person-readmit",
        "appointment-add",
        "appointment-end",
        "appointment-hand-over",
        "history",
        "activity-edit",
        "activity-log",
        "narrative-preview",
        "update-log",
        "report-compile",
        "report-render",
        "evidence-add",
        "evidence-remove",
        "review-queue",
        "review-accept-many",
        "submission-review",
        "submission-return",
        "submission-accept",
        "submission-reopen",
        "section-accept",
        "comment-add",
        "comment-resolve",
        "round-add",
        "round-export",
        "round-edit",
        "round-open",
        "round-close",
        "round-remind",
        "round-questions",
        "question-add",
        "question-edit",
        "question-order",
        "question-remove",
        "submission-extend",
        "job-detail",
        "job-cancel",
    ),
}


def expected(name: str, method: str) -> dict[str, int]:
    answers = MATRIX[name].get(method)
    if answers is None:
        answers = (302 if name in BEHIND_SIGN_IN else 405, 405, 405, 405, 405)
    return dict(zip(CAST, answers, strict=True))
