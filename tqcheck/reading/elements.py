"""What browsers do with the elements of HTML, so far as it decides what is text and where a block ends."""

from __future__ import annotations

import re
from collections.abc import Mapping

BLANKS = " \t\n\r\f"
DEEPEST = 512
"""Browsers stop nesting here too; it keeps the time linear on pages that never close anything."""


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


VOID = words("area base br col embed hr img input link meta param source track wbr")
BLOCK = words(
    "address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt "
    "fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing "
    "main menu nav ol optgroup option p plaintext pre search section select summary table tbody td tfoot th thead "
    "title tr ul xmp"
)
MARKED = words("audio canvas code iframe kbd math object samp svg textarea tt var video")
"""Left out of the text, but something is seen in their place."""
HIDDEN = words("datalist listing noembed noframes noscript plaintext pre rp rt script style template xmp")
SHOWN_VOID = words("embed img input")
CLOSES_P = BLOCK - words("button col colgroup head option optgroup title")
CLOSES = {
    "li": words("li"),
    "dt": words("dt dd"),
    "dd": words("dt dd"),
    "option": words("option"),
    "optgroup": words("option optgroup"),
    "tr": words("tr td th"),
    "td": words("td th"),
    "th": words("td th"),
    "thead": words("thead tbody tfoot tr td th"),
    "tbody": words("thead tbody tfoot tr td th"),
    "tfoot": words("thead tbody tfoot tr td th"),
    "body": words("head"),
}
WALLS = {
    "li": words("ul ol menu dir"),
    "dt": words("dl"),
    "dd": words("dl"),
    "option": words("select"),
    "optgroup": words("select"),
    "p": words("button table td th caption template object"),
}
P = words("p")
TABLE = words("table")
SCOPE = words("table td th caption template object")
TABLE_PARTS = words("caption table tbody td tfoot th thead tr")
_UNSEEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.I)


def is_hidden(attributes: Mapping[str, str]) -> bool:
    if "hidden" in attributes or attributes.get("aria-hidden", "").strip().lower() == "true":
        return True
    return bool(_UNSEEN.search(attributes.get("style", "")))
