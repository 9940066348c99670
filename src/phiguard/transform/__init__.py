"""What stands in the place of an identifier: columns in, columns out."""
