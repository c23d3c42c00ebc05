"""The report engine: records → sources → blocks → report → renditions."""
