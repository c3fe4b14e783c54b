"""Ballots: one engine for every way to vote. What differs between the ways is a `Method`; secrecy, turns and paper do not."""
