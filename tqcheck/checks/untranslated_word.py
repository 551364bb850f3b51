"""A word or two left in another language.

## What it finds
A word of another script (“The 三聚氰胺 was found”), two or more little words of another language in a row (“She met mit der Regierung”),
one of them between English words (“his cabinet seinem of”), and units left over: “6 Mrd.”, “200 Mo”, “1 milliard”.

## Why it matters
The engine gave the word up; most readers cannot read it.

## Limits
Quotations, brackets, titles, names (von der Leyen, de la Cruz), loan phrases (de facto, vis-à-vis), words that are talked about (“the
character 水 means”) and names of languages stay silent. Single words of the same alphabet are found only where they are little words or,
in English, hold German letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from tqcheck.checks.base import Check, Example, Options
from tqcheck.document import Document
from tqcheck.leftovers import GERMAN_LETTERS, GERMAN_LOANS, HOMOGRAPHS, LOANS, PARTICLES, SINGLE_OF, UNITS, WORDS
from tqcheck.model import Confidence, Hit, Severity, Span

_SCRIPTS = {
    "han": "\u3005\u3040-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff", "hangul": "\u1100-\u11ff\uac00-\ud7a3",
    "cyrillic": "\u0400-\u052f", "greek": "\u0370-\u03ff\u1f00-\u1fff", "arabic": "\u0620-\u064a\u066e-\u06d3\u0750-\u077f",
    "hebrew": "\u05d0-\u05ea", "devanagari": "\u0900-\u0963\u0971-\u097f", "indic": "\u0980-\u0dff", "thai": "\u0e01-\u0e4e",
    "georgian": "\u10a0-\u10ff", "armenian": "\u0531-\u0587",
}  # fmt: skip
_OWN = {
    "zh": "han", "ja": "han", "ko": "hangul han", "ru": "cyrillic", "uk": "cyrillic", "bg": "cyrillic", "be": "cyrillic", "sr": "cyrillic",
    "mk": "cyrillic", "kk": "cyrillic", "mn": "cyrillic", "el": "greek", "ar": "arabic", "fa": "arabic", "ur": "arabic", "he": "hebrew",
    "hi": "devanagari", "mr": "devanagari", "ne": "devanagari", "th": "thai", "ka": "georgian", "hy": "armenian", "bn": "indic",
    "ta": "indic", "te": "indic",
}  # fmt: skip
_POINTS_TO = {
    "hangul": ("ko",),
    "devanagari": ("hi",),
    "hebrew": ("he",),
    "thai": ("th",),
    "greek": ("el",),
    "cyrillic": ("ru",),
    "arabic": ("ar",),
}
_ENDONYMS = frozenset(
    """日本語 中文 简体中文 繁體中文 汉语 漢字 한국어 русский українська български हिन्दी العربية فارسی עברית ελληνικά ไทย 日本 中国 हिंदी""".split()
)
_TALKED_ABOUT = frozenset(
    """word words character characters letter letters kanji hanzi glyph term terms name named names called written write spelled spelt phrase
    literally lit symbol symbols transliteration transliterated pronounced hashtag title titled hangul hanja kana pinyin chinese japanese
    korean russian arabic hindi hebrew greek persian ukrainian bulgarian thai georgian armenian means meaning sanskrit alphabet suffix prefix
    mot caractère lettre wort zeichen buchstabe palabra letra carácter слово слова буква иероглиф""".split()
)
_OPENING, _CLOSING = frozenset("“”„‟\"'‘’«‹(（[［「『《〈【*_`/|=~+"), frozenset("“”\"'’‘»›)）]］」』》〉】*_`/|=~+")


@cache
def _foreign_script(language: str) -> re.Pattern[str]:
    own = _OWN.get(language, "").split()
    letters = "".join(letters for name, letters in _SCRIPTS.items() if name not in own)
    return re.compile(rf"[{letters}]{{1,60}}(?:[ \u00a0・·-]{{1,2}}[{letters}]{{1,60}}){{0,8}}")


@cache
def _telling(language: str) -> Mapping[str, frozenset[str]]:
    """Per other language its little words, and those of them that are no words of the target."""
    own = frozenset(WORDS[language].split()) | frozenset(HOMOGRAPHS[language].split())
    return {other: frozenset(words.split()) - own for other, words in WORDS.items() if other != language}


@cache
def _all_telling(language: str) -> frozenset[str]:
    return frozenset().union(*_telling(language).values())


@cache
def _leftover_units(language: str) -> re.Pattern[str]:
    names = "|".join(units for other, units in UNITS.items() if other != language)
    return re.compile(
        rf"\d(?<![\w.,/-]\d)\d{{0,2}}(?:[.,  ]?\d{{1,3}}){{0,3}}[ \u00a0\u202f](?:{names})(?!\w|[ \u00a0][A-Z])"
    )


def find(doc: Document, options: Options) -> Iterator[Hit]:
    if not doc.language:
        return
    if not doc.text.isascii():
        yield from _scripts(doc)
    if doc.language in WORDS:
        yield from _runs(doc)
        for match in _leftover_units(doc.language).finditer(doc.text):
            span = Span(*match.span())
            if not doc.quoted.overlaps(span):
                yield Hit(
                    span,
                    "a unit left in another language",
                    advice="the unit of the target language",
                    severity=Severity.MINOR,
                )
    if doc.language == "en" and not doc.characters.isdisjoint("äöüß"):
        yield from _german_letters(doc)


def _german_letters(doc: Document) -> Iterator[Hit]:
    for word, places in doc.tokens.index.items():
        if word.isascii() or word in GERMAN_LOANS or not GERMAN_LETTERS.fullmatch(word):
            continue
        for place in places:
            span = doc.tokens.span(place, place)
            around = doc.text[max(span.start - 1, 0) : span.start] + doc.text[span.end : span.end + 1]
            if (
                not _capital(doc, place)
                and not set("'’.@/-") & set(around[:1] + around[1:].strip("."))
                and not _set_apart(doc, span)
            ):
                yield Hit(
                    span,
                    f"“{word}” is no English word",
                    confidence=Confidence.MEDIUM,
                    points_to=("de",),
                    advice="translate it",
                )


def _scripts(doc: Document) -> Iterator[Hit]:
    pattern = _foreign_script(doc.language)
    text = doc.text
    if not pattern.search("".join(doc.characters)):
        return
    for match in pattern.finditer(text):
        span = Span(*match.span())
        word = match[0]
        name = next(name for name, letters in _SCRIPTS.items() if re.match(f"[{letters}]", word))
        if word.casefold() in _ENDONYMS or len(word) < (4 if name == "greek" else 2 if name == "cyrillic" else 1):
            continue
        if (
            _glued(text, span, name)
            or _set_apart(doc, span)
            or _talked_about(doc, span)
            or _mostly_foreign(doc, span, pattern)
        ):
            continue
        yield Hit(
            span,
            "a word of another script left untranslated",
            advice="translate it, or put it in brackets after its translation",
            points_to=_POINTS_TO.get(
                name, ("ja",) if re.search("[\u3040-\u30ff]", word) else ("zh", "ja") if name == "han" else ()
            ),
        )


def _glued(text: str, span: Span, name: str) -> bool:
    """Whether Latin letters touch a word of a kindred alphabet: another rule's business."""
    beside = text[max(span.start - 1, 0) : span.start] + text[span.end : span.end + 1]
    return name in ("cyrillic", "greek") and any(character.isalpha() or character.isdigit() for character in beside)


