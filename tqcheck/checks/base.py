"""What a check is: a frozen value around one pure generator."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal

from tqcheck.document import Document
from tqcheck.model import Confidence, Hit, Severity, Span

Options = Mapping[str, Any]
Find = Callable[[Document, Options], Iterator[Hit]]


@dataclass(frozen=True, slots=True)
class Example:
    """A text with the span that must be found marked by « », or none that must stay silent.

    `marks` are others where the text itself holds angle quotes; `elsewhere` are other articles of the folder,
    `terms` the house's preferred and banned terms.
    """

    text: str
    target: str = "en"
    source: str | None = None
    marks: tuple[str, str] = ("«", "»")
    elsewhere: tuple[str, ...] = ()
    terms: tuple[tuple[str, str], ...] = ()

    def parts(self) -> tuple[str, tuple[Span, ...]]:
        """The text without marks and the spans that stood between them."""
        opening, closing = self.marks
        spans: list[Span] = []
        text = self.text
        while opening in text:
            start = text.index(opening)
            end = text.index(closing, start) - len(opening)
            text = text[:start] + text[start + len(opening) : end + len(opening)] + text[end + len(opening + closing) :]
            spans.append(Span(start, end))
        return text, tuple(spans)


@dataclass(frozen=True, slots=True)
class Triggers:
    """What a text must hold for a check to be worth calling; any one of them is enough.

    `characters`: single characters. `words`: folded words. `phrases`: kinds of pack entries.
    """

    characters: str = ""
    words: frozenset[str] = frozenset()
    phrases: tuple[str, ...] = ()

    def met(self, doc: Document) -> bool:
        if self.characters and not doc.characters.isdisjoint(self.characters):
            return True
        if self.words and not self.words.isdisjoint(doc.tokens.index):
            return True
        return any(kind in doc.phrase_matches for kind in self.phrases)


@dataclass(frozen=True, slots=True, eq=False)
class Check:
    """One rule. `languages` are the target languages (primary subtags) that it knows, None for all.

    `source` says whether a source text is ignored, helps or is required. Rules of scope "article" are off for
    catalogues, whose units have no common thread; "corpus" rules need the first pass over a folder.
    """

    id: str
    title: str
    category: str
    severity: Severity
    find: Find
    confidence: Confidence = Confidence.HIGH
    languages: tuple[str, ...] | None = None
    source: Literal["ignored", "helps", "required"] = "ignored"
    scope: Literal["segment", "article", "corpus"] = "segment"
    triggers: Triggers | None = None
    options: Options = field(default_factory=lambda: MappingProxyType({}))
    default: bool = True
    catalogues: bool | None = None
    bad: tuple[str | Example, ...] = ()
    good: tuple[str | Example, ...] = ()
    page: str = ""

    @property
    def for_catalogues(self) -> bool:
        return self.scope == "segment" if self.catalogues is None else self.catalogues
