"""Changing files in place: how a value is written, where it goes, and how files are exchanged."""
