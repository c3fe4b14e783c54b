"""What colleges share, what only one of them carries, and what divides them: formulas, on counts that others have made.

Nothing here knows who voted, nor when a result may be shown: secrecy is decided where the counts are drawn. Colleges
that are too small come in already told together.
"""

from facilitation.convergence.comparison import LABELS, Comparison, Label, Tally, read
from facilitation.convergence.intervals import Interval
from facilitation.convergence.order import order

__all__ = ["LABELS", "Comparison", "Interval", "Label", "Tally", "order", "read"]
