"""Which language a text is in."""

from __future__ import annotations

import pytest

from tqcheck import language

ENGLISH = (
    "The council met on Thursday evening to discuss the new bus lanes. Residents had complained for months about the traffic "
    "near the school, and the mayor promised that work would start before the winter. Nobody objected to the plan, although "
    "one member asked who would pay for it."
)  # fmt: skip
FRENCH = (
    "Le conseil s'est réuni jeudi soir pour parler des nouvelles voies de bus. Les habitants se plaignaient depuis des mois de "
    "la circulation près de l'école, et le maire a promis que les travaux commenceraient avant l'hiver. Personne ne s'y est "
    "opposé, mais un élu a demandé qui paierait."
)  # fmt: skip
RUSSIAN = (
    "Совет собрался в четверг вечером, чтобы обсудить новые автобусные полосы. Жители месяцами жаловались на движение у школы, "
    "и мэр пообещал, что работы начнутся до зимы. Никто не возражал, хотя один депутат спросил, кто за это заплатит. Мэр обещал ответить."
)


@pytest.mark.parametrize(("text", "tag"), [(ENGLISH, "en"), (FRENCH, "fr"), (RUSSIAN, "ru")])
def test_articles(text: str, tag: str) -> None:
    assert language.of_article(text) == tag
    assert language.of_article(text * 20) == tag
    assert language.of_article(text) == language.of_article(text), "no draw"


@pytest.mark.parametrize("text", ["", "Too short to say.", "7 " * 500, "12.5 % — " * 100])
def test_too_little_to_say(text: str) -> None:
    assert language.of_article(text) is None


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("The mayor promised that work would start before winter.", "en"),
        ("Le maire a promis que les travaux commenceraient\navant l'hiver.", "fr"),
        ("Der Bürgermeister versprach, dass die Arbeiten vor dem Winter beginnen.", "de"),
        ("El alcalde prometió que las obras comenzarían antes del invierno.", "es"),
        ("Мэр пообещал, что работы начнутся до зимы.", "ru"),
    ],
)
def test_segments(text: str, tag: str) -> None:
    found, probability = language.of_segment(text)
    assert found == tag and 0.5 < probability <= 1.01


def test_a_segment_without_letters() -> None:
    assert language.of_segment("12 — 7…") == (None, 0.0) == language.of_segment("")


@pytest.mark.parametrize(
    ("tag", "wanted"),
    [
        ("EN", "en"), ("en_us", "en-US"), ("pt-br", "pt-BR"), ("zh-hant-tw", "zh-Hant-TW"), ("zh-tw", "zh-Hant"),
        ("zh_CN", "zh"), ("iw", "he"), ("no", "nb"), ("es-419", "es-419"), ("sl-ROZAJ", "sl-rozaj"), ("", None),
        ("e", None), ("english", None), ("en-", None), ("../en", None), ("en US", None),
    ],
)  # fmt: skip
def test_tags(tag: str, wanted: str | None) -> None:
    assert language.normalise(tag) == wanted


def test_names_of_languages() -> None:
    assert language.name("fr-CA") == "French" and language.name("xx") == "xx"
