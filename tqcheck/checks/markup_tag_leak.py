"""A tag of the page's markup in the middle of the prose.

## What it finds
`<p>`, `</b>`, `<br/>`, comments, and tags that an engine has pulled apart: `< p class="lead">`, `< /p>`, `</ b>`.

## Why it matters
Readers see code, and everything inside the tag was translated as if it were words.

## Limits
Only names that HTML and translation files know. Texts about markup (“the <title> tag”), maths (a < p > b) and generics
(List<b>) stay silent, and so does a tag whose closing angle bracket is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqcheck.checks.base import Check, Example, Options, Triggers
from tqcheck.document import Document
from tqcheck.model import Fix, Hit, Severity, Span

_NAMES = (
    "blockquote|figcaption|fieldset|textarea|noscript|picture|caption|section|article|details|summary|"
    "address|button|center|strong|script|iframe|figure|header|footer|legend|select|option|object|source|strike|"
    "canvas|small|input|label|table|tbody|thead|tfoot|title|style|embed|video|audio|aside|param|track|cite|"
    "abbr|code|span|form|font|html|head|body|main|meta|link|path|time|mark|kbd|img|div|nav|svg|sup|sub|del|ins|pre|"
    "col|bpt|ept|mrk|dfn|var|wbr|bdi|bdo|h[1-6]|br|hr|li|ul|ol|td|th|tr|em|dl|dt|dd|rt|ph|tt|[apbiuqgx]"
)
_TAG = re.compile(
    rf"[<＜](?P<pad>[ \u00a0]?)(?:(?P<slash>/)[ \u00a0]?)?(?P<name>{_NAMES})(?![\w-])"
    r"(?P<rest>[^<>＜＞\n]{0,300})[>＞]"
    r"|<!--[^\n]{0,300}?-->",
    re.IGNORECASE,
)
_BARE = re.compile(r"[ \u00a0]{0,2}/?[ \u00a0]?")
_ATTRIBUTE = re.compile(
    r"[ \u00a0]{1,3}(?:(?:data|aria)[ -]|[a-z]{2,16}[ \u00a0]?=[ \u00a0]?[\"'“”«„]"
    r"|(?:class|id|style|href|src|width|height|align|color|size|alt|lang|rel|target|border|name|type)[ \u00a0]?=)",
    re.IGNORECASE,
)
_SUBJECT = r"(?:tags?|elements?|markup|balises?|éléments?|elementos?|etiquetas?|etichett[ae]|тег\w{0,3}|элемент\w{0,3})"
_LISTED = r"(?:[\s,/\"“”«»‘'’`():]|and |or |und |oder |et |ou |y |и |[<＜]/?\w{1,12}[ ]?/?[>＞])"
_NAMED_AFTER = re.compile(rf"{_LISTED}{{0,12}}(?:HTML )?-?{_SUBJECT}\b", re.IGNORECASE)
_NAMED_BEFORE = re.compile(rf"\b{_SUBJECT}(?: (?:is|named|called|like|such as|HTML))?{_LISTED}{{1,12}}$", re.IGNORECASE)
_QUOTES = {"“": "”", '"': '"', "'": "'", "‘": "’", "«": "»", "„": "“”", "`": "`"}


def find(doc: Document, options: Options) -> Iterator[Hit]:
    text = doc.text
    for match in _TAG.finditer(text):
        if match["name"] is None or (_is_tag(text, match) and not _is_subject(text, match)):
            start, end = match.span()
            glued = text[start - 1 : start].isalnum() and text[end : end + 1].isalnum()
            apart = glued and match["name"] is not None and match["name"].lower() in {"br", "p", "div", "li", "td"}
            yield Hit(Span(start, end), "a markup tag was left in the text", fix=Fix(" " if apart else ""))


def _is_tag(text: str, match: re.Match[str]) -> bool:
    name, rest = match["name"].lower(), match["rest"]
    if not _BARE.fullmatch(rest):
        return _ATTRIBUTE.match(rest) is not None and not match["slash"]
    if match["slash"] or rest.strip() == "/":
        return True
    before = text[match.start() - 1 : match.start()] if match.start() else ""
    if match["pad"] and rest:
        return len(name) > 1 or not before or before == "\n"
    if len(name) == 1 and (before.isalnum() or before == "_"):
        closing = re.compile(rf"<[ ]?/[ ]?{name}[ ]?>", re.IGNORECASE)
        return closing.search(text, match.end(), match.end() + 1000) is not None
    return True


def _is_subject(text: str, match: re.Match[str]) -> bool:
    """Whether the text talks about the tag rather than being marked by it."""
    start, end = match.span()
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if before in _QUOTES and after and after in _QUOTES[before]:
        return True
    near = text[max(0, start - 80) : start]
    return bool(_NAMED_AFTER.match(text, end, end + 80) or _NAMED_BEFORE.search(near))


CHECK = Check(
    id="markup-tag-leak",
    title="Markup tag in the text",
    category="Design and markup/Markup tag",
    severity=Severity.MAJOR,
    find=find,
    triggers=Triggers(characters="<＜"),
    bad=(
        'The ferry left early.\n\n«< p class="lead">»Two crews were on board, and both were tired.«< /p>»',
        "The «<b>»new«</b>» bridge opens«<br/>» on Monday.",
        Example("La séance est levée.⟦</ b>⟧ Elle reprendra lundi.", "fr", marks=("⟦", "⟧")),
    ),
    good=(
        "The result holds if a < p > b, and only then.",
        "A List<b> cannot hold what a List<a> holds.",
        "Write the page's name in the <title> tag, the manual says.",
        "The elements <b>, <i> and <u> change the look of letters.",
        "Prices were < 5 and > 3 euros.",
    ),
)
