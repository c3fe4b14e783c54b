"""The base of every message and every piece of state: frozen, keyword-only, strict about unknown fields.

A frozen value is made of what was there before it, so no cycle can run through one, and the collector need not walk
tens of thousands of notes to find none.

msgspec inherits `frozen` but asks for `kw_only` class by class; here it is said once, for the machine and for the
type checker.
"""

from typing import Any, dataclass_transform

from msgspec import Struct, StructMeta


@dataclass_transform(frozen_default=True, kw_only_default=True)
class FrozenMeta(StructMeta):
    """Makes every subclass frozen and keyword-only, whatever it says."""

    def __new__(mcls, name: str, bases: tuple[type, ...], namespace: dict[str, Any], **config: Any) -> Any:
        config = {"frozen": True, "kw_only": True, "gc": bool(config.get("dict")), **config}
        return super().__new__(mcls, name, bases, namespace, **config)


class Frozen(Struct, metaclass=FrozenMeta, forbid_unknown_fields=True):
    """A frozen value, compared by its fields."""
