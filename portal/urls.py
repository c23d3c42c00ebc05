from django.urls import include, path

from portal.extension import programmes
from portal.views import (
    account,
    activities,
    agencies,
    boards,
    bodies,
    checks,
    countries,
    desk,
    desk_paragraphs,
    documents,
    editions,
    evidence,
    feeds,
    frame,
    gallery,
    history,
    jobs,
    mails,
    mandates,
    meetings,
    narratives,
    notices,
    outlines,
    people,
    persons,
    provenance,
    publishing,
    questionnaires,
    questions,
    reader,
    reported,
    reports,
    reviews,
    rounds,
    sections,
    submissions,
    translating,
    updates,
    verify,
)

frame_urls = [
    path("", frame.home, name="home"),
    path("search/", frame.search, name="search"),
    path("language/", frame.language, name="set_language"),
    path("theme/", frame.theme, name="theme"),
    path("accessibility/", frame.accessibility, name="accessibility"),
    path("privacy/", frame.privacy, name="privacy"),
    path("contact/", frame.contact, name="contact"),
    path("narratives/preview/", narratives.narrative_preview, name="narrative-preview"),
    path("components/", gallery.gallery, name="gallery"),
    path("live", frame.live, name="live"),
    path("ready", frame.ready, name="ready"),
]

people_urls = [
    # The sign-in library asks for pages of its own names: here all of them are one.
    *(
        path("sign-in/", people.sign_in, name=name)
        for name in ("account_login", "account_signup", "sign-in")
    ),
    path("sign-out/", people.sign_out, name="sign-out"),
    path("session/stay/", account.stay, name="session-stay"),
]

person_urls = [
    path("account/me/", persons.account, name="account"),
    path("roles/", persons.role_list, name="role-list"),
    path("people/", persons.person_list, name="person-list"),
    path("people/invite/", persons.person_invite, name="person-invite"),
    path("people/<int:pk>/", persons.person_detail, name="person-detail"),
    path("people/<int:pk>/leave/", persons.person_leave, name="person-leave"),
    path(
        "people/<int:pk>/forget-factors/",
        persons.person_forget_factors,
        name="person-forget-factors",
    ),
    path("people/<int:pk>/readmit/", persons.person_readmit, name="person-readmit"),
    path("people/<int:pk>/roles/add/", persons.appointment_add, name="appointment-add"),
    path("appointments/<int:pk>/end/", persons.appointment_end, name="appointment-end"),
    path(
        "appointments/<int:pk>/hand-over/",
        persons.appointment_hand_over,
        name="appointment-hand-over",
    ),
    path("history/<slug:kind>/<slug:key>/", history.history, name="history"),
]

# account/  The names are the library's: it finds its pages by them.
account_urls = [
    path("code/", account.request_code, name="account_request_login_code"),
    path("code/enter/", account.enter_code, name="account_confirm_login_code"),
    path("passkey/", account.passkey_sign_in, name="mfa_login_webauthn"),
    path("second-factor/", account.enter_factor, name="mfa_authenticate"),
    path("again/code/", account.code_again, name="account_request_reauthentication_code"),
    path(
        "again/code/enter/",
        account.enter_code_again,
        name="account_confirm_reauthentication_code",
    ),
    path("again/second-factor/", account.enter_factor_again, name="mfa_reauthenticate"),
    path("again/passkey/", account.passkey_again, name="mfa_reauthenticate_webauthn"),
    *(
        path("security/", account.security, name=name)
        for name in ("mfa_list_webauthn", "mfa_index")
    ),
    path("security/app/add/", account.app_add, name="mfa_activate_totp"),
    path("security/app/remove/", account.app_remove, name="mfa_deactivate_totp"),
    path("security/passkeys/add/", account.passkey_add, name="mfa_add_webauthn"),
    path("security/passkeys/<int:pk>/remove/", account.passkey_remove, name="mfa_remove_webauthn"),
    path("security/recovery-codes/", account.recovery_codes, name="mfa_view_recovery_codes"),
    path(
        "security/recovery-codes/new/",
        account.recovery_codes_new,
        name="mfa_generate_recovery_codes",
    ),
    path("sign-on/cancelled/", account.sign_on_cancelled, name="socialaccount_login_cancelled"),
    path("sign-on/<str:provider_id>/", account.sign_on, name="openid_connect_login"),
    path("sign-on/<str:provider_id>/back/", account.sign_on_back, name="openid_connect_callback"),
]

