"""What changed on a board: records put whole, paths cut. Applying twice is applying once.

This file knows maps, not workshops; `client/web/core/patch.js` is its twin and is held by the same vectors.
"""

from collections.abc import Mapping
from typing import Any

from facilitation.struct import Frozen

Doc = dict[str, Any]
"""A board: a flat map from path to record."""


class Patch(Frozen, omit_defaults=True):
    """Put these records, cut these paths. No path is in both."""

    put: dict[str, Any] = {}
    cut: tuple[str, ...] = ()


def diff(old: Mapping[str, Any], new: Mapping[str, Any]) -> Patch:
    """The patch that makes `new` of `old`."""
    put = {path: record for path, record in new.items() if path not in old or old[path] != record}
    return Patch(put=put, cut=tuple(path for path in old if path not in new))


def apply(doc: Mapping[str, Any], patch: Patch) -> Doc:
    """The board after the patch; `doc` stays as it was."""
    cut = frozenset(patch.cut)
    return {**{path: record for path, record in doc.items() if path not in cut}, **patch.put}


def merge(first: Patch, then: Patch) -> Patch:
    """One patch for two: `apply(a, merge(p, q)) == apply(apply(a, p), q)`."""
    put = {path: record for path, record in first.put.items() if path not in then.cut} | then.put
    cut = dict.fromkeys(path for path in (*first.cut, *then.cut) if path not in put)
    return Patch(put=put, cut=tuple(cut))
