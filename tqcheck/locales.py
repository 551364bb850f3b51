"""How languages and their regions write quotations, numbers, percentages and sums of money.

The facts are CLDR's and stand in locales.toml, which a script writes. They are each locale's *default*, not all that is
legal there.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).parent / "locales.toml"
_TRADITIONAL = frozenset({"TW", "HK", "MO"})


@dataclass(frozen=True, slots=True)
class Locale:
    """Facts of one locale. In `percent` and `currency`, 0 stands for the number and ¤ for the sign of the currency."""

    tag: str
    quotes: tuple[str, str]
    inner: tuple[str, str]
    decimal: str
    group: str
    grouped_from: int
    """Numbers with fewer digits before the decimal mark than this take no separator."""
    percent: str
    currency: str


@lru_cache(maxsize=64)
def load(tag: str | None) -> Locale | None:
    """The facts of a BCP-47 tag, else those of the language; None where neither is known."""
    parts = (tag or "").split("-")
    if parts[0] == "zh" and not _TRADITIONAL.isdisjoint(parts):
        parts = ["zh", "Hant"]
    known = _file()
    while parts:
        found = known.get("-".join(parts))
        if isinstance(found, dict):
            return Locale(
                "-".join(parts), tuple(found["quotes"]), tuple(found["inner"]), found["decimal"], found["group"],
                found["grouped_from"], found["percent"], found["currency"],
            )  # fmt: skip
        parts.pop()
    return None


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))
