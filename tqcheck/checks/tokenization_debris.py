"""Traces of the cutting that engines do to words before they translate.

## What it finds
`@-@`, `un@@ believ@@ able`, `▁word`, `play ##ing`, “do n't”, “country 's”, `-LRB-`, `<unk>`, `</s>`, doubled grave
accents as quotation marks.

## Why it matters
The pipeline forgot to put the text together again. It shows at once, and it breaks search and speech.

## Limits
Clitics cut off with a blank are judged in English only, elisions in French and Italian only. Bar charts of block signs,
hashtags, and double grave accents that mark code stay silent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqcheck.checks.base import Check, Example, Options, Triggers
from tqcheck.document import Document
from tqcheck.model import Fix, Hit, Severity, Span

_BRACKETS = {"LRB": "(", "RRB": ")", "LSB": "[", "RSB": "]", "LCB": "{", "RCB": "}"}
_PIECES = re.compile(r"[^\W_]{1,40}(?:(?:@@ | ##)[^\W_]{1,40}(?!\w)){1,20}")
_MARKS = re.compile(
    r"(?P<joint>[ ]?@(?P<mark>[-.,:/–—])@[ ]?(?P<right>[^\W_]{0,60}))"
    r"|(?P<sentencepieces>(?:(?<![▁\u2580-\u259f])▁[^\W_][^\s▁\u2580-\u259f]{0,60}[ ]?){1,300})"
    r"|(?P<bytepieces>(?<=[a-z.,;])Ġ(?=\w)|<0x[0-9A-F]{2}>)"
    r"|(?P<bracket>- ?(?P<name>[LR][RSC]B) ?-)"
    r"|(?P<special></?s>|<(?:unk|UNK|pad|PAD|bos|eos|BOS|EOS|mask|MASK|cls|sep)>|\[(?:UNK|CLS|SEP|PAD|MASK|EOS|BOS)\])"
)
_SIGNS = frozenset("@▁Ġ<[")
_BRACKET_NAMES = ("lrb", "rrb", "lsb", "rsb", "lcb", "rcb")
_ENGLISH = re.compile(r"(?<=[A-Za-z]) (?P<clitic>n['’]t|['’] ?(?:s|re|ve|ll|d|m|t))(?![\w'’-])")
_ELISION = re.compile(r"(?<![\w'’])(?:[ldcnsjmtLDCNSJMT]|[Qq]u|[Dd]ell|[Nn]ell|[Aa]ll) ['’] (?=[^\W\d_])")
_QUOTED = re.compile(r"(?<!`)``(?!`)([^`\n]{1,600}?)(``|'')")
_NAMING = frozenset("possessive apostrophe genitive clitic contraction suffix ending letter the a an plus of".split())
_LAST_WORD = re.compile(r"[^\W_]{1,60}$")


def find(doc: Document, options: Options) -> Iterator[Hit]:
    text = doc.text
    if not _SIGNS.isdisjoint(doc.characters) or any(name in doc.tokens.index for name in _BRACKET_NAMES):
        for match in _MARKS.finditer(text):
            yield from _hit(text, match)
    if "@@ " in text or " ##" in text:
        for match in _PIECES.finditer(text):
            joined = match[0].replace("@@ ", "").replace(" ##", "")
            if joined.isalpha():
                yield Hit(Span(*match.span()), "a word in the pieces that a tokenizer made of it", fix=Fix(joined))
    if "``" in text:
        yield from _grave_quotes(doc)
    if doc.language == "en" and (" '" in text or " ’" in text or " n'" in text or " n’" in text):
        yield from _clitics(doc)
    if doc.language in ("fr", "it") and (" ' " in text or " ’ " in text):
        for match in _ELISION.finditer(text):
            joined = match[0].replace(" ", "")
            yield Hit(Span(*match.span()), "blanks round an elision's apostrophe", fix=Fix(joined))


def _hit(text: str, match: re.Match[str]) -> Iterator[Hit]:
    found, span = match[0], Span(*match.span())
    if match["joint"]:
        left = _LAST_WORD.search(text, max(0, span.start - 60), span.start)
        start = left.start() if left else span.start
        fixed = text[start : span.start] + match["mark"] + match["right"]
        yield Hit(Span(start, span.end), "a tokenizer's mark for a sign inside a word", fix=Fix(fixed))
    elif match["sentencepieces"]:
        trimmed = found.rstrip()
        joined = " ".join(piece for piece in trimmed.replace(" ", "").split("▁") if piece)
        glued = span.start > 0 and text[span.start - 1].isalnum()
        span = Span(span.start, span.start + len(trimmed))
        yield Hit(span, "a tokenizer's mark for the start of a word", fix=Fix(f" {joined}" if glued else joined))
    elif match["bracket"]:
        if match["name"] in _BRACKETS:
            bracket = _BRACKETS[match["name"]]
            yield Hit(span, f"a tokenizer's name for the bracket “{bracket}”", fix=Fix(bracket))
    elif match["bytepieces"]:
        yield Hit(span, "a piece of a word as only the engine knows it")
    else:
        yield Hit(span, "a token that only the engine knows: a word may be lost here")


def _grave_quotes(doc: Document) -> Iterator[Hit]:
    for match in _QUOTED.finditer(doc.text):
        if match[2] == "''":
            message = "a tokenizer's quotation mark"
            yield Hit(Span(match.start(), match.start() + 2), message, fix=Fix('"'))
            yield Hit(Span(*match.span(2)), message, fix=Fix('"'))


def _clitics(doc: Document) -> Iterator[Hit]:
    text = doc.text
    for match in _ENGLISH.finditer(text):
        last = _LAST_WORD.search(text, max(0, match.start() - 40), match.start())
        word = last[0] if last else ""
        if word.lower() in _NAMING or text[match.start() - len(word) - 1 : match.start() - len(word)] in ("'", "‘"):
            continue
        clitic = match["clitic"].replace(" ", "")
        stem = {"ca": "can", "wo": "won", "sha": "shan"}.get(word.lower(), word) if clitic[0] == "n" else word
        if clitic[0] == "n" and stem.endswith("n") and stem != word:
            clitic = clitic[1:]
        stem = stem.capitalize() if word[:1].isupper() and stem != word else stem
        start = match.start() - len(word)
        fix = None if clitic[1:] == "t" and stem == word else Fix(stem + clitic)
        yield Hit(Span(start, match.end()), "a word cut in two by a tokenizer", fix=fix)


CHECK = Check(
    id="tokenization-debris",
    title="Trace of a tokenizer",
    category="Linguistic conventions/Punctuation",
    severity=Severity.MINOR,
    find=find,
    triggers=Triggers(characters="@#▁Ġ<[`'’", words=frozenset(_BRACKET_NAMES)),
    bad=(
        "The «twenty @-@ year» contract was signed.",
        "They «do n't» know the «country 's» laws.",
        "The «▁new ▁bridge» opens on Monday, he is «play ##ing» again, it was «un@@ believ@@ able».",
        "He left «-LRB-»in 2010«-RRB-» for the «<unk>» islands.«</s>»",
        "She called it «``» a good day «''» and left.",
        Example("Il a parlé de ⟦l ' ⟧eau.", "fr", marks=("⟦", "⟧")),
    ),
    good=(
        "The chart ▁▂▃▅▇ shows rain; a line ____ or ▁▁▁▁ is to be filled in.",
        "Rock 'n' roll of the '80s: she adds an apostrophe 's to the noun.",
        "Use ``code`` marks, the ##1 rule, and #hashtags @home.",
        "The key marked 's' is stuck, and the boys' 'd' is flat.",
        Example("Il-President Ġorġ Abela tkellem.", "mt"),
    ),
)
