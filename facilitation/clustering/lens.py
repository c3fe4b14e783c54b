"""Which differences between two notes tell two wishes apart, and which only two ways of writing: learnt, and shipped.

Encoders know all languages and all subjects, and weigh alike what a note wishes, whom it is for, and whether it complains or
asks. People who sort look at the wish. A lens draws out some directions of the encoders' space and presses others, as was
learnt from wishes that several people have written each in their own way (`tools/lens/`).
"""

from typing import NamedTuple

from facilitation.clustering.space import Vectors, unit


class Lens(NamedTuple):
    """`directions` (k, d) are rows at right angles to each other, of length one; `strengths` (k,) say by how much each is
    drawn out (above 0) or pressed (from -1, which is flat, to 0). What lies in none of them stays as it is.
    """

    directions: Vectors
    strengths: Vectors

    def seen(self, points: Vectors) -> Vectors:
        """The points (n, d) through the lens, unit rows again; a row of zeros stays so: z = x + Vᵀ·diag(s)·V·x."""
        along: Vectors = (points @ self.directions.T) * self.strengths
        drawn: Vectors = along @ self.directions
        return unit(points + drawn)
