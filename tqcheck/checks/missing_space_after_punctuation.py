"""Two words with only a mark between them.

## What it finds
“the mayor,who left”, “Really?Nobody”, and a full stop glued to the next sentence where that begins with one of the
language's commonest words (“closed.The”).

## Why it matters
Two words become one for search, line ends and speech; it often marks a place where the source had markup.

## Limits
Addresses, file names, code, dotted abbreviations, names such as Yahoo!Mail and case endings after a colon (Finnish
EU:n) stay silent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqcheck.checks.base import Check, Example, Options, Triggers
from tqcheck.document import Document
from tqcheck.model import Fix, Hit, Severity, Span

_LETTER = "A-Za-zÀ-ÖØ-öø-ɏͰ-ϿЀ-ӿ"
_GLUED = re.compile(rf"[,;:!?.](?=[{_LETTER}])")
_LEFT = re.compile(rf"[{_LETTER}]{{2,60}}$")
_RIGHT = re.compile(rf"[{_LETTER}]{{1,60}}")
_BRACKETED = re.compile(rf"(?<!\S)\(([^()\n]{{4,300}})(\)[{_LETTER}]{{2,60}})")
_TOKEN_START = re.compile(r"\S{1,80}$")
_TOKEN_END = re.compile(r"\S{1,80}")
_CODE = frozenset("/\\@_=<>{}|#*&+`~\ufffc")
_BRANDS = frozenset(
    "yahoo jeopardy joomla mamma oklahoma airplane doi urn isbn issn mailto arxiv pmid std http https ftp tel".split()
)
_COLON_ENDINGS = frozenset({"fi", "sv", "et", "hy", "he", "se"})
_INCLUSIVE = re.compile(r"(?:inn?en|in|n|r|s|e)(?!\w)")


def find(doc: Document, options: Options) -> Iterator[Hit]:
    text = doc.text
    starters: frozenset[str] | None = None
    for match in _GLUED.finditer(text):
        place = match.start()
        left = _LEFT.search(text, max(0, place - 60), place)
        if left is None:
            continue
        right = _RIGHT.match(text, place + 1)
        if right is None or (len(right[0]) < 2 and match[0] != "."):
            continue
        if match[0] == ".":
            if not (len(left[0]) > 2 and left[0].islower() and right[0][0].isupper()):
                continue
            if starters is None:
                starters = doc.word_set("function_words")
            if right[0].lower() not in starters or not (right[0][1:].islower() or len(right[0]) == 1):
                continue
            if text[right.end() : right.end() + 1] not in (" ", ",", "\n", "\u00a0", "’", "'"):
                continue
        elif left[0].lower() in _BRANDS or (match[0] == ":" and _ending(doc.language, text, place)):
            continue
        span = Span(place, right.end())
        if _is_code(text, place, match[0]) or doc.addresses.overlaps(span):
            continue
        yield _hit(span, text)
    if ")" in doc.characters:
        for match in _BRACKETED.finditer(text):
            span = Span(*match.span(2))
            if " " not in match[1] and match[2][1:].lower() not in doc.pack.words("function_words"):
                continue
            if not _is_code(text, span.start, ")") and not doc.addresses.overlaps(span):
                yield _hit(span, text)


def _hit(span: Span, text: str) -> Hit:
    mark, word = text[span.start], text[span.start + 1 : span.end]
    return Hit(span, f"no blank after “{mark}”", fix=Fix(f"{mark} {word}"))


def _ending(language: str, text: str, place: int) -> bool:
    """Whether a colon parts a word and its ending."""
    return language in _COLON_ENDINGS or (language == "de" and _INCLUSIVE.match(text, place + 1) is not None)


def _is_code(text: str, place: int, mark: str) -> bool:
    before = _TOKEN_START.search(text, max(0, place - 80), place)
    after = _TOKEN_END.match(text, place)
    token = (before[0] if before else "") + (after[0] if after else "")
    if not _CODE.isdisjoint(token):
        return True
    if mark == ".":
        return "(" in token or token.rstrip(".").count(".") > 1
    return mark == ":" and (token.count(":") > 1 or token.startswith(":"))


CHECK = Check(
    id="missing-space-after-punctuation",
    title="No blank after a mark",
    category="Linguistic conventions/Punctuation",
    severity=Severity.MINOR,
    find=find,
    triggers=Triggers(characters=",;:!?.)"),
    bad=(
        "The mayor«,who» left early, was tired«;nobody» asked.",
        "The road was closed«.The» bridge (near Vienna«)is» not.",
        Example("Он ушёл«,потому» что устал.", "ru"),
    ),
    good=(
        "See https://example.org/a,b;c?d or main.py or mail a,b@example.org at 3.5 a.m. in the U.S. today.",
        "The class threading.Thread, the site Yahoo!Mail and node.js are old; asp.Net too.",
        "A (post)modern (un)able (anti)social poly(vinyl)chloride, she(s) or (s)he.",
        "Set x=foo,bar and key:value:other in std::vector at 10:30pm.",
        Example("Die Lehrer:innen und Bürger:innen kamen.", "de"),
        Example("EU:n ja USA:ssa sekä STT:lle kerrottiin.", "fi"),
    ),
)
