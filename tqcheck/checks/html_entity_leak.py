"""An escape of HTML that nobody decoded.

## What it finds
`&quot;`, `&#39;`, `&amp;`, also torn apart (`& quot ;`), without semicolon (`&nbsp`), or with its head lost (`#39;`,
`x27;`).

## Why it matters
Readers see code where a mark or a letter belongs; engines take the pieces for words and build sentences round them.

## Limits
Names must be known to HTML: “AT&T;” is none. Web addresses and sentences about entities are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from html.entities import html5
from itertools import chain

from tqcheck.checks.base import Check, Options, Triggers
from tqcheck.document import Document
from tqcheck.model import Fix, Hit, Severity, Span

_COMMON = (
    "quot|apos|nbsp|amp|lt|gt|hellip|[mn]dash|[lr]aquo|[lr][sd]quo|bdquo|sbquo|euro|deg|middot|bull|"
    "[aeiouy]acute|[aeiou]grave|[aeiou]circ|[aeiouy]uml|ccedil|szlig|[nao]tilde|oslash|aring|aelig|oelig"
)
_ENTITY = re.compile(
    r"&(?:amp;){0,3}(?:[A-Za-z][A-Za-z0-9]{1,31}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});"
    rf"|& ?(?:{_COMMON}) ?;|& ?# ?(?:[0-9]{{2,5}}|x ?[0-9a-f]{{2,4}}) ?;"
    rf"|&(?:{_COMMON})(?![\w;=])",
    re.IGNORECASE,
)
_HEADLESS = re.compile(
    r"(?<![\w&#/.\"“])#(?:0?39|34|160|8211|8212|8216|8217|8220|8221|8230|x27|x22);"
    r"|(?<![\w&#\\/%])(?:x27|x22|quot|nbsp);",
    re.IGNORECASE,
)
_REMAINS = frozenset("x27 x22 quot nbsp 39 039 34 160 8211 8212 8216 8217 8220 8221 8230".split())
_NUMBERED = re.compile(
    r"(?:room|apartment|apt|unit|no|suite|flat|locker|issue|number|exhibit|cell|bus|lot)\.? $", re.IGNORECASE
)
_SUBJECT = re.compile(
    r"[\s\"”»'’`]{0,3}(?:HTML |character )?(?:entit(?:y|ies)|escapes?|references?|entités?|entidad)\b", re.IGNORECASE
)
_SUBJECT_BEFORE = re.compile(r"\b(?:entity|escape|reference|entité|entidad|Entität)[ \"“«'‘`]{1,3}$", re.IGNORECASE)


def find(doc: Document, options: Options) -> Iterator[Hit]:
    text = doc.text
    patterns = [_ENTITY] if "&" in doc.characters else []
    if not _REMAINS.isdisjoint(doc.tokens.index):
        patterns.append(_HEADLESS)
    for match in chain.from_iterable(pattern.finditer(text) for pattern in patterns):
        found = match[0]
        if found[0] == "&" and found[1].isalpha() and found[-1] == ";" and not _known(found):
            continue
        span = Span(*match.span())
        address = doc.addresses.at(span.start)
        inside = address is not None and address.start < span.start and not found.startswith("&amp;")
        if inside or _is_subject(text, span):
            continue
        if found[0] == "#" and _NUMBERED.search(text, max(0, span.start - 12), span.start):
            continue
        decoded = _decoded(found)
        means = f", which stands for “{decoded}”" if decoded and decoded.isprintable() else ""
        safe = decoded is not None and decoded not in "<>" and " " not in found
        yield Hit(span, f"an HTML escape was left in the text{means}", fix=Fix(decoded) if safe and decoded else None)


def _known(found: str) -> bool:
    name = found[1:].removeprefix("amp;").removeprefix("amp;").removeprefix("amp;") or "amp;"
    return name in html5 or name.lower() in html5


def _decoded(found: str) -> str | None:
    """The character meant, None when the escape has lost its head or means none that is shown."""
    if found[0] != "&":
        return None
    whole = found.replace(" ", "")
    whole = whole if whole.endswith(";") else whole + ";"
    for attempt in (whole, whole.lower()):
        decoded = attempt
        for _ in range(4):
            decoded = unescape(decoded)
        if not decoded.endswith(";"):
            return decoded if decoded.isprintable() or decoded == "\u00a0" else None
    return None


def _is_subject(text: str, span: Span) -> bool:
    if _SUBJECT.match(text, span.end, span.end + 40):
        return True
    return _SUBJECT_BEFORE.search(text[max(0, span.start - 30) : span.start]) is not None


CHECK = Check(
    id="html-entity-leak",
    title="HTML escape in the text",
    category="Linguistic conventions/Character encoding",
    severity=Severity.MAJOR,
    find=find,
    triggers=Triggers(characters="&#", words=_REMAINS),
    bad=(
        "The &quot;quick&quot; route took two hours.".replace("&quot;", "«&quot;»"),
        "It was not «x27;» is unfortunately not the final count.",
        "She said «& quot ;»no«& quot ;» and left the council«&#39;»s meeting.",
        "The country «#39;» s ports are closed.",
    ),
    good=(
        "Engineers of AT&T; their rivals at R&D; and the lawyers of H&M; all came.",
        "Write the ampersand with the entity &amp; or the browser will guess.",
        "The file is at https://example.org/list?a=1&copy;=2 since Monday.",
        "He lived in room #39; she lived next door.",
        "Turn #3; then turn #4.",
    ),
)
