"""The search as an output: what the finder knows of every offer, and the words that lead to it."""
