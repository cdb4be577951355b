"""What the rules speak of: the vocabularies."""
