"""Limits of tries and codes of sign-in are kept where every process sees them and no restart forgets them."""

from django.db import migrations

MAKE = """
CREATE TABLE portal_cache (
  cache_key varchar(255) PRIMARY KEY,
  value text NOT NULL,
  expires timestamptz NOT NULL
);
CREATE INDEX portal_cache_expires ON portal_cache (expires);
"""


class Migration(migrations.Migration):

    dependencies = [("portal", "0005_search_at_once")]

    operations = [migrations.RunSQL(MAKE, "DROP TABLE portal_cache")]