reference_urls = [
    path("agencies/", agencies.agency_list, name="agency-list"),
    path("agencies/<slug:slug>/", agencies.agency_detail, name="agency-detail"),
    path("countries/", countries.country_list, name="country-list"),
    path("countries/<slug:code>/", countries.country_detail, name="country-detail"),
    path("bodies/", bodies.body_list, name="body-list"),
    path("bodies/<slug:slug>/", bodies.body_detail, name="body-detail"),
    path("documents/", documents.document_list, name="document-list"),
    path("documents/<slug:slug>/", documents.document_detail, name="document-detail"),
    path("mandates/", mandates.mandate_list, name="mandate-list"),
    path("mandates/<slug:slug>/", mandates.mandate_detail, name="mandate-detail"),
    path("meetings/", meetings.meeting_list, name="meeting-list"),
    path("meetings/<slug:slug>/", meetings.meeting_detail, name="meeting-detail"),
]

# activities/
activity_urls = [
    path("", activities.activity_list, name="activity-list"),
    path("activities.csv", activities.activity_export, name="activity-export"),
    path("log/", activities.activity_log, name="activity-log"),
    path("<int:pk>/", activities.activity_detail, name="activity-detail"),
    path("<int:pk>/edit/", activities.activity_edit, name="activity-edit"),
    path("<int:pk>/updates/log/", updates.update_log, name="update-log"),
]

# reports/
report_urls = [
    path("", reports.report_list, name="report-list"),
    path("feed/", feeds.report_feed, name="report-feed"),
    path("<slug:slug>/", reports.report_detail, name="report-detail"),
    path("<slug:slug>/compile/", reports.report_compile, name="report-compile"),
    path("<slug:slug>/read/", reports.report_read, name="report-read"),
    path("<slug:slug>/files/", reports.report_render, name="report-render"),
    path("<slug:slug>/files/<slug:kind>/", reports.report_file, name="report-file"),
    path("<slug:slug>/publishing/", publishing.report_publishing, name="report-publishing"),
    path("<slug:slug>/publishing/terms/", publishing.report_terms, name="report-terms"),
    path("<slug:slug>/publishing/review/", publishing.report_send_to_review, name="report-review"),
    path("<slug:slug>/publishing/return/", publishing.report_return, name="report-return"),
    path("<slug:slug>/publishing/clear/", publishing.report_clear, name="report-clear"),
    path("<slug:slug>/publishing/publish/", publishing.report_publish, name="report-publish"),
    path("<slug:slug>/editions/<int:number>/", editions.edition_detail, name="edition-detail"),
    path("<slug:slug>/editions/<int:number>/make/", publishing.edition_make, name="edition-make"),
    path(
        "<slug:slug>/editions/<int:number>/zip/", editions.edition_archive, name="edition-archive"
    ),
    path(
        "<slug:slug>/editions/<int:number>/manifest.json",
        editions.edition_manifest,
        name="edition-manifest",
    ),
    path(
        "<slug:slug>/editions/<int:number>/files/<slug:language>/<slug:kind>/",
        editions.edition_file,
        name="edition-file",
    ),
    path(
        "<slug:slug>/editions/<int:number>/<slug:language>/",
        reader.edition_read,
        name="edition-read",
    ),
    path("<slug:slug>/latest/", reader.report_latest, name="report-latest"),
    path(
        "<slug:slug>/editions/<int:number>/<slug:language>/search/",
        reader.edition_search,
        name="edition-search",
    ),
    path(
        "<slug:slug>/editions/<int:number>/<slug:language>/changes/",
        reader.edition_changes,
        name="edition-changes",
    ),
    path(
        "<slug:slug>/editions/<int:number>/<slug:language>/coverage/",
        reader.edition_coverage,
        name="edition-coverage",
    ),
    *(
        path(
            f"<slug:slug>/editions/<int:number>/<slug:language>/figures/<path:key>.{kind}",
            reader.edition_figure,
            {"kind": kind},
            name=f"edition-figure-{kind}",
        )
        for kind in ("csv", "svg")
    ),
    path(
        "<slug:slug>/languages/<slug:language>/",
        translating.translation_list,
        name="translation-list",
    ),
    path(
        "<slug:slug>/languages/<slug:language>/export/",
        translating.translation_export,
        name="translation-export",
    ),
    path(
        "<slug:slug>/languages/<slug:language>/import/",
        translating.translation_import,
        name="translation-import",
    ),
    path(
        "<slug:slug>/languages/<slug:language>/edit/<path:key>/",
        translating.translation_edit,
        name="translation-edit",
    ),
    path(
        "<slug:slug>/languages/<slug:language>/act/<path:key>/",
        translating.translation_act,
        name="translation-act",
    ),
    path("<slug:slug>/outline/", outlines.outline_edit, name="outline-edit"),
    path("<slug:slug>/outline/add/", outlines.outline_add, name="outline-add"),
    path("<slug:slug>/outline/copy/", outlines.outline_copy, name="outline-copy"),
    path(
        "<slug:slug>/outline/restore/<int:number>/",
        outlines.outline_restore,
        name="outline-restore",
    ),
    path("<slug:slug>/outline/lines/<slug:key>/", outlines.outline_line, name="outline-line"),
    path("<slug:slug>/outline/lines/<slug:key>/move/", outlines.outline_move, name="outline-move"),
    path(
        "<slug:slug>/outline/lines/<slug:key>/remove/",
        outlines.outline_remove,
        name="outline-remove",
    ),
    path(
        "<slug:slug>/outline/lines/<slug:key>/preview/",
        outlines.outline_preview,
        name="outline-preview",
    ),
    path(
        "<slug:slug>/outline/lines/<slug:key>/words/<slug:language>/",
        outlines.outline_words,
        name="outline-words",
    ),
    path("<slug:slug>/checks/", checks.report_checks, name="report-checks"),
    path("<slug:slug>/checks/explain/", checks.ledger_explain, name="ledger-explain"),
    path("<slug:slug>/checks/<int:pk>/reopen/", checks.ledger_reopen, name="ledger-reopen"),
    path("<slug:slug>/desk/", desk.desk, name="desk"),
    path("<slug:slug>/desk/<path:key>/", desk_paragraphs.desk_paragraph, name="desk-paragraph"),
    path("<slug:slug>/editing/undo/<int:event>/", desk.desk_undo, name="desk-undo"),
    path(
        "<slug:slug>/editing/preview/<path:key>/", desk_paragraphs.desk_preview, name="desk-preview"
    ),
    path(
        "<slug:slug>/editing/presence/<path:key>/",
        desk_paragraphs.desk_presence,
        name="desk-presence",
    ),
    path("<slug:slug>/editing/settle/<int:pk>/", desk.remark_settle, name="remark-settle"),
    path("<slug:slug>/editing/<slug:act>/<path:key>/", desk_paragraphs.desk_act, name="desk-act"),
    path("<slug:slug>/sources/<path:key>/", provenance.report_sources, name="report-sources"),
    path(
        "<slug:slug>/numbers/<int:at>/<path:key>/", provenance.report_number, name="report-number"
    ),
    path(
        "<slug:slug>/editions/<int:number>/<slug:language>/sources/<path:key>/",
        provenance.edition_sources,
        name="edition-sources",
    ),
    path(
        "<slug:slug>/editions/<int:number>/<slug:language>/numbers/<int:at>/<path:key>/",
        provenance.edition_number,
        name="edition-number",
    ),
]

