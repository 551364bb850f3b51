"""The phrase matcher: its syntax, what it never does, and that the index loses nothing."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from typing import Any

import pytest

from tests.naive_matcher import Item, Naive, allowed, parse
from tqcheck.errors import PackError
from tqcheck.knowledge import PhraseEntry
from tqcheck.model import Confidence, Severity, Span
from tqcheck.packs import load
from tqcheck.phrases import PhraseIndex
from tqcheck.text import tokenize


def entry(*phrases: str, **settings: object) -> PhraseEntry:
    plain = PhraseEntry("t", "idiom", "en", "t.toml", phrases, ("x",), Severity.MAJOR, Confidence.HIGH)
    return replace(plain, **settings)  # type: ignore[arg-type]


def blocks_of(text: str) -> list[Span]:
    return [Span(*match.span()) for match in re.finditer(r"\S(?:(?!\n[ \t]*\n).)*", text, re.DOTALL)]


def found(text: str, *phrases: str, language: str = "en", **settings: object) -> list[str]:
    blocks = blocks_of(text)

    def within(position: int) -> Span:
        return next(block for block in blocks if block.start <= position < block.end)

    index = PhraseIndex([entry(*phrases, **settings)], language)
    return [text[m.span.start : m.span.end] for m in index.search(text, tokenize(text, language), within)]


MATCHES = [
    ("put water in wine", "He put water in his wine.", "put water in his wine"),
    ("put water in wine", "They were putting some water in the wine.", "putting some water in the wine"),
    ("put water in wine", "She puts a little more water in wine.", "puts a little more water in wine"),
    ("put water in wine", "PUT WATER IN WINE now", "PUT WATER IN WINE"),
    ("put water in wine", "put “water” in wine", "put “water” in wine"),
    ("put water in wine", "put water\nin their wines", "put water\nin their wines"),
    ("put the water in a wine", "put water in wine", "put water in wine"),
    ("put water in wine", "put really very cold water in wine", None),
    ("put water in wine", "put really, water in wine", None),
    ("put water in wine", "put very quickly water in wine", "put very quickly water in wine"),
    ("put water in wine", "put very quickly again water in wine", None),
    ("put water in wine", "put all their water in wine", "put all their water in wine"),
    ("put water in wine", "put some of the water in wine", None),
    ("put water in wine", "put all the other their water in wine", None),
    ("learn lesson", "She learned the lesson and learnt lessons.", "learned the lesson|learnt lessons"),
    ("foot bill", "They footed the bill.", "footed the bill"),
    ("make mistake", "They mistook it and made mistakes.", "made mistakes"),
    ("two-faced man", "two faced men", "two faced men"),
    ("two faced man", "a two-faced man", "two-faced man"),
    ("one-of-a-kind car", "one of a kind car", "one of a kind car"),
    ("=the =last =straws", "the last straws", "the last straws"),
    ("=the =last =straws", "the last straw", None),
    ("=the last straw", "that last straw", None),
    ("throw/cast pebble/stone in/into pond", "cast stones into a pond", "cast stones into a pond"),
    ("throw =stones/brick in pond", "throw stones in ponds, throw bricks in ponds", "throw stones in ponds|throw bricks in ponds"),
    ("throw =stones/brick in pond", "throw stone in pond", None),
    ("throw =stones/stone/=stone in pond", "throw stone's in ponds", "throw stone's in ponds"),
    ("drink (little/tiny) wine", "drink wine and drink tiny wines", "drink wine|drink tiny wines"),
    ("drop (of water) in sea", "a drop in the sea, a drop of water in the sea", "drop in the sea|drop of water in the sea"),
    ("(old) wine (today)", "old wine today", "old wine today"),
    ("lose one's compass", "lost her compass", "lost her compass"),
    ("lose one's compass", "lost the minister's compass", "lost the minister's compass"),
    ("lose one's compass", "lost the ministers’ compass", "lost the ministers’ compass"),
    ("lose one's compass", "lost the compass", None),
    ("one's glass be full", "Their glass was full.", "Their glass was full"),
    ("put someone in bag", "put him in the bag", "put him in the bag"),
    ("put someone in bag", "put the old man in the bag", "put the old man in the bag"),
    ("put someone in bag", "put the very old man in the bag", None),
    ("put someone in =tarpaulin", "put the very old man in the tarpaulin", None),
    ("put someone in bag", "put in the bag", None),
    ("put ... in bag", "put in the bag", "put in the bag"),
    ("put ... in bag", "put one two three four five six seven in the bag", "put one two three four five six seven in the bag"),
    ("put ... in bag", "put one two three four five six seven eight in the bag", None),
    ("put ... in bag", "put cats, dogs, in the bag", "put cats, dogs, in the bag"),
    ("=tarpaulin ... in bag", "tarpaulin, she said, in the bag", "tarpaulin, she said, in the bag"),
    ("go ... =tarpaulin", "go, she said, tarpaulin", "go, she said, tarpaulin"),
    ("put ... in bag", "put cats; in the bag", None),
    ("put ... in bag", "put cats: in the bag", None),
    ("put ... in bag", "put cats – in the bag", None),
    ("put ... in bag", "put cats — in the bag", None),
    ("put ... in bag", "put cats. In the bag", None),
    ("put ... in bag", "put cats (old) in the bag", None),
    ("bread , wine", "bread, wine and bread wine", "bread, wine|bread wine"),
    ("bread wine", "bread, wine", None),
    ("bread , (and) wine", "bread, wine", "bread, wine"),
    ("=tarpaulin , (and) wine", "tarpaulin, and wine", "tarpaulin, and wine"),
    ("bread , (and) =tarpaulin", "bread, tarpaulin", "bread, tarpaulin"),
    ("bread (or) , =tarpaulin", "bread, tarpaulin", "bread, tarpaulin"),
    ("hundred of <number> soldier", "hundreds of 12 soldiers", "hundreds of 12 soldiers"),
    ("group of <number> soldier", "a group of seven soldiers", "group of seven soldiers"),
    ("group of <number> soldier", "a group of some soldiers", None),
    ("year <year>", "the year 1999 and the year 3999", "year 1999"),
    ("past <weekday>", "past Friday, past fright", "past Friday"),
    ("month of <month>", "the month of May", "month of May"),
    ("minister <name> declare", "minister Jean Paul Durand declared", "minister Jean Paul Durand declared"),
    ("minister <name> declare", "minister Jean durand declared", None),
    ("<name> minister", "in Old France minister", "Old France minister|France minister"),
    ("receive information <end>", "received information.", "received information"),
    ("receive information <end>", "“received information”", "received information"),
    ("receive information <end>", "received information\n \nthat", "received information"),
    ("receive information <end>", "received information that", None),
    ("=an information that/<end>", "an information that; an information. an information is", "an information that|an information"),
    ("put the/one's finger in wound", "put his finger in wounds", "put his finger in wounds"),
    ("put water in wine", "put water. In wine", None),
    ("put water in wine", "put water! in wine", None),
    ("put water in wine", "put water; in wine", None),
    ("put water in wine", "put water\n\nin wine", None),
    ("put water in wine", "put water\n \t\nin wine", None),
    ("put water in wine", "put water/in wine", None),
    ("put water in wine", "put wa\u0301ter in wine", None),
]  # fmt: skip


@pytest.mark.parametrize(("phrase", "text", "wanted"), MATCHES)
def test_syntax(phrase: str, text: str, wanted: str | None) -> None:
    matches = found(text, phrase)
    if wanted is not None and phrase.startswith("<name>"):
        assert len(matches) == 1 and matches[0] in wanted.split("|")
    else:
        assert matches == (wanted.split("|") if wanted else [])


def test_a_phrase_never_crosses_a_block_even_without_a_blank_line() -> None:
    text = "put water\nin wine"
    index = PhraseIndex([entry("put water in wine")], "en")
    blocks = [Span(0, 9), Span(10, 17)]
    assert index.search(text, tokenize(text, "en"), lambda place: blocks[place >= 10]) == []


GUARDED = [
    ({"unless_near": ("kitchen",)}, "He put water in wine.", True),
    ({"unless_near": ("kitchen",)}, "In kitchens he put water in wine.", False),
    ({"unless_near": ("kitchen",)}, "In the kitchen.\n\nHe put water in wine.", True),
    ({"unless_near": ("kitchen",)}, "kitchen " + "x " * 12 + "put water in wine", True),
    ({"unless_near": ("kitchen",)}, "kitchen " + "x " * 11 + "put water in wine", False),
    ({"unless_near": ("wine",)}, "He put water in wine.", True),
    ({"only_near": ("minister",)}, "He put water in wine.", False),
    ({"only_near": ("minister",)}, "The ministers put water in wine.", True),
    ({"unless_next": ("glass",)}, "put water in wine glasses", False),
    ({"unless_next": ("glass",)}, "put water in wine. Glasses", True),
    ({"only_next": ("glass",)}, "put water in wine glasses", True),
    ({"only_next": ("glass",)}, "put water in wine", False),
    ({"unless_previous": ("not",)}, "do not put water in wine", False),
    ({"unless_previous": ("not",)}, "I said not. put water in wine", True),
    ({"only_previous": ("must",)}, "we must put water in wine", True),
    ({"only_previous": ("must",)}, "put water in wine", False),
    ({"sentence_start": True}, "Put water in wine.", True),
    ({"sentence_start": True}, "We left. Put water in wine.", True),
    ({"sentence_start": True}, "He said, “Put water in wine.”", True),
    ({"sentence_start": True}, 'He said, "Put water in wine."', True),
    ({"sentence_start": True}, "A heading\nPut water in wine.", True),
    ({"sentence_start": True}, "We put water in wine.", False),
    ({"sentence_start": True}, 'the 6" put water in wine.', False),
    ({"capitalised": True}, "Put water in wine.", True),
    ({"capitalised": True}, "put water in wine.", False),
    ({"exact_case": True}, "put water in wine", True),
    ({"exact_case": True}, "put Water in wine", False),
    ({"min_count": 2}, "put water in wine", False),
    ({"min_count": 2}, "put water in wine, put water in wine", True),
]


@pytest.mark.parametrize(("settings", "text", "wanted"), GUARDED)
def test_conditions(settings: dict[str, Any], text: str, wanted: bool) -> None:
    assert bool(found(text, "put water in wine", **settings)) is wanted


def test_a_guard_rejects_one_reading_not_the_other() -> None:
    assert found("put water in wine today", "put water (in) (wine)", unless_next=("today",)) == ["put water in"]


def test_expressions_count_in_characters() -> None:
    text = "É 😀 in the measure where"
    settings: dict[str, Any] = {"regex": r"(?i)in the measure where", "literal_hint": "measure"}
    assert found(text, **settings) == ["in the measure where"]
    assert found("in the measure wherever", **settings) == []
    assert found("in the measure where", regex="measure", literal_hint="absent") == []


def test_the_longest_of_overlapping_matches_is_reported_once() -> None:
    assert found("put water in wine", "put water", "put water in wine", "water in wine") == ["put water in wine"]


def test_entries_may_come_from_a_generator() -> None:
    index = PhraseIndex((entry(phrase) for phrase in ["put water"]), "en")
    assert index.size > 0


@pytest.mark.parametrize("phrase", ["... <number>", "(wine)", "the", "<end>", ""])
def test_a_phrase_needs_a_word(phrase: str) -> None:
    with pytest.raises(PackError, match=r"t\.toml: t: a phrase needs at least one word"):
        PhraseIndex([entry(phrase)], "en")


@pytest.mark.parametrize(
    ("phrase", "problem"),
    [("put <nonsense>", "unknown class"), ("put (in wine", "brackets"), ("ice-cold/warm wine", "alternatives")],
)
def test_slips_in_a_phrase_are_told(phrase: str, problem: str) -> None:
    with pytest.raises(PackError, match=rf"t\.toml: t: .*{problem}"):
        PhraseIndex([entry(phrase)], "en")


OTHER_LANGUAGES = [
    ("fr", "prend le eau", "Il prend l'eau et prends de l’eau.", ["prend l'eau", "prends de l’eau"]),
    ("fr", "avoir a =eau", "avoir a eau", ["avoir a eau"]),
    ("fr", "boire =eaux", "boire eau", []),
    ("fr", "boire =eaux/vin", "boire eaux, boire vins, boire eau", ["boire eaux", "boire vins"]),
    ("de", "nehmen an Wagen", "nehmen an Wagen; nehmen Wagen", ["nehmen an Wagen"]),
    ("es", "agua del vino", "aguas de el vino; aguas del vino", ["aguas del vino"]),
    ("xx", "put water", "put water", ["put water"]),
]


@pytest.mark.parametrize(("language", "phrase", "text", "wanted"), OTHER_LANGUAGES)
def test_other_languages(language: str, phrase: str, text: str, wanted: list[str]) -> None:
    assert found(text, phrase, language=language) == wanted


# -- completeness ---------------------------------------------------------------------------------------------------

PACK = [replace(one, min_count=1) for one in load("en").phrases if one.phrases]
INDEX = PhraseIndex(PACK, "en")
PARSED = [(one, [way for phrase in one.phrases for way in parse(phrase)]) for one in PACK]
LOOSE = "the a this some every their my also very not quickly never friend old of and Paris Monday seven".split()


def disagreements(text: str, entries: list[tuple[PhraseEntry, list[tuple[Item, ...]]]]) -> list[str]:
    """Where index and naive matcher differ on a text, for some entries."""
    blocks = blocks_of(text)
    tokens = tokenize(text, "en")
    naive = Naive(text, tokens, blocks)
    indexed: dict[str, list[tuple[int, int]]] = {}
    for match in INDEX.search(
        text, tokens, lambda at: next(block for block in blocks if block.start <= at < block.end)
    ):
        indexed.setdefault(match.entry.id, []).append((match.first, match.last))
    problems: list[str] = []
    for one, ways in entries:
        wanted = {place for way in ways for place in naive.find(way)} if ways else set()
        wanted = {place for place in wanted if allowed(one, naive, *place)}
        got = indexed.get(one.id, [])
        problems += [f"{one.id} lost {place}: {text!r}" for place in wanted if not _touched(place, got)]
        problems += [f"{one.id} invented {place}: {text!r}" for place in got if place not in wanted]
    return problems


def everywhere(position: int) -> Span:
    return Span(0, 10_000)


def _touched(place: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(first <= place[1] and place[0] <= last for first, last in others)


def generated(chance: random.Random, way: tuple[Item, ...]) -> str:
    """A text that holds a phrase, or nearly."""
    words: list[str] = []
    for item in way:
        if item.optional and chance.random() < 0.5:
            continue
        for _ in range(chance.choice((0, 0, 0, 1, 1, 2, 3))):
            words.append(chance.choice(LOOSE))
        if item.comma and chance.random() < 0.5:
            words.append(",")
        word = chance.choice(sorted(item.forms)) if item.forms else ""
        words += {
            "word": lambda: [word],  # noqa: B023 - called at once
            "...": lambda: [chance.choice((*LOOSE, ",")) for _ in range(chance.randrange(9))],
            "someone": lambda: [chance.choice(LOOSE) for _ in range(chance.randrange(1, 5))],
            "one's": lambda: [chance.choice(("his", "their", "Anna's", "the", "ministers'"))],
            "<number>": lambda: [chance.choice(("seven", "12", "few"))],
            "<year>": lambda: [chance.choice(("1999", "2024", "99"))],
            "<name>": lambda: [chance.choice(("Paris", "Jean Durand", "paris"))],
            "<weekday>": lambda: ["Monday"],
            "<month>": lambda: ["May"],
            "<end>": lambda: [chance.choice((".", "”.", "and"))],
        }[item.kind]()
        if chance.random() < 0.04:
            words.append(chance.choice((".", ",", ";", "\n", "\n\n", "”", "–")))
    text = re.sub(r" ([.,;”])", r"\1", " ".join(words))
    if chance.random() < 0.2:
        text = text.replace(" ", "-", 1)
    frame = chance.choice(("Yesterday {} again.", "{}", "“{}”, he said", "They {} , they say.", "{}.\n\n{}"))
    text = frame.format(text, text).strip()
    return text[0].upper() + text[1:] if chance.random() < 0.5 else text


def test_the_index_loses_nothing_on_the_packs_own_sentences() -> None:
    problems: list[str] = []
    for origin in sorted({one.origin for one in PACK}):
        mine = [pair for pair in PARSED if pair[0].origin == origin]
        for one, _ in mine:
            for sentence in (*one.bad, *one.good):
                problems += disagreements(sentence.replace("«", "").replace("»", ""), mine)
    assert not problems, f"{len(problems)}:\n" + "\n".join(problems[:20])


def test_the_index_loses_nothing_on_generated_sentences() -> None:
    chance = random.Random(20240229)
    problems: list[str] = []
    hits = 0
    for _ in range(3000):
        one, ways = chance.choice(PARSED)
        text = generated(chance, chance.choice(ways))
        problems += disagreements(text, [(one, ways), *chance.sample(PARSED, 40)])
        hits += bool(INDEX.search(text, tokenize(text, "en"), everywhere))
    assert not problems, f"{len(problems)}:\n" + "\n".join(problems[:20])
    assert hits > 500, "the sentences must often hold a phrase, else this test says nothing"
