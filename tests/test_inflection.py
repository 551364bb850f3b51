"""Forms of words."""

from __future__ import annotations

import pytest

from tqcheck.inflection import FUNCTION_WORDS, english_forms, key, keys

FORMS = {
    "put": "put puts putting",
    "be": "am is are was were been being isn't wasn't it's they're",
    "have": "has had having haven't",
    "go": "goes went gone going",
    "lie": "lies lied lay lain lying",
    "die": "dies died dying",
    "wine": "wines wine's wined",
    "city": "cities city's",
    "day": "days",
    "box": "boxes boxing",
    "church": "churches",
    "video": "videos",
    "hero": "heroes",
    "man": "men men's manned",
    "spokesman": "spokesmen spokesman's",
    "child": "children children's",
    "foot": "feet footed",
    "fish": "fishes fished fishing",
    "stop": "stopped stopping stops",
    "travel": "travelled traveled travelling traveling",
    "visit": "visited visiting",
    "quit": "quitting",
    "panic": "panicked panicking",
    "carry": "carries carried carrying",
    "play": "played plays",
    "agree": "agreed agreeing",
    "dye": "dyed dyeing",
    "age": "aging ageing aged",
    "mistake": "mistook mistaken mistakes",
    "undergo": "underwent undergone undergoes",
    "prove": "proved proven",
    "wines": "wine wines",
    "prizes": "prize prizes",
    "boxes": "box",
    "cities": "city",
}


@pytest.mark.parametrize(("word", "forms"), FORMS.items())
def test_english_forms(word: str, forms: str) -> None:
    assert {word, *forms.split()} <= english_forms(word)


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("burn", "burned burnt"), ("spill", "spilled spilt"), ("learn", "learned learnt"), ("lean", "leaned leant"),
        ("dream", "dreamed dreamt"), ("light", "lighted lit"), ("spoil", "spoiled spoilt"), ("leap", "leaped leapt"),
        ("spell", "spelled spelt"), ("smell", "smelled smelt"), ("kneel", "kneeled knelt"), ("show", "showed shown"),
        ("hang", "hanged hung"), ("saw", "sawed sawn"), ("sew", "sewed sewn"), ("sow", "sowed sown"),
        ("swell", "swelled swollen"), ("shine", "shined shone"), ("weave", "weaved woven"), ("wake", "waked woke"),
    ],
)  # fmt: skip
def test_verbs_with_a_regular_past_beside_the_irregular_one(word: str, forms: str) -> None:
    assert set(forms.split()) <= english_forms(word)


@pytest.mark.parametrize(
    ("word", "wrong"), [("see", "seed"), ("be", "bed"), ("take", "taked"), ("us", "use"), ("bus", "bu")]
)
def test_forms_that_are_other_words(word: str, wrong: str) -> None:
    assert wrong not in english_forms(word)


@pytest.mark.parametrize("word", ["of", "the'", "a", "x", "don't", "12", "must", *sorted(FUNCTION_WORDS["en"])[:5]])
def test_words_that_stand_as_they_are(word: str) -> None:
    assert english_forms(word) == {word}


@pytest.mark.parametrize(
    "word", ["wine", "church", "city", "stop", "go", "man", "quiz", "analysis", "is", "as", "bless"]
)
def test_a_word_is_among_its_forms_and_none_is_broken(word: str) -> None:
    forms = english_forms(word)
    assert word in forms
    assert all(form and form == form.lower() and form.count("'") <= 1 and " " not in form for form in forms)


@pytest.mark.parametrize(
    ("language", "one", "two"),
    [("fr", "maison", "maisons"), ("de", "häuser", "häusern"), ("es", "gatos", "gato"), ("ru", "книга", "книги")],
)
def test_other_languages_compare_stems(language: str, one: str, two: str) -> None:
    assert key(one, language) == key(two, language)
    assert keys(one, language) == {key(two, language)}


def test_unknown_languages_compare_words() -> None:
    assert key("wines", "xx") == "wines" and keys("wines", "") == {"wines"}
    assert key("wines", "en") == "wines" and "wines" in keys("wine", "en")
