"""Knowledge as data: reads, validates and layers the TOML packs.

Layers: `und` <- the target language <- the pair (every pair into the target when the source is unknown) <- facts <-
the user's own folders, in the same format. A malformed pack raises PackError with file, line and entry.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from tqcheck.config import did_you_mean
from tqcheck.errors import PackError
from tqcheck.knowledge import LISTS, PHRASE_KINDS, Acronym, Country, Honorific, Name, Office, Pack, PhraseEntry
from tqcheck.model import Confidence, Severity
from tqcheck.packfile import PackEntry, PackFile, compile_safely
from tqcheck.text import primary

ROOT = Path(__file__).parent / "packs"

_LITERAL = {"none": Confidence.HIGH, "rare": Confidence.MEDIUM, "possible": Confidence.LOW}


@lru_cache(maxsize=32)
def load(target: str | None, source: str | None = None, folders: tuple[Path, ...] = ()) -> Pack:
    """The pack for a target language, BCP-47; `source` None loads the pairs of every source language.

    Raises PackError when any of the files is malformed.
    """
    language, origin = primary(target), primary(source)
    builder = _Builder(language, origin or None)
    for root in (ROOT, *folders):
        for path in _files(root, target, origin):
            builder.add(path)
    return builder.pack()


def _files(root: Path, target: str | None, source: str) -> Iterator[Path]:
    if not root.is_dir():
        raise PackError(f"{root}: no such pack folder; check `packs` in the configuration")
    language = primary(target)
    for tag in dict.fromkeys(("und", language, target or "")):
        path = root / "languages" / f"{tag}.toml"
        if tag and path.is_file():
            yield path
    if language:
        yield from sorted((root / "pairs").glob(f"{source or '*'}_{language}.toml"))
        yield from sorted((root / "facts").glob("*.toml"))


def files(*roots: Path) -> Iterator[Path]:
    """Every pack file below some pack folders; the built-in ones when none is named."""
    for root in roots or (ROOT,):
        yield from sorted(root.glob("*/*.toml"))


class _Builder:
    def __init__(self, target: str, source: str | None) -> None:
        self.target, self.source = target, source
        self.ids: dict[str, Path] = {}
        self.phrases: list[PhraseEntry] = []
        self.lists: dict[str, dict[str, None]] = {}
        self.countries: dict[str, Country] = {}
        self.offices: list[Office] = []
        self.acronyms: list[Acronym] = []
        self.honorifics: list[Honorific] = []
        self.names: list[Name] = []
        self.distinct: set[frozenset[str]] = set()
        self.given: set[str] = set()

    def pack(self) -> Pack:
        return Pack(
            target=self.target,
            source=self.source,
            phrases=tuple(self.phrases),
            lists={name: tuple(words) for name, words in self.lists.items()},
            countries=self.countries,
            offices=tuple(self.offices),
            acronyms=tuple(self.acronyms),
            honorifics=tuple(self.honorifics),
            names=tuple(self.names),
            distinct=frozenset(self.distinct),
            given=frozenset(self.given),
        )

    def add(self, path: Path) -> None:
        file = PackFile(path)
        for table, value in file.data.items():
            if table == "lists":
                self._add_lists(file, value)
            elif table == "given":
                entry = PackEntry(file, table, value)
                self.given.update(name.casefold() for name in entry.strings("names"))
                entry.done()
            elif table in _TABLES:
                if not isinstance(value, list):
                    raise file.error(f"`{table}` must be written [[{table}]]", table)
                for number, item in enumerate(value):
                    self._add_entry(PackEntry(file, table, item, number))
            else:
                raise file.error(f"unknown table `{table}`{did_you_mean(table, [*_TABLES, 'lists', 'given'])}", table)

    def _add_lists(self, file: PackFile, value: Any) -> None:
        entry = PackEntry(file, "lists", value)
        for name in list(value):
            if name not in LISTS:
                raise file.error(f"unknown list `{name}`{did_you_mean(name, LISTS)}", name)
            self.lists.setdefault(name, {}).update(dict.fromkeys(entry.strings(name)))

    def _add_entry(self, entry: PackEntry) -> None:
        identity = entry.optional("id")
        if identity is not None:
            if identity in self.ids:
                raise entry.error(f"the id `{identity}` is used already in {self.ids[identity]}")
            self.ids[identity] = entry.file.path
        _TABLES[entry.table](self, entry)
        entry.done()

    def _phrase(self, entry: PackEntry) -> None:
        pair_source, _, pair_target = entry.file.path.stem.partition("_")
        literal = entry.choice("literal", _LITERAL, Confidence.HIGH)
        is_fact = entry.table == "institution"
        phrases = entry.for_target("wrong", self.target) if is_fact else entry.strings("phrases")
        regex = entry.optional("regex")
        if not is_fact and bool(phrases) == (regex is not None):
            raise entry.error("needs either `phrases` or `regex`")
        if regex is not None and not entry.optional("literal_hint"):
            raise entry.error("`regex` needs a `literal_hint`: a word that every match contains")
        name = entry.by_language("name") if is_fact else {}
        bad, good = entry.examples(self.target)
        if regex is not None:
            compile_safely(entry, regex)
        if is_fact and not phrases:
            entry.ignore()
            return
        found = PhraseEntry(
            id=entry.required("id"),
            kind=entry.table,
            target=self.target,
            origin=entry.file.path.name,
            phrases=phrases,
            advice=(name[self.target],) if is_fact and self.target in name else entry.strings("advice"),
            severity=entry.severity(PHRASE_KINDS[entry.table]),
            confidence=entry.choice("confidence", {str(c): c for c in Confidence}, literal),
            source=entry.optional("source"),
            regex=regex,
            literal_hint=entry.optional("literal_hint"),
            message=entry.optional("message"),
            points_to=entry.strings("points_to") or ((pair_source,) if pair_target else ()),
            unless_near=entry.strings("unless_near"),
            only_near=entry.strings("only_near"),
            unless_next=entry.strings("unless_next"),
            unless_previous=entry.strings("unless_previous"),
            only_next=entry.strings("only_next"),
            only_previous=entry.strings("only_previous"),
            sentence_start=entry.flag("sentence_start"),
            exact_case=entry.flag("exact_case"),
            capitalised=is_fact and not entry.flag("any_case"),
            min_count=entry.number("min_count", 1),
            bad=bad,
            good=good,
        )
        if not found.advice:
            raise entry.error("needs `advice`: what a person would have written")
        self.phrases.append(found)

    def _country(self, entry: PackEntry) -> None:
        code = entry.required("code")
        names, adjectives = (entry.for_target(which, self.target) for which in ("names", "adjectives"))
        if names or adjectives:
            self.countries[code] = Country(code, names, adjectives)

    def _office(self, entry: PackEntry) -> None:
        wrong, title = entry.for_target("wrong", self.target), entry.by_language("title").get(self.target)
        bad, good = entry.examples(self.target)
        country, role = entry.required("country"), entry.required("role")
        entry.strings("former")
        severity = entry.severity(Severity.MAJOR)
        if wrong and title:
            self.offices.append(Office(entry.required("id"), country, role, title, wrong, severity, bad, good))

    def _acronym(self, entry: PackEntry) -> None:
        entry.required("meaning")
        form, leaks = entry.by_language("forms").get(self.target), entry.for_target("leaks", self.target)
        points = {form: tuple(languages) for form, languages in entry.table_of("points_to").items()}
        bad, good = entry.examples(self.target)
        near, severity = entry.strings("unless_near"), entry.severity(Severity.MAJOR)
        if form and leaks:
            self.acronyms.append(Acronym(entry.required("id"), form, leaks, points, near, severity, bad, good))

    def _honorific(self, entry: PackEntry) -> None:
        confidence = entry.choice("confidence", {str(c): c for c in Confidence}, Confidence.HIGH)
        bad, good = entry.examples(self.target)
        found = Honorific(
            entry.required("language"), entry.required("form"), entry.required("advice"), entry.optional("guard"),
            entry.strings("before"), confidence, bad, good,
        )  # fmt: skip
        if found.language != self.target and (bad or good):
            self.honorifics.append(found)

    def _name(self, entry: PackEntry) -> None:
        preferred = entry.by_language("preferred")
        also = entry.for_target("also_right", self.target)
        variants, given = entry.strings("variants"), entry.optional("given")
        leak = entry.flag("leak", default=True)
        mine = preferred.get(self.target)
        if mine is None:
            entry.required("id")
            entry.required("kind")
            return
        foreign: dict[str, tuple[str, ...]] = {}
        for language, form in preferred.items():
            if leak and form != mine and form not in also:
                foreign[form] = (*foreign.get(form, ()), language)
        self.names.append(Name(entry.required("id"), entry.required("kind"), mine, also, foreign, variants, given))

    def _distinct(self, entry: PackEntry) -> None:
        names = [name.casefold() for name in entry.strings("names")]
        if len(names) < 2:
            raise entry.error("`names` must hold at least two names")
        self.distinct.update(frozenset({a, b}) for i, a in enumerate(names) for b in names[i + 1 :])


_TABLES = {
    **dict.fromkeys(PHRASE_KINDS, _Builder._phrase),
    "country": _Builder._country,
    "office": _Builder._office,
    "acronym": _Builder._acronym,
    "honorific": _Builder._honorific,
    "name": _Builder._name,
    "distinct": _Builder._distinct,
}
