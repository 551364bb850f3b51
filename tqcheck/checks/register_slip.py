"""The reader is addressed in two ways.

## What it finds
German “du” beside “Sie”, French “tu” beside “vous”, Spanish “tú” beside “usted”, outside quotations. The rarer of the two is marked.

## Why it matters
English has one “you”; an engine decides sentence by sentence how polite it is, and the reader feels it.

## Limits
German, French and Spanish. Confidence is low, medium where both stand in one paragraph. Dialogue, “Sie” at the head of a sentence,
“vous” beside a plural and proverbs can mislead; “ustedes” is left out, most of America has no other plural.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqcheck.checks.base import Check, Example, Options, Triggers
from tqcheck.document import Document
from tqcheck.model import Confidence, Hit, Severity

_CLOSE = {
    "de": frozenset("du dich dir dein deine deinen deinem deiner deines".split()),
    "fr": frozenset("tu toi tes".split()),
    "es": frozenset("tú contigo ti tus".split()),
}
_POLITE = {
    "de": frozenset("sie ihnen ihr ihre ihren ihrem ihrer ihres".split()),
    "fr": frozenset("vous votre vos".split()),
    "es": frozenset({"usted"}),
}
# Before “tu” these make it the participle of “taire”.
_SILENT = frozenset("est a ont s'est suis être avait était sont es sois soit".split())
_FEWEST_WORDS_OF_SPEECH = frozenset("- – —".split())


def find(doc: Document, options: Options) -> Iterator[Hit]:
    close, polite = _CLOSE[doc.language], _POLITE[doc.language]
    familiar = [place for place in doc.places(*close) if _counts(doc, place) and not _participle(doc, place)]
    if not familiar:
        return
    formal = [
        place for place in doc.places(*polite) if _counts(doc, place) and (doc.language != "de" or _capital(doc, place))
    ]
    if not formal:
        return
    rare, usual = (familiar, formal) if len(familiar) <= len(formal) else (formal, familiar)
    tokens = doc.tokens
    blocks = {doc.block_at(tokens.starts[place]) for place in usual}
    for place in sorted(rare):
        other = doc.slice(tokens.span(usual[0], usual[0]))
        yield Hit(
            tokens.span(place, place),
            f"the reader is addressed as “{doc.slice(tokens.span(place, place))}” here and as “{other}” elsewhere",
            advice="one form of address throughout",
            confidence=Confidence.MEDIUM if doc.block_at(tokens.starts[place]) in blocks else Confidence.LOW,
            points_to=("en",),
            cluster="address",
        )


def _counts(doc: Document, place: int) -> bool:
    """Whether a pronoun stands in the author's own words: no quotation, no line of a dialogue, no name."""
    start = doc.tokens.starts[place]
    block = doc.block_at(start)
    if doc.quoted.at(start) or doc.text[block.start : block.start + 1] in _FEWEST_WORDS_OF_SPEECH:
        return False
    return not any(mark in doc.text[block.start : block.end] for mark in '„“”«»"‚‘')


def _capital(doc: Document, place: int) -> bool:
    """A capital that does not come from the head of a sentence, or of what follows a colon."""
    start = doc.tokens.starts[place]
    before = doc.text[max(start - 2, 0) : start].strip()
    return (
        doc.text[start].isupper()
        and doc.sentence_at(start).start != start
        and before not in (":", "(", "-", "–", "…", "•", "?", "!", ".")
    )


def _participle(doc: Document, place: int) -> bool:
    return (
        doc.language == "fr"
        and doc.tokens.norms[place] == "tu"
        and place > 0
        and doc.tokens.norms[place - 1] in _SILENT
    )


CHECK = Check(
    id="register-slip",
    title="Two forms of address",
    category="Style/Language register",
    severity=Severity.MINOR,
    find=find,
    confidence=Confidence.LOW,
    languages=("de", "fr", "es"),
    scope="article",
    triggers=Triggers(words=frozenset().union(*_CLOSE.values())),
    bad=(
        Example("Hier finden Sie die Datei. Wenn «du» sie öffnest, sehen Sie das Bild, das Sie suchen.", "de"),
        Example("Vous trouverez le fichier. Si «tu» cliques, vous verrez votre image.", "fr"),
        Example("Cuando usted abra el archivo, verá que «tú» puedes; luego usted lo cierra.", "es"),
    ),
    good=(
        Example("Du öffnest die Datei. Sie ist groß. Die Kinder und ihre Eltern: sie lesen dir vor.", "de"),
        Example("Hier finden Sie alles. „Hast du Zeit?“, fragte er.", "de"),
        Example("Il s'est tu quand vous êtes venus.", "fr"),
        Example("Ustedes lo saben, y tú también.", "es"),
    ),
)
