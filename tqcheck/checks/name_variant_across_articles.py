"""One name spelt one way here and another way in other articles of the folder.

## What it finds
“Nikol Pashinian” in this article where the others have “Nikol Pashinyan”, “Nagorny Karabakh” where they have “Nagorno-Karabakh”. The
preferred spelling is the names pack's, else that of the strict majority of the articles.

## Why it matters
Readers meet the same person under two names from one day to the next, and searches find half of the articles.

## Limits
Needs a folder, which is read once before it is checked. Persons are compared with their first names only, since namesakes are common; an
article that has both spellings is left to name-variant-inconsistency.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tqcheck.checks.base import Check, Example, Options
from tqcheck.document import Document
from tqcheck.mentions import mentions_by_key
from tqcheck.model import Confidence, Hit, Severity
from tqcheck.names import same_compound, same_name


def find(doc: Document, options: Options) -> Iterator[Hit]:
    preferred = {name.id: name.preferred for name in doc.pack.names}
    for name, mentions in mentions_by_key(doc).items():
        forms = {mention.form for mention in mentions}
        if len(forms) != 1:
            continue
        mine = forms.pop()
        kind, _, identity = name.partition("|")[2].partition("|")
        elsewhere = {
            form: count
            for form, count in doc.names_elsewhere.get(name, {}).items()
            if form == mine or kind == "known" or _same(kind, form, mine, doc)
        }
        best = preferred.get(identity) if kind == "known" else _majority(elsewhere)
        if best is None or best == mine or len(elsewhere) < 2:
            continue
        others = ", ".join(
            f"{form} ({count})" for form, count in sorted(elsewhere.items(), key=lambda item: (-item[1], item[0]))
        )
        for mention in mentions:
            yield Hit(
                mention.span,
                f"other articles spell the name differently (articles): {others}",
                advice=best,
                cluster=f"corpus-name:{name}",
            )


def _same(kind: str, a: str, b: str, doc: Document) -> bool:
    return same_compound(a, b) if kind == "place" else same_name(a, b, doc.pack)


def _majority(forms: Mapping[str, int]) -> str | None:
    best = max(forms, key=lambda form: (forms[form], form), default=None)
    return best if best is not None and 2 * forms[best] > sum(forms.values()) else None


CHECK = Check(
    id="name-variant-across-articles",
    title="Name spelt differently in other articles",
    category="Terminology/Inconsistent use of terminology",
    severity=Severity.MINOR,
    find=find,
    confidence=Confidence.MEDIUM,
    scope="corpus",
    bad=(
        Example("Nikol «Pashinian» left.", elsewhere=("Nikol Pashinyan spoke.", "He met Nikol Pashinyan.")),
        Example("He met Tatul «Grigorian».", elsewhere=("He met Tatul Grigoryan.", "We saw Tatul Grigoryan.")),
    ),
    good=(
        Example("He met Sergei Dulian.", elsewhere=("He met Ivan Dulyan.", "We saw Ivan Dulyan.")),
        Example("He met Nikol Pashinyan in Iran.", elsewhere=("Nikol Pashinian left Iraq.",)),
        "Nikol Pashinian left.",
    ),
)
