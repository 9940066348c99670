"""What is found: one identifier, one file; each file's ``recognizer`` carries its own examples."""
