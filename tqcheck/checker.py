"""The per-article function: `check(article) = finish(article, hits(article))`."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from tqcheck import __version__, language, packs, terms
from tqcheck.checks import load as load_checks
from tqcheck.checks.base import Check
from tqcheck.config import Config, merge
from tqcheck.corpus import Corpus, observe
from tqcheck.document import Document
from tqcheck.errors import PackError
from tqcheck.findings import merged, normal, penalty, penalty_points, placed, supposed_source
from tqcheck.model import (
    Article,
    Hit,
    Report,
    RuleInfo,
    Skip,
)  # fmt: skip
from tqcheck.selection import selected, validate
from tqcheck.text import Lookup, primary

if TYPE_CHECKING:
    from pathlib import Path

ARTICLES_OF_A_CORPUS = 2


@dataclass(frozen=True, slots=True)
class Hits:
    """What the checks said of one article, before it is placed, merged and counted."""

    hits: tuple[tuple[Check, Hit], ...]
    target: str | None
    words: int
    ran: tuple[str, ...]
    skipped: tuple[Skip, ...]
    error: str | None


class Checker:
    """Checks articles by one configuration. Holds no state between articles; cheap to build in each worker.

    Raises ConfigError when the configuration names a rule or an option that does not exist.
    """

    def __init__(self, config: Config | None = None, corpus: Corpus | None = None) -> None:
        self.config = config or Config()
        self.corpus = corpus or Corpus()
        self.checks = load_checks()
        validate(self.config, self.checks)
        for override in self.config.overrides:
            validate(merge(self.config, override.settings, "[[overrides]]"), self.checks)
        if self.config.terms:
            terms.load(self.config.terms, "")
        if self.config.packs:
            packs.load(self.config.target_lang, self.config.source_lang, self.config.packs)

    @cached_property
    def rules(self) -> dict[str, RuleInfo]:
        """What reporters may say about each rule."""
        return {check.id: _info(check) for check in self.checks.values()}

    def check(self, article: Article) -> Report:
        """The report on one article. A rule that fails becomes the report's `error`; the others still count."""
        return self.finish(article, self.hits(article))

    def hits(self, article: Article) -> Hits:
        """Runs the checks that fit an article's language and kind."""
        config = self.config.for_article(article.id)
        doc = self._document(article, config)
        found: list[tuple[Check, Hit]] = []
        ran: list[str] = []
        skipped: list[Skip] = []
        errors: list[str] = []
        for check in selected(config, self.checks):
            reason = _why_not(check, doc, self.corpus)
            if reason is not None:
                skipped.append(Skip(check.id, reason))
                continue
            try:
                if check.triggers is None or check.triggers.met(doc):
                    options = {**check.options, **config.rules.get(check.id, {})}
                    found.extend((check, hit) for hit in check.find(doc, options))
            except PackError:
                raise
            except Exception as error:
                errors.append(f"{check.id}: {type(error).__name__}: {error}")
                continue
            ran.append(check.id)
        return Hits(tuple(found), doc.target, doc.words, tuple(ran), tuple(skipped), "; ".join(errors) or None)

    @cached_property
    def _corpus_digest(self) -> str:
        return self.corpus.digest

    def observe(self, article: Article) -> Corpus:
        """What one article adds to the corpus of its folder."""
        return observe(self._document(article, self.config.for_article(article.id)))

    def _document(self, article: Article, config: Config) -> Document:
        target, source = self._languages(article, config)
        target = target or language.of_article(article.text)
        return Document(
            article,
            target=target,
            source=source,
            folders=config.packs,
            names_elsewhere=self.corpus.names,
            terms=terms.load(config.terms, primary(target)) if config.terms else (),
        )

    def finish(self, article: Article, hits: Hits) -> Report:
        """Places, merges and counts hits. A pure function of its arguments and the configuration."""
        config = self.config.for_article(article.id)
        allowed = frozenset(normal(word) for word in config.allow)
        foreign = Lookup(article.foreign)
        kept = [
            (check, hit)
            for check, hit in dict.fromkeys(hits.hits)
            if not foreign.overlaps(hit.span) and normal(article.text[hit.span.start : hit.span.end]) not in allowed
        ]
        findings = merged(placed(article, kept, config))
        points = penalty_points(findings, config.confidence)
        _, source = self._languages(article, config)
        return Report(
            article=article.id,
            target=hits.target,
            source=source,
            supposed_source=None if source else supposed_source(findings),
            words=hits.words,
            findings=findings,
            score=None,
            penalty=penalty(points, hits.words),
            ran=hits.ran,
            skipped=hits.skipped,
            error=hits.error,
            digest=self._digest(article, config),
            points=points,
        )

    def _languages(self, article: Article, config: Config) -> tuple[str | None, str | None]:
        """Target and source as far as they are told; an override beats the reader, who knew the general setting."""
        return (
            _language(article.target, config.target_lang, self.config.target_lang),
            _language(article.source, config.source_lang, self.config.source_lang),
        )

    def unreadable(self, article_id: str, message: str) -> Report:
        """The report on an article that could not be read."""
        return Report(
            article=article_id, target=None, source=None, supposed_source=None, words=0, findings=(), score=None,
            penalty=None, ran=(), skipped=(), error=message, digest="",
        )  # fmt: skip

    def _digest(self, article: Article, config: Config) -> str:
        parts = [
            article.raw, article.source_text, article.target, article.source,
            __version__, _packs_digest(config.packs, config.terms), self._corpus_digest, config.target_lang, config.source_lang,
            config.select, config.ignore, config.extend_select, config.extend_ignore,
            sorted((rule, str(level)) for rule, level in config.severity.items()), str(config.confidence), config.allow,
            sorted((rule, sorted(options.items())) for rule, options in config.rules.items()),
        ]  # fmt: skip
        serialised = json.dumps(parts, ensure_ascii=True, default=str)
        return hashlib.sha256(serialised.encode()).hexdigest()


def _language(read: str | None, here: str | None, general: str | None) -> str | None:
    told = language.normalise(here) if here else None
    return told if here != general else read or told


def _info(check: Check) -> RuleInfo:
    return RuleInfo(check.id, check.title, check.category, check.severity, check.confidence, check.page)


@lru_cache(maxsize=8)
def _packs_digest(folders: tuple[Path, ...], term_files: tuple[Path, ...]) -> str:
    digest = hashlib.sha256()
    for path in (*packs.files(packs.ROOT, *folders), *term_files):
        digest.update(f"{path.parent.name}/{path.name}".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _why_not(check: Check, doc: Document, corpus: Corpus) -> str | None:
    if check.scope == "corpus" and corpus.articles < ARTICLES_OF_A_CORPUS:
        return "needs a folder of articles, read once before it is checked"
    if check.languages is not None and doc.language not in check.languages:
        return f"not made for {language.name(doc.target)}" if doc.target else "the language is not known"
    if check.source == "required" and doc.article.source_text is None:
        return "needs the source text"
    if doc.article.kind == "catalogue" and not check.for_catalogues:
        return "not for catalogues of independent units"
    if check.id in doc.article.suppress:
        return "switched off by the article's front matter"
    return None
