"""Flyers of a district in a language: a tri-fold as PDF, set by Typst. Knows the view, no other output."""
