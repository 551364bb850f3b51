"""The articles that come with the project: clean ones stay clean, gold ones are well formed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tqcheck.checker import Checker
from tqcheck.evaluate import evaluate_folder
from tqcheck.model import Article, Severity
from tqcheck.reading import ReadOptions, read_articles
from tqcheck.text import primary

CORPORA = Path(__file__).parent.parent / "corpora"
CLEAN = sorted(path for path in (CORPORA / "clean").rglob("*") if path.suffix in (".txt", ".md", ".html"))
CHECKER = Checker()


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: path.stem)
def test_clean_article_gives_nothing_above_neutral(path: Path) -> None:
    article = next(iter(read_articles([path], ReadOptions(base=CORPORA))))
    assert isinstance(article, Article)
    report = CHECKER.check(article)
    assert report.error is None
    assert primary(report.target) == path.parent.name
    loud = [
        f"{f.line}:{f.column} {f.rule} {f.excerpt!r}"
        for f in report.shown(CHECKER.config.confidence)
        if f.severity > Severity.NEUTRAL
    ]
    assert loud == []


def test_there_are_enough_of_them() -> None:
    languages = [path.parent.name for path in CLEAN]
    assert {tag: languages.count(tag) for tag in ("en", "fr", "de", "es")} == {"en": 6, "fr": 2, "de": 2, "es": 2}
    assert len(list((CORPORA / "gold").rglob("*.gold"))) >= 8


def test_gold_articles_do_not_get_worse() -> None:
    outcome = evaluate_folder(CORPORA / "gold", CHECKER)
    assert outcome.located.precision is not None
    assert outcome.located.precision >= 0.95
    reach = [row for row in outcome.reach if row.name.endswith(("rule", "consistency"))]
    assert sum(row.found for row in reach) / sum(row.gold for row in reach) >= 0.7
