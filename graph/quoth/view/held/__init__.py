"""What pages tell: all of a store or what a selection keeps of it, read once."""
