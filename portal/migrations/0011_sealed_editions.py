"""What is sealed takes nothing more.

Plain triggers of the owner: unlike those of pgtrigger no setting of a session switches them off.
That nothing is changed, deleted or emptied away is a matter of grants (``grant_application``).
"""

from django.db import migrations

TABLES = ("editiontext", "editioncitation", "editionfile")

FUNCTIONS = """
CREATE FUNCTION portal_refuse_sealed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM portal_manifest WHERE edition_id = NEW.edition_id) THEN
    RAISE EXCEPTION 'edition % is sealed', NEW.edition_id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
"""
NO_FUNCTIONS = """
DROP FUNCTION portal_refuse_sealed() CASCADE;
"""


def sealing(table: str) -> migrations.RunSQL:
    return migrations.RunSQL(
        f"CREATE TRIGGER {table}_sealed BEFORE INSERT ON portal_{table} "
        "FOR EACH ROW EXECUTE FUNCTION portal_refuse_sealed()",
        f"DROP TRIGGER IF EXISTS {table}_sealed ON portal_{table}",
    )


class Migration(migrations.Migration):
    dependencies = [("portal", "0010_report_desk")]

    operations = [
        migrations.RunSQL(FUNCTIONS, NO_FUNCTIONS),
        *map(sealing, TABLES),
    ]
