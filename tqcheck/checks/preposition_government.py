"""A preposition that the source language wants and the target does not.

## What it finds
“participate to the summit”, “discuss about the plan”, “depend of the weather”.

## Why it matters
One letter from right, and every reader hears it.

## Limits
Only what the packs list.
"""

from __future__ import annotations

from tqcheck.checks.base import Check, Triggers
from tqcheck.checks.common import from_phrases, literal_of
from tqcheck.model import Severity

CHECK = Check(
    id="preposition-government",
    title="Wrong preposition after a verb, noun or adjective",
    category="Linguistic conventions/Grammar",
    severity=Severity.MINOR,
    find=from_phrases("preposition", lambda match: f"{literal_of(match)}"),
    triggers=Triggers(phrases=("preposition",)),
    bad=("The unions will «participate to the summit».",),
    good=("The unions will participate in the talks.",),
)
