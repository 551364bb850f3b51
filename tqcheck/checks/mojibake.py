"""Letters that were read in the wrong encoding.

## What it finds
UTF-8 read as Windows-1252 (“cafÃ©”, “itâ€™s”, “Ð¼Ð¸Ñ€”) or as Windows-1251 (“РјРёСЂ”, “вЂ™”).

## Why it matters
Whole words are unreadable, and every later step treats them as words of some unknown language.

## Limits
Only what decodes back: capitals before closing marks (“IRMÃ”, “CAFÉ…”) stay silent, and so do single odd pairs that
might be letters of the language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqcheck.checks.base import Check, Example, Options, Triggers
from tqcheck.document import Document
from tqcheck.model import Fix, Hit, Severity, Span


def _table(encoding: str) -> dict[str, int]:
    table = {}
    for byte in range(0x80, 0x100):
        try:
            table[bytes([byte]).decode(encoding)] = byte
        except UnicodeDecodeError:
            table[chr(byte)] = byte
    return table


_WESTERN, _CYRILLIC = _table("cp1252"), _table("cp1251")


def _following(table: dict[str, int]) -> str:
    return "[" + re.escape("".join(character for character, byte in table.items() if byte < 0xC0)) + "]"


_W, _C = _following(_WESTERN), _following(_CYRILLIC)
_UNIT = rf"(?:[Â-ß]{_W}|[à-ï]{_W}{_W}|[ð-ô]{_W}{_W}{_W})"
_WESTERN_RUN = re.compile(rf"{_UNIT}{{1,300}}(?:[ ,.!?:-]{{1,2}}{_UNIT}{{1,300}}){{0,200}}|â€(?=[\s\w.,;:!?)]|$)")
_CYRILLIC_RUN = re.compile(
    rf"(?:[РС]{_C}){{2,300}}(?:[ ,.!?:-]{{1,2}}(?:[РС]{_C}){{1,300}}){{0,200}}|вЂ{_C}|В[«»°§±]|Г{_C}"
)
_WORD_BEFORE, _WORD_AFTER = re.compile(r"[^\W\d_]{1,60}$"), re.compile(r"[^\W\d_]{1,60}")
_TYPOGRAPHIC = frozenset("‘’“”–—…•„‚‹›«»\u00a0")
_ROMANIAN = frozenset("ȘșȚț")


def find(doc: Document, options: Options) -> Iterator[Hit]:
    text = doc.text
    found: list[tuple[Span, str]] = []
    for match in _WESTERN_RUN.finditer(text):
        decoded = _decoded(match[0], _WESTERN)
        if match[0] == "â€":
            found.append((Span(*match.span()), "”"))
        elif decoded is not None and _meant(text, match, decoded):
            found.append((Span(*match.span()), decoded))
    if not doc.characters.isdisjoint("ЂѕЅђµ°ё©јЃѓњў"):
        for match in _CYRILLIC_RUN.finditer(text):
            decoded = _decoded(match[0], _CYRILLIC)
            if decoded is None or not decoded.replace("\u00ad", "").isprintable():
                continue
            if match[0][0] not in "ГВ" or _beside_latin(text, match):
                found.append((Span(*match.span()), decoded))
    yield from _by_word(text, sorted(found))


def _by_word(text: str, found: list[tuple[Span, str]]) -> Iterator[Hit]:
    """One hit a word, however many of its letters are wrong."""
    number = 0
    while number < len(found):
        start, end = found[number][0]
        left = _WORD_BEFORE.search(text, max(0, start - 60), start)
        start = left.start() if left else start
        pieces = [text[start : found[number][0].start], found[number][1]]
        certain = text[found[number][0].start : end] != "â€"
        number += 1
        while True:
            right = _WORD_AFTER.match(text, end)
            stop = right.end() if right else end
            if number < len(found) and found[number][0].start <= stop:
                span, decoded = found[number]
                pieces += [text[end : span.start], decoded]
                certain = certain and text[span.start : span.end] != "â€"
                end = span.end
                number += 1
                continue
            pieces.append(text[end:stop])
            break
        meant = "".join(pieces)
        message = f"wrongly decoded: stands for “{meant[:60]}”"
        yield Hit(Span(start, stop), message, fix=Fix(meant) if certain else None, advice=None if certain else meant)


def _decoded(found: str, table: dict[str, int]) -> str | None:
    """What was meant, decoded as often as it was encoded; None for what was never UTF-8."""
    meant = None
    while True:
        if not all(character in table or character < "\x80" for character in found):
            return meant
        data = bytes(table.get(character, ord(character) & 0xFF) for character in found)
        try:
            found = data.decode("utf-8")
        except UnicodeDecodeError:
            return meant
        if found.isascii() or found == meant:
            return found
        meant = found


def _meant(text: str, match: re.Match[str], decoded: str) -> bool:
    """Whether the marks are rather one misread letter than a letter and a mark."""
    found = match[0]
    before = text[match.start() - 1 : match.start()] if match.start() else ""
    after = text[match.end() : match.end() + 1]
    letters = [character for character in decoded if not character.isascii()]
    scripts = "\u0370" <= letters[0] <= "\u06ff" or "\u0900" <= letters[0] <= "\u0dff" or letters[0] >= "\u3000"
    lead = found[0]
    if len(found) == 2:
        if lead in "ÂÃ":
            plausible = True
        elif lead in "ÄÅ":
            plausible = decoded.isalpha()
        else:
            plausible = lead == "È" and decoded in _ROMANIAN
        if not plausible:
            return False
        spaced = lead == "Â" and found[1] == "\u00a0"
        return spaced or found[1] not in _TYPOGRAPHIC or after.isalpha() or before.islower()
    if lead in "ÂÃ" and len(letters) == 1:
        return True
    if len(letters) == 1:
        if lead == "ð":
            return True
        return lead in "âï" and found[1] not in "“”’»…" and (decoded >= "\u2000" or lead == "ï")
    if scripts:
        return all(character.isalpha() or not character.isalnum() for character in letters)
    return any(mark not in _TYPOGRAPHIC for mark in found[1::2]) or after.isalpha() or lead in "Ãâ"


def _beside_latin(text: str, match: re.Match[str]) -> bool:
    before = text[match.start() - 1 : match.start()] if match.start() else ""
    after = text[match.end() : match.end() + 1]
    if match[0][0] == "В":
        return before.isspace() and bool(re.match("[A-Za-z0-9]", after))
    return bool(re.match("[A-Za-z]", before) or re.match("[A-Za-z]", after))


CHECK = Check(
    id="mojibake",
    title="Text read in the wrong encoding",
    category="Linguistic conventions/Character encoding",
    severity=Severity.MAJOR,
    find=find,
    triggers=Triggers(characters="ÂÃÄÅÈÎÏÐÑ×ØÙâïðãЂѕЅђµ°©јѓњ"),
    bad=(
        "The «cafÃ©» opened again, but «itâ€™s» small.",
        "He wrote «Ð¼Ð¸Ñ€» on the wall.",
        Example("Это слово «РјРёСЂ».".replace("«", "⟦").replace("»", "⟧"), "ru", marks=("⟦", "⟧")),
        Example("Le ⟦dÃ©bat⟧ a ⟦durÃ©⟧ 20⟦Â\u00a0minutes⟧.", "fr", marks=("⟦", "⟧")),
    ),
    good=(
        "The sign read “CAFÉ”… and, below, “LA CITÉ”.",
        Example("“A IRMÃ”, disse ele. «A MANHÃ», e “AMANHÃ…”", "pt", marks=("⟦", "⟧")),
        Example("Рішення ухвалили в Києві, Сімʼя Гійома.", "uk"),
        "The temperature rose by 5°, or ±2 µm, on the Å scale.",
    ),
)
