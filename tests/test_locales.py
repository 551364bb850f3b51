from __future__ import annotations

import tomllib

import pytest

from tests import generate_locales
from tqcheck import locales

TAGS = "en fr de es it pt nl pl ru uk zh ja ar tr fr-CA fr-CH de-CH pt-PT es-MX zh-Hant en-GB".split()


def test_the_file_is_what_the_script_makes_today() -> None:
    text = locales.FILE.read_text(encoding="utf-8")
    if tomllib.loads(text)["cldr"] != generate_locales.version():
        pytest.skip("babel carries another version of CLDR: run `python -m tests.generate_locales`")
    assert text == generate_locales.render()


@pytest.mark.parametrize("tag", TAGS)
def test_every_language_is_there(tag: str) -> None:
    found = locales.load(tag)
    assert found is not None
    assert found.tag == tag
    assert "0" in found.percent
    assert "¤" in found.currency


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("fr-BE", "fr"), ("pt-BR", "pt"), ("zh-TW", "zh-Hant"), ("zh-Hant-HK", "zh-Hant"), ("zh-Hans-CN", "zh"),
        ("de-CH-1996", "de-CH"), ("en", "en"),
    ],
)  # fmt: skip
def test_an_unknown_region_falls_back_to_the_language(tag: str, expected: str) -> None:
    found = locales.load(tag)
    assert found is not None
    assert found.tag == expected


@pytest.mark.parametrize("tag", ["xx", "cldr", "", None])
def test_what_is_not_known_is_none(tag: str | None) -> None:
    assert locales.load(tag) is None


def test_some_facts() -> None:
    french, swiss, spanish, turkish = map(locales.load, ("fr", "de-CH", "es", "tr"))
    assert french and swiss and spanish and turkish
    assert (french.quotes, french.decimal, french.group, french.percent) == (("«", "»"), ",", "\u202f", "0\u00a0%")
    assert (swiss.decimal, swiss.group) == (".", "’")
    assert (spanish.grouped_from, french.grouped_from) == (5, 4)
    assert turkish.percent == "%0"
    assert (french.currency, spanish.decimal) == ("0\u00a0¤", ",")
