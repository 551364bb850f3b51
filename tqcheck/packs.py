"""Knowledge as data: reads, validates and layers the TOML packs.

Layers: `und` <- the target language <- the pair (every pair into the target when the source is unknown) <- facts <-
the user's own folders, in the same format. A malformed pack raises PackError with file, line and entry.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from tqcheck.errors import PackError
from tqcheck.model import Confidence, Severity
from tqcheck.text import primary

T = TypeVar("T")

ROOT = Path(__file__).parent / "packs"

PHRASE_KINDS: Mapping[str, Severity] = {
    "idiom": Severity.MAJOR,
    "calque": Severity.MINOR,
    "connective": Severity.NEUTRAL,
    "reporting": Severity.MINOR,
    "collocation": Severity.MINOR,
    "false_friend": Severity.MAJOR,
    "preposition": Severity.MINOR,
    "institution": Severity.MINOR,
}
"""Tables of phrase entries and the severity that each gives by default."""

LISTS = frozenset(
    (
        "boilerplate", "abbreviations", "doubles_allowed", "function_words", "llm_meta", "llm_refusal",
        "truncation_words", "loanwords",
    )
)  # fmt: skip
_MARKED = re.compile(r"[^«»]*(?:«[^«»]+»[^«»]*)+")
_LITERAL = {"none": Confidence.HIGH, "rare": Confidence.MEDIUM, "possible": Confidence.LOW}


@dataclass(frozen=True, slots=True)
class PhraseEntry:
    """An expression that betrays a translation, as written in a pack; see `tqcheck.phrases` for the syntax."""

    id: str
    kind: str
    target: str
    origin: str
    phrases: tuple[str, ...]
    advice: tuple[str, ...]
    severity: Severity
    confidence: Confidence
    source: str | None = None
    regex: str | None = None
    literal_hint: str | None = None
    message: str | None = None
    points_to: tuple[str, ...] = ()
    unless_near: tuple[str, ...] = ()
    only_near: tuple[str, ...] = ()
    unless_next: tuple[str, ...] = ()
    unless_previous: tuple[str, ...] = ()
    only_next: tuple[str, ...] = ()
    only_previous: tuple[str, ...] = ()
    sentence_start: bool = False
    exact_case: bool = False
    capitalised: bool = False
    min_count: int = 1
    bad: tuple[str, ...] = ()
    good: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Country:
    code: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Office:
    """An office whose word-for-word titles are wrong in the target language."""

    id: str
    country: str
    role: str
    title: str
    wrong: tuple[str, ...]
    severity: Severity
    bad: tuple[str, ...]
    good: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Acronym:
    """An acronym of another language that has an established form in the target language."""

    id: str
    form: str
    leaks: tuple[str, ...]
    points_to: Mapping[str, tuple[str, ...]]
    unless_near: tuple[str, ...]
    severity: Severity
    bad: tuple[str, ...]
    good: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Honorific:
    """A form of address of another language."""

    language: str
    form: str
    advice: str
    guard: str | None
    before: tuple[str, ...]
    confidence: Confidence
    bad: tuple[str, ...]
    good: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """A person or place, the form that the target language prints, and the forms of others."""

    id: str
    kind: str
    preferred: str
    also_right: tuple[str, ...]
    foreign: Mapping[str, tuple[str, ...]]
    """Forms of other languages that are leaks in the target, with those languages."""
    variants: tuple[str, ...]
    given: str | None


@dataclass(frozen=True, slots=True, eq=False)
class Pack:
    """What is known for one target language and one source language (or any). Compared and cached by identity."""

    target: str
    source: str | None
    phrases: tuple[PhraseEntry, ...] = ()
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    countries: Mapping[str, Country] = field(default_factory=dict)
    offices: tuple[Office, ...] = ()
    acronyms: tuple[Acronym, ...] = ()
    honorifics: tuple[Honorific, ...] = ()
    names: tuple[Name, ...] = ()
    distinct: frozenset[frozenset[str]] = frozenset()
    given: frozenset[str] = frozenset()

    def words(self, name: str) -> tuple[str, ...]:
        """One of the language's lists; empty where the language has none."""
        return self.lists.get(name, ())


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
        file = _File(path)
        for table, value in file.data.items():
            if table == "lists":
                self._add_lists(file, value)
            elif table == "given":
                entry = _Entry(file, table, value)
                self.given.update(name.casefold() for name in entry.strings("names"))
                entry.done()
            elif table in _TABLES:
                if not isinstance(value, list):
                    raise file.error(f"`{table}` must be written [[{table}]]", table)
                for number, item in enumerate(value):
                    self._add_entry(_Entry(file, table, item, number))
            else:
                raise file.error(f"unknown table `{table}`{_did_you_mean(table, [*_TABLES, 'lists', 'given'])}", table)

    def _add_lists(self, file: _File, value: Any) -> None:
        entry = _Entry(file, "lists", value)
        for name in list(value):
            if name not in LISTS:
                raise file.error(f"unknown list `{name}`{_did_you_mean(name, LISTS)}", name)
            self.lists.setdefault(name, {}).update(dict.fromkeys(entry.strings(name)))

    def _add_entry(self, entry: _Entry) -> None:
        identity = entry.optional("id")
        if identity is not None:
            if identity in self.ids:
                raise entry.error(f"the id `{identity}` is used already in {self.ids[identity]}")
            self.ids[identity] = entry.file.path
        _TABLES[entry.table](self, entry)
        entry.done()

    def _phrase(self, entry: _Entry) -> None:
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
            _compile(entry, regex)
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

    def _country(self, entry: _Entry) -> None:
        code = entry.required("code")
        names, adjectives = (entry.for_target(which, self.target) for which in ("names", "adjectives"))
        if names or adjectives:
            self.countries[code] = Country(code, names, adjectives)

    def _office(self, entry: _Entry) -> None:
        wrong, title = entry.for_target("wrong", self.target), entry.by_language("title").get(self.target)
        bad, good = entry.examples(self.target)
        country, role = entry.required("country"), entry.required("role")
        entry.strings("former")
        severity = entry.severity(Severity.MAJOR)
        if wrong and title:
            self.offices.append(Office(entry.required("id"), country, role, title, wrong, severity, bad, good))

    def _acronym(self, entry: _Entry) -> None:
        entry.required("meaning")
        form, leaks = entry.by_language("forms").get(self.target), entry.for_target("leaks", self.target)
        points = {form: tuple(languages) for form, languages in entry.table_of("points_to").items()}
        bad, good = entry.examples(self.target)
        near, severity = entry.strings("unless_near"), entry.severity(Severity.MAJOR)
        if form and leaks:
            self.acronyms.append(Acronym(entry.required("id"), form, leaks, points, near, severity, bad, good))

    def _honorific(self, entry: _Entry) -> None:
        confidence = entry.choice("confidence", {str(c): c for c in Confidence}, Confidence.HIGH)
        bad, good = entry.examples(self.target)
        found = Honorific(
            entry.required("language"), entry.required("form"), entry.required("advice"), entry.optional("guard"),
            entry.strings("before"), confidence, bad, good,
        )  # fmt: skip
        if found.language != self.target and (bad or good):
            self.honorifics.append(found)

    def _name(self, entry: _Entry) -> None:
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
        self.names.append(
            Name(entry.required("id"), entry.required("kind"), mine, also, foreign, variants, given)
        )

    def _distinct(self, entry: _Entry) -> None:
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


@lru_cache(maxsize=256)
def _read(path: Path) -> tuple[str, dict[str, Any]]:
    try:
        source = path.read_text(encoding="utf-8")
        return source, tomllib.loads(source)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise PackError(f"{path}: cannot be read as a pack: {error}") from error


class _File:
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


class _Entry:
    """One table of a pack, read key by key; what has not been asked for in the end is an unknown key."""

    def __init__(self, file: _File, table: str, data: Any, place: int = 0) -> None:
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
                raise self.error(f"unknown key `{key}`{_did_you_mean(key, self._known)}")

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


def _compile(entry: _Entry, regex: str) -> None:
    import re2

    try:
        re2.compile(regex)
    except re2.error as error:
        raise entry.error(f"`regex` is not a safe pattern: {error}") from error


def _did_you_mean(word: str, known: Iterable[str]) -> str:
    close = get_close_matches(word, list(known), n=1)
    return f"; did you mean `{close[0]}`?" if close else ""
