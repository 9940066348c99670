"""Recognizers for phiguard, as an example of a package of one's own."""
