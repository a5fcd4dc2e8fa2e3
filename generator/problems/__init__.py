"""What is wrong, as values; what is said about it, as data; how that is printed."""
