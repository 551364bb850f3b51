"""What a reader may be told, and what it says when it cannot read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FIELD_NAMES = ("text", "id", "lang", "source", "source_lang")


@dataclass(frozen=True)
class ReadOptions:
    """How to find and read articles.

    `base` is the folder that ids are relative to. `fields` renames the fields of records: `{"text": "body"}`.
    `exclude` holds patterns as in .gitignore, relative to `base`; they apply in folders, not to a file named outright.
    """

    base: Path
    encoding: str | None = None
    exclude: tuple[str, ...] = ()
    target_lang: str | None = None
    source_lang: str | None = None
    source: Path | None = None
    fields: Mapping[str, str] | tuple[tuple[str, str], ...] = ()
    max_bytes: int = 50_000_000
    stdin_filename: str = "-"

    def field_names(self) -> dict[str, str]:
        """The name of every record field, the defaults filled in."""
        return {name: name for name in FIELD_NAMES} | dict(self.fields)


@dataclass(frozen=True)
class Unread:
    """An input that could not be read, and why; the run goes on."""

    id: str
    message: str
