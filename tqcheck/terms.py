"""House terms: which words a house prefers and which it bans, from TOML, CSV or TBX.

TOML holds `[[term]]` tables with `preferred`, `banned` (a list) and optionally `language`, `note`, `case` (true: as written only). CSV has
the columns `preferred`, `banned` (several separated by `|`) and optionally `language`, `note`. TBX (ISO 30042, basic and core dialects) is read
for terms whose administrative status is preferred, admitted, deprecated or superseded; a document type declaration is refused.
"""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from tqcheck.errors import ConfigError
from tqcheck.knowledge import PhraseEntry
from tqcheck.model import Confidence, Severity
from tqcheck.text import primary, tokenize

KIND = "term"
_KEYS = frozenset({"preferred", "banned", "language", "note", "case"})
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_BANNED_STATUS = ("deprecated", "superseded", "notrecommended", "obsolete", "forbidden")


@lru_cache(maxsize=16)
def load(paths: tuple[Path, ...], target: str) -> tuple[PhraseEntry, ...]:
    """The banned terms of some files as phrase entries, for one target language (primary subtag).

    Raises ConfigError naming the file and the entry when one is malformed.
    """
    readers = {".toml": _toml, ".csv": _csv, ".tbx": _tbx, ".xml": _tbx}
    entries: list[PhraseEntry] = []
    for path in paths:
        reader = readers.get(path.suffix.lower())
        if reader is None:
            raise ConfigError(f"{path}: terms are read from .toml, .csv and .tbx files")
        try:
            for number, (language, preferred, banned, note, case) in enumerate(reader(path), 1):
                if not language or primary(language) == target:
                    entries.append(_entry(path, number, target, preferred, banned, note, case))
        except (OSError, UnicodeDecodeError) as error:
            raise ConfigError(f"{path}: cannot be read: {error}") from error
    return tuple(entries)


Row = tuple[str, str, tuple[str, ...], str, bool]


def _entry(
    path: Path, number: int, target: str, preferred: str, banned: tuple[str, ...], note: str, case: bool
) -> PhraseEntry:
    # Words alone, so that a slash or a bracket in somebody's term list means nothing here.
    phrases = tuple(" ".join(_words(term, target, case)) for term in banned)
    if not preferred or not all(phrases) or not phrases:
        raise ConfigError(f"{path}: term {number}: needs a preferred term and at least one banned one")
    return PhraseEntry(
        id=f"{path.name}:{number}",
        kind=KIND,
        target=target,
        origin=path.name,
        phrases=phrases,
        advice=(preferred,),
        severity=Severity.MAJOR,
        confidence=Confidence.HIGH,
        message=note or None,
        exact_case=case,
    )


def _words(term: str, target: str, case: bool) -> Iterator[str]:
    tokens = tokenize(term, target)
    for start, end, norm in zip(tokens.starts, tokens.ends, tokens.norms, strict=True):
        yield f"={term[start:end]}" if case else norm


def _toml(path: Path) -> Iterator[Row]:
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: {error}") from error
    terms = data.pop("term", [])
    if data or not isinstance(terms, list):
        raise ConfigError(f"{path}: holds [[term]] tables only, not {', '.join(data) or 'term'}")
    for number, term in enumerate(terms, 1):
        unknown = set(term) - _KEYS
        banned = term.get("banned", [])
        if unknown or not isinstance(banned, list) or not all(isinstance(word, str) for word in banned):
            what = f"unknown key `{min(unknown)}`" if unknown else "`banned` must be a list of strings"
            raise ConfigError(f"{path}: term {number}: {what}")
        yield (
            str(term.get("language", "")),
            str(term.get("preferred", "")),
            tuple(banned),
            str(term.get("note", "")),
            (term.get("case") is True),
        )


def _csv(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = csv.DictReader(stream)
        if not {"preferred", "banned"} <= set(rows.fieldnames or ()):
            raise ConfigError(f"{path}: needs the columns preferred and banned")
        for row in rows:
            banned = tuple(term.strip() for term in (row["banned"] or "").split("|") if term.strip())
            yield row.get("language") or "", (row["preferred"] or "").strip(), banned, row.get("note") or "", False


def _tbx(path: Path) -> Iterator[Row]:
    from xml.etree import ElementTree

    text = path.read_text(encoding="utf-8-sig")
    if "<!ENTITY" in text:
        raise ConfigError(f"{path}: declares entities, which are not read")
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        raise ConfigError(f"{path}: no XML: {error}") from error
    for element in root.iter():
        if _name(element) in ("langSet", "langSec"):
            preferred, banned = _terms(element)
            if preferred and banned:
                yield element.get(_XML_LANG, ""), preferred[0], tuple(banned), "", False


def _terms(section: Any) -> tuple[list[str], list[str]]:
    preferred: list[str] = []
    banned: list[str] = []
    for holder in section.iter():
        if _name(holder) not in ("tig", "ntig", "termSec"):
            continue
        term = next((" ".join("".join(item.itertext()).split()) for item in holder.iter() if _name(item) == "term"), "")
        status = " ".join(
            "".join(item.itertext()).lower() for item in holder.iter() if item.get("type") == "administrativeStatus"
        ) + " ".join(
            "".join(item.itertext()).lower() for item in holder.iter() if _name(item) == "administrativeStatus"
        )
        if not term:
            continue
        if any(word in status for word in _BANNED_STATUS):
            banned.append(term)
        elif "preferred" in status:
            preferred.insert(0, term)
        else:
            preferred.append(term)
    return preferred, banned


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]
