"""A web or mail address with blanks in it.

## What it finds
“www. example. com”, “http: //example.com”, “https://example. org”, “name @ example.com”, “name@example. com”, “example. com”.

## Why it matters
The address can be neither clicked nor copied.

## Limits
Only addresses that end in a top-level domain the rule knows. A sentence that ends in an address, “.com” as a word
(“the .com boom”) and “meet us @ example.com” stay silent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqcheck.checks.base import Check, Example, Options, Triggers
from tqcheck.document import Document
from tqcheck.model import Fix, Hit, Severity, Span

_B = "[ \u00a0]"
_COMMON = r"(?:com|org|net|edu|gov|info)(?:\.[a-z]{2})?"
_COUNTRY = r"co\.uk|co\.jp|ac\.uk|gov\.uk|com\.br|com\.au|com\.cn|eu|uk|fr|de|ru|es|it|pl|nl|pt|ch|at|be|br|mx|ar|jp|cn|ua|tr|us|ca|se|no|fi|dk|cz|hu|ro|gr|ie|io|tv|рф"
_TLD = rf"(?:{_COMMON}|{_COUNTRY})"
_END = r"(?![\w@])(?!\.\w)(?!-\w)"
_LABEL = r"[A-Za-z0-9][A-Za-z0-9-]{0,62}"
_DOT = rf"{_B}?\.{_B}?"
_HOST = rf"{_LABEL}(?:{_DOT}{_LABEL}){{0,4}}?{_DOT}{_TLD}{_END}"
_ADDRESS = re.compile(
    rf"(?P<scheme>(?<!\w)(?:https?|ftp)(?:{_B}:{_B}?/{_B}?/|:{_B}/{_B}?/|:/{_B}/){_B}?(?=[\w\[]))"
    rf"|(?P<afterscheme>(?<!\w)(?:https?|ftp)://{_B}(?={_LABEL}\.[A-Za-z0-9]))"
    rf"|(?P<www>(?<![\w.])(?:https?://)?[Ww]{{3}}{_DOT}{_HOST})"
    rf"|(?P<site>(?<!\w)https?://{_HOST})"
    rf"|(?P<mail>(?<![\w.@])[A-Za-z0-9][\w+-]{{0,40}}(?:\.[\w+-]{{1,40}}){{0,4}}{_B}?@{_B}?{_HOST})"
    rf"|(?P<host>(?<![\w.@/-])[a-z0-9][a-z0-9-]{{2,40}}(?:\.[a-z0-9-]{{2,40}}){{0,2}}(?:{_B}\.{_B}|\.{_B})(?:com|org)(?![\w'’@-])(?!\.\w))"
)
_BLANK = re.compile(_B)
_AT = frozenset(
    "us me him her them it out here there live work working now today meet see look you mail email e-mail write "
    "contact follow find only more and or at is was be".split()
)
_COM_IS_A_WORD = frozenset({"pt", "gl", "ro"})
_ENDS_IN_TLD = re.compile(rf"\.{_TLD}\.{_B}\S{{1,20}}$")


def find(doc: Document, options: Options) -> Iterator[Hit]:
    text = doc.text
    if "@" not in doc.characters and "www" not in doc.tokens.index and not _worth_it(text):
        return
    for match in _ADDRESS.finditer(text):
        found, kind = match[0], match.lastgroup
        if _BLANK.search(found) is None:
            continue
        if kind in ("www", "site", "mail") and _ENDS_IN_TLD.search(found):
            continue
        if kind == "mail" and not _is_mail(found):
            continue
        if kind == "host" and (doc.language in _COM_IS_A_WORD or text[: match.start()].endswith(("..", "…"))):
            continue
        whole = _BLANK.sub("", found)
        yield Hit(Span(*match.span()), f"an address with blanks in it: “{whole}”", fix=Fix(whole))


def _worth_it(text: str) -> bool:
    return any(piece in text for piece in ("http", "ftp", "Www", "WWW", "www", ". com", ". org", ".\u00a0com"))


def _is_mail(found: str) -> bool:
    """Whether the sign is part of an address rather than short for “at”."""
    name, _, host = found.partition("@")
    return not name[-1:].isspace() or not (name.strip().lower() in _AT or (host[:1].isspace() and name[:1].isupper()))


CHECK = Check(
    id="url-email-damage",
    title="Address with blanks in it",
    category="Design and markup/Link",
    severity=Severity.MINOR,
    find=find,
    triggers=Triggers(characters="@.:"),
    bad=(
        "See «www. example. com» or «http: //»example.com for more.",
        "Write to «info @ example.com» or «press@example. org», says «example. com».",
        Example("Voir ⟦https://www. example.fr⟧ et ⟦https:// ⟧example.org.", "fr", marks=("⟦", "⟧")),
    ),
    good=(
        "See www.example.com. It says so at https://example.org. Nobody reads http://example.com/a, or info@example.com.",
        "The .com boom made a .org of every club; Yahoo Inc. com pany and Booking .com did well.",
        "Meet us @ example.com, or work @ home. Kate @ Example.com said no.",
        "He bought it at www.example.de. In May it was sold; http://example.io. no one knew.",
        Example("Ele foi para casa. com ela ficou tudo em paz.", "pt"),
    ),
)
