"""Markdown that translation has broken, so that its signs are printed.

## What it finds
`* * bold * *`, `** text **`, `[words] (https://…)`, `# #Heading`, `##Heading`, a code fence cut in three, and links in
full-width brackets.

## Why it matters
A heading, a link or an emphasis is lost, and readers see asterisks and brackets instead.

## Limits
Whole Markdown stays silent, whether or not the page renders it. Rows of asterisks as a separator, footnote marks, masked
swear words, powers (2 ** 3) and bracketed remarks followed by a link ([sic], [1]) are no damage.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqcheck.checks.base import Check, Options, Triggers
from tqcheck.document import Document
from tqcheck.model import Fix, Hit, Severity, Span

LONGEST = 120
_SPLIT = re.compile(rf"(?<![\w*])(?<!\* )(?:\* \*)(?![ ]?\*)(?P<inner>[^*\n]{{1,{LONGEST}}}?)\* \*(?![\w*])(?! \*)")
_DOUBLE = re.compile(r"(?<!\*)\*\*(?!\*)")
_LINK = re.compile(
    r"\[(?P<words>[^\[\]\n]{2,120})\](?P<gap>[ \u00a0]\(|[ ]?（|[ \u00a0]\([ ])(?=[ ]?(?:https?:|www\.|mailto:))"
    r"|［[^［］\n]{2,120}］[ ]?[(（](?=https?:)"
)
_HEADING = re.compile(r"^[ ]{0,3}(?:#[ ](?:#[ ]?){1,5}|#{2,6})(?=[^\W\d_])", re.MULTILINE)
_FENCE = re.compile(r"^[ ]{0,3}` ` ?`|^[ ]{0,3}`` `", re.MULTILINE)
_REMARK = re.compile(r"\d+|[A-Za-z]|sic|\.\.\.|…|(?:in|en|auf|на|in het|po) \w+\.?", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{2}")


def find(doc: Document, options: Options) -> Iterator[Hit]:
    text = doc.text
    if "* *" in text:
        for match in _SPLIT.finditer(text):
            if _WORD.search(match["inner"]):
                yield Hit(
                    Span(*match.span()), "the asterisks of bold type were pulled apart",
                    fix=Fix(f"**{match['inner'].strip()}**"),
                )  # fmt: skip
    if "** " in text or " **" in text:
        yield from _loose_bold(text)
    if not doc.characters.isdisjoint("[［"):
        yield from _links(text)
    if "#" in doc.characters:
        for match in _HEADING.finditer(text):
            signs = match[0].count("#")
            yield Hit(
                Span(*match.span()),
                "a heading's signs were damaged: no heading will be shown",
                fix=Fix("#" * signs + " "),
            )
    if "`" in doc.characters:
        for match in _FENCE.finditer(text):
            yield Hit(Span(*match.span()), "the fence of a code block was pulled apart", fix=Fix("```"))


def _loose_bold(text: str) -> Iterator[Hit]:
    """Pairs of double asterisks, in the order of each line, with a blank inside the opening or the closing one."""
    opening: int | None = None
    for match in _DOUBLE.finditer(text):
        start, end = match.span()
        if opening is None or "\n" in text[opening:start]:
            opening = start
            continue
        inner = text[opening + 2 : start]
        span = Span(opening, end)
        opening = None
        if inner == inner.strip(" ") or not _WORD.search(inner) or len(inner) > LONGEST or "*" in inner:
            continue
        if inner.rstrip()[-1:] in ".!?" or _touches(text, span):
            continue
        yield Hit(span, "blanks inside the asterisks keep bold type from being shown", fix=Fix(f"**{inner.strip()}**"))


def _touches(text: str, span: Span) -> bool:
    """Whether a letter stands against the outer side, as in masked swear words, or a number, as in powers."""
    before = text[max(0, span.start - 2) : span.start]
    after = text[span.end : span.end + 2]
    return before[-1:].isalnum() or before.strip()[-1:].isdigit() or after[:1].isalnum() or after.strip()[:1].isdigit()


def _links(text: str) -> Iterator[Hit]:
    for match in _LINK.finditer(text):
        if match["words"] is None:
            yield Hit(Span(*match.span()), "a link's brackets were changed into others")
        elif not _REMARK.fullmatch(match["words"].strip()):
            start = match.start("gap") - 1
            yield Hit(Span(start, match.end()), "a link's brackets were pulled apart", fix=Fix("]("))


CHECK = Check(
    id="markdown-damage",
    title="Broken Markdown",
    category="Design and markup/Markup tag",
    severity=Severity.MINOR,
    find=find,
    triggers=Triggers(characters="*#[［`"),
    bad=(
        "The bridge is «* * closed * *» until Monday, and «** the ferry **» too.",
        "Read [the report«] (»https://example.org/a) of the council.",
        "«# #»What comes next\n\nNothing comes next.\n\n«##»And then",
    ),
    good=(
        "Some **bold** words, *others*, [a link](https://example.org) and\n\n## A heading",
        "First part.\n\n* * *\n\nSecond part, where 2 ** 3 ** 2 is 512 and f**k or s**t is masked.",
        "Prices* and fares** include tax. ** Not on Sundays.",
        "He wrote “recieved” [sic] (https://example.org/letter) in the note [1] (https://example.org/note).",
        "#Heading is a tag, #1 is a rank, and C# is a language.",
    ),
)
