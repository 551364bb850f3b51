"""Spanish ¿ and ¡: missing where they belong, or left over where they do not.

## What it finds
In Spanish “Qué hora es?” without ¿, “Viva!” without ¡, and a ¿ or ¡ that nothing closes. In other languages a ¿ or ¡ that
came along from the source.

## Why it matters
A Spanish reader needs the first mark to know the tone; readers of other languages trip over it.

## Limits
The opening mark is looked for back to the end of the sentence before, since it may stand after a comma (“Pero, ¿quién?”),
and ¡…? is as good as ¿…!. (?) and (!), addresses, names such as Yahoo!, and quotations without a Spanish word stay
silent, and so do Spanish titles and cries in other languages. Galician, Asturian and Catalan may use the marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqcheck.checks.base import Check, Example, Options, Triggers
from tqcheck.document import Document
from tqcheck.model import Hit, Severity, Span

LONGEST = 500
_CLOSING = re.compile(r"[?!]+")
_STOP = re.compile(r"[?!…](?=[\s\"”»)—–-])(?!\s[a-záéíóúñ])|:(?=\s)|(?<![\d.])\.(?=\s)|[\"“«(](?=\w)")
_ABBREVIATED = re.compile(
    r"(?:^|[^\w])(?:[A-ZÁÉÍÓÚÑ]|[Ss]ra?|[Dd]ra?|[Dd]ña|[Uu]ds?|[Ee]tc|EE|UU|[Ss]to?a?|[Pp]rof|[Nn]úm)$"
)
_OPENING = re.compile(r"[¿¡]")
_WORD = re.compile(r"[^\W\d_]+")
_SPANISH_LETTER = re.compile(r"[áéíóúñÁÉÍÓÚÑ]")
_NAME = re.compile(r"(?:^|\W)[A-ZÁÉÍÓÚÑ][\w’'-]{0,30}$")
_OWN = frozenset({"es", "gl", "ast", "ca", "eu", "an"})
_ENGLISH_TOO = frozenset("a as do he has me no on son la".split())
_TELLING = frozenset(
    "el los las qué que quién dónde cuándo cómo por para viva vivan vamos arriba mi tu su yo y muy está son hay es no una un "
    "se te me con sin más ya ay olé hola gracias basta fuera caramba feliz tres buenos buenas señor señora".split()
)


def find(doc: Document, options: Options) -> Iterator[Hit]:
    if doc.language == "es":
        yield from _missing(doc)
        yield from _unclosed(doc)
    elif doc.language not in _OWN and doc.language:
        yield from _leaked(doc)


def _missing(doc: Document) -> Iterator[Hit]:
    text = doc.text
    known: frozenset[str] | None = None
    for match in _CLOSING.finditer(text):
        place = match.start()
        before, after = text[place - 1 : place], text[match.end() : match.end() + 1]
        if not (before.isalnum() or before in '.…"”»)%\ufffc') or not before:
            continue
        if after.isalnum() or after in ("=", "/", "&") or doc.addresses.at(place) is not None:
            continue
        clause = _clause(doc, place)
        if _OPENING.search(clause) or not clause.strip():
            continue
        known = known or (_TELLING | doc.word_set("function_words")) - _ENGLISH_TOO
        words = _WORD.findall(clause)
        spanish = _SPANISH_LETTER.search(clause) is not None or any(word.lower() in known for word in words)
        goes_on = text[match.end() : match.end() + 2].strip()[:1]
        if _NAME.search(clause) and (goes_on.islower() or goes_on in (",", ".") or (len(words) > 1 and not spanish)):
            continue
        if not spanish and (doc.quoted.at(place) is not None or len(words) > 1 or ("?" not in match[0] and goes_on)):
            continue
        mark = "¿" if "?" in match[0] else "¡"
        yield Hit(Span(*match.span()), f"no “{mark}” opens this sentence", advice=f"{mark} where the tone begins")


def _clause(doc: Document, place: int) -> str:
    """What stands between the end of the sentence before and a mark."""
    text = doc.text
    low = max(doc.block_at(place).start, place - LONGEST)
    start = low
    for stop in _STOP.finditer(text, low, place):
        if stop[0] == "." and _ABBREVIATED.search(text[max(low, stop.start() - 6) : stop.start()]):
            continue
        # What a colon, a bracket or a quotation mark introduces may be the whole question, or only part of it.
        if stop[0] in ':"“«(…' and _OPENING.search(text, start, stop.start()):
            continue
        start = stop.end()
    return text[start:place]


def _unclosed(doc: Document) -> Iterator[Hit]:
    text = doc.text
    for match in _OPENING.finditer(text):
        start, end = match.end(), doc.block_at(match.start()).end
        after = text[start : start + 1]
        # Further on than that, the mark that closes it may be out of sight.
        if end - start > LONGEST or not (after.isalnum() or after in '¿¡«“"…(') or start >= end:
            continue
        if _CLOSING.search(text, start, end) is None:
            yield Hit(Span(*match.span()), f"nothing closes this “{match[0]}”")


def _leaked(doc: Document) -> Iterator[Hit]:
    text = doc.text
    ours = doc.word_set("function_words")
    taken = -1
    for match in _OPENING.finditer(text):
        after = text[match.end() : match.end() + 1]
        if (
            match.start() < taken
            or doc.quoted.at(match.start()) is not None
            or not (after.isalnum() or after in '¿¡«“"')
        ):
            continue
        end = doc.block_at(match.start()).end
        closing = _CLOSING.search(text, match.end(), min(end, match.end() + LONGEST))
        clause = text[match.end() : closing.start() if closing else min(end, match.end() + 60)]
        words = [word.lower() for word in _WORD.findall(clause)]
        if not words or any(word in _TELLING and word not in ours for word in words) or "ñ" in clause:
            continue
        yield Hit(Span(*match.span()), f"“{match[0]}” belongs to Spanish", points_to=("es",))
        taken = match.end()


CHECK = Check(
    id="inverted-punctuation",
    title="¿ or ¡ missing or left over",
    category="Linguistic conventions/Punctuation",
    severity=Severity.MINOR,
    find=find,
    triggers=Triggers(characters="?!¿¡"),
    bad=(
        Example("Qué hora es«?» No lo sé. Viva el alcalde«!»", "es"),
        Example("El alcalde preguntó «¿»cuánto cuesta el puente.", "es"),
        "«¿»Where is the mayor? «¡»Nobody knows!",
    ),
    good=(
        Example("Pero, ¿quién lo sabe? El Sr. López, ¿vendrá mañana?, dijo. ¡Qué día! ¿Cómo?!", "es"),
        Example("Vio la página https://example.org/?a=b y el sitio Yahoo! de siempre (?), (!).", "es"),
        Example("Cantaron «Who is next?» hasta la noche.", "es", marks=("⟦", "⟧")),
        "The crowd cried ¡Viva el alcalde! and the film is called “¿Where?”.",
        Example("¿Que hai de novo?", "gl"),
    ),
)
