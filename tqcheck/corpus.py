"""What is known only from many articles: in how many of them each spelling of a name stands.

Counts are integers and add up in any order, so that a corpus observed in parts, in processes or on machines is the same corpus.
It is frozen before the first article is checked.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from tqcheck.document import Document
from tqcheck.mentions import mentions_by_key


@dataclass(frozen=True, slots=True)
class Corpus:
    """Counts over articles. `names` maps the key of a name to its spellings, each with its number of articles."""

    articles: int = 0
    names: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    def __add__(self, other: Corpus) -> Corpus:
        return total((self, other))

    @property
    def digest(self) -> str:
        """The same for equal corpora, however they were added up."""
        serialised = json.dumps([self.articles, self.names], sort_keys=True, ensure_ascii=True)
        return hashlib.sha256(serialised.encode()).hexdigest()


def observe(doc: Document) -> Corpus:
    """The corpus of one article."""
    names: dict[str, dict[str, int]] = {}
    for name, mentions in mentions_by_key(doc).items():
        names[name] = {mention.form: 1 for mention in mentions}
    return Corpus(1, names)


def total(parts: Iterable[Corpus]) -> Corpus:
    """The sum of many corpora, in one go."""
    articles = 0
    names: dict[str, dict[str, int]] = {}
    for part in parts:
        articles += part.articles
        for name, forms in part.names.items():
            mine = names.setdefault(name, {})
            for form, count in forms.items():
                mine[form] = mine.get(form, 0) + count
    return Corpus(articles, names)
