"""A discourse connective copied from the source language.

## What it finds
“in the aim to”, “, in reference to Baku.”, “for his part”, “let us recall that”; frequent ones are reported only when they pile up.

## Why it matters
Connectives carry the argument: a wrong one misleads, and a heap of them tires.

## Limits
Most are legal English and therefore hints (neutral), which never gate.
"""

from __future__ import annotations

from tqcheck.checks.base import Check, Triggers
from tqcheck.checks.common import from_phrases, literal_of
from tqcheck.model import Severity

CHECK = Check(
    id="connective-calque",
    title="Connective copied from the source language",
    category="Style/Unidiomatic style",
    severity=Severity.NEUTRAL,
    find=from_phrases("connective", lambda match: f"{literal_of(match)}"),
    triggers=Triggers(phrases=("connective",)),
    bad=("The street was closed «in the aim to» protect children.",),
    good=("The letter makes no reference to the shelling.",),
)
