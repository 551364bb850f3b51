"""A present tense with “since”, or “since” with a duration.

## What it finds
“clashes occur along the border since 2020” (English: have occurred) and “since three years” (English: for three years), as French
*depuis*, German *seit* and Spanish *desde (hace)* suggest.

## Why it matters
The reader stumbles, and may take *since* for *because*.

## Limits
English. “is the largest since 2008”, “is up 5% since May”, “it is ten years since” and causal *since* are right and stay silent.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqcheck.checks.base import Check, Options, Triggers
from tqcheck.document import Document
from tqcheck.model import Confidence, Hit, Severity
from tqcheck.phrase_words import MONTHS, WEEKDAYS

_REACH = 14
_BE = frozenset({"is", "are", "am"})
_VERBS = frozenset(
    """exists exist occurs occur continues continue remains remain works work lives live leads lead runs run waits wait studies study
    heads head directs direct occupies occupy holds hold serves serve governs govern reigns reign owns own teaches teach suffers suffer
    belongs belong operates operate employs employ resides reside negotiates negotiate asks demands supports manages represents chairs
    hosts plays""".split()
)
_SUBJECTS = frozenset(
    "he she it who they we i which that there also still regularly now often countries people government".split()
)
_AFTER_A_VERB = frozenset("in at the a for as with his her its their since on".split())
_SILENCERS = frozenset(
    """have has had been haven't hasn't hadn't i've we've you've they've 've first last only up down more less fewer than better worse higher
    lower time times ever any anything something nothing because unknown unclear missing ago will would could can should may might
    second third fourth fifth sixth seventh eighth ninth tenth was were down unchanged new record such as""".split()
)
_EXPRESSIONS = (
    frozenset({"last", "yesterday", "early", "late", "mid", "spring", "summer", "autumn", "winter"}) | WEEKDAYS | MONTHS
)
_POINTS = frozenset(
    "end beginning start death fall war election elections independence creation founding outbreak collapse arrival 1990s".split()
)
_UNITS = frozenset(
    "day days week weeks month months year years hour hours minute minutes decade decades century centuries".split()
)
_NUMBERS = frozenset(
    """two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty several many some a few about nearly
    almost more than over around""".split()
)
_POINTS_TO = ("fr", "de", "es")


def find(doc: Document, options: Options) -> Iterator[Hit]:
    for place in doc.places("since"):
        hit = _duration(doc, place) or _present(doc, place)
        if hit is not None:
            yield hit


def _duration(doc: Document, place: int) -> Hit | None:
    norms = doc.tokens.norms
    reached = place + 1
    number = False
    while reached < len(norms) and reached - place < 6 and (norms[reached] in _NUMBERS or norms[reached].isdigit()):
        number = number or norms[reached] not in (
            "a",
            "about",
            "nearly",
            "almost",
            "more",
            "than",
            "over",
            "around",
            "some",
        )
        reached += 1
    if not number or reached >= len(norms) or norms[reached] not in _UNITS or not _close(doc, place, reached):
        return None
    if norms[reached].isdigit() or (
        norms[reached] in ("hour", "day", "week", "month", "year") and norms[reached - 1] != "one"
    ):
        return None
    following = norms[reached + 1 : reached + 3]
    if any(
        word
        in (
            "ago",
            "before",
            "earlier",
            "later",
            "had",
            "have",
            "has",
            "of",
            "is",
            "are",
            "was",
            "were",
            "after",
            "into",
        )
        for word in following
    ):
        return None
    return Hit(
        doc.tokens.span(place, reached),
        "a length of time takes “for”; “since” names the starting point",
        advice="for " + doc.slice(doc.tokens.span(place + 1, reached)),
        points_to=_POINTS_TO,
    )


def _present(doc: Document, place: int) -> Hit | None:
    norms = doc.tokens.norms
    if not _is_point(doc, place) or norms[place - 1] in _UNITS:
        return None
    compared = False
    for reached in range(place - 1, max(place - _REACH, -1), -1):
        if not _close(doc, reached, reached + 1):
            return None
        word = norms[reached]
        if word in _SILENCERS:
            return None
        compared = compared or word.endswith("est") or (word.endswith("er") and norms[reached - 1] in _BE)
        if word in _BE and compared:
            return None
        if word in _BE or (word in _VERBS and _is_verb(doc, reached)):
            return (
                None
                if _silenced_before(doc, reached)
                else Hit(
                    doc.tokens.span(reached, place),
                    "what began in the past and goes on takes the present perfect with “since”",
                    advice="have/has + past participle ... since",
                    confidence=Confidence.MEDIUM,
                    points_to=_POINTS_TO,
                )
            )
    return None


def _is_verb(doc: Document, place: int) -> bool:
    """A word that may also be a noun counts only after a likely subject or adverb."""
    if place == 0:
        return False
    before = doc.tokens.norms[place - 1]
    if "," in doc.text[doc.tokens.ends[place - 1] : doc.tokens.starts[place]]:
        return (
            doc.tokens.norms[place].endswith("s")
            and place + 1 < len(doc.tokens)
            and doc.tokens.norms[place + 1] in _AFTER_A_VERB
        )
    capital = doc.text[doc.tokens.starts[place - 1]].isupper() and before not in (
        "the",
        "a",
        "his",
        "her",
        "their",
        "its",
        "this",
    )
    return before in _SUBJECTS or capital or before.endswith("ly")


def _silenced_before(doc: Document, place: int) -> bool:
    norms = doc.tokens.norms
    for reached in range(place - 1, max(place - 4, -1), -1):
        if not _close(doc, reached, reached + 1):
            return False
        if norms[reached] in ("have", "has", "had", "will", "would", "to", "not", "what", "how"):
            return True
    return False


def _is_point(doc: Document, place: int) -> bool:
    """Whether a point in the past follows: a year, a month, “the end of the war”."""
    norms = doc.tokens.norms
    following = norms[place + 1 : place + 6]
    if not following or not _close(doc, place, place + 1):
        return False
    head = following[0]
    if head in _EXPRESSIONS or (len(head) == 4 and head.isdigit() and head[:2] in ("18", "19", "20")):
        return True
    if head == "version":
        return True
    return head in ("the", "its", "his", "her", "their") and any(word in _POINTS for word in following[1:3])


def _close(doc: Document, first: int, last: int) -> bool:
    """Whether nothing but blanks and hyphens stands between neighbouring tokens."""
    between = doc.text[doc.tokens.ends[first] : doc.tokens.starts[last]] if last == first + 1 else ""
    return not any(mark in between for mark in '.,;:!?()[]—–“”"\n«»')


CHECK = Check(
    id="tense-since-present",
    title="Present tense or duration with “since”",
    category="Linguistic conventions/Grammar",
    severity=Severity.MINOR,
    find=find,
    languages=("en",),
    triggers=Triggers(words=frozenset({"since"})),
    bad=(
        "Clashes regularly «occur along the border since» the end of the war.",
        "He «works here since» 2010.",
        "They have lived here «since three years».",
        "The office «is closed since» last Monday.",
    ),
    good=(
        "It is the largest fire since 2003, and the index is up 5% since May.",
        "It is ten years since the end of the war.",
        "Since he is ill, the meeting is off; since two of them are away, nobody votes.",
        "She has worked here since 2010. His works since 2010 are dull.",
        "Since two days ago nothing has moved.",
    ),
)
