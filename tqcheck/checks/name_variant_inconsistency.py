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

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from tqcheck.checks.base import Check, Example, Options
from tqcheck.document import Document
from tqcheck.model import Confidence, Hit, Severity, Span
from tqcheck.names import SHORTEST, KnownName, key, letters, same_compound, same_name

_SHORT_QUOTE = 60
_NO_NAME_FIRST = frozenset(
    """vice secretary prime co non anti ex pre post mid north south east west inter sub attorney director general deputy self multi semi
    pro neo well long short high low open cross full part half two three four first second third the new old saint st""".split()
)
_TITLES = frozenset(
    """president minister prime premier chancellor king queen prince princess general colonel captain major admiral secretary senator
    governor mayor ambassador judge professor doctor dr mr mrs ms sir lady lord pope bishop cardinal father sister saint""".split()
)
_DISHES = frozenset({"chicken", "cutlet", "cutlets"})
_PLAIN_BEFORE = frozenset(
    "in from to near the of at for and with by on central northern southern eastern western greater".split()
)
_JOIN = re.compile(r"[ \u00a0\-‑–]")


@dataclass(frozen=True, slots=True)
class _Mention:
    form: str
    span: Span
    given: str | None


def find(doc: Document, options: Options) -> Iterator[Hit]:
    mentions = _mentions(doc)
    groups = list(_known_groups(doc)) + list(_groups(doc, mentions))
    seen: set[frozenset[str]] = set()
    for preferred, group in groups:
        forms = Counter(mention.form for mention in group)
        if len(forms) < 2 or frozenset(forms) in seen:
            continue
        seen.add(frozenset(forms))
        yield from _report(group, forms, preferred)


def _report(group: list[_Mention], forms: Counter[str], preferred: str | None) -> Iterator[Hit]:
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


def _known_groups(doc: Document) -> Iterator[tuple[str | None, list[_Mention]]]:
    groups: dict[str, list[_Mention]] = defaultdict(list)
    names = {}
    for known in doc.known_names:
        if (
            not _in_short_quote(doc, known.span)
            and not doc.addresses.at(known.span.start)
            and not _in_other_name(doc, known)
        ):
            groups[known.name.id].append(_Mention(known.form, known.span, None))
            names[known.name.id] = known.name
    for identity, group in groups.items():
        yield names[identity].preferred, group


def _in_other_name(doc: Document, known: KnownName) -> bool:
    """A place inside the name of a club, a dish or a firm keeps its old spelling: Dynamo Kiev, chicken Kiev."""
    if known.name.kind != "place" or known.token == 0:
        return False
    before = known.token - 1
    if doc.text[doc.tokens.ends[before] : known.span.start] != " ":
        return False
    word = doc.tokens.norms[before]
    return word in _DISHES or (doc.text[doc.tokens.starts[before]].isupper() and word not in _PLAIN_BEFORE)


def _mentions(doc: Document) -> list[_Mention]:
    """Capitalised words that are names by their use: never in lower case, and they or a variant not only at a sentence's start."""
    tokens, text = doc.tokens, doc.text
    starts = {sentence.start for sentence in doc.sentences}
    found: dict[str, list[_Mention]] = defaultdict(list)
    inside: set[str] = set()
    previous: tuple[int, str] | None = None
    for place, start in enumerate(tokens.starts):
        if not text[start].isupper():
            previous = None
            continue
        form = re.sub(r"['’]s?$", "", text[start : tokens.ends[place]])
        given = previous[1] if previous and text[previous[0] : start] == " " else None
        first = form.casefold()
        is_given = first in doc.pack.given or (start not in starts and first not in _TITLES)
        previous = (tokens.ends[place], form) if is_given else None
        if len(form) < SHORTEST or not form[1:].islower() or tokens.norms[place] in doc.lower_case:
            continue
        mention = _Mention(form, Span(start, start + len(form)), given)
        found[form].append(mention)
        if start not in starts:
            inside.add(form)
    used_inside = {key(form) for form in inside}
    return [
        mention
        for form in found
        if form in inside or key(form) in used_inside
        for mention in found[form]
        if not _in_short_quote(doc, mention.span) and not doc.addresses.at(mention.span.start)
    ]


def _in_short_quote(doc: Document, span: Span) -> bool:
    quote = doc.quoted.at(span.start)
    return quote is not None and quote.end - quote.start <= _SHORT_QUOTE


def _groups(doc: Document, mentions: list[_Mention]) -> Iterator[tuple[str | None, list[_Mention]]]:
    by_key: dict[str, list[_Mention]] = defaultdict(list)
    known = {known.form for known in doc.known_names}
    for mention in mentions:
        by_key[key(mention.form)].append(mention)
    for group in by_key.values():
        forms = sorted({mention.form for mention in group})
        if len(forms) > 1 and not known.issuperset(forms):
            same = [
                a for a in forms if any(same_name(a, b, doc.pack) and _one_bearer(group, a, b) for b in forms if b != a)
            ]
            yield None, [mention for mention in group if mention.form in same]
    yield from _compounds(doc, mentions)


def _one_bearer(group: list[_Mention], a: str, b: str) -> bool:
    """Not two people: when both spellings follow a first name, the first names must be equal too."""
    first, second = ({m.given for m in group if m.form == form and m.given} for form in (a, b))
    if not first or not second or letters(a) == letters(b):
        return True
    return any(key(x) == key(y) for x in first for y in second)


def _compounds(doc: Document, mentions: list[_Mention]) -> Iterator[tuple[str | None, list[_Mention]]]:
    tokens, text = doc.tokens, doc.text
    heads: dict[str, list[_Mention]] = defaultdict(list)
    for place in range(len(tokens) - 1):
        start, end = tokens.starts[place], tokens.ends[place]
        following = tokens.starts[place + 1]
        if following != end + 1 or not text[start].isupper() or not text[following].isupper():
            continue
        if not _JOIN.match(text[end]) or tokens.norms[place] in _NO_NAME_FIRST or end - start < SHORTEST:
            continue
        head = re.sub(r"['’]s?$", "", text[following : tokens.ends[place + 1]])
        if len(head) >= SHORTEST and head[1:].islower() and text[start + 1 : end].islower():
            form = text[start : following + len(head)]
            heads[key(head)].append(_Mention(form, Span(start, start + len(form)), None))
    known = {known.form for known in doc.known_names}
    for group in heads.values():
        forms = sorted({mention.form for mention in group})
        if len(forms) < 2 or known.issuperset(forms):
            continue
        same = [a for a in forms if any(same_compound(a, b) for b in forms)]
        usable = [m for m in group if m.form in same and not _in_short_quote(doc, m.span)]
        yield None, usable


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
