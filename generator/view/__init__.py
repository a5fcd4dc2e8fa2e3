"""Catalogue and language become finished strings; page and flyer print the same ones."""
