"""The catalogue a new town begins with."""
