"""An idiom of the source language rendered word for word.

## What it finds
Renderings such as “he will have to put water in his wine” (French: to make concessions), from the pair packs. The matcher knows
inflection, so one written form stands for all its forms.

## Why it matters
Readers cannot guess the meaning, and it is the surest sign that no person read the translation.

## Limits
Only what the packs list. Entries whose words can also be meant literally carry guard words or a lower confidence.
"""

from __future__ import annotations

from tqcheck.checks.base import Check, Triggers
from tqcheck.checks.common import from_phrases, literal_of
from tqcheck.model import Severity

CHECK = Check(
    id="literal-idiom",
    title="Idiom rendered word for word",
    category="Accuracy/Mistranslation",
    severity=Severity.MAJOR,
    find=from_phrases("idiom", lambda match: f"literal: {literal_of(match)}"),
    triggers=Triggers(phrases=("idiom",)),
    bad=("The minister will have to «put some water in his wine».",),
    good=("She put water in the kettle and the wine on the table.",),
)
