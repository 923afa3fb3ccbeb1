"""Records of a store as templates show them: words, dates, statements, pairs, posts."""
