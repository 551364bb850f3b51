"""What packs hold, as values: phrase entries, offices, acronyms, names, and the Pack that joins them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tqcheck.model import Confidence, Severity

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
