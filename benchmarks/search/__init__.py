"""The benchmark of the search: whether it finds what families look for, and how fast, beside other engines."""
