"""A word that looks like the source word and means something else.

## What it finds
“assist to the ceremony” (attend), “definitive figure” (final), “intervention before the parliament” (speech), in contexts that decide.

## Why it matters
The sentence stays grammatical and says something else: errors of this kind are printed and believed.

## Limits
Words that are right in most contexts (*eventually*, *actually*) are listed only with a context that excludes the right sense.
"""

from __future__ import annotations

from tqcheck.checks.base import Check, Triggers
from tqcheck.checks.common import from_phrases, literal_of
from tqcheck.model import Severity

CHECK = Check(
    id="false-friend",
    title="Word that looks like the source word but means another thing",
    category="Accuracy/Mistranslation",
    severity=Severity.MAJOR,
    find=from_phrases("false_friend", lambda match: f"{literal_of(match)}"),
    triggers=Triggers(phrases=("false_friend",)),
    bad=("The president made an «intervention before the parliament» in the morning.",),
    good=("The army ruled out an intervention before the elections.",),
)
