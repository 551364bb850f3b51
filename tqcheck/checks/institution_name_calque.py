"""An institution called by a word-for-word rendering of its foreign name.

## What it finds
“Organization of the United Nations”, “European Court of the Rights of Man”: names for which the target language has an official one.

## Why it matters
Readers may take it for another body, and cannot look it up.

## Limits
Only what the facts pack lists; a capital letter is required.
"""

from __future__ import annotations

from tqcheck.checks.base import Check, Triggers
from tqcheck.checks.common import from_phrases
from tqcheck.model import Severity

CHECK = Check(
    id="institution-name-calque",
    title="Institution called by a word-for-word name",
    category="Terminology/Wrong term",
    severity=Severity.MINOR,
    find=from_phrases("institution", lambda match: f"the established name is {match.entry.advice[0]}"),
    triggers=Triggers(phrases=("institution",)),
    bad=("The case went to the «European Court of the Rights of Man».",),
    good=("The rights of man were debated at a court dinner.",),
)
