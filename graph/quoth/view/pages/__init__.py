"""One module a kind of page: holdings in, a sheet out."""
