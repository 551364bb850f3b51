"""One TOML file of a pack, read key by key, so that every slip is an error that names file, line and entry."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from tqcheck.config import did_you_mean
from tqcheck.errors import PackError
from tqcheck.model import Severity

T = TypeVar("T")

_MARKED = re.compile(r"[^«»]*(?:«[^«»]+»[^«»]*)+")


@lru_cache(maxsize=256)
def _read(path: Path) -> tuple[str, dict[str, Any]]:
    try:
        source = path.read_text(encoding="utf-8")
        return source, tomllib.loads(source)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise PackError(f"{path}: cannot be read as a pack: {error}") from error


class PackFile:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.source, self.data = _read(path)

    def error(self, message: str, near: str = "") -> PackError:
        found = re.search(rf"(?m)^[ \t\[\"']*{re.escape(near)}\b", self.source) if near else None
        return self.error_at(message, found.start() if found else 0)

    def error_in(self, message: str, table: str, number: int) -> PackError:
        """An error in the n-th table of a name, counted from 0."""
        headers = re.finditer(rf"(?m)^[ \t]*\[\[?[ \t]*{re.escape(table)}[ \t]*\]", self.source)
        found = next(islice(headers, number, None), None)
        return self.error_at(message, found.start() if found else 0)

    def error_at(self, message: str, position: int) -> PackError:
        line = self.source.count("\n", 0, position) + 1
        return PackError(f"{self.path}:{line}: {message}")


class PackEntry:
    """One table of a pack, read key by key; what has not been asked for in the end is an unknown key."""

    def __init__(self, file: PackFile, table: str, data: Any, place: int = 0) -> None:
        self.file, self.table, self._place = file, table, place
        if not isinstance(data, dict):
            raise file.error(f"`{table}` must be a table", table)
        self.data: dict[str, Any] = data
        self._known: set[str] = set()

    def error(self, message: str) -> PackError:
        label = self.data.get("id") or self.data.get("code") or self.data.get("form") or self.data.get("names") or ""
        title = str(label[0] if isinstance(label, list) and label else label)
        return self.file.error_in(f"[[{self.table}]] {title}: {message}", self.table, self._place)

    def done(self) -> None:
        for key in self.data:
            if key not in self._known:
                raise self.error(f"unknown key `{key}`{did_you_mean(key, self._known)}")

    def ignore(self) -> None:
        self._known.update(self.data)

    def optional(self, key: str) -> str | None:
        self._known.add(key)
        value = self.data.get(key)
        if value is not None and not isinstance(value, str):
            raise self.error(f"`{key}` must be a string")
        return value

    def required(self, key: str) -> str:
        value = self.optional(key)
        if not value:
            raise self.error(f"needs `{key}`")
        return value

    def strings(self, key: str) -> tuple[str, ...]:
        self._known.add(key)
        return self._strings(key, self.data.get(key, []))

    def _strings(self, key: str, value: Any) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
            raise self.error(f"`{key}` must be a list of strings")
        return tuple(value)

    def flag(self, key: str, *, default: bool = False) -> bool:
        self._known.add(key)
        value = self.data.get(key, default)
        if not isinstance(value, bool):
            raise self.error(f"`{key}` must be true or false")
        return value

    def number(self, key: str, default: int) -> int:
        self._known.add(key)
        value = self.data.get(key, default)
        if not isinstance(value, int) or isinstance(value, bool) or value < 1:
            raise self.error(f"`{key}` must be a whole number above 0")
        return value

    def choice(self, key: str, choices: Mapping[str, T], default: T) -> T:
        value = self.optional(key)
        if value is None:
            return default
        if value not in choices:
            raise self.error(f"`{key}` must be one of {', '.join(choices)}, not `{value}`")
        return choices[value]

    def severity(self, default: Severity) -> Severity:
        return self.choice("severity", {str(severity): severity for severity in Severity}, default)

    def table_of(self, key: str) -> Mapping[str, tuple[str, ...]]:
        self._known.add(key)
        value = self.data.get(key, {})
        if not isinstance(value, dict):
            raise self.error(f"`{key}` must be a table")
        return {str(name): self._strings(f"{key}.{name}", items) for name, items in value.items()}

    def by_language(self, key: str) -> Mapping[str, str]:
        self._known.add(key)
        value = self.data.get(key, {})
        if not isinstance(value, dict) or not all(isinstance(text, str) and text for text in value.values()):
            raise self.error(f"`{key}` must be a table of a string by language")
        return value

    def for_target(self, key: str, target: str) -> tuple[str, ...]:
        return self.table_of(key).get(target, ())

    def examples(self, target: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        found: list[tuple[str, ...]] = []
        for key in ("bad", "good"):
            value = self.data.get(key)
            if not value:
                raise self.error(f"needs at least one `{key}` sentence")
            found.append(self.for_target(key, target) if isinstance(value, dict) else self.strings(key))
        for sentence in found[0]:
            if not _MARKED.fullmatch(sentence):
                raise self.error(f"a `bad` sentence must mark what is to be found with « »: {sentence!r}")
        return found[0], found[1]


def compile_safely(entry: PackEntry, regex: str) -> None:
    import re2

    try:
        re2.compile(regex)
    except re2.error as error:
        raise entry.error(f"`regex` is not a safe pattern: {error}") from error
