"""Runs one check over one text, as the engine would, without reading a file."""

from __future__ import annotations

import re

from tqcheck.checks import load
from tqcheck.corpus import Corpus, observe
from tqcheck.document import Document
from tqcheck.knowledge import PhraseEntry
from tqcheck.model import Article, Confidence, Hit, Run, Severity, Span


def article(text: str, *, target: str | None = "en", source: str | None = None) -> Article:
    """An article whose blocks are the stretches between blank lines."""
    blocks = tuple(Span(*match.span()) for match in re.finditer(r"[^\n]+(?:\n[^\n]+)*", text))
    runs = (Run(0, 0, len(text), len(text)),) if text else ()
    return Article("test.txt", text, text, runs, blocks, target=target, source=source)


def term_entry(preferred: str, banned: str) -> PhraseEntry:
    """A banned term as it comes from a file of house terms."""
    major, high = Severity.MAJOR, Confidence.HIGH
    return PhraseEntry(banned, "term", "en", "terms.toml", (banned,), (preferred,), severity=major, confidence=high)


def hits(
    rule: str,
    text: str,
    *,
    target: str | None = "en",
    source: str | None = None,
    elsewhere: tuple[str, ...] = (),
    terms: tuple[tuple[str, str], ...] = (),
) -> list[Hit]:
    """What a rule says of a text among other articles, its triggers and languages obeyed."""
    check = load()[rule]
    corpus = sum((observe(Document(article(t, target=target), target=target)) for t in (text, *elsewhere)), Corpus())
    doc = Document(
        article(text, target=target, source=source),
        target=target,
        source=source,
        names_elsewhere=corpus.names,
        terms=tuple(term_entry(*term) for term in terms),
    )
    if check.languages is not None and doc.language not in check.languages:
        return []
    if check.triggers is not None and not check.triggers.met(doc):
        return []
    return list(check.find(doc, check.options))


def spans(rule: str, text: str, *, target: str | None = "en", source: str | None = None) -> list[str]:
    """The stretches of a text that a rule finds."""
    return [text[hit.span.start : hit.span.end] for hit in hits(rule, text, target=target, source=source)]
