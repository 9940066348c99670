"""Makes labelled documents that nobody wrote, from templates that somebody did."""
