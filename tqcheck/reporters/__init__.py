"""Ways to show results: one module a format, each without input, output or clock.

`make(name, context)` gives a Reporter whose strings are to be written in the order they come;
`make_pages(name, context)` gives Pages, files to be put into a folder by `tqcheck.reporters.folder`.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any, Protocol

from tqcheck.errors import ConfigError
from tqcheck.model import Confidence, Result, RuleInfo, Verdict

FORMATS: dict[str, str] = {
    "text": "tqcheck.reporters.text:TextReporter",
    "concise": "tqcheck.reporters.concise:ConciseReporter",
    "json": "tqcheck.reporters.json_format:JsonReporter",
    "jsonl": "tqcheck.reporters.jsonl:JsonLinesReporter",
    "markdown": "tqcheck.reporters.markdown:MarkdownReporter",
}
"""Formats that are one stream of text."""

PAGES: dict[str, str] = {"html": "tqcheck.reporters.html_pages:HtmlPages"}
"""Formats that are a folder of files."""


@dataclass(frozen=True, slots=True)
class ReportContext:
    """What a reporter may know besides the results."""

    version: str
    name: str = "tqcheck"
    rules: Mapping[str, RuleInfo] = field(default_factory=dict)
    confidence: Confidence = Confidence.MEDIUM
    """Findings below this are left out, except in json and jsonl."""
    color: bool = False
    width: int = 80


class Reporter(Protocol):
    """A format that is written as one stream."""

    def add(self, result: Result) -> str:
        """The text to write now, "" if none."""

    def finish(self, verdict: Verdict) -> str:
        """The text to write at the end."""


class Pages(Protocol):
    """A format that is written as files: pairs of a plain file name and its content."""

    def add(self, result: Result) -> Iterable[tuple[str, str]]:
        """The files to write now."""

    def finish(self, verdict: Verdict) -> Iterable[tuple[str, str]]:
        """The files to write at the end."""


def make(name: str, context: ReportContext) -> Reporter:
    """The reporter of a format in FORMATS."""
    if name in PAGES:
        raise ConfigError(f"the format “{name}” writes a folder and cannot be printed")
    reporter: Reporter = _load(name, FORMATS)(context)
    return reporter


def make_pages(name: str, context: ReportContext) -> Pages:
    """The page writer of a format in PAGES."""
    if name in FORMATS:
        raise ConfigError(f"the format “{name}” is one file, not a folder")
    pages: Pages = _load(name, PAGES)(context)
    return pages


def check_name(name: str) -> None:
    """Refuse a format that does not exist, before any work is done."""
    known = [*FORMATS, *PAGES]
    if name in known:
        return
    near = difflib.get_close_matches(name.casefold(), known, n=1)
    hint = f"did you mean “{near[0]}”?" if near else f"choose one of {', '.join(known)}"
    raise ConfigError(f"unknown format “{name}”; {hint}")


def _load(name: str, table: Mapping[str, str]) -> Any:
    check_name(name)
    module, _, attribute = table[name].partition(":")
    return getattr(import_module(module), attribute)
