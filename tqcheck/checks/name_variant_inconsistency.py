"""One name in several spellings.

## What it finds
Pashinyan beside Pashinian, Nagorno-Karabakh beside Nagorny Karabakh: spellings that transliteration schemes explain, or that differ in
hyphen, blank or diacritics alone. The preferred form is the names pack's, else the strict majority's; without either none is suggested.

## Why it matters
The reader counts two persons or places where there is one.

## Limits
Spellings are compared by transliteration classes, never by likeness, so Iran and Iraq, brothers, demonyms, plurals and feminine forms stay
silent; names inside short quotations (titles, clubs) are not compared. All odd spellings of one name count once in the penalty.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from tqcheck.checks.base import Check, Example, Options
from tqcheck.document import Document
from tqcheck.mentions import Mention, compound_mentions, known_mentions, single_mentions
from tqcheck.model import Confidence, Hit, Severity
from tqcheck.names import key, letters, same_compound, same_name


def find(doc: Document, options: Options) -> Iterator[Hit]:
    groups = [(name.preferred, group) for name, group in known_mentions(doc).values()]
    seen: set[frozenset[str]] = set()
    for preferred, group in (*groups, *_groups(doc)):
        forms = Counter(mention.form for mention in group)
        if len(forms) < 2 or frozenset(forms) in seen:
            continue
        seen.add(frozenset(forms))
        yield from _report(group, forms, preferred)


def _report(group: list[Mention], forms: Counter[str], preferred: str | None) -> Iterator[Hit]:
    ranked = forms.most_common()
    best = preferred
    if best is None and 2 * ranked[0][1] > sum(forms.values()):
        best = ranked[0][0]
    first = min(group, key=lambda mention: mention.span)
    kept = best if best is not None else first.form
    others = ", ".join(sorted(forms))
    anchor = next((mention.span for mention in sorted(group, key=lambda m: m.span) if mention.form == kept), first.span)
    for mention in sorted(group, key=lambda m: m.span):
        if mention.form != kept:
            yield Hit(
                mention.span,
                f"one name in several spellings: {others}",
                advice=best,
                related=(anchor,) if anchor != mention.span else (),
                cluster="name:" + "/".join(sorted(forms)),
            )


def _groups(doc: Document) -> Iterator[tuple[str | None, list[Mention]]]:
    by_key: dict[str, list[Mention]] = defaultdict(list)
    known = {known.form for known in doc.known_names}
    for mention in single_mentions(doc):
        by_key[key(mention.form)].append(mention)
    for group in by_key.values():
        forms = sorted({mention.form for mention in group})
        if len(forms) > 1 and not known.issuperset(forms):
            same = [
                a for a in forms if any(same_name(a, b, doc.pack) and _one_bearer(group, a, b) for b in forms if b != a)
            ]
            yield None, [mention for mention in group if mention.form in same]
    for group in compound_mentions(doc).values():
        forms = sorted({mention.form for mention in group})
        if len(forms) > 1 and not known.issuperset(forms):
            same = [a for a in forms if any(same_compound(a, b) for b in forms)]
            yield None, [mention for mention in group if mention.form in same]


def _one_bearer(group: list[Mention], a: str, b: str) -> bool:
    """Not two people: when both spellings follow a first name, the first names must be equal too."""
    first, second = ({m.given for m in group if m.form == form and m.given} for form in (a, b))
    if not first or not second or letters(a) == letters(b):
        return True
    return any(key(x) == key(y) for x in first for y in second)


CHECK = Check(
    id="name-variant-inconsistency",
    title="One name in several spellings",
    category="Terminology/Inconsistent use of terminology",
    severity=Severity.MINOR,
    find=find,
    confidence=Confidence.HIGH,
    scope="article",
    bad=(
        "The Prime Minister Nikol Pashinyan spoke. Mr «Pashinian» left.",
        "Troops left Nagorno-Karabakh. They were in «Nagorny Karabakh» and in «Nagorno Karabakh».",
        "He met Tatul Grigoryan. Later Tatul «Grigorian» spoke, and Mr Grigoryan left.",
        Example("Sie traf Orest Bulba-Kosak. Danach ging «Bulba Kosak», und Bulba-Kosak blieb.", "de"),
    ),
    good=(
        "Iran and Iraq met; an Iranian and an Iraqi signed.",
        "Marie Petrov and Maria Petrova came with Ivan Dulyan and Sergei Dulian.",
        "Mr Clark met Mr Clarke, Mr Schmidt and Mr Schmitt, Mr Philip and Mr Phillip.",
        "He watched “Dynamo Kiev” in Kyiv.",
    ),
)
