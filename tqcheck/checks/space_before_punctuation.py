"""A blank before a comma, full stop or another closing mark.

## What it finds
“earlier today , the mayor”, “they said .”; in French, where ; : ! ? stand apart, only commas and full stops.

## Why it matters
It comes of markup and names cut out of the source, or of a tokenizer, and it lets the mark fall onto the next line.

## Limits
Ellipses, decimals (.5), names (.NET), commas that serve as low quotation marks, emoticons, ratios (3 : 1), wide gaps
of tables and everything inside French quotations stay silent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqcheck.checks.base import Check, Example, Options, Triggers
from tqcheck.document import Document
from tqcheck.model import Fix, Hit, Severity, Span

_BLANKS = " \u00a0\u202f\u2009"
_CLOSE = rf"(?:[\s{_BLANKS}\"”»’')\]]|$)"
_ALL = re.compile(rf"[{_BLANKS}](?:,(?![\d,])|\.(?![\w.]| \.)(?={_CLOSE})|[;:!?](?={_CLOSE}|[!?]))")
_FRENCH = re.compile(rf"[{_BLANKS}](?:,(?![\d,])|\.(?![\w.]| \.)(?={_CLOSE}))")
_SPACED = frozenset({"fr", "br"})
_UNJUDGED = frozenset({"th", "lo", "km", "my", "zh", "ja"})
_BEFORE = frozenset(")]”»\"’'%…°€$")
_LOW_QUOTE = re.compile(r",\w[^‘'’\n]{0,80}[‘'’]")
_EMOTICON = re.compile(r"[:;][ ]?['’]?-?[)(\[\]DPpOo3|/\\*]")


def find(doc: Document, options: Options) -> Iterator[Hit]:
    text, language = doc.text, doc.language
    if language in _UNJUDGED or not _any(text):
        return
    pattern = _FRENCH if language in _SPACED else _ALL
    for match in pattern.finditer(text):
        start, mark = match.start(), match.end() - 1
        before = text[start - 1] if start else "\n"
        if not (before.isalnum() or before in _BEFORE) or _EMOTICON.match(text, mark):
            continue
        if text[mark] == "," and _LOW_QUOTE.match(text, mark):
            continue
        if text[mark] in ":;!?" and (_ratio(text, start, mark) or _in_french_quotes(doc, mark)):
            continue
        yield Hit(Span(start, match.end()), f"a blank before “{text[mark]}”", fix=Fix(text[mark]))


def _any(text: str) -> bool:
    if any(pair in text for pair in (" ,", " .", " ;", " :", " !", " ?")):
        return True
    return any(blank in text for blank in _BLANKS[1:])


def _ratio(text: str, start: int, mark: int) -> bool:
    return text[mark] == ":" and text[start - 1].isdigit() and text[mark + 1 : mark + 3].strip(_BLANKS)[:1].isdigit()


def _in_french_quotes(doc: Document, mark: int) -> bool:
    span = doc.quoted.at(mark)
    return span is not None and doc.text[span.start] == "«" and doc.text[span.start + 1 : span.start + 2].isspace()


CHECK = Check(
    id="space-before-punctuation",
    title="Blank before a closing mark",
    category="Linguistic conventions/Punctuation",
    severity=Severity.MINOR,
    find=find,
    triggers=Triggers(characters=",.;:!?"),
    bad=(
        "Earlier today« ,» the mayor left. He was tired« .»",
        "Who paid« ?» Nobody knows« ;» nobody asked.",
        Example("Hier⟦ ,⟧ le maire est parti ; il était fatigué⟦ .⟧", "fr", marks=("⟦", "⟧")),
    ),
    good=(
        "He paused ... and a bullet of .22 calibre, or .5, or a program in .NET, is what he got :) or so.",
        "The odds are 3 : 1, and the score 2 : 0.",
        "Name   , Age   ; Town",
        Example("She shouted « Non ! » and left.", marks=("⟦", "⟧")),
        Example("« Non ! » Pourquoi ? Voici : rien ; rien.", "fr", marks=("⟦", "⟧")),
    ),
)
