"""Build beside, verify, exchange, serve."""
