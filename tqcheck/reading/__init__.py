"""Files to articles: the only place that knows how files are laid out.

`read_articles(paths, options)` yields an `Article` for every text that could be read and an `Unread` for every one that
could not; a bad file never ends the run. Only what was asked for wrongly (a path that does not exist, an unknown
encoding) raises `ReadError`, before anything is read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tqcheck.reading.options import ReadOptions, Unread

if TYPE_CHECKING:
    from tqcheck.model import Article

__all__ = ["ReadOptions", "Unread", "read_articles", "reread"]


def read_articles(paths: Iterable[str | Path], options: ReadOptions | None = None) -> Iterator[Article | Unread]:
    """The articles of files and folders, `-` being standard input, in a stable order and one at a time."""
    from tqcheck.reading.files import Reader

    return Reader(options or ReadOptions(Path.cwd())).read(paths)


def reread(article: Article, raw: str) -> Article:
    """The same article with another raw text, read by the format that its id names."""
    from dataclasses import replace

    from tqcheck.reading.formats import parser_for

    parsed = parser_for(article.id)(raw, article.target)
    return replace(
        article,
        raw=raw,
        text=parsed.text,
        map=parsed.map,
        blocks=parsed.blocks,
        foreign=parsed.foreign,
        asides=parsed.asides,
    )
