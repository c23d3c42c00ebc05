"""The Group's records as blocks of a report."""
