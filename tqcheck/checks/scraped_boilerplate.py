"""Page furniture scraped along with the article.

## What it finds
Lines such as “Spread the love”, “Previous Article”, “Read more”: share buttons, navigation, newsletter calls, alone on a line.

## Why it matters
They are printed as if the author had written them, and pollute corpora by the million.

## Limits
Only whole lines that the language pack lists, without final punctuation; an article about newsletters stays silent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqcheck.checks.base import Check, Example, Options
from tqcheck.document import Document
from tqcheck.model import Fix, Hit, Severity, Span
from tqcheck.text import fold

LONGEST = 60
_LINE = re.compile(rf"(?m)^[ \t]*([^\n]{{1,{LONGEST}}}?)[ \t]*$")
_FRAME = re.compile(r"^[\W_]+|[^\w.!?…]+$")


def find(doc: Document, options: Options) -> Iterator[Hit]:
    known = doc.word_set("boilerplate")
    for match in _LINE.finditer(doc.text):
        if _FRAME.sub("", fold(match[1])) in known:
            yield Hit(Span(*match.span(1)), "page furniture, no part of the article", fix=Fix(""))


CHECK = Check(
    id="scraped-boilerplate",
    title="Boilerplate of the scraped page",
    category="Design and markup/Layout",
    severity=Severity.MINOR,
    find=find,
    bad=(
        "Ten dead in clashes\n\n«Spread the love»\n\nTen people died on Tuesday.",
        "Ten people died.\n\n«Previous Article»\n«Next Article»",
        Example("Dix morts.\n\n«Lire aussi»\n\nDix personnes sont mortes.", "fr"),
    ),
    good=(
        "Spread the love of reading, the librarian said.",
        "The previous article of the treaty forbids it.",
        "Advertisement works, the agency says.",
    ),
)
