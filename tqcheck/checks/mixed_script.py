"""A word whose letters come from two alphabets.

## What it finds
“Mосква” with a Latin M, “Amеrica” with a Cyrillic е, halves left untranslated and glued (“Pashinян”).

## Why it matters
The word looks right or nearly so, and cannot be found, sorted, spoken or spell-checked.

## Limits
Greek letters of science (TNFα, µm, kΩ) and Latin acronyms with Cyrillic endings (SMSка) are usual and stay silent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqcheck.checks.base import Check, Example, Options, Triggers
from tqcheck.document import Document
from tqcheck.model import Fix, Hit, Severity, Span

_LATIN, _CYRILLIC, _GREEK = "A-Za-zÀ-ÖØ-öø-ɏ", "Ѐ-ԯ", "Ͱ-Ͽἀ-῾"
_LATIN_RUN, _OTHER_RUN = re.compile(rf"[{_LATIN}]{{1,60}}"), re.compile(rf"[{_CYRILLIC}{_GREEK}]{{1,60}}")
_OTHER = frozenset("ru uk be bg sr mk kk ky mn tg el".split())
_WORD_START = re.compile(r"[^\W\d_]{1,60}$")
_WORD_END = re.compile(r"[^\W\d_]{1,60}")
_INFLECTED = re.compile(rf"[A-Z]{{2,12}}[{_CYRILLIC}]{{1,12}}")

_TO_CYRILLIC = dict(zip("AaBCcEeHIiJjKMOoPpSsTXxYy", "АаВСсЕеНІіЈјКМОоРрЅѕТХхУу", strict=True))
_TO_GREEK = dict(zip("ABEZHIKMNOPTYXovu", "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονυ", strict=True))
_LOOKALIKES = {**{b: a for a, b in _TO_CYRILLIC.items()}, **{b: a for a, b in _TO_GREEK.items()}}
_GREEK_LOOKALIKES = frozenset("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο")


def find(doc: Document, options: Options) -> Iterator[Hit]:
    text = doc.text
    done = 0
    # The rarer script is looked for: most texts hold few words of it.
    pattern, other = (_LATIN_RUN, _OTHER_RUN) if doc.language in _OTHER else (_OTHER_RUN, _LATIN_RUN)
    for match in pattern.finditer(text):
        start = match.start()
        beside = other.match(text, match.end()) or (start and other.match(text, start - 1))
        if start < done or not beside:
            continue
        left = _WORD_START.search(text, max(done, start - 60), start)
        right = _WORD_END.match(text, start)
        span = Span(left.start() if left else start, right.end() if right else match.end())
        done = span.end
        word = text[span.start : span.end]
        if _usual(word) or doc.addresses.overlaps(span):
            continue
        fixed = _unmixed(word)
        yield Hit(
            span,
            "letters of two alphabets in one word",
            fix=Fix(fixed) if fixed else None,
            advice="write the whole word in one alphabet",
        )


def _usual(word: str) -> bool:
    greek = re.findall(rf"[{_GREEK}]", word)
    if greek and not re.search(rf"[{_CYRILLIC}]", word):
        return len(word) < 3 or not (_GREEK_LOOKALIKES.intersection(word) or len(greek) > 2)
    return _INFLECTED.fullmatch(word) is not None


def _unmixed(word: str) -> str | None:
    """The word in one alphabet, where lookalikes alone have strayed in and it is plain from where."""
    latin = "".join(_LOOKALIKES.get(character, character) for character in word)
    table = _TO_GREEK if re.search(rf"[{_GREEK}]", word) else _TO_CYRILLIC
    other = "".join(table.get(character, character) for character in word)
    all_latin = not re.search(rf"[{_CYRILLIC}{_GREEK}]", latin)
    all_other = not re.search(rf"[{_LATIN}]", other)
    if all_latin == all_other:
        return None
    return latin if all_latin else other


_LETTERS = "".join(map(chr, [*range(0x0391, 0x03CA), *range(0x0400, 0x0460), 0x0490, 0x0491]))

CHECK = Check(
    id="mixed-script",
    title="Two alphabets in one word",
    category="Linguistic conventions/Character encoding",
    severity=Severity.MAJOR,
    find=find,
    triggers=Triggers(characters=_LETTERS),
    bad=(
        "He moved to «Amеrica» as a child.",
        "Prime Minister «Pashinян» spoke in the evening.",
        Example("Он приехал в «Mоскву» вечером.", "ru"),
    ),
    good=(
        "The filter is 5 µm wide and has a resistance of 3 kΩ, or 20 μm and 4 Ω.",
        "Levels of TNFα, IFNγ and NFκB fell, and ΔG rose.",
        "The Russian word Москва means Moscow.",
        Example("Пришла SMSка от IT-отдела в XXв.", "ru"),
    ),
)
