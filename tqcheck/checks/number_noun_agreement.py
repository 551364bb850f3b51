"""A plural number with a singular noun.

## What it finds
“between the two country”, “several soldier were”: a number word or plural determiner directly before a singular count noun.

## Why it matters
Plain grammar, and typical of engines whose source language does not mark the plural where English does.

## Limits
English; nouns of a closed list; silent when the noun is itself the first part of another (“two country houses”), and in names and
labels (“World War Two veteran”, “phase two trial”).
"""

from __future__ import annotations

from collections.abc import Iterator

from tqcheck.checks.base import Check, Options, Triggers
from tqcheck.document import Document
from tqcheck.inflection import english_forms
from tqcheck.model import Fix, Hit, Severity

_PLURALISERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty both several many few these those".split()
)
_NOUNS = frozenset(
    """country city town village region party side soldier officer minister president leader player team child woman man person
    student teacher doctor patient worker employee company bank factory government ministry state nation territory province district
    week month year day hour minute decade century attack strike explosion protest election vote war conflict battle clash
    agreement treaty law rule measure decision proposal report document letter book article chapter page word language name number
    house building room street road bridge school university hospital church station airport border river island ship vehicle
    car truck train bus plane helicopter missile drone weapon bomb tank gun dog cat horse animal tree plant product service project
    programme program problem question answer reason result cause effect case example event meeting match game goal point
    member expert scientist journalist lawyer judge prisoner hostage victim refugee migrant family friend brother sister parent
    group organisation organization institution committee court police station error file folder button option setting user
    device message image key value method function server version roll experiment line backup cable label page picture song film
    restaurant shop farm field lake mountain forest law trial hearing session seat ticket passenger flight ally enemy rival partner""".split()
)
_ADJECTIVES = ("al", "ive", "ous", "ic", "ean", "ian", "ful", "ary", "new", "old", "large", "small", "big", "great")
_LABELS = frozenset(
    """number phase part day week chapter level division tier grade stage war league class category type step round act section season
    book volume top formula day game match quarter round one sector figure table room gate platform group pool no or than""".split()
)
_GO_ON = frozenset(
    """of in on at to for from with by between after before during since until under over against about into near and or but who which
    that was were is are has have had will would can could may might must shall should did do does said say says when while where as
    because if than not the a an this his her its their""".split()
)


def find(doc: Document, options: Options) -> Iterator[Hit]:
    tokens, text = doc.tokens, doc.text
    for place in doc.places(*_PLURALISERS):
        last = _noun(doc, place)
        if last is None or not _ends_the_noun(doc, last) or not _is_count(doc, place):
            continue
        noun = text[tokens.starts[last] : tokens.ends[last]]
        plural = _plural(noun)
        number = text[tokens.starts[place] : tokens.starts[last]]
        yield Hit(
            tokens.span(place, last),
            f"“{number.split()[0]}” wants the plural “{plural}”",
            fix=Fix(f"{number}{plural}"),
        )


def _noun(doc: Document, place: int) -> int | None:
    """The token of a listed singular noun after a number, one adjective between them allowed."""
    tokens, text = doc.tokens, doc.text
    for last in (place + 1, place + 2):
        if last >= len(tokens) or text[tokens.ends[last - 1] : tokens.starts[last]] != " ":
            return None
        if tokens.norms[last] in _NOUNS:
            return last
        if not tokens.norms[last].endswith(_ADJECTIVES):
            return None
    return None


def _ends_the_noun(doc: Document, place: int) -> bool:
    tokens = doc.tokens
    after = doc.text[tokens.ends[place] : tokens.ends[place] + 2]
    if not after or after[0] in ',.;:!?)”"…':
        return True
    if after[0] != " " or place + 1 >= len(tokens) or after[1:] in ("(", "“", '"'):
        return False
    following = tokens.norms[place + 1]
    return following in _GO_ON and not (doc.tokens.norms[place - 1] == "both" and following in ("and", "or"))


def _is_count(doc: Document, place: int) -> bool:
    tokens, text = doc.tokens, doc.text
    before = tokens.norms[place - 1] if place else ""
    if before in _LABELS:
        return False
    number = text[tokens.starts[place]]
    if number.isupper() and doc.sentence_at(tokens.starts[place]).start != tokens.starts[place]:
        return False
    if text[tokens.starts[place] - 1 : tokens.starts[place]] in ("-", "/"):
        return False
    if tokens.norms[place] in ("many", "few") and before in ("", "how", "as", "so", "too"):
        return before != ""
    return not (tokens.norms[place] in ("these", "those") and tokens.norms[place + 1] in ("program", "police"))


def _plural(noun: str) -> str:
    irregular = {"man": "men", "woman": "women", "child": "children", "person": "people"}
    lower = noun.lower()
    if lower in irregular:
        return irregular[lower]
    forms = english_forms(lower)
    return next(form for form in (lower[:-1] + "ies", lower + "es", lower + "s") if form in forms)


CHECK = Check(
    id="number-noun-agreement",
    title="Number and noun do not agree",
    category="Linguistic conventions/Grammar",
    severity=Severity.MINOR,
    find=find,
    languages=("en",),
    triggers=Triggers(words=_PLURALISERS),
    bad=(
        "On the border between the «two country», he said.",
        "The region has «several village» with no road.",
        "He saw «three child» in the street.",
    ),
    good=(
        "They own two country houses and run a two party system with three police officers.",
        "A World War Two soldier read chapter two and the phase two report.",
        "He was both player and coach of these police.",
        "It is a seven year itch, and many a soldier knows it.",
    ),
)
