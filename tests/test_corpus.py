"""Counts over many articles: they add up in any order, and tell one name from two."""

from __future__ import annotations

from itertools import permutations

from tests.checks.support import article
from tqcheck.corpus import Corpus, observe, total
from tqcheck.document import Document


def corpus_of(text: str) -> Corpus:
    return observe(Document(article(text), target="en"))


TEXTS = (
    "He met Tatul Grigorian.",
    "He met Tatul Grigoryan. Then Tatul Grigoryan left.",
    "He saw Ivan Dulyan in Nagorno-Karabakh.",
)


def test_a_corpus_counts_articles_not_mentions() -> None:
    counted = total(map(corpus_of, TEXTS))
    assert counted.articles == 3
    forms = [dict(forms) for name, forms in counted.names.items() if "person" in name and len(forms) > 1]
    assert forms == [{"Grigorian": 1, "Grigoryan": 1}]
    assert any("known|nagorno-karabakh" in name for name in counted.names)


def test_addition_is_commutative_and_associative() -> None:
    parts = [corpus_of(text) for text in TEXTS]
    digests = {total(order).digest for order in permutations(parts)}
    digests.add((parts[0] + (parts[1] + parts[2])).digest)
    digests.add(((parts[0] + parts[1]) + parts[2]).digest)
    assert len(digests) == 1
    assert (Corpus() + parts[0]).digest == parts[0].digest
    assert parts[0].digest != parts[1].digest
