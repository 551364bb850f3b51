"""HTML pages.

The tags are told apart here rather than by html.parser, whose time grows with the square of the length of broken input
and whose reading of it differs from one Python to the next; findings must not.
"""

from __future__ import annotations

import re
from html import unescape
from html.entities import html5
from typing import NamedTuple

from tqcheck.reading.builder import Parsed
from tqcheck.reading.elements import BLANKS, is_hidden, words
from tqcheck.reading.flow import Flow, Piece

_PIECE = re.compile(r"[^ \t\n\r\f&]++(?: [^ \t\n\r\f&]++)*+|[ \t\n\r\f]++|&")
_REFERENCE = re.compile(r"&(?:#[xX][0-9a-fA-F]{1,20}|#[0-9]{1,20}|([A-Za-z][A-Za-z0-9]{1,31}));?")
_TAG_NAME = re.compile(r"[^ \t\n\r\f/>]+")
_BETWEEN = re.compile(r"[ \t\n\r\f/]*")
_ATTRIBUTE_NAME = re.compile(r"=?[^ \t\n\r\f/>=]*")
_EQUALS = re.compile(r"[ \t\n\r\f]*=[ \t\n\r\f]*")
_UNQUOTED = re.compile(r"[^ \t\n\r\f>]*")
_COMMENT_END = re.compile(r"--!?>")

_RAW_TEXT = words("script style xmp iframe noembed noframes textarea title")
_RAW_END = {name: re.compile(rf"</{name}(?=[ \t\n\r\f/>])", re.I) for name in _RAW_TEXT}
_SPOKEN = ("alt", "title", "aria-label")


class _Decoded(NamedTuple):
    start: int
    end: int
    text: str


class _Tag(NamedTuple):
    name: str
    attributes: dict[str, tuple[int, int]]
    end: int
    closed: bool


def parse(raw: str, target: str | None = None, xml: bool = False) -> Parsed:
    """What a page shows. `target` is its language where that is known from outside."""
    flow = Flow(raw)
    feed(flow, 0, len(raw), xml or raw.lstrip()[:5] == "<?xml")
    return flow.finish(target)


def feed(flow: Flow, start: int, end: int, xml: bool = False) -> None:
    """Read `raw[start:end]` into `flow`."""
    raw = flow.raw
    position = start
    while position < end:
        opening = raw.find("<", position, end)
        if opening < 0:
            characters(flow, position, end)
            return
        if opening > position:
            characters(flow, position, opening)
        position = _markup(flow, opening, end, xml)


def characters(flow: Flow, start: int, end: int) -> None:
    """Text with character references."""
    if flow.skipping:
        return
    raw = flow.raw
    position = start
    while (match := _PIECE.match(raw, position, end)) is not None:
        first = raw[position]
        if first in BLANKS:
            flow.blank(position, match.end())
        elif first == "&" and (decoded := _reference(raw, position, end, attribute=False)) is not None:
            flow.sign(*decoded)
            position = decoded.end
            continue
        else:
            flow.solid(position, match.end())
        position = match.end()


def pieces(raw: str, start: int, end: int) -> list[Piece]:
    """The stretches of an attribute's value, with the references decoded once."""
    found: list[Piece] = []
    position = start
    while (match := _PIECE.match(raw, position, end)) is not None:
        position = match.end()
        decoded = _reference(raw, match.start(), end, attribute=True) if match[0] == "&" else None
        if decoded is not None:
            found.append(Piece(*decoded))
            position = decoded.end
        else:
            found.append(Piece(match.start(), match.end(), None))
    return found


def _reference(raw: str, start: int, end: int, attribute: bool) -> _Decoded | None:
    match = _REFERENCE.match(raw, start, end)
    if match is None:
        return None
    name = match[1]
    if name is None:
        return _Decoded(start, match.end(), unescape(match[0]))
    if match[0].endswith(";") and name + ";" in html5:
        return _Decoded(start, match.end(), html5[name + ";"])
    for length in range(min(len(name), 6), 1, -1):
        if name[:length] in html5:
            stop = start + 1 + length
            following = raw[stop : stop + 1] if stop < end else ""
            if attribute and (following == "=" or (following.isascii() and following.isalnum())):
                return None
            return _Decoded(start, stop, html5[name[:length]])
    return None


