"""Where names stand in an article: single capitalised words, two-word names, and names that the packs know."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from tqcheck.document import Document
from tqcheck.knowledge import Name
from tqcheck.model import Span
from tqcheck.names import SHORTEST, KnownName, compound_key, key

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
class Mention:
    """A name in a text; `given` is the first name right before it, None where there is none."""

    form: str
    span: Span
    given: str | None


def known_mentions(doc: Document) -> Mapping[str, tuple[Name, list[Mention]]]:
    """Forms of the packs' names, by the name's id; not those inside short quotations, addresses and other names."""
    found: dict[str, tuple[Name, list[Mention]]] = {}
    for known in doc.known_names:
        span = known.span
        if not _in_short_quote(doc, span) and not doc.addresses.at(span.start) and not _in_other_name(doc, known):
            found.setdefault(known.name.id, (known.name, []))[1].append(Mention(known.form, span, None))
    return found


def _in_other_name(doc: Document, known: KnownName) -> bool:
    """A place inside the name of a club, a dish or a firm keeps its old spelling: Dynamo Kiev, chicken Kiev."""
    if known.name.kind != "place" or known.token == 0:
        return False
    before = known.token - 1
    if doc.text[doc.tokens.ends[before] : known.span.start] != " ":
        return False
    word = doc.tokens.norms[before]
    return word in _DISHES or (doc.text[doc.tokens.starts[before]].isupper() and word not in _PLAIN_BEFORE)


def single_mentions(doc: Document) -> list[Mention]:
    """Capitalised words that are names by their use: never in lower case, and they or a variant not only at a sentence's start."""
    tokens, text = doc.tokens, doc.text
    starts = {sentence.start for sentence in doc.sentences}
    found: dict[str, list[Mention]] = defaultdict(list)
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
        mention = Mention(form, Span(start, start + len(form)), given)
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


def compound_mentions(doc: Document) -> Mapping[str, list[Mention]]:
    """Names of two capitalised words joined by a blank or hyphen, by the key of the second."""
    tokens, text = doc.tokens, doc.text
    heads: dict[str, list[Mention]] = defaultdict(list)
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
            heads[key(head)].append(Mention(form, Span(start, start + len(form)), None))
    return {head: [m for m in group if not _in_short_quote(doc, m.span)] for head, group in heads.items()}


def mentions_by_key(doc: Document) -> Mapping[str, list[Mention]]:
    """The names of an article that can be told apart from namesakes, by a key that their spellings share.

    Persons count with their first name only: two Ivanovs in two articles are two people until shown otherwise.
    """
    found: dict[str, list[Mention]] = {}
    known: set[int] = set()
    for identity, (_, mentions) in known_mentions(doc).items():
        known.update(mention.span.start for mention in mentions)
        found[f"{doc.language}|known|{identity}"] = list(mentions)
    others = [
        (f"person|{key(mention.given)} {key(mention.form)}", mention)
        for mention in single_mentions(doc)
        if mention.given is not None
    ]
    others.extend(
        (f"place|{compound_key(mention.form)}", mention)
        for mentions in compound_mentions(doc).values()
        for mention in mentions
    )
    for name, mention in others:
        if mention.span.start not in known:
            found.setdefault(f"{doc.language}|{name}", []).append(mention)
    return found
