"""Measures the hot pages beside plain references.  Nothing of the portal imports this."""
