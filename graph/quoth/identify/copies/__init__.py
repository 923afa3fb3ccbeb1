"""Wire copies: which articles print one text, which took passages over, and how many independent voices they are."""
