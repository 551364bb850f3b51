"""A verb of saying copied from the source language.

## What it finds
“he precised”, “while specifying that”, “the ministry had indicated.” where English has *said* or *added*.

## Why it matters
News text reports who said what in every other sentence; each copied verb is a small stumble, and pluperfects shift the time.

## Limits
Verbs that are also used rightly are listed only in the frames which decide.
"""

from __future__ import annotations

from tqcheck.checks.base import Check, Triggers
from tqcheck.checks.common import from_phrases, literal_of
from tqcheck.model import Severity

CHECK = Check(
    id="reporting-verb-calque",
    title="Reporting verb copied from the source language",
    category="Style/Unidiomatic style",
    severity=Severity.MINOR,
    find=from_phrases("reporting", lambda match: f"{literal_of(match)}"),
    triggers=Triggers(phrases=("reporting",)),
    bad=("The losses are heavy, he said, «while specifying that» the count goes on.",),
    good=("The contract was signed without specifying that the price may change.",),
)
