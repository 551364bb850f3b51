"""Markdown pages (CommonMark with tables, footnotes, task lists and alerts)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tqcheck.errors import ReadError
from tqcheck.reading import frontmatter, html
from tqcheck.reading.builder import Parsed
from tqcheck.reading.flow import Flow, Piece

_INLINE = frozenset(["Emphasis", "Strong", "Strikethrough", "Link", "Superscript", "Subscript"])
_BARE_LINKS = frozenset(["Autolink", "Email"])
_CONTINUATION = bytes(range(0x80, 0xC0))
_STEP = 1024


class _CodePoints:
    """Byte offsets of the UTF-8 form to code points, in time that does not grow with the offset."""

    def __init__(self, text: str, base: int) -> None:
        self.base = base
        self._data = b"" if text.isascii() else text.encode()
        self._counts = [base]
        for start in range(0, len(self._data), _STEP):
            self._counts.append(self._counts[-1] + self._count(start, start + _STEP))

    def at(self, offset: int) -> int:
        if not self._data:
            return self.base + offset
        step, rest = divmod(offset, _STEP)
        return self._counts[step] + (self._count(offset - rest, offset) if rest else 0)

    def _count(self, start: int, end: int) -> int:
        return len(self._data[start:end].translate(None, _CONTINUATION))


def parse(raw: str, target: str | None = None) -> Parsed:
    """What a page shows. `target` is its language where that is known from outside."""
    front = frontmatter.read(raw)
    flow = Flow(raw)
    flow.page = front.lang
    for start, end in front.spoken:
        flow.aside([Piece(start, end, None)])
        flow.cut()
    _Page(flow, front.end).read()
    return flow.finish(target, front.suppress)


class _Page:
    def __init__(self, flow: Flow, start: int) -> None:
        self.flow = flow
        self.body = flow.raw[start:]
        self.place = _CodePoints(self.body, start)
        self.image: list[Piece] | None = None
        self.silent = 0
        self.depths: list[int] = []
        self.html: tuple[int, int] | None = None

    def read(self) -> None:
        for event, span in _events(self.body):
            start, end = self.place.at(span["start"]), self.place.at(span["end"])
            name, value = (event, None) if isinstance(event, str) else next(iter(event.items()))
            if name == "Html":
                self._html(start, end)
                continue
            self._flush_html()
            if name == "Start":
                self._start(*_tag(value), start, end)
            elif name == "End":
                self._end(_tag(value)[0], end)
            elif not self.silent:
                self._content(name, value, start, end)
        self._flush_html()

    def _start(self, name: str, value: Any, start: int, end: int) -> None:
        if self.silent:
            self.silent += 1
        elif name == "Image":
            if self.image is None:
                # The opening alone, since what follows is text of its own.
                self.flow.placeholder(start, min(start + 2, end))
                self.image = []
            self._link_title(value, start, end)
        elif name == "Link" and self.image is None and value["link_type"] in _BARE_LINKS:
            self.flow.placeholder(start, end)
            self.silent = 1
        elif name == "Link":
            self._link_title(value, start, end)
        elif name not in _INLINE:
            self.flow.cut()
            self.silent = int(name == "CodeBlock")
            if not self.silent and name != "HtmlBlock":
                self.depths.append(self.flow.depth)

    def _end(self, name: str, end: int) -> None:
        if self.silent:
            self.silent -= 1
            return
        if name == "Image" and self.image is not None:
            self.flow.aside(self.image)
            self.image = None
        elif name not in _INLINE and name != "Image":
            if name != "HtmlBlock":
                # A tag left open in a paragraph ends with it; only an HTML block may hold what follows.
                self.flow.unwind(self.depths.pop(), end)
            self.flow.cut()

    def _content(self, name: str, value: Any, start: int, end: int) -> None:
        flow = self.flow
        if self.image is not None:
            if name == "Text":
                self.image.append(Piece(start, end, None if flow.raw[start:end] == value else value))
            elif name in ("SoftBreak", "HardBreak"):
                self.image.append(Piece(start, end, " "))
        elif name == "Text":
            if len(value) == end - start:
                flow.literal(start, end)
            else:
                flow.sign(start, end, value)
        elif name in ("Code", "InlineMath", "DisplayMath"):
            flow.placeholder(start, end)
        elif name == "SoftBreak":
            flow.blank(start, end)
        elif name == "HardBreak":
            flow.line_break(start, end)
        elif name == "InlineHtml":
            html.feed(flow, start, end)
        elif name == "Rule":
            flow.cut()

    def _link_title(self, value: Any, start: int, end: int) -> None:
        title = value["title"]
        position = self.flow.raw.rfind(title, start, end) if title else -1
        if position >= 0:
            self.flow.aside([Piece(position, position + len(title), None)])

    def _html(self, start: int, end: int) -> None:
        """Lines of one HTML block come one by one, but a tag or comment may run over several."""
        if self.html is not None and self.html[1] == start:
            self.html = (self.html[0], end)
            return
        self._flush_html()
        self.html = (start, end)

    def _flush_html(self) -> None:
        if self.html is not None:
            span, self.html = self.html, None
            html.feed(self.flow, *span)


def _tag(value: Any) -> tuple[str, Any]:
    return (value, None) if isinstance(value, str) else next(iter(value.items()))


def _events(body: str) -> Iterator[tuple[Any, Any]]:
    import pyromark

    options = pyromark.Options
    extensions = (
        options.ENABLE_TABLES
        | options.ENABLE_FOOTNOTES
        | options.ENABLE_STRIKETHROUGH
        | options.ENABLE_TASKLISTS
        | options.ENABLE_GFM
        | options.ENABLE_HEADING_ATTRIBUTES
    )
    try:
        yield from pyromark.events_with_range(_known_line_ends(body), options=extensions)
    except BaseException as error:
        # A panic of the parser is no Exception, yet must not end the run.
        if type(error).__name__ != "PanicException":
            raise
        raise ReadError(f"the Markdown parser failed: {error}") from error


def _known_line_ends(body: str) -> str:
    """A lone CR ends a line in CommonMark, and the parser knows that only in part."""
    return re.sub(r"\r(?!\n)", "\n", body) if "\r" in body else body
