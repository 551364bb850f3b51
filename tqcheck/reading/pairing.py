"""Which file is the source of which: by `--source`, or by the language tags of file names that lie side by side.

Of storm.en.txt and storm.fr.txt the target is the one that `target_lang` names, else the one that `source_lang` does
not, else the English one, else the first by its tag. Where more than two languages stand side by side and no option
tells them apart, every file is checked by itself.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from tqcheck.errors import ReadError
from tqcheck.reading.formats import KNOWN, RECORDS, suffix_of
from tqcheck.reading.options import ReadOptions
from tqcheck.reading.paths import Found, absolute
from tqcheck.reading.tags import pick, same_language, split_name


class Role(NamedTuple):
    """What a file is for. `checked` is false for a source and for a version in a language that was not asked for."""

    tag: str | None
    source: Path | None = None
    checked: bool = True


class _Name(NamedTuple):
    base: str
    tag: str | None
    suffix: str
    stem: str


class Pairing:
    """Gives every found file its role. `named` are the files given outright: those are checked even when they look like
    a source, unless their target was given too."""

    def __init__(self, options: ReadOptions, named: Iterable[Path] = ()) -> None:
        self.options = options
        self.named = {absolute(path) for path in named}
        self.alone = len(self.named) == 1
        self._listing = lru_cache(maxsize=8)(_listing)
        if options.source is not None and not options.source.exists():
            raise ReadError(f"--source {options.source}: no such file or folder")

    def role(self, found: Found) -> Role:
        name = _split(found.path.name)
        if name.suffix in RECORDS:
            return Role(name.tag)
        if self.options.source is not None:
            return Role(name.tag, self._given_source(found, name, self.options.source))
        if name.tag is None:
            return Role(None)
        return self._beside(found, name, name.tag)

    def _beside(self, found: Found, name: _Name, tag: str) -> Role:
        folder = found.path.parent
        versions: dict[str, Path] = {}
        for other, entry in self._listing(str(folder)):
            if other.base != name.base or other.tag is None or other.suffix in RECORDS:
                continue
            # The same suffix first: storm.fr.html beside storm.fr.md is the source of storm.en.html.
            if other.tag not in versions or other.suffix == name.suffix:
                versions[other.tag] = folder / entry
        versions[tag] = found.path
        pair = self._choose(sorted(versions))
        if pair is None:
            return Role(tag)
        target, source = pair
        if tag == target or (target is None and tag != source):
            return Role(tag, versions[source] if source is not None else None)
        if found.root is not None:
            return Role(tag, checked=False)
        owners = [versions[target]] if target is not None else [path for key, path in versions.items() if key != source]
        return Role(tag, checked=not any(absolute(owner) in self.named for owner in owners))

    def _choose(self, tags: list[str]) -> tuple[str | None, str | None] | None:
        """Target and source among the languages of one article. No target: all but the source; None: no pairs."""
        if len(tags) < 2:
            return None
        target = pick(tags, self.options.target_lang)
        source = pick(tags, self.options.source_lang)
        if target is not None:
            others = [tag for tag in tags if tag != target]
            if source == target:
                source = None
            return target, source or (others[0] if len(others) == 1 and self.options.source_lang is None else None)
        if source is not None:
            return None, source
        if len(tags) > 2 or self.options.target_lang or self.options.source_lang:
            return None
        english = [tag for tag in tags if same_language(tag, "en")]
        target = english[0] if len(english) == 1 else tags[0]
        return target, tags[1 - tags.index(target)]

    def _given_source(self, found: Found, name: _Name, source: Path) -> Path | None:
        if source.is_file():
            own = _split(source.name)
            fits = (self.alone and found.root is None) or name.stem in (own.stem, own.base) or name.base == own.base
            return source if fits else None
        inside = ""
        if found.root is not None:
            inside = os.path.relpath(found.path.parent, found.root)
        return self._from_folder(source / inside, name) or (self._from_folder(source, name) if inside else None)

    def _from_folder(self, folder: Path, name: _Name) -> Path | None:
        """The source of the file called `name`: the same name, else the same stem, else the same base."""
        wanted = self.options.source_lang
        close = [(other, entry) for other, entry in self._listing(str(folder)) if other.suffix not in RECORDS]
        close.sort(key=lambda item: item[0].suffix != name.suffix)
        bases = {name.base, name.stem}
        tagged = [(other, entry) for other, entry in close if other.base in bases and other.tag is not None]
        tag = pick(sorted({other.tag for other, _ in tagged if other.tag}), wanted)
        foreign = {other.tag for other, _ in tagged if name.tag is None or other.tag != name.tag}
        ranks = (
            [entry for other, entry in tagged if tag is not None and other.tag == tag],
            [entry for other, entry in close if other.stem == name.stem],
            [entry for other, entry in close if other.stem == name.base],
            [entry for other, entry in tagged if len(foreign) == 1 and other.tag in foreign],
        )
        return next((folder / entries[0] for entries in ranks if entries), None)


def tag_of(filename: str) -> str | None:
    return _split(filename).tag


def _split(filename: str) -> _Name:
    suffix = suffix_of(filename)
    stem = filename[: len(filename) - len(suffix)] if suffix else filename
    base, tag = split_name(stem)
    return _Name(base, tag, suffix, stem)


def _listing(folder: str) -> tuple[tuple[_Name, str], ...]:
    """The files of a folder that can be articles or sources."""
    try:
        names = sorted(entry.name for entry in os.scandir(folder) if entry.is_file())
    except OSError:
        return ()
    return tuple((_split(name), name) for name in names if suffix_of(name) in KNOWN)
