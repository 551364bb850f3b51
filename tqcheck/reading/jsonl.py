"""JSON Lines: an article a line, read one at a time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from tqcheck.errors import ReadError
from tqcheck.model import Article
from tqcheck.reading import plain
from tqcheck.reading.decode import decode, is_ascii_based
from tqcheck.reading.options import ReadOptions, Unread
from tqcheck.reading.tags import canonical


class _Record:
    """The fields of one line, checked as they are taken."""

    def __init__(self, data: dict[str, Any], names: dict[str, str]) -> None:
        self._data = data
        self._names = names

    def string(self, field: str) -> str | None:
        name = self._names[field]
        value = self._data.get(name)
        if value is None:
            return None
        if not isinstance(value, str):
            raise ReadError(f'the field "{name}" must be a string, found {_kind(value)}')
        try:
            value.encode()
        except UnicodeEncodeError as error:
            raise ReadError(f'the field "{name}" holds half a surrogate pair at character {error.start}') from error
        return value

    def text(self) -> str:
        value = self.string("text")
        if value is None:
            name = self._names["text"]
            others = ", ".join(sorted(map(str, self._data))[:8]) or "none"
            raise ReadError(f'the field "{name}" is missing (fields found: {others})')
        return value.removeprefix("\ufeff")

    def id(self) -> str | None:
        value = self._data.get(self._names["id"])
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        return self.string("id") or None


def read(stream: BinaryIO, path: str, options: ReadOptions, target: str | None = None) -> Iterator[Article | Unread]:
    """The articles of a stream of lines; a line that cannot be read is told of and passed over."""
    if not is_ascii_based(options.encoding):
        yield Unread(path, f"JSON Lines in {options.encoding} cannot be split into lines: convert the file to UTF-8")
        return
    names = options.field_names()
    seen: dict[str, int] = {}
    for number, offset, line in _lines(stream, options.max_bytes):
        try:
            if line is None:
                raise ReadError(f"the line is longer than {options.max_bytes:,} bytes")
            article = _article(decode(line, options.encoding, offset), number, path, names, options, target)
            if article is None:
                continue
            if article.id in seen:
                raise ReadError(f'the id "{article.unit}" was already used on line {seen[article.id]}')
            seen[article.id] = number
        except ReadError as error:
            yield Unread(f"{path}:{number}", f"line {number}: {error}")
        else:
            yield article


def _article(
    line: str, number: int, path: str, names: dict[str, str], options: ReadOptions, target: str | None
) -> Article | None:
    if not line.strip():
        return None
    try:
        data = json.loads(line)
    except json.JSONDecodeError as error:
        raise ReadError(f"not valid JSON at column {error.colno}: {error.msg}") from error
    except (ValueError, RecursionError) as error:
        raise ReadError(f"not usable JSON: {error}") from error
    if not isinstance(data, dict):
        raise ReadError(f"a record must be an object, found {_kind(data)}")
    record = _Record(data, names)
    raw = record.text()
    parsed = plain.parse(raw)
    source_text = record.string("source")
    unit = record.id() or str(number)
    return Article(
        id=f"{path}#{unit}",
        raw=raw,
        text=parsed.text,
        map=parsed.map,
        blocks=parsed.blocks,
        target=target or canonical(record.string("lang")),
        source=canonical(options.source_lang) or canonical(record.string("source_lang")),
        source_text=None if source_text is None else plain.parse(source_text).text,
        unit=unit,
        line=number,
    )


def _lines(stream: BinaryIO, longest: int) -> Iterator[tuple[int, int, bytes | None]]:
    """Number, byte offset and bytes of every line; None for one that is too long to be held."""
    number, offset = 0, 0
    while line := stream.readline(longest + 1):
        number += 1
        start, offset = offset, offset + len(line)
        if len(line) <= longest or line.endswith(b"\n"):
            yield number, start, line.rstrip(b"\r\n")
            continue
        while rest := stream.readline(longest + 1):
            offset += len(rest)
            if rest.endswith(b"\n"):
                break
        yield number, start, None


def _kind(value: object) -> str:
    names = {dict: "an object", list: "a list", str: "a string", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")
