"""The RDF boundary: what extraction found becomes triples, kept on disk; questions come back as records."""