def _markup(flow: Flow, opening: int, end: int, xml: bool) -> int:
    """Read what begins with the `<` at `opening`; return where it ends."""
    raw = flow.raw
    following = raw[opening + 1 : opening + 2] if opening + 1 < end else ""
    if _is_letter(following):
        return _start_tag(flow, opening, end, xml)
    if following == "/" and opening + 2 < end:
        if _is_letter(raw[opening + 2]):
            tag = _scan_tag(raw, opening + 2, end)
            if tag is None:
                return end
            flow.end_tag(tag.name, opening, tag.end)
            return tag.end
        return _after(raw, ">", opening + 2, end)
    if following == "!":
        return _declaration(flow, opening, end, xml)
    if following == "?":
        return _after(raw, "?>" if xml else ">", opening, end)
    characters(flow, opening, opening + 1)
    return opening + 1


def _start_tag(flow: Flow, opening: int, end: int, xml: bool) -> int:
    raw = flow.raw
    tag = _scan_tag(raw, opening + 1, end)
    if tag is None:
        return end
    values = {name: _value(raw, first, last) for name, (first, last) in tag.attributes.items()}
    closed = tag.closed and (xml or flow.skipping)
    flow.start_tag(tag.name, values, opening, tag.end, closed)
    if not flow.skipping and not is_hidden(values):
        for name in _SPOKEN:
            if name in tag.attributes:
                flow.aside(pieces(raw, *tag.attributes[name]))
        if tag.name == "meta" and values.get("name", "").lower() == "description" and "content" in values:
            flow.aside(pieces(raw, *tag.attributes["content"]))
            flow.cut()
    if tag.name in _RAW_TEXT and not closed:
        closing = _RAW_END[tag.name].search(raw, tag.end, end)
        stop = closing.start() if closing else end
        if tag.name == "title" and not flow.skipping:
            flow.aside(pieces(raw, tag.end, stop))
            flow.cut()
        else:
            characters(flow, tag.end, stop)
        return stop
    return tag.end


def _declaration(flow: Flow, opening: int, end: int, xml: bool) -> int:
    raw = flow.raw
    if raw.startswith("<!--", opening):
        if raw.startswith((">", "->"), opening + 4):
            return _after(raw, ">", opening + 4, end)
        closing = _COMMENT_END.search(raw, opening + 4, end)
        return closing.end() if closing else end
    if xml and raw.startswith("<![CDATA[", opening):
        stop = raw.find("]]>", opening, end)
        flow.literal(opening + 9, stop if stop >= 0 else end)
        return stop + 3 if stop >= 0 else end
    return _after(raw, ">", opening, end)


def _scan_tag(raw: str, start: int, end: int) -> _Tag | None:
    """The tag whose name begins at `start`; None if the text ends before it does."""
    match = _TAG_NAME.match(raw, start, end)
    if match is None:
        return None
    name = match[0].lower()
    attributes: dict[str, tuple[int, int]] = {}
    position = match.end()
    while True:
        position = _skip(_BETWEEN, raw, position, end)
        if position >= end:
            return None
        if raw[position] == ">":
            return _Tag(name, attributes, position + 1, raw[position - 1] == "/")
        first = position
        position = _skip(_ATTRIBUTE_NAME, raw, position, end)
        attribute = raw[first:position].lower()
        value = (position, position)
        if (equals := _EQUALS.match(raw, position, end)) is not None:
            position = equals.end()
            quote = raw[position : position + 1] if position < end else ""
            if quote and quote in "\"'":
                closing = raw.find(quote, position + 1, end)
                if closing < 0:
                    return None
                value, position = (position + 1, closing), closing + 1
            else:
                value = (position, _skip(_UNQUOTED, raw, position, end))
                position = value[1]
        attributes.setdefault(attribute, value)


def _value(raw: str, start: int, end: int) -> str:
    value = raw[start:end]
    if "&" not in value:
        return value
    found = pieces(raw, start, end)
    return "".join(raw[piece.start : piece.end] if piece.text is None else piece.text for piece in found)


def _skip(pattern: re.Pattern[str], raw: str, position: int, end: int) -> int:
    match = pattern.match(raw, position, end)
    return match.end() if match else position


def _after(raw: str, mark: str, position: int, end: int) -> int:
    found = raw.find(mark, position, end)
    return found + len(mark) if found >= 0 else end


def _is_letter(character: str) -> bool:
    return character.isascii() and character.isalpha()
