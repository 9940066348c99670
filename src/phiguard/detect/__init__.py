"""How identifiers are found: scan, weigh, score, resolve."""
