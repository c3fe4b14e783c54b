"""The synthesis of an atelier: what the room decided, sentence by sentence, and the ideas each sentence stands on.

Read `tree.py`, then `writing.py`. It is made of a `Document` and of nothing else, so it can say nothing that the room has
not seen; and it knows no language: an exporter has the words.
"""

from facilitation.synthesis.tree import Synthesis, sentences
from facilitation.synthesis.writing import synthesis

__all__ = ["Synthesis", "sentences", "synthesis"]
