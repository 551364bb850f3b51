"""Safe fixes put into files: debris, doubled function words, blanks round marks, escapes. Never names, never meaning.

A fix is applied where its finding's text stands in the file letter by letter, so that no markup or escape inside it is lost. The
article is checked again after each round until nothing changes: fixing a fixed file changes nothing.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from tqcheck.checker import Checker
from tqcheck.errors import ReadError
from tqcheck.model import Article, Finding
from tqcheck.reading import Unread, reread

SAFE_RULES = frozenset(
    """markup-tag-leak html-entity-leak mojibake invisible-or-replacement-char tokenization-debris doubled-word
    space-before-punctuation missing-space-after-punctuation""".split()
)
MOST_ROUNDS = 10
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Fixed:
    """One article with its safe fixes applied; `raw` is the new text of the file."""

    article: Article
    raw: str
    fixes: int

    @property
    def diff(self) -> str:
        """What changes, as a unified diff."""
        before, after = (text.splitlines(keepends=True) for text in (self.article.raw, self.raw))
        name = self.article.id
        return "".join(
            line if line.endswith("\n") else line + "\n\\ No newline at end of file\n"
            for line in unified_diff(before, after, f"a/{name}", f"b/{name}")
        )


def fix_all(inputs: Iterable[Article | Unread], checker: Checker) -> Iterator[Fixed | Unread]:
    """Every article with its fixes; records of a larger file are refused, since their file is not theirs alone."""
    for given in inputs:
        if isinstance(given, Article) and given.unit is not None:
            yield Unread(given.id, "records cannot be fixed in place; fix the texts before they are put together")
        else:
            yield given if isinstance(given, Unread) else fix(given, checker)


def fix(article: Article, checker: Checker) -> Fixed:
    """An article with its safe fixes applied, until none is left."""
    current, count = article, 0
    for _ in range(MOST_ROUNDS):
        report = checker.check(current)
        usable = list(_usable(current, report.shown(checker.config.confidence)))
        if not usable:
            break
        raw = current.raw
        for finding in reversed(usable):
            raw = raw[: finding.span.start] + (finding.fix or "") + raw[finding.span.end :]
        count += len(usable)
        current = reread(current, raw)
    return Fixed(article, current.raw, count)


def _usable(article: Article, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Findings whose fix may be applied, none overlapping another."""
    end = -1
    for finding in findings:
        if finding.rule not in SAFE_RULES or finding.fix is None or finding.span.start < end:
            continue
        if article.raw[finding.span.start : finding.span.end] != finding.excerpt or finding.fix == finding.excerpt:
            continue
        if any(mark in finding.fix for mark in "<>&") and not article.id.endswith(".txt"):
            continue
        end = finding.span.end
        yield finding


def write(fixed: Fixed, path: Path, encoding: str | None) -> None:
    """Puts a fixed text into its file, whole or not at all.

    Raises ReadError when the file is not what was read, or cannot be written.
    """
    try:
        old = path.read_bytes()
        mark = _BOM if old.startswith(_BOM) else b""
        codec = encoding or "utf-8"
        if mark + fixed.article.raw.encode(codec) != old:
            raise ReadError(f"{path}: changed since it was read; nothing was written")
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "wb") as stream:
            stream.write(mark + fixed.raw.encode(codec))
        Path(name).chmod(path.stat().st_mode)
        Path(name).replace(path)
    except (OSError, UnicodeEncodeError) as error:
        raise ReadError(f"{path}: cannot be written: {error}") from error
