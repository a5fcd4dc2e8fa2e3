"""The only place that knows mkdocs: finished pages in, framed pages out."""
