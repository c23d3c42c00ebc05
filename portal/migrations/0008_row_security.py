"""Drafts of an agency are for its people and the secretariat: the database holds that line too."""

from django.db import migrations

# Set with each statement by portal.row_security; a setting that is missing reads as nothing.
FUNCTIONS = """
CREATE FUNCTION portal_reads_all() RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(current_setting('portal.rows', true), '') = 'all'
$$;
CREATE FUNCTION portal_reads_agency(agency bigint) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT agency = ANY (string_to_array(nullif(current_setting('portal.agencies', true), ''), ',')::bigint[])
$$;
CREATE FUNCTION portal_reader() RETURNS bigint
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT nullif(current_setting('portal.person', true), '')::bigint
$$;
"""
NO_FUNCTIONS = """
DROP FUNCTION portal_reads_all();
DROP FUNCTION portal_reads_agency(bigint);
DROP FUNCTION portal_reader();
"""

OF_AGENCY = "portal_reads_all() OR portal_reads_agency(agency_id)"
# The inner question passes through the policy of its own table.
OF_SUBMISSION = "portal_reads_all() OR submission_id IN (SELECT id FROM portal_submission)"
PUBLISHED = """EXISTS (
  SELECT 1 FROM portal_update u JOIN portal_activity a ON a.id = u.activity_id
  WHERE u.id = update_id AND u.state = 'accepted' AND (
    a.is_public OR portal_reads_agency(a.lead_id) OR EXISTS (
      SELECT 1 FROM portal_participation p
      WHERE p.activity_id = a.id AND portal_reads_agency(p.agency_id)
    )
  )
)"""
OWN_DRAFT = "portal_reads_all() OR person_id = portal_reader()"

READ = {
    "portal_submission": OF_AGENCY,
    "portal_submissionsection": OF_SUBMISSION,
    "portal_submissionversion": OF_SUBMISSION,
    "portal_comment": OF_SUBMISSION,
    "portal_evidence": f"{OF_SUBMISSION} OR {PUBLISHED}",
    # Colleagues see who is writing; what is written stays with the person by ``visible_to``.
    "portal_draft": f"{OWN_DRAFT} OR submission_id IN (SELECT id FROM portal_submission)",
}
WRITE = READ | {"portal_evidence": OF_SUBMISSION, "portal_draft": OWN_DRAFT}
# History is written by triggers, whoever acts; it is read as what it tells of.
HISTORY = {
    "portal_submissionevent": OF_AGENCY,
    "portal_submissionsectionevent": OF_SUBMISSION,
    "portal_commentevent": OF_SUBMISSION,
    "portal_evidenceevent": OF_SUBMISSION,
}


def policies():
    for table in READ:
        yield (
            f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;"
            f"CREATE POLICY {table}_read ON {table} FOR SELECT USING ({READ[table]});"
            f"CREATE POLICY {table}_write ON {table} USING ({WRITE[table]}) WITH CHECK ({WRITE[table]});",
            f"DROP POLICY {table}_read ON {table}; DROP POLICY {table}_write ON {table};"
            f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY;",
        )
    for table, readable in HISTORY.items():
        yield (
            f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;"
            f"CREATE POLICY {table}_read ON {table} FOR SELECT USING ({readable});"
            f"CREATE POLICY {table}_grow ON {table} FOR INSERT WITH CHECK (true);",
            f"DROP POLICY {table}_read ON {table}; DROP POLICY {table}_grow ON {table};"
            f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY;",
        )


class Migration(migrations.Migration):

    dependencies = [("portal", "0007_rounds")]

    operations = [
        migrations.RunSQL(FUNCTIONS, NO_FUNCTIONS),
        *(migrations.RunSQL(forwards, backwards) for forwards, backwards in policies()),
    ]
