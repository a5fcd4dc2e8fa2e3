"""The catalogue: read, check, and hold what is true. Knows nothing of pages, flyers and files that come out."""
