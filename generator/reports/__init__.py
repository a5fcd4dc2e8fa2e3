"""Overviews for editors and coordinators."""