# rounds/
round_urls = [
    path("", rounds.round_list, name="round-list"),
    path("add/", rounds.round_add, name="round-add"),
    path("<slug:slug>/", boards.round_detail, name="round-detail"),
    path("<slug:slug>/board.csv", boards.round_export, name="round-export"),
    path("<slug:slug>/edit/", rounds.round_edit, name="round-edit"),
    path("<slug:slug>/open/", rounds.round_open, name="round-open"),
    path("<slug:slug>/close/", rounds.round_close, name="round-close"),
    path("<slug:slug>/remind/", boards.round_remind, name="round-remind"),
    path("<slug:slug>/questions/", questions.round_questions, name="round-questions"),
    path("<slug:slug>/questions/add/", questions.question_add, name="question-add"),
    path("<slug:slug>/questions/order/", questions.question_order, name="question-order"),
    path("<slug:slug>/questions/<slug:key>/", questions.question_edit, name="question-edit"),
    path(
        "<slug:slug>/questions/<slug:key>/remove/",
        questions.question_remove,
        name="question-remove",
    ),
]

# submissions/
submission_urls = [
    path("", submissions.submission_list, name="submission-list"),
    path("<int:pk>/", submissions.submission_detail, name="submission-detail"),
    path("<int:pk>/check/", submissions.submission_check, name="submission-check"),
    path("<int:pk>/submit/", submissions.submission_submit, name="submission-submit"),
    path("<int:pk>/send-for-clearance/", submissions.submission_send, name="submission-send"),
    path("<int:pk>/clear/", submissions.submission_clear, name="submission-clear"),
    path("<int:pk>/send-back/", submissions.submission_send_back, name="submission-send-back"),
    path("<int:pk>/recall/", submissions.submission_recall, name="submission-recall"),
    path("<int:pk>/receipt/", submissions.submission_receipt, name="submission-receipt"),
    path(
        "<int:pk>/versions/<str:number>/", submissions.submission_version, name="submission-version"
    ),
    path("<int:pk>/sheet/", questionnaires.submission_sheet, name="submission-sheet"),
    path(
        "<int:pk>/sheet/upload/",
        questionnaires.submission_sheet_upload,
        name="submission-sheet-upload",
    ),
    path("<int:pk>/word/", questionnaires.submission_word, name="submission-word"),
    path("<int:pk>/extend/", boards.submission_extend, name="submission-extend"),
    path("<int:pk>/review/", reviews.submission_review, name="submission-review"),
    path("<int:pk>/return/", reviews.submission_return, name="submission-return"),
    path("<int:pk>/accept/", reviews.submission_accept, name="submission-accept"),
    path("<int:pk>/reopen/", reviews.submission_reopen, name="submission-reopen"),
    path("<int:pk>/reported/", reported.submission_reported, name="submission-reported"),
    path("<int:pk>/comments/<int:comment>/answer/", sections.comment_answer, name="comment-answer"),
    path(
        "<int:pk>/comments/<int:comment>/resolve/", reviews.comment_resolve, name="comment-resolve"
    ),
    path("<int:pk>/sections/<slug:key>/", sections.section_edit, name="section-edit"),
    path("<int:pk>/sections/<slug:key>/draft/", sections.section_draft, name="section-draft"),
    path(
        "<int:pk>/sections/<slug:key>/draft/drop/",
        sections.section_drop_draft,
        name="section-drop-draft",
    ),
    path(
        "<int:pk>/sections/<slug:key>/no-change/",
        sections.section_no_change,
        name="section-no-change",
    ),
    path("<int:pk>/sections/<slug:key>/start/", sections.section_start, name="section-start"),
    path("<int:pk>/sections/<slug:key>/assign/", sections.section_assign, name="section-assign"),
    path(
        "<int:pk>/sections/<slug:key>/evidence/<slug:question>/",
        evidence.evidence_add,
        name="evidence-add",
    ),
    path("<int:pk>/sections/<slug:key>/accept/", reviews.section_accept, name="section-accept"),
    path("<int:pk>/sections/<slug:key>/comments/add/", reviews.comment_add, name="comment-add"),
]

