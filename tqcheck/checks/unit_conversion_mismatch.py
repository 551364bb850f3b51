"""A converted measure in brackets that does not fit the one before it.

## What it finds
“10 km (16 miles)”, “30 °C (56 °F)”, “50 kg (23 lb)”, “100 hectares (40 acres)”, “120 km/h (193 mph)”: length, weight, temperature, speed
and area, both ways round.

## Why it matters
One of the two numbers is wrong, and the reader cannot tell which.

## Limits
All languages, units written in English, French, German, Spanish, Italian, Portuguese or Russian. Rounding to the last figure and a tenth
of difference are let through, and so are ranges whose ends do not pair and measures of several parts (6 ft 2 in).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tqcheck.checks.base import Check, Example, Options, Triggers
from tqcheck.document import Document
from tqcheck.model import Hit, Severity, Span

TOLERANCE = 0.1
_WARMTH = 1.2
_REACH = 60

# Unit, kind, factor to the base unit of the kind, spellings. The first letter of the kind's group is metric (m) or other (i).
_TABLE: tuple[tuple[str, str, float, str], ...] = (
    ("m", "length", 1000.0, r"km|kms|kilomet(?:er|re)s?|kilomètres?|Kilometern?|kilómetros?|quilómetros?|quilômetros?|chilometri|chilometro|км|километр(?:а|ов)?"),
    ("m", "length", 1.0, r"m|met(?:er|re)s?|mètres?|Metern?|metros?|metri|metro|м|метр(?:а|ов)?"),
    ("m", "length", 0.01, r"cm|centimet(?:er|re)s?|centimètres?|Zentimetern?|centímetros?|centimetri|см|сантиметр(?:а|ов)?"),
    ("m", "length", 0.001, r"mm|millimet(?:er|re)s?|millimètres?|Millimetern?|milímetros?|millimetri|мм|миллиметр(?:а|ов)?"),
    ("i", "length", 1609.344, r"miles?|mi|Meilen?|millas?|miglia|miglio|milhas?|мил(?:я|и|ь)"),
    ("i", "length", 0.3048, r"feet|foot|ft|pieds?|Fuß|pies?|piedi|pés|фут(?:а|ов)?"),
    ("i", "length", 0.9144, r"yards?|yd|yds|verges?|yardas?|jardas?|ярд(?:а|ов)?"),
    ("i", "length", 0.0254, r"inch(?:es)?|in|pouces?|Zoll|pulgadas?|pollici|pollice|polegadas?|дюйм(?:а|ов)?"),
    ("m", "weight", 1.0, r"kg|kgs|kilos?|kilogram(?:me)?s?|kilogrammes?|Kilogramm|kilogramos?|chilogrammi|quilogramas?|кг|килограмм(?:а|ов)?"),
    ("m", "weight", 0.001, r"g|grams?|grammes?|Gramm|gramos?|grammi|gramas?|г|грамм(?:а|ов)?"),
    ("i", "weight", 0.45359, r"lbs?|pounds?|livres|Pfund|libras?|libbre|фунт(?:а|ов)?"),
    ("i", "weight", 0.02835, r"oz|ounces?|onces?|Unzen?|onzas?|once|onças?|унци(?:я|и|й)"),
    ("m", "area", 10000.0, r"ha|hectares?|Hektar|hectáreas?|ettari|ettaro|га|гектар(?:а|ов)?"),
    ("m", "area", 1e6, r"km²|km2|sq\.? km|square kilomet(?:er|re)s?|kilomètres? carrés?|Quadratkilometern?|kilómetros? cuadrados?|кв\. ?км"),
    ("m", "area", 1.0, r"m²|m2|sq\.? m|square met(?:er|re)s?|mètres? carrés?|Quadratmetern?|metros? cuadrados?|metri quadrati|кв\. ?м"),
    ("i", "area", 4046.856, r"acres?|Acres?|acri|акр(?:а|ов)?"),
    ("i", "area", 2589988.0, r"square miles?|sq\.? mi(?:les)?|milles? carrés?|Quadratmeilen?|millas? cuadradas?"),
    ("i", "area", 0.092903, r"square f(?:ee|oo)t|sq\.? ft|pieds? carrés?|Quadratfuß|pies? cuadrados?"),
    ("m", "speed", 1.0, r"km/h|kph|kmh|kilomet(?:er|re)s? (?:per|an) hour|kilomètres?[ /](?:à l['’])?heure|Stundenkilometern?|kilómetros por hora|км/ч"),
    ("i", "speed", 1.609344, r"mph|miles? (?:per|an) hour|Meilen pro Stunde|millas por hora|миль в час"),
    ("m", "warmth", 1.0, r"°\s?C|º\s?C|degrees? C(?:elsius|entigrade)|degrés Celsius|Grad Celsius|grados Celsius|gradi Celsius|C"),
    ("i", "warmth", 1.0, r"°\s?F|º\s?F|degrees? Fahrenheit|degrés Fahrenheit|Grad Fahrenheit|grados Fahrenheit|gradi Fahrenheit|F"),
)  # fmt: skip
_SCALES = {
    "thousand": 1e3, "mille": 1e3, "mil": 1e3, "tausend": 1e3, "mila": 1e3, "тыс.": 1e3,
    "million": 1e6, "millions": 1e6, "millones": 1e6, "millionen": 1e6, "milioni": 1e6, "milhões": 1e6, "млн": 1e6,
}  # fmt: skip
_UNIT = "|".join(
    sorted(
        (spelling for *_, spellings in _TABLE for spelling in re.split(r"\|(?![^(]*\))", spellings)),
        key=len,
        reverse=True,
    )
)
_FIGURE = r"[-−–]?\d{1,3}(?:[ \u00a0\u202f.,'’]\d{3}){1,3}(?:[.,]\d{1,2})?|[-−–]?\d{1,7}(?:[.,]\d{1,3})?"
_AMOUNT = rf"(?:{_FIGURE})(?: ?(?:-|–|to|and|à|bis|a|до) ?(?:{_FIGURE}))?"
_HEDGE = (
    r"(?:(?:about|around|approximately|approx\.?|some|roughly|nearly|almost|over|more than|or|c\.|ca\.?|environ|près de|soit|plus de|etwa|rund|fast|"
    r"unos|unas|cerca de|alrededor de|casi|circa|около|~|≈) ?){0,2}"
)
_SCALE = "(?: (" + "|".join(map(re.escape, _SCALES)) + r"))?"
_FIRST = re.compile(rf"(?<![\w.,/′″'’°-])({_AMOUNT}){_SCALE}[ \u00a0\u202f-]?({_UNIT})(?: ?[a-z]{{3,9}})?,? ?\Z")
_SECOND = re.compile(rf"[(\[] ?{_HEDGE}({_AMOUNT}){_SCALE}[ \u00a0\u202f-]?({_UNIT})\.? ?[)\]]")
_MORE_PARTS = re.compile(
    r"(?:\b(?:feet|foot|ft|pounds?|lbs?|stones?|st|pieds?|Fuß|pies|hours?|h)|['’′])[ .,]{0,2}(?:and )?$"
)


@cache
def _unit(spelling: str) -> tuple[str, str, float]:
    return next(
        (system, kind, factor) for system, kind, factor, spellings in _TABLE if re.fullmatch(spellings, spelling)
    )


def find(doc: Document, options: Options) -> Iterator[Hit]:
    text = doc.text
    for bracket in _SECOND.finditer(text):
        match = _FIRST.search(text, max(bracket.start() - _REACH, 0), bracket.start())
        if match is None:
            continue
        first, second = _unit(match[3]), _unit(bracket[3])
        if first[1] != second[1] or first[0] == second[0]:
            continue
        if _MORE_PARTS.search(text, max(0, match.start() - 12), match.start()):
            continue
        here, there = _ends(match[1], match[2]), _ends(bracket[1], bracket[2])
        if len(here) != len(there):
            continue
        wrong = [
            (a, b)
            for a, b in zip(here, there, strict=True)
            if not any(_fits(x, first, y, second) for x in a for y in b)
        ]
        if wrong:
            expected = _convert(wrong[0][0][0], first, second)
            yield Hit(
                Span(match.start(1), bracket.end()),
                f"{match[1]} {match[3]} are about {_short(expected)} {bracket[3]}",
                advice="compare with the source; one of the two is wrong",
            )


def _ends(amount: str, scale: str | None) -> list[list[float]]:
    """The ends of a range, each with every value that its separators allow."""
    factor = _SCALES[scale] if scale else 1.0
    parts = re.split(r"(?<=\d) ?(?:-|–|to|and|à|bis|a|до) ?(?=[-−–]?\d)", amount)
    return [[value * factor for value in _values(part)] for part in parts]


def _values(figure: str) -> list[float]:
    sign = -1.0 if figure[0] in "-−–" else 1.0
    plain = re.sub(r"[-−– \u00a0\u202f'’]", "", figure)
    found = set()
    for decimal in (".", ","):
        whole = plain.replace("," if decimal == "." else ".", "")
        if whole.count(decimal) <= 1:
            found.add(sign * float(whole.replace(decimal, ".")))
    return sorted(found) or [sign * float(re.sub(r"[.,]", "", plain))]


def _convert(value: float, unit: tuple[str, str, float], to: tuple[str, str, float]) -> float:
    if unit[1] == "warmth":
        return value * 9 / 5 + 32 if unit[0] == "m" else (value - 32) * 5 / 9
    return value * unit[2] / to[2]


def _fits(value: float, unit: tuple[str, str, float], other: float, to: tuple[str, str, float]) -> bool:
    if unit[1] == "warmth":
        # A difference between temperatures has no offset.
        differs = value * 9 / 5 if unit[0] == "m" else value * 5 / 9
        near = max(_WARMTH, _grain(other) / 2)
        # “minus 40 °C (-40 °F)”: the sign may be spelt out.
        absolute = min(abs(_convert(sign * value, unit, to) - other) for sign in (1, -1))
        return absolute <= near or abs(differs - other) <= max(_WARMTH / 2, _grain(other) / 2)
    there, back = _convert(value, unit, to), _convert(other, to, unit)
    return abs(there - other) <= max(TOLERANCE * there, _grain(other) / 2) or abs(back - value) <= max(
        TOLERANCE * back, _grain(value) / 2
    )


def _grain(value: float) -> float:
    """The place of the last figure that is not zero: 100 for 300, 0.1 for 6.2; what was rounded to it may be half of it off."""
    size = 0.001
    while value and size < abs(value) and abs(value / (size * 10) - round(value / (size * 10))) < 1e-6:
        size *= 10
    return size if value else 1.0


def _short(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 20 else f"{value:.1f}"


CHECK = Check(
    id="unit-conversion-mismatch",
    title="Measure and its conversion differ",
    category="Accuracy/Mistranslation",
    severity=Severity.MAJOR,
    find=find,
    triggers=Triggers(characters="(["),
    bad=(
        "The lake is «10 km (16 miles)» long and lies «30 °C (56 °F)» warm.",
        "He lost «50 kg (23 lb)» on «100 hectares (40 acres)» at «120 km/h (193 mph)».",
        Example("La route fait «12,5 km (20 miles)» de long.", "fr"),
    ),
    good=(
        "It is 10 km (6.2 miles), 5-10 km (3-6 miles), 300 miles (500 km), 1 mile (2 km) and 1,250 m (4,100 ft) high.",
        "At 40 °C (104 °F), a rise of 2 °C (3.6 °F); 6 ft 2 in (1.88 m); 120 km/h (75 mph); minus 40 °C (-40 °F).",
        "2 million acres (809,000 hectares), 10 km (5 km on foot), 60 square miles (155 km²), 5 m (of 12).",
        Example("Der See ist 1.250 m (4.101 Fuß) tief und 12,5 km (7,8 Meilen) lang.", "de"),
    ),
)
