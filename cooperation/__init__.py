"""Cooperation under the memorandum of understanding between UNDP and UNEP."""
