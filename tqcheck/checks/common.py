"""What several rules share: yielding pack entries, and small vocabularies of English."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from tqcheck.checks.base import Find, Options
from tqcheck.document import Document
from tqcheck.language import name
from tqcheck.model import Hit
from tqcheck.phrase_search import PhraseMatch
from tqcheck.text import fold

IRREGULAR_PAST = frozenset(
    """was were said told made took came went gave began fell rose left met held lost won saw kept felt stood brought thought found
    spoke did had became knew led paid sent built bought sold sat ran wrote broke chose drew drove flew fought forgot froze got grew
    heard hit hung hurt laid lay lent lit meant put read rode rang sang sank set shook shot showed shut slept spent split spread
    sprang stole struck swore swept swam taught tore threw understood wore withdrew""".split()
)
IRREGULAR_PARTICIPLES = frozenset(
    """been said told made taken come gone given begun fallen risen left met held lost won seen kept felt stood brought thought found
    spoken done had become known led paid sent built bought sold sat run written broken chosen drawn driven flown fought forgotten
    frozen got gotten grown heard hit hung hurt laid lain lent lit meant put read ridden rung sung sunk set shaken shot shown shut slept
    spent split spread sprung stolen struck sworn swept swum taught torn thrown understood worn withdrawn undergone overcome""".split()
)
MODALS = frozenset(
    """would could might should will can may must shall cannot won't can't wouldn't couldn't shouldn't mustn't i'll you'll he'll she'll
    it'll we'll they'll i'd you'd he'd she'd we'd they'd""".split()
)


_KEY, _LONGEST_OPENING = 3, 120


def at_words(doc: Document, pattern: re.Pattern[str], words: Iterable[str]) -> Iterator[re.Match[str]]:
    """Matches of a pattern that begins with one of some folded words: far faster than a search of the whole text."""
    text, starts = doc.text, doc.tokens.starts
    for place in sorted(doc.places(*words)):
        match = pattern.match(text, starts[place])
        if match is not None:
            yield match


def is_past(word: str) -> bool:
    """Whether a folded English word looks like a past tense."""
    return word in IRREGULAR_PAST or (len(word) > 4 and word.endswith("ed") and not word.endswith("eed"))


def is_participle(word: str) -> bool:
    """Whether a folded English word looks like a past participle."""
    return word in IRREGULAR_PARTICIPLES or (len(word) > 4 and word.endswith("ed") and not word.endswith("eed"))


def from_phrases(kind: str, describe: Callable[[PhraseMatch], str]) -> Find:
    """A rule whose whole knowledge is one table of the packs."""

    def find(doc: Document, options: Options) -> Iterator[Hit]:
        for match, points_to in _distinct(doc.phrase_matches.get(kind, ())):
            entry = match.entry
            yield Hit(
                match.span,
                entry.message or describe(match),
                advice=", ".join(entry.advice),
                severity=entry.severity,
                confidence=entry.confidence,
                points_to=points_to,
            )

    return find


def _distinct(matches: Iterable[PhraseMatch]) -> Iterator[tuple[PhraseMatch, tuple[str, ...]]]:
    """Matches without those that overlap a graver or longer one, whose source languages join its own.

    Several pairs know the same expression; when the source is unknown all of them are asked.
    """
    kept: list[tuple[PhraseMatch, list[str]]] = []
    for match in sorted(matches, key=_weight):
        for other, languages in kept:
            if other.span.overlaps(match.span):
                languages.extend(match.entry.points_to)
                break
        else:
            kept.append((match, list(match.entry.points_to)))
    for match, languages in sorted(kept, key=lambda pair: pair[0].span):
        yield match, tuple(dict.fromkeys(languages))


def _weight(match: PhraseMatch) -> tuple[int, int, int, int]:
    entry, span = match.entry, match.span
    return -entry.confidence, -entry.severity, span.start - span.end, span.start


def literal_of(match: PhraseMatch) -> str:
    """ "word for word from French “mettre de l'eau dans son vin”", as far as the entry says."""
    entry = match.entry
    languages = " or ".join(name(tag) for tag in entry.points_to)
    if entry.source:
        return (
            f"word for word from {languages} “{entry.source}”" if languages else f"word for word from “{entry.source}”"
        )
    return f"word for word from {languages}" if languages else "not idiomatic here"


@lru_cache(maxsize=64)
def _openings(phrases: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Folded phrases by their first few letters, the longest first."""
    found: dict[str, tuple[str, ...]] = {}
    for folded in sorted(map(fold, phrases), key=len, reverse=True):
        found[folded[:_KEY]] = (*found.get(folded[:_KEY], ()), folded)
    return found


def opening(text: str, position: int, phrases: tuple[str, ...]) -> int | None:
    """Where the longest of some phrases ends that a text holds at a position; None if it holds none there."""
    candidates = _openings(phrases).get(fold(text[position : position + _KEY]))
    if candidates is None:
        return None
    piece = fold(text[position : position + _LONGEST_OPENING])
    for phrase in candidates:
        following = piece[len(phrase) : len(phrase) + 1]
        cased = following.lower() != following.upper()
        if piece.startswith(phrase) and not (phrase[-1].isalnum() and (cased or following.isdigit())):
            return position + len(phrase)
    return None
