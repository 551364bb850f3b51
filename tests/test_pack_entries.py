"""Every entry of every built-in pack finds its bad sentences, exactly, and stays silent on its good ones.

Sentences are the packs' own; a new entry or pack needs no change here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache

import pytest

from tests.checks.support import article
from tqcheck.checks import load as load_checks
from tqcheck.checks.base import Example
from tqcheck.document import Document
from tqcheck.knowledge import Pack, PhraseEntry
from tqcheck.model import Hit, Span
from tqcheck.packs import files, load
from tqcheck.phrases import PhraseIndex
from tqcheck.text import tokenize

TARGETS = sorted({path.stem.rpartition("_")[2] for path in files() if path.parent.name != "facts"} - {"und"})
GUARDS = ("unless_near", "only_near", "unless_next", "unless_previous", "only_next", "only_previous")

EVERYWHERE = frozenset(
    [
        "a",
        "an",
        "the",
        "one's",
        "someone",
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "with",
        "by",
        "from",
        "and",
        "or",
        "but",
        "not",
        "as",
        "that",
        "this",
        "it",
        "he",
        "she",
        "they",
        "we",
        "you",
        "i",
        "his",
        "her",
        "its",
        "be",
        "have",
        "do",
    ]
)


@cache
def by_file(target: str) -> dict[str, list[PhraseEntry]]:
    found: dict[str, list[PhraseEntry]] = defaultdict(list)
    for entry in load(target).phrases:
        found[entry.origin].append(entry)
    return found


FILES = [(target, origin) for target in TARGETS for origin in by_file(target)]


def unmarked(sentence: str) -> tuple[str, list[Span]]:
    text, spans = Example(sentence).parts()
    return text, list(spans)


def spans(index: PhraseIndex, text: str) -> list[tuple[str, Span]]:
    whole = Span(0, len(text))
    found = index.search(text, tokenize(text, index.language), lambda _: whole)
    return [(match.entry.id, match.span) for match in found]


def shown(text: str, found: Iterable[Span]) -> str:
    return ", ".join(f"«{text[span.start : span.end]}»" for span in found) or "nothing"


def complaints(name: str, bad: Iterable[str], good: Iterable[str], find: Callable[[str], list[Span]]) -> Iterator[str]:
    for sentence in bad:
        text, wanted = unmarked(sentence)
        found = find(text)
        if found != wanted:
            yield f"{name}: bad: {sentence}\n    found {shown(text, found)}"
    for sentence in good:
        found = find(sentence)
        if found:
            yield f"{name}: good: {sentence}\n    found {shown(sentence, found)}"


def report(problems: Iterable[str]) -> None:
    listed = list(problems)
    assert not listed, f"{len(listed)} sentences:\n" + "\n".join(listed)


@pytest.mark.parametrize(("target", "origin"), FILES)
def test_phrase_entry_does_what_it_says(target: str, origin: str) -> None:
    def problems() -> Iterator[str]:
        for entry in by_file(target)[origin]:
            # Density hints need a whole article; here one sentence must do.
            index = PhraseIndex([replace(entry, min_count=1)], target)
            yield from complaints(
                entry.id,
                entry.bad,
                entry.good,
                lambda text, index=index: [span for _, span in spans(index, text)],  # type: ignore[misc]
            )

    report(problems())


@pytest.mark.parametrize(("target", "origin"), FILES)
def test_no_entry_fires_on_the_good_sentences_of_its_file(target: str, origin: str) -> None:
    entries = by_file(target)[origin]
    index = PhraseIndex(entries, target)
    report(
        f"{name} on a good sentence of {entry.id}: {sentence}\n    found {shown(sentence, [span])}"
        for entry in entries
        for sentence in entry.good
        for name, span in spans(index, sentence)
    )


@pytest.mark.parametrize(("target", "origin"), FILES)
def test_phrases_are_well_formed(target: str, origin: str) -> None:
    def problems() -> Iterator[str]:
        for entry in by_file(target)[origin]:
            for phrase in entry.phrases:
                required = [part for part in phrase.split() if not part.startswith(("(", "...", ","))]
                words = {word.lstrip("=") for part in required for word in part.split("/")}
                if not words - EVERYWHERE:
                    yield f"{entry.id}: no content word: {phrase}"
                if phrase != phrase.lower() and not entry.exact_case:
                    yield f"{entry.id}: capitals without exact_case: {phrase}"
            for guard in GUARDS:
                for word in getattr(entry, guard):
                    if len(tokenize(word, target)) != 1:
                        yield f"{entry.id}: {guard} takes single words: {word}"

    report(problems())


def hits(rule: str, pack: Pack, text: str) -> list[Hit]:
    doc = Document(article(text, target=pack.target), target=pack.target)
    doc.__dict__["pack"] = pack
    check = load_checks()[rule]
    if check.triggers is not None and not check.triggers.met(doc):
        return []
    return sorted(check.find(doc, check.options), key=lambda hit: hit.span)


def fact_entries(pack: Pack) -> Iterator[tuple[str, str, Pack, tuple[str, ...], tuple[str, ...]]]:
    """Each entry of the facts with its rule and a pack that holds nothing else of its table."""
    for office in pack.offices:
        yield office.id, "office-title-mismatch", replace(pack, offices=(office,)), office.bad, office.good
    for acronym in pack.acronyms:
        yield acronym.id, "source-acronym", replace(pack, acronyms=(acronym,)), acronym.bad, acronym.good
    for honorific in pack.honorifics:
        name = f"{honorific.language} {honorific.form}"
        yield name, "foreign-honorific", replace(pack, honorifics=(honorific,)), honorific.bad, honorific.good


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("rule", ["office-title-mismatch", "source-acronym", "foreign-honorific"])
def test_fact_does_what_it_says(target: str, rule: str) -> None:
    report(
        problem
        for name, own_rule, pack, bad, good in fact_entries(load(target))
        if own_rule == rule
        for problem in complaints(name, bad, good, lambda text, pack=pack: [h.span for h in hits(rule, pack, text)])  # type: ignore[misc]
    )


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("rule", ["office-title-mismatch", "source-acronym", "foreign-honorific"])
def test_no_fact_fires_on_the_good_sentences_of_its_file(target: str, rule: str) -> None:
    pack = load(target)
    report(
        f"on a good sentence of {name}: {sentence}\n    found {shown(sentence, [hit.span])} ({hit.advice})"
        for name, own_rule, _, _, good in fact_entries(pack)
        if own_rule == rule
        for sentence in good
        for hit in hits(rule, pack, sentence)
    )


def test_offices_name_known_countries() -> None:
    pack = load("en")
    assert not {office.country for office in pack.offices} - pack.countries.keys()


def test_every_pack_file_loads_alone() -> None:
    pairs = [path.stem.split("_") for path in files() if path.parent.name == "pairs"]
    assert pairs, "the built-in pairs are gone"
    for source, target in pairs:
        assert any(entry.origin == f"{source}_{target}.toml" for entry in load(target, source).phrases)
        others = {entry.origin for entry in load(target, source).phrases if "_" in entry.origin}
        assert others == {f"{source}_{target}.toml"}
