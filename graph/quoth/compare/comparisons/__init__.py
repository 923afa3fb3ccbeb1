"""The comparisons that a store holds: which claims contradict or bear out one another, kept up as articles come."""