# evidence/
evidence_urls = [
    path("<int:pk>/", evidence.evidence_file, name="evidence-file"),
    path("<int:pk>/remove/", evidence.evidence_remove, name="evidence-remove"),
]

# review/
review_urls = [
    path("", reviews.review_queue, name="review-queue"),
    path("accept/", reviews.review_accept_many, name="review-accept-many"),
]

# notices/
notice_urls = [
    path("", notices.notice_list, name="notice-list"),
    path("read/", notices.notice_read_all, name="notice-read-all"),
    path("<int:pk>/read/", notices.notice_read, name="notice-read"),
]

# mail/  Only where mails are shown instead of sent.
mail_urls = [
    path("", mails.mail_list, name="mail-list"),
    path("<int:pk>/", mails.mail_detail, name="mail-detail"),
]

# jobs/
job_urls = [
    path("<uuid:pk>/", jobs.job_detail, name="job-detail"),
    path("<uuid:pk>/cancel/", jobs.job_cancel, name="job-cancel"),
]

urlpatterns = [
    *frame_urls,
    *people_urls,
    path("account/", include(account_urls)),
    *person_urls,
    *reference_urls,
    path("activities/", include(activity_urls)),
    path("api/", include("portal.api.urls")),
    path("reports/", include(report_urls)),
    path("verify/", verify.verify, name="verify"),
    path("verify/nightly/", verify.verification, name="verification"),
    path("wordings/<slug:language>/", translating.wording_list, name="wording-list"),
    path("wordings/<int:pk>/revise/", translating.wording_revise, name="wording-revise"),
    path("rounds/", include(round_urls)),
    path("submissions/", include(submission_urls)),
    path("evidence/", include(evidence_urls)),
    path("review/", include(review_urls)),
    path("notices/", include(notice_urls)),
    path("mail/", include(mail_urls)),
    path("jobs/", include(job_urls)),
    *(path(f"{programme.key}/", include(programme.urlconf)) for programme in programmes),
]
