"""The proof: a mirror of the source, a hall played from a seed, and a real browser."""
