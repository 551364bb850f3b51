"""The values that everything else passes around. Frozen, tuples only; imports nothing of ours.

Severity follows MQM (https://themqm.org): neutral, minor, major, critical, with penalty weights 0, 1, 5 and 25.
Positions are half-open intervals of Unicode code points.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property
from typing import Literal, NamedTuple


class Severity(IntEnum):
    """MQM severity, ordered from the mildest."""

    NEUTRAL = 0
    MINOR = 1
    MAJOR = 2
    CRITICAL = 3

    @property
    def weight(self) -> int:
        """MQM penalty points of one finding."""
        return (0, 1, 5, 25)[self]

    def __str__(self) -> str:
        return self.name.lower()


class Confidence(IntEnum):
    """How sure the rule is, apart from how bad the error would be."""

    LOW = 0
    MEDIUM = 1
    HIGH = 2

    def __str__(self) -> str:
        return self.name.lower()


class Span(NamedTuple):
    """A half-open interval of code points."""

    start: int
    end: int

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


class Run(NamedTuple):
    """A stretch of `Article.text` and where it stands in `Article.raw`.

    `raw_length` differs from `length` only where the raw characters are an escape of the text's
    (`&eacute;` is eight characters for one); such a run is atomic. Text between runs was put in by the reader.
    """

    text_start: int
    raw_start: int
    length: int
    raw_length: int


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence or an independent unit; `span` counts in `Article.text`."""

    span: Span
    text: str
    unit: str | None = None
    source: str | None = None
    source_span: Span | None = None


@dataclass(frozen=True)
class Article:
    """One article as read.

    `raw` is the decoded file (or field of a record), byte order mark dropped; `text` is what a reader sees, with real
    markup removed, escapes decoded and line ends as "\\n"; `map` joins the two. `blocks` are paragraphs, headings and
    list items, in order and apart; no sentence crosses their borders. `line` is the line of the file on which `raw` starts
    (record formats), else 1.
    """

    id: str
    raw: str
    text: str
    map: tuple[Run, ...]
    blocks: tuple[Span, ...]
    kind: Literal["article", "catalogue"] = "article"
    target: str | None = None
    source: str | None = None
    source_text: str | None = None
    segments: tuple[Segment, ...] = ()
    unit: str | None = None
    line: int | None = None
    foreign: tuple[Span, ...] = ()
    """Stretches of `text` that the markup declares to be in another language: shown, not judged."""
    asides: tuple[Span, ...] = ()
    """Blocks that stand beside the running text: page title, description, alternative texts, front matter."""
    suppress: tuple[str, ...] = ()
    """Rules that the article's own front matter switches off."""

    @cached_property
    def _text_starts(self) -> list[int]:
        return [run.text_start for run in self.map]

    def to_raw(self, span: Span) -> Span:
        """The place in `raw` of a span of `text`.

        Characters that the reader put in map to the edge of what stands beside them.
        """
        if not self.map:
            return Span(0, 0)
        start = self._raw_start(span.start)
        end = self._raw_end(span.end) if span.end > span.start else start
        return Span(start, max(start, end))

    def _raw_start(self, position: int) -> int:
        index = bisect_right(self._text_starts, position) - 1
        if index < 0:
            return self.map[0].raw_start
        run = self.map[index]
        offset = position - run.text_start
        if offset < run.length:
            return run.raw_start + (offset if run.length == run.raw_length else 0)
        if index + 1 < len(self.map):
            return self.map[index + 1].raw_start
        return run.raw_start + run.raw_length

    def _raw_end(self, position: int) -> int:
        index = bisect_right(self._text_starts, position - 1) - 1
        if index < 0:
            return self.map[0].raw_start
        run = self.map[index]
        offset = position - run.text_start
        if offset <= run.length and run.length == run.raw_length:
            return run.raw_start + offset
        return run.raw_start + run.raw_length


@dataclass(frozen=True, slots=True)
class Fix:
    """A replacement of the hit's span that is safe to apply unread."""

    replacement: str


@dataclass(frozen=True, slots=True)
class Hit:
    """What a check yields: a span of `Article.text` and why.

    `severity` and `confidence` are given only where they differ from the rule's own. `points_to` are the source languages
    whose engines leave such an artefact (BCP-47); they vote for the supposed source language. `cluster` joins
    hits that are one error in the penalty (all odd spellings of one name).
    """

    span: Span
    message: str
    fix: Fix | None = None
    advice: str | None = None
    severity: Severity | None = None
    confidence: Confidence | None = None
    source_span: Span | None = None
    related: tuple[Span, ...] = ()
    points_to: tuple[str, ...] = ()
    cluster: str | None = None


@dataclass(frozen=True, slots=True)
class Also:
    """A finding that was merged into another one."""

    rule: str
    category: str
    message: str
    span: Span


@dataclass(frozen=True, slots=True)
class Finding:
    """A hit placed in its article. `span` and `related` count in `Article.raw`, `text_span` in `Article.text`."""

    rule: str
    category: str
    severity: Severity
    confidence: Confidence
    span: Span
    text_span: Span
    line: int
    column: int | None
    unit: str | None
    excerpt: str
    message: str
    fix: str | None
    advice: str | None
    fingerprint: str
    source_span: Span | None = None
    related: tuple[Span, ...] = ()
    also: tuple[Also, ...] = ()
    suppressed: str | None = None
    points_to: tuple[str, ...] = ()
    cluster: str | None = None


@dataclass(frozen=True, slots=True)
class SegmentScore:
    """The score of one segment; None means not scored, never 0."""

    span: Span
    value: float | None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Score:
    """How much of the source can be recovered from the translation; None means not scored."""

    value: float | None
    signature: str
    segments: tuple[SegmentScore, ...] = ()
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Skip:
    """A check that did not run, and why."""

    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class SupposedSource:
    """The language that the artefacts point to, when none was given: `votes` of `total` artefacts name it."""

    language: str
    votes: int
    total: int


@dataclass(frozen=True, slots=True)
class Report:
    """All that is said about one article. Same input, same bytes: no time, host or absolute path."""

    article: str
    target: str | None
    source: str | None
    supposed_source: SupposedSource | None
    words: int
    findings: tuple[Finding, ...]
    score: Score | None
    penalty: float | None
    ran: tuple[str, ...]
    skipped: tuple[Skip, ...]
    error: str | None
    digest: str
    points: int = 0
    """Penalty points behind `penalty`; a folder's penalty is the quotient of the sums."""

    def shown(self, confidence: Confidence) -> tuple[Finding, ...]:
        """The findings that count: sure enough and not suppressed."""
        return tuple(f for f in self.findings if f.confidence >= confidence and f.suppressed is None)


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """What reporters may say about a rule. `page` is its documentation in Markdown."""

    id: str
    title: str
    category: str
    severity: Severity
    confidence: Confidence
    page: str


@dataclass(frozen=True, slots=True)
class Failure:
    """One reason why the gate refuses."""

    article: str | None
    reason: str
    message: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the gate says about a whole run."""

    failures: tuple[Failure, ...]
    errors: tuple[str, ...]
    articles: int
    words: int
    counts: tuple[tuple[Severity, int], ...]
    penalty: float | None
    policy: str = ""

    @property
    def exit_code(self) -> int:
        """0 passes, 1 the gate refuses, 2 something could not be checked."""
        return 2 if self.errors else 1 if self.failures else 0


@dataclass(frozen=True, slots=True)
class Result:
    """An article with its report and the gate's word on it: what the runner yields and reporters take."""

    article: Article
    report: Report
    failures: tuple[Failure, ...] = field(default=())
