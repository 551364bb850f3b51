"""A construction of the source language copied into the target.

## What it finds
Nouns strung together the French way (“soldiers of peacekeeping”), “it is to note that”, “the latest which”, ages that one “has”.

## Why it matters
The words are right and the sentence still reads as a translation; some copies change the meaning.

## Limits
Only what the pair packs list, with the contexts that make it certain.
"""

from __future__ import annotations

from tqcheck.checks.base import Check, Triggers
from tqcheck.checks.common import from_phrases, literal_of
from tqcheck.model import Severity

CHECK = Check(
    id="calque-construction",
    title="Construction copied from the source language",
    category="Style/Unidiomatic style",
    severity=Severity.MINOR,
    find=from_phrases("calque", lambda match: f"{literal_of(match)}"),
    triggers=Triggers(phrases=("calque",)),
    bad=("Moscow sent «soldiers of peacekeeping» to the region.",),
    good=("Moscow sent soldiers and peacekeeping equipment to the region.",),
)
