"""Familienlotse: a catalogue of family offers becomes a website and flyers."""
