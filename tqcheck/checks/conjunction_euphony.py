"""Spanish “y” before i and “o” before o.

## What it finds
“padres y hijos” (e hijos), “siete o ocho” (u ocho).

## Why it matters
Spanish changes the conjunction so that two like sounds do not meet; engines copy “and” and “or” word by word.

## Limits
Spanish. Diphthongs (“y hielo”, “y hierba”), questions that begin with “Y”, acronyms and digits stay silent. Counted as neutral.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqcheck.checks.base import Check, Example, Options, Triggers
from tqcheck.checks.common import at_words
from tqcheck.document import Document
from tqcheck.model import Fix, Hit, Severity, Span

_Y = re.compile(
    r"(?<![\w/.-])y (?=(h?i(?![aeouáéóú])[a-záéíóúñ]{2,40}|h?í[a-záéíóúñ]{1,40}|H?[IÍ](?![aeouáéóú])[a-záéíóúñ]{2,40}))"
)
_O = re.compile(r"(?<![\w/.-])o (?=(h?[oó][a-záéíóúñ]{1,40}|H?[OÓ][a-záéíóúñ]{2,40}))")
_FOREIGN = frozenset(
    "iphone iphones ipad ipads ipod imac ice iron ios iceland island hip hit hits hippie hippies high hi-fi hoo".split()
)


def find(doc: Document, options: Options) -> Iterator[Hit]:
    for pattern, word, right in ((_Y, "y", "e"), (_O, "o", "u")):
        for match in at_words(doc, pattern, (word,)):
            if match[1].lower() not in _FOREIGN and not doc.addresses.at(match.start()):
                yield Hit(
                    Span(match.start(), match.start() + 1),
                    f"“{match[0].strip()}” becomes “{right}” before “{match[1]}”",
                    fix=Fix(right),
                )


CHECK = Check(
    id="conjunction-euphony",
    title="“y” or “o” before its own sound",
    category="Linguistic conventions/Grammar",
    severity=Severity.NEUTRAL,
    find=find,
    languages=("es",),
    triggers=Triggers(words=frozenset({"y", "o"})),
    bad=(
        Example("Padres «y» hijos fueron a la iglesia.", "es"),
        Example("Vinieron siete «o» ocho mujeres «y» Isabel.", "es"),
    ),
    good=(
        Example("Agua y hielo, flores y hierba, Siria e Irak, siete u ocho, agua y iones.", "es"),
        Example("¿Y Ignacio? Compró un iPad y iPhones; OTAN o ONU.", "es"),
        Example("El uno y el otro, o ambos.", "es"),
    ),
)
