"""Tinos, metric-compatible with Times New Roman: the same page breaks on every machine."""

from pathlib import Path

FAMILY = "Tinos"
FOLDER = Path(__file__).parent
