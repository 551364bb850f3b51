"""What a document knows of its text: quotations, addresses, blocks."""

from __future__ import annotations

import pytest

from tests.checks.support import article
from tqcheck.document import Document
from tqcheck.model import Article, Segment, Span


def document(text: str, target: str | None = "en") -> Document:
    return Document(article(text, target=target), target=target, source="und" if target else None)


def quotes(text: str) -> list[tuple[str, bool, bool]]:
    return [(text[quote.span.start : quote.span.end], quote.opened, quote.closed) for quote in document(text).quotes]


def whole(*texts: str) -> list[tuple[str, bool, bool]]:
    return [(text, True, True) for text in texts]


QUOTES = [
    ("He said “yes” and “no”.", whole("“yes”", "“no”")),
    ("Il dit « oui » ou «non».", whole("« oui »", "«non»")),
    ("Er sagte „ja“ und „nein”.", whole("„ja“", "„nein”")),
    ("Er sagte »ja« und »nein«.", whole("»ja«", "»nein«")),
    ('He said "yes" and "no".', whole('"yes"', '"no"')),
    ("「はい」と『いいえ』", whole("「はい」", "『いいえ』")),
    ("‹so›", whole("‹so›")),
    ("“He said “yes” to me.”", whole("“He said “yes” to me.”")),
    ("« Il a dit “oui” hier »", whole("« Il a dit “oui” hier »")),
    ("„Er las »Faust« heute“", whole("„Er las »Faust« heute“")),
    ("»Er las „Faust“ heute«", whole("»Er las „Faust“ heute«")),
    ('A 6" pipe and a 5\'10" man.', []),
    ('The "class of 1999" met.', whole('"class of 1999"')),
    ("Don’t touch the ministers’ ‘wine’.", []),
    ('He said "yes', [('"yes', True, False)]),
    ('He said yes" today.', [('"', False, True)]),
    ("He said “yes.", [("“yes.", True, False)]),
    ("He said yes” today.", [("”", False, True)]),
    ("Il dit oui ».", [("»", False, True)]),
    ("No quotation.", []),
    ("“One.\n\n“Two.\n\n“Three.”", [("“One.", True, False), ("“Two.", True, False), ("“Three.”", True, True)]),
    ('"One.\n\nTwo."', [('"One.', True, False), ('"', False, True)]),
    ("“One\n\nTwo”", [("“One", True, False), ("”", False, True)]),
]


@pytest.mark.parametrize(("text", "wanted"), QUOTES)
def test_quotations(text: str, wanted: list[tuple[str, bool, bool]]) -> None:
    assert quotes(text) == wanted


def test_only_whole_quotations_are_quoted() -> None:
    doc = document("He said “yes” and “no.")
    assert doc.quoted.at(9) == Span(8, 13) and doc.quoted.at(19) is None and doc.quoted.at(0) is None


ADDRESSES = [
    ("See https://example.org/a?b=c#d for more.", ["https://example.org/a?b=c#d"]),
    ("See www.example.org/a.", ["www.example.org/a."]),
    ("Write to jane.doe+x@mail.example.co.uk now", ["jane.doe+x@mail.example.co.uk"]),
    ("Follow @desk and #news, not a@ b.", ["@desk", "#news"]),
    ("On example.com/path and sub.example.co.uk", ["example.com/path", "sub.example.co.uk"]),
    ("<https://example.org>", ["https://example.org"]),
    ("The end.Net profit rose. U.S. Mr. Smith", []),
    ("Nothing at all", []),
    ("Item C# and F#1 and no. 5", []),
]


@pytest.mark.parametrize(("text", "wanted"), ADDRESSES)
def test_addresses(text: str, wanted: list[str]) -> None:
    doc = document(text)
    found = {doc.addresses.at(place) for place in range(len(text))} - {None}
    assert [text[span.start : span.end] for span in sorted(span for span in found if span)] == wanted


def test_echo() -> None:
    doc = document("a b a b c")
    assert doc.echo(2) == bytes([1, 1, 0]) and doc.echo(1) == bytes(4) and doc.echo(9) == b""


def test_places() -> None:
    doc = document("one two One")
    assert list(doc.places("one", "none", "two")) == [0, 2, 1]


def test_blocks() -> None:
    doc = document("one two\n\nthree")
    assert doc.blocks == (Span(0, 7), Span(9, 14))
    assert [doc.block_at(place) for place in (0, 6, 7, 8, 9, 14)] == [Span(0, 7)] * 4 + [Span(9, 14)] * 2
    assert document("").block_at(0) == Span(0, 0)


def test_a_place_before_the_first_block() -> None:
    doc = Document(Article("a", "  x", "  x", (), (Span(2, 3),)))
    assert doc.block_at(0) == Span(2, 3)


def test_sentences() -> None:
    doc = document("Mr. Hall left. She stayed.\n\nEnd")
    assert [doc.slice(sentence) for sentence in doc.sentences] == ["Mr. Hall left.", "She stayed.", "End"]
    assert doc.slice(doc.sentence_at(16)) == "She stayed."
    assert doc.slice(doc.sentence_at(28)) == "End"


def test_segments_are_the_sentences_of_a_catalogue() -> None:
    segments = (Segment(Span(0, 3), "A. "), Segment(Span(3, 5), "B."))
    doc = Document(Article("a", "A. B.", "A. B.", (), (Span(0, 5),), kind="catalogue", segments=segments))
    assert doc.sentences == (Span(0, 3), Span(3, 5))


def test_words_and_characters() -> None:
    doc = document("Über ÜBER 東京")
    assert doc.words == 3 and "東" in doc.characters and doc.lower_case == frozenset()
    assert document("The the And").lower_case == {"the"}


def test_language_is_the_primary_subtag() -> None:
    assert document("x", "en-GB").language == "en" and document("x", None).language == ""


def test_phrases_are_grouped_by_kind() -> None:
    doc = document("The decision will depend of the weather.")
    found = {kind: [doc.slice(match.span) for match in matches] for kind, matches in doc.phrase_matches.items()}
    assert found == {"preposition": ["depend of"]}
    assert document("It will depend.\n\nOf course.").phrase_matches == {}


def test_nothing_is_known_without_a_language() -> None:
    doc = document("Poutine will depend of it.", None)
    assert doc.phrase_matches == {} and doc.known_names == ()


def test_known_names_are_in_order() -> None:
    doc = document("Poutine met Loukachenko and Poutine.")
    assert [known.form for known in doc.known_names] == ["Poutine", "Loukachenko", "Poutine"]
