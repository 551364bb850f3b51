"""Tokens, sentences, lines, scripts."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tqcheck.model import Span
from tqcheck.text import (
    Lookup,
    count_words,
    fold,
    line_and_column,
    line_starts,
    primary,
    script,
    sentences,
    tokenize,
)

TOKENS = [
    ("Don’t stop, it's 5 o'clock.", "en", "don't stop it's 5 o'clock"),
    ("the ministers' wine", "en", "the ministers wine"),
    ("a two-faced_man", "en", "a two faced man"),
    ("L'eau d’Évian, aujourd'hui", "fr", "l' eau d' évian aujourd' hui"),
    ("dell'acqua", "it", "dell' acqua"),
    ("l'eau", "en", "l'eau"),
    ("rock 'n' roll", "fr", "rock n roll"),
    ("İSTANBUL ILIK", "tr", "istanbul ılık"),
    ("Straße", "de", "strasse"),
    ("ΣΟΦΟΣ", "el", "σοφοσ"),
    (unicodedata.normalize("NFD", "Café été"), "en", "café été"),
    ("हिन्दी भाषा।", "hi", "हिन्दी भाषा"),
    ("3.5 U.S.", "en", "3 5 u s"),
    ("x\ufffcy", "en", "x y"),
    ("", "en", ""),
    ("— …", "en", ""),
]


@pytest.mark.parametrize(("text", "language", "wanted"), TOKENS)
def test_tokens(text: str, language: str, wanted: str) -> None:
    tokens = tokenize(text, language)
    assert list(tokens.norms) == wanted.split()
    assert len(tokens) == len(tokens.starts) == len(tokens.ends)


def test_places_of_tokens() -> None:
    tokens = tokenize("So é so. SO", "en")
    assert tokens.span(0, 2) == Span(0, 7)
    assert tokens.index == {"so": [0, 2, 3], "é": [1]}
    assert [tokens.at_or_after(place) for place in (0, 1, 3, 4, 11)] == [0, 1, 1, 2, 4]


def test_fold_keeps_turkish_letters_apart() -> None:
    assert fold("I", "tr") == "ı" and fold("İ", "az") == "i" and fold("I") == "i"
    assert fold("DON’T") == "don't"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("three plain words", 3),
        ("東京都庁へ", 3),
        ("漢字", 1),
        ("Tokyo 東京", 2),
        ("서울 시청", 2),
        ("カタカナとひらがな", 6),
        ("", 0),
    ],
)
def test_words_of_the_penalty(text: str, words: int) -> None:
    assert count_words(text, tokenize(text)) == words


@pytest.mark.parametrize(
    ("raw", "starts"),
    [("", [0]), ("a", [0]), ("a\nb\n", [0, 2, 4]), ("a\r\nb", [0, 3]), ("a\rb", [0, 2]), ("\r\r\n\n", [0, 1, 3, 4]),
     ("a\u2028b\x0bc\x85d", [0])],
)  # fmt: skip
def test_lines(raw: str, starts: list[int]) -> None:
    assert line_starts(raw) == starts


def test_line_and_column_count_from_one() -> None:
    starts = line_starts("ab\r\ncd")
    assert [line_and_column(starts, place) for place in (0, 2, 4, 5, 6)] == [(1, 1), (1, 3), (2, 1), (2, 2), (2, 3)]


ABBREVIATIONS = frozenset({"Mr", "Dr", "e.g", "U.S", "a.m"})
SENTENCES = [
    ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
    ("Mr. Smith met Dr. Jones. They left.", ["Mr. Smith met Dr. Jones.", "They left."]),
    ("J. K. Rowling wrote. He read.", ["J. K. Rowling wrote.", "He read."]),
    ("He came, e.g. Monday. She left.", ["He came, e.g. Monday.", "She left."]),
    ("The U.S. Senate voted. It passed.", ["The U.S. Senate voted.", "It passed."]),
    ("Wait... and see. Done.", ["Wait... and see.", "Done."]),
    ("Wait… and see. Done.", ["Wait… and see.", "Done."]),
    ("Wait... Then see.", ["Wait...", "Then see."]),
    ("It rose 3.5 per cent. It fell.", ["It rose 3.5 per cent.", "It fell."]),
    ("  spaced  ", ["spaced"]),
    ("No end", ["No end"]),
    ("One\ntwo. Three", ["One\ntwo.", "Three"]),
    ("😀 One. Two.", ["😀 One.", "Two."]),
]


@pytest.mark.parametrize(("text", "wanted"), SENTENCES)
def test_sentences(text: str, wanted: list[str]) -> None:
    found = sentences(text, [Span(0, len(text))], "en", ABBREVIATIONS)
    assert [text[span.start : span.end] for span in found] == wanted


def test_sentences_stay_in_their_blocks() -> None:
    text = "A heading\n\nOne. Two\n\n \n\nlast"
    found = sentences(text, [Span(0, 9), Span(11, 19), Span(21, 22), Span(24, 28)], "en")
    assert [text[span.start : span.end] for span in found] == ["A heading", "One.", "Two", "last"]


TEXT = st.text(
    st.sampled_from("aÉbİ漢’'.…!?\u0301 \u00a0\n\r-_\"“”ß😀7हिم") | st.characters(codec="utf-8"), max_size=60
)
LANGUAGES = st.sampled_from(["en", "fr", "it", "tr", "de", "ja", "", "xx"])


@settings(max_examples=300, deadline=None)
@given(text=TEXT, language=LANGUAGES)
def test_tokens_are_inside_the_text_apart_and_in_order(text: str, language: str) -> None:
    tokens = tokenize(text, language)
    assert all(0 <= start < end <= len(text) for start, end in zip(tokens.starts, tokens.ends, strict=True))
    assert all(end <= start for end, start in zip(tokens.ends, tokens.starts[1:], strict=False))
    assert all(
        norm and norm == fold(text[start:end], language)
        for norm, start, end in zip(tokens.norms, tokens.starts, tokens.ends, strict=True)
    )
    covered = {place for start, end in zip(tokens.starts, tokens.ends, strict=True) for place in range(start, end)}
    assert all(place in covered for place, character in enumerate(text) if character.isalnum())
    assert sorted(number for places in tokens.index.values() for number in places) == list(range(len(tokens)))
    assert count_words(text, tokens) >= 0


@settings(max_examples=200, deadline=None)
@given(text=TEXT, language=LANGUAGES)
def test_sentences_are_inside_the_text_apart_and_in_order(text: str, language: str) -> None:
    found = sentences(text, [Span(0, len(text))], language, ABBREVIATIONS)
    assert all(0 <= span.start < span.end <= len(text) for span in found)
    assert all(one.end <= two.start for one, two in pairwise(found))
    assert all(text[span.start : span.end] == text[span.start : span.end].strip() for span in found)
    covered = {place for span in found for place in range(*span)}
    assert all(place in covered for place, character in enumerate(text) if not character.isspace())


@settings(max_examples=200, deadline=None)
@given(text=TEXT)
def test_lines_and_columns_lead_back(text: str) -> None:
    starts = line_starts(text)
    assert starts == sorted(set(starts)) and starts[0] == 0
    for place in range(len(text) + 1):
        line, column = line_and_column(starts, place)
        assert starts[line - 1] + column - 1 == place and column >= 1


def test_scripts() -> None:
    assert [script(letter) for letter in "aЯ漢ひα7 "] == ["LATIN", "CYRILLIC", "CJK", "HIRAGANA", "GREEK", "", ""]


def test_primary() -> None:
    assert (primary("pt-BR"), primary("EN"), primary(None), primary("")) == ("pt", "en", "", "")


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 4)), max_size=6), st.integers(0, 30), st.integers(1, 8))
def test_lookup(gaps: list[tuple[int, int]], start: int, length: int) -> None:
    spans: list[Span] = []
    place = 0
    for gap, size in gaps:
        spans.append(Span(place + gap, place + gap + size))
        place += gap + size
    lookup, asked = Lookup(spans), Span(start, start + length)
    assert lookup.at(start) == next((span for span in spans if span.start <= start < span.end), None)
    assert lookup.overlaps(asked) is any(span.overlaps(asked) for span in spans)
