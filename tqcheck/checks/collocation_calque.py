"""A verb or adjective that goes with the noun in the source language but not in the target.

## What it finds
“leading a mediation”, “an important fortune”, “many informations”.

## Why it matters
Each word is right in the dictionary, together they are foreign.

## Limits
Only what the packs list.
"""

from __future__ import annotations

from tqcheck.checks.base import Check, Triggers
from tqcheck.checks.common import from_phrases, literal_of
from tqcheck.model import Severity

CHECK = Check(
    id="collocation-calque",
    title="Words that do not go together in the target language",
    category="Style/Unidiomatic style",
    severity=Severity.MINOR,
    find=from_phrases("collocation", lambda match: f"{literal_of(match)}"),
    triggers=Triggers(phrases=("collocation",)),
    bad=("The envoy is «leading a mediation between» the two capitals.",),
    good=("The envoy is leading a mediation team of six.",),
)
