"""A term that the house has banned.

## What it finds
Any form of a term listed as banned in the house's own terms (`terms = ["terms.toml"]`; CSV and TBX work too), with the preferred one as
advice.

## Why it matters
One thing under two names makes readers look for the difference.

## Limits
Only where terms are configured. Inflection is known as in the packs; `case = true` compares as written.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqcheck.checks.base import Check, Example, Options
from tqcheck.document import Document
from tqcheck.model import Hit, Severity


def find(doc: Document, options: Options) -> Iterator[Hit]:
    for match in doc.term_matches:
        preferred = match.entry.advice[0]
        yield Hit(match.span, match.entry.message or f"the house says “{preferred}”", advice=preferred)


CHECK = Check(
    id="banned-term",
    title="Term that the house has banned",
    category="Terminology/Inconsistent with terminology resource",
    severity=Severity.MAJOR,
    find=find,
    bad=(Example("Click «log in» twice; users who «logged in» stay.", terms=(("sign in", "log in"),)),),
    good=(
        Example("Click the log in the fire; sign in twice.", terms=(("sign in", "log on"),)),
        "Click log in twice.",
    ),
)
