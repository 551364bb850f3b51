"""The article's running text, cut wherever a finding starts or ends, with links to the findings."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from tqcheck.model import Article, Finding, Severity, Span
from tqcheck.reporters.shared import visible, visible_prose

_TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch under one and the same set of findings, given as places in the list, the most severe first."""

    text: str
    findings: tuple[int, ...]
    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block ready for the page."""

    html: Markup
    unit: str = ""
    title: bool = False


def lang_attribute(code: str | None) -> str:
    """The code if a browser can use it, else ""."""
    return code if code and _TAG.fullmatch(code) else ""


def letter(severity: Severity) -> str:
    """What tells severities apart without colour; the neutral ones are hints."""
    return "CMmn"[3 - severity]


def paragraphs(article: Article, findings: Sequence[Finding]) -> list[Paragraph]:
    """The whole text of the article, block by block, with the findings marked."""
    blocks = whole_blocks(article)
    units = {} if article.kind == "article" else dict(_units(article, blocks))
    result = []
    for index, pieces in enumerate(cut(article.text, blocks, findings)):
        html = Markup("").join(_piece_html(piece, findings) for piece in pieces)
        title = index == 0 and len(blocks) > 1 and _looks_like_a_title(article, blocks[0])
        result.append(Paragraph(html, units.get(index, ""), title))
    return result


def _looks_like_a_title(article: Article, block: Span) -> bool:
    """Only for the eye: a short first block that does not end as a sentence does."""
    words = article.text[block.start : block.end].rstrip()
    return article.kind == "article" and len(words) <= 150 and words[-1:].isalnum()


def whole_blocks(article: Article) -> list[Span]:
    """The blocks, and whatever words stand between them, so that nothing of the text is lost."""
    blocks: list[Span] = []
    at = 0
    for block in [*sorted(article.blocks), Span(len(article.text), len(article.text))]:
        start, end = max(at, min(block.start, len(article.text))), min(block.end, len(article.text))
        gap = article.text[at:start]
        if gap.strip():
            blocks.append(Span(at + len(gap) - len(gap.lstrip()), start - len(gap) + len(gap.rstrip())))
        if end > start:
            blocks.append(Span(start, end))
        at = max(at, end)
    return blocks or [Span(0, 0)]


def cut(text: str, blocks: Sequence[Span], findings: Sequence[Finding]) -> list[list[Piece]]:
    """The pieces of every block; each finding starts once and ends once."""
    inside: list[list[tuple[int, Span]]] = [[] for _ in blocks]
    for index, finding in enumerate(findings):
        for place, span in _clip(finding.text_span, blocks):
            inside[place].append((index, span))
    rough = [_cut_block(text, block, spans, findings) for block, spans in zip(blocks, inside, strict=True)]
    return _with_ends(rough)


def _clip(span: Span, blocks: Sequence[Span]) -> Iterator[tuple[int, Span]]:
    """The parts of a span that blocks show; one that stands between blocks becomes a point at the nearest."""
    first = max(0, bisect_right(blocks, span.start, key=lambda block: block.start) - 1)
    found = False
    for place in range(first, len(blocks)):
        block = blocks[place]
        if block.start >= span.end:
            break
        if block.overlaps(span):
            found = True
            yield place, Span(max(block.start, span.start), min(block.end, span.end))
    if not found:
        point = min(max(span.start, blocks[first].start), blocks[first].end)
        yield first, Span(point, point)


def _cut_block(text: str, block: Span, spans: Sequence[tuple[int, Span]], findings: Sequence[Finding]) -> list[Piece]:
    def order(index: int) -> tuple[int, int]:
        return -findings[index].severity, index

    borders = sorted({block.start, block.end, *(edge for _, span in spans for edge in span)})
    pieces = []
    for number, border in enumerate(borders):
        points = tuple(sorted((i for i, span in spans if span.start == span.end == border), key=order))
        if points:
            pieces.append(Piece("", points))
        if number + 1 < len(borders):
            stop = borders[number + 1]
            covering = (i for i, span in spans if span.start <= border and stop <= span.end and span.start < span.end)
            pieces.append(Piece(text[border:stop], tuple(sorted(covering, key=order))))
    return pieces


def _with_ends(blocks: list[list[Piece]]) -> list[list[Piece]]:
    first: dict[int, tuple[int, int]] = {}
    last: dict[int, tuple[int, int]] = {}
    for row, pieces in enumerate(blocks):
        for column, piece in enumerate(pieces):
            for index in piece.findings:
                first.setdefault(index, (row, column))
                last[index] = (row, column)
    return [
        [
            Piece(
                piece.text,
                piece.findings,
                tuple(i for i in piece.findings if first[i] == (row, column)),
                tuple(i for i in piece.findings if last[i] == (row, column)),
            )
            for column, piece in enumerate(pieces)
        ]
        for row, pieces in enumerate(blocks)
    ]


def _units(article: Article, blocks: Sequence[Span]) -> Iterator[tuple[int, str]]:
    starts = [block.start for block in blocks]
    for segment in article.segments:
        if segment.unit is not None:
            yield max(0, bisect_right(starts, segment.span.start) - 1), visible(segment.unit)


def _piece_html(piece: Piece, findings: Sequence[Finding]) -> Markup:
    text = visible_prose(piece.text)
    if not piece.findings:
        return Markup("{}").format(text)
    main = piece.findings[0]
    finding = findings[main]
    targets = Markup("").join(Markup('<span id="t{}"></span>').format(i + 1) for i in piece.starts)
    link = Markup('<a class="hit {}{}" href="#f{}" data-findings="{}" title="{}"{}>{}</a>').format(
        finding.severity,
        "" if text else " point",
        main + 1,
        " ".join(str(i + 1) for i in piece.findings),
        f"{finding.severity}: {visible(finding.message)}",
        # One stop for the keyboard a finding is enough.
        Markup("") if piece.starts else Markup(' tabindex="-1"'),
        text or "‸",
    )
    badges = Markup("").join(
        Markup('<a class="ref {}" href="#f{}" tabindex="-1"><bdi>{}{}</bdi></a>').format(
            findings[i].severity, i + 1, letter(findings[i].severity), i + 1
        )
        for i in piece.ends
    )
    return targets + link + badges
