"""Deadline day on purpose: everybody submits at once while web workers are killed."""
