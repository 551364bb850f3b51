"""A sentence left in another language.

## What it finds
Sentences of at least four words and 20 letters that language identification puts into another language with high probability and
that hold hardly any function word of the target language; and sentences in another script.

## Why it matters
The reader cannot read it; most often the engine has given up.

## Limits
Quotations, lists of names, titles and addresses stay silent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqcheck.checks.base import Check, Example, Options
from tqcheck.document import Document
from tqcheck.language import name, of_segment
from tqcheck.model import Hit, Severity, Span
from tqcheck.text import primary, script

SHORTEST_LETTERS = 20
SHORTEST_WORDS = 4
PROBABILITY = 0.8
FUNCTION_SHARE = 0.12
CAPITAL_SHARE = 0.6
_SCRIPTS = {
    "ru": "CYRILLIC", "uk": "CYRILLIC", "bg": "CYRILLIC", "sr": "CYRILLIC", "be": "CYRILLIC", "mk": "CYRILLIC", "el": "GREEK",
    "ar": "ARABIC", "fa": "ARABIC", "he": "HEBREW", "zh": "CJK", "ja": "CJK", "ko": "HANGUL", "hi": "DEVANAGARI", "th": "THAI",
    "ka": "GEORGIAN", "hy": "ARMENIAN",
}  # fmt: skip
_TWINS = frozenset(
    frozenset(pair.split("/"))
    for pair in "nb/da nb/nn nb/sv hr/sr hr/bs sr/bs cs/sk id/ms ru/uk ru/bg uk/be gl/pt gl/es ca/es ast/es af/nl hi/mr ur/fa".split()
)


def find(doc: Document, options: Options) -> Iterator[Hit]:
    if not doc.language:
        return
    functional = doc.word_set("function_words")
    for sentence in doc.sentences:
        if sentence.end - sentence.start < SHORTEST_LETTERS or doc.quoted.overlaps(sentence):
            continue
        other = _foreign_script(doc, sentence) or _foreign_language(doc, sentence, functional)
        if other is not None:
            language = other if other.isupper() else name(other)
            yield Hit(
                sentence,
                f"left in {language.title() if language.isupper() else language}",
                advice="translate it, or mark it as a quotation",
                points_to=() if other.isupper() else (primary(other),),
            )


def _foreign_script(doc: Document, sentence: Span) -> str | None:
    text = doc.slice(sentence)
    own = _SCRIPTS.get(doc.language, "LATIN")
    if own in ("CJK", "HANGUL") or text.isascii() == (own == "LATIN"):
        return None
    scripts = [found for found in map(script, text) if found]
    if len(scripts) < SHORTEST_LETTERS:
        return None
    foreign = [found for found in scripts if found not in (own, "LATIN")]
    if len(foreign) > 0.7 * len(scripts):
        return max(set(foreign), key=foreign.count)
    return None


def _foreign_language(doc: Document, sentence: Span, functional: frozenset[str]) -> str | None:
    tokens = doc.tokens
    first, last = tokens.at_or_after(sentence.start), tokens.at_or_after(sentence.end)
    norms = tokens.norms[first:last]
    if len(norms) < SHORTEST_WORDS:
        return None
    if functional and sum(norm in functional for norm in norms) >= max(2, FUNCTION_SHARE * len(norms)):
        return None
    capitals = sum(doc.text[start].isupper() for start in tokens.starts[first:last])
    if capitals > CAPITAL_SHARE * len(norms):
        return None
    text = re.sub(r"[\d_@#|/\\]+", " ", doc.slice(sentence))
    if sum(map(str.isalpha, text)) < SHORTEST_LETTERS or doc.addresses.overlaps(sentence):
        return None
    found, probability = of_segment(text)
    if found is None or probability < PROBABILITY or primary(found) == doc.language:
        return None
    return None if frozenset({primary(found), doc.language}) in _TWINS else found


CHECK = Check(
    id="untranslated-segment",
    title="Sentence left untranslated",
    category="Accuracy/Untranslated",
    severity=Severity.MAJOR,
    find=find,
    source="helps",
    bad=(
        "The minister left. «La réunion aura lieu mardi prochain à la préfecture de police.» He returned.",
        "«Der Bürgermeister hat am Dienstag keine Fragen beantwortet.»",
        Example("Le maire est parti. «The council will meet again on Tuesday in the town hall.»", "fr"),
    ),
    good=(
        "He sang “La vie en rose est une chanson que tout le monde connaît” and left.",
        "Mohammed bin Salman, Recep Tayyip Erdogan, Xi Jinping and Ursula von der Leyen met.",
        "Fish and chips, Wiener Schnitzel, crème brûlée.",
    ),
)