def _set_apart(doc: Document, span: Span) -> bool:
    """Whether quotation marks, brackets, signs, or the punctuation of an apposition stand around a stretch."""
    text = doc.text
    before, after = text[max(span.start - 1, 0) : span.start], text[span.end : span.end + 1]
    if (before in _OPENING and before) or (after in _CLOSING and after):
        return True
    lead = text[max(span.start - 2, 0) : span.start]
    if lead.strip() in (",", ":", ";", "–", "—", "-", "=", "、", "•") and text[span.end : span.end + 1] in (
        ",",
        ".",
        ";",
        ":",
        "",
        "\n",
    ):
        return True
    if text[span.end : span.end + 2] in (" (", " =", " “", ' "', " –", " —"):
        return True
    opened = text.rfind("(", max(span.start - 120, 0), span.start)
    if opened >= 0 and ")" not in text[opened : span.start] and "\n" not in text[opened : span.start]:
        return True
    if doc.quoted.overlaps(span) or doc.addresses.at(span.start):
        return True
    return any(span.overlaps(foreign) for foreign in doc.article.foreign)


def _talked_about(doc: Document, span: Span) -> bool:
    tokens = doc.tokens
    place = tokens.at_or_after(span.start)
    after = tokens.at_or_after(span.end)
    near = [*tokens.norms[max(place - 3, 0) : place], *tokens.norms[after : after + 1]]
    return any(word in _TALKED_ABOUT for word in near)


