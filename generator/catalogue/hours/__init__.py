"""Opening hours: a small, strict subset of the OSM opening_hours syntax (see `grammar`)."""
