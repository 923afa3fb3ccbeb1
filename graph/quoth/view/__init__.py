"""The graph as pages: a static site that opens from disk, without a network."""