def _mostly_foreign(doc: Document, span: Span, pattern: re.Pattern[str]) -> bool:
    """Whether the sentence is foreign for the greater part, or the article is about foreign words."""
    sentence = doc.slice(doc.sentence_at(span.start))
    letters = sum(map(str.isalpha, sentence))
    found = list(pattern.finditer(sentence))
    return 2 * sum(len(match[0]) for match in found) > letters or len(found) > 4


def _runs(doc: Document) -> Iterator[Hit]:
    tokens = doc.tokens
    telling = _telling(doc.language)
    done = -1
    for place in sorted(doc.places(*(_all_telling(doc.language) & tokens.index.keys()))):
        if place <= done:
            continue
        for other, words in telling.items():
            if tokens.norms[place] not in words:
                continue
            last = _reach(doc, place, frozenset(WORDS[other].split()))
            span = tokens.span(place, last)
            if sum(norm in words for norm in tokens.norms[place : last + 1]) >= 2:
                if not _is_name_or_loan(doc, place, last) and not _set_apart(doc, span):
                    done = last
                    yield Hit(
                        span,
                        f"“{doc.slice(span)}” is left in another language",
                        advice="translate it",
                        points_to=(other,),
                    )
                    break
            elif last == place and _stands_alone(doc, place, other) and not _set_apart(doc, span):
                done = place
                yield Hit(
                    span, f"“{doc.slice(span)}” is left in another language", advice="translate it",
                    points_to=(other,), confidence=Confidence.MEDIUM,
                )  # fmt: skip
                break


def _reach(doc: Document, place: int, words: frozenset[str]) -> int:
    tokens, last = doc.tokens, place
    while last + 1 < len(tokens) and last - place < 12 and tokens.norms[last + 1] in words:
        if doc.text[tokens.ends[last] : tokens.starts[last + 1]] not in (" ", "\n", "\u00a0"):
            break
        last += 1
    return last


def _is_name_or_loan(doc: Document, first: int, last: int) -> bool:
    tokens, text = doc.tokens, doc.text
    words = tokens.norms[first : last + 1]
    if " ".join(words) in LOANS or any(text[start].isupper() for start in tokens.starts[first : last + 1]):
        return True
    before = first > 0 and _capital(doc, first - 1) and text[tokens.ends[first - 1] : tokens.starts[first]] == " "
    after = last + 1 < len(tokens) and _capital(doc, last + 1)
    return (before and after) or ((before or after) and all(word in PARTICLES for word in words))


def _capital(doc: Document, place: int) -> bool:
    return doc.text[doc.tokens.starts[place]].isupper()


def _stands_alone(doc: Document, place: int, other: str) -> bool:
    """A single telling word between two plain words of an English sentence."""
    tokens, text = doc.tokens, doc.text
    if doc.language != "en" or SINGLE_OF.get(tokens.norms[place]) != other or not 0 < place < len(tokens) - 1:
        return False
    around = (place - 1, place, place + 1)
    if (
        text[tokens.ends[place - 1] : tokens.starts[place]] != " "
        or text[tokens.ends[place] : tokens.starts[place + 1]] != " "
    ):
        return False
    return all(
        text[tokens.starts[near]].islower() and tokens.norms[near].isascii() for near in around if near != place
    ) and not _capital(doc, place)


CHECK = Check(
    id="untranslated-word",
    title="Word left untranslated",
    category="Accuracy/Untranslated",
    severity=Severity.MAJOR,
    find=find,
    bad=(
        "Cyanuric acid and «三聚氰胺» were found, and the «समर्थन» of the state; it is «важно» to say.",
        "The chancellor met «mit der» Regierung and left his cabinet «seinem» of old.",
        "It cost «6 Mrd.» and a file of «200 Mo», «1 milliard» in all.",
        Example("Le ministre a dit «that the» gouvernement reste.", "fr"),
        Example("Он сказал, что 他们是 нет.".replace("他们是", "«他们是»"), "ru"),
    ),
    good=(
        "Ursula von der Leyen, Vincent van den Berg and Juan de la Cruz met, de facto vis-à-vis the crème de la crème.",
        "The character 水 means water; Tokyo (東京) is big; “нет” is Russian for no; available in 日本語 and English.",
        "She read “Das Leben der Anderen” and sang in Le Monde de la Musique, with α, ΔG and TNFα.",
        "The word нет, 東京, is written so. We visited the Museum für Naturkunde and Nord-und-Süd.",
        Example("Он купил iPhone и Windows for Workgroups.", "ru"),
    ),
)
