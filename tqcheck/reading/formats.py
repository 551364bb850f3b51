"""Which reader takes which file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

from tqcheck.reading.builder import Parsed

RECORDS = frozenset([".jsonl", ".ndjson"])
_TEXTS = frozenset([".txt", ".text"])
_MARKDOWN = frozenset([".md", ".markdown"])
_HTML = frozenset([".html", ".htm", ".xhtml"])
KNOWN = RECORDS | _TEXTS | _MARKDOWN | _HTML


def suffix_of(name: str) -> str:
    return PurePath(name).suffix.lower()


def parser_for(name: str) -> Callable[[str, str | None], Parsed]:
    """The function from raw text, and the language known from outside, to what is seen; plain text if in doubt."""
    suffix = suffix_of(name)
    if suffix in _MARKDOWN:
        from tqcheck.reading import markdown

        return markdown.parse
    if suffix in _HTML:
        from tqcheck.reading import html

        return lambda raw, target: html.parse(raw, target, xml=suffix == ".xhtml")
    from tqcheck.reading import plain

    return lambda raw, target: plain.parse(raw)
