"""A number with the separators of the source language.

## What it finds
In English: “2.300 million”, “1.250 people” (a full stop for thousands), “4,5 percent” (a decimal comma), “1 400 trains” (a blank for
thousands). In French, German and other comma languages: “4.5 %” and “1,250 euros”.

## Why it matters
“1.250” is a thousand to one reader and one and a quarter to another.

## Limits
Only where a unit, a scale word or a counted noun follows; versions, scores, coordinates and addresses stay silent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqcheck.checks.base import Check, Example, Options, Triggers
from tqcheck.document import Document
from tqcheck.model import Fix, Hit, Severity, Span

_FREE = r"(?<![\w.,/:$€£#№+-])"
_NOUN_EN = (
    r"(?:million|billion|trillion|people|persons|inhabitants|residents|soldiers|troops|workers|employees|students|visitors|jobs|houses|homes|"
    r"euros|dollars|pounds|roubles|rubles|tonnes|tons|kilomet(?:re|er)s|met(?:re|er)s|hectares|square|trains|flights|cases|deaths|victims|"
    r"refugees|families|vehicles|cars|copies|companies|members)\b"
)
_UNIT_EN = r"(?:percent|per cent|million|billion|trillion|met(?:re|er)s|kilomet(?:re|er)s|tonnes|tons|hectares|degrees|litres|liters|kilograms|times|points)\b"
_POINT_THOUSANDS = re.compile(
    rf"{_FREE}([1-9]\d{{0,2}}(?:\.\d{{3}})+)(?=[ \u00a0]{_NOUN_EN})(?!(?<!00)[ \u00a0](?:m|b|tr)illion)"
)
_BLANK_THOUSANDS = re.compile(
    rf"(?<![\w.,/:$€£#№+-])(?<!\d )([1-9]\d{{0,2}}(?:[ \u00a0\u202f]\d{{3}})+)(?=[ \u00a0]{_NOUN_EN})"
)
_DECIMAL_COMMA = re.compile(rf"{_FREE}(\d{{1,3}},\d{{1,2}})(?=[ \u00a0]?%|[ \u00a0]{_UNIT_EN})")
_POINT_DECIMAL = re.compile(
    r"(?<![\w.,/:$€£#№+-])(\d{1,3}\.\d{1,2})(?=[ \u00a0\u202f]?%|[ \u00a0](?:millions?|milliards?|Millionen|Milliarden|millones|euros?|Euro|Prozent|por ciento)\b)"
)
_COMMA_THOUSANDS = re.compile(
    r"(?<![\w.,/:$€£#№+-])([1-9]\d{0,2}(?:,\d{3})+)(?=[ \u00a0](?:euros?|Euro|personnes|Menschen|personas|habitants|Einwohner|habitantes|soldats|Soldaten|soldados)\b)"
)
_COMMA_LANGUAGES = ("fr", "de", "it", "pt", "nl", "pl", "ru", "uk")


def find(doc: Document, options: Options) -> Iterator[Hit]:
    if doc.language == "en":
        for pattern, message in (
            (_POINT_THOUSANDS, "a full stop between thousands"),
            (_BLANK_THOUSANDS, "a blank between thousands"),
            (_DECIMAL_COMMA, "a decimal comma"),
        ):
            for match in pattern.finditer(doc.text):
                digits = re.sub(r"\D", "", match[1])
                right = match[1].replace(",", ".") if pattern is _DECIMAL_COMMA else f"{int(digits):,}"
                yield Hit(Span(*match.span(1)), f"{message} is not English", fix=Fix(right))
        return
    for match in _POINT_DECIMAL.finditer(doc.text):
        yield Hit(
            Span(*match.span(1)), "a decimal point where the language has a comma", fix=Fix(match[1].replace(".", ","))
        )
    for match in _COMMA_THOUSANDS.finditer(doc.text):
        yield Hit(
            Span(*match.span(1)),
            "a comma between thousands is read as a decimal here",
            advice="the language's own separator",
        )


CHECK = Check(
    id="number-format-locale",
    title="Number with another language's separators",
    category="Locale conventions/Number format",
    severity=Severity.MINOR,
    find=find,
    languages=("en", *_COMMA_LANGUAGES),
    triggers=Triggers(characters="0123456789"),
    bad=(
        "It costs «2.300» million and hit «1.250» people.",
        "Prices rose «4,5» percent; «1 400» trains were cancelled.",
        Example("Les prix ont augmenté de «4.5» % cette année.", "fr"),
        Example("Das kostet «1,250» Euro.", "de"),
    ),
    good=(
        "It costs 2.3 million, hit 1,250 people, and 4.5 percent of 30,000 families.",
        "Version 2.300 came in 2019; section 1.250 says so; 3,50 is no price here.",
        "In 2022 400 trains were cancelled.",
        Example("Les prix ont augmenté de 4,5 % et 1 250 euros.", "fr"),
    ),
)
