"""Texts into values: phones, days, prices, addresses; each read by `parse` and written back by `str`."""
