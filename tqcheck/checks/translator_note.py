"""A remark of the translator in the middle of the article.

## What it finds
“(translator's note: …)”, “[TN: …]”, “(N.d.T.)”, “(Anm. d. Übers.)”, “(прим. пер.)”, “（译者注：…）” and the like in brackets, or
at the start of a paragraph.

## Why it matters
Nobody wrote that note: a language model explains its own work, or a working note was forgotten.

## Limits
A sentence about such a note (“in her translator's note she says”) and notes inside quotations, as from a printed book,
stay silent. So do notes of an editor. Where a house prints notes of its translators, switch the rule off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqcheck.checks.base import Check, Example, Options, Triggers
from tqcheck.document import Document
from tqcheck.model import Hit, Severity, Span

_LONG = (
    r"translators?['’]?s?['’]? (?:note|comment|remark)s?|(?:note|comment)s? (?:by|from|of) (?:the )?translators?|trans(?:lation|l\.?|\.) notes?"
    r"|notes? d(?:u|e la|es) traduct(?:eur|rice)s?|note de (?:la )?traduction"
    r"|anm(?:erkung|\.)? (?:de[rs] |d\. ?)(?:übersetzers|übersetzerin|übersetzung|übers\.?|ü\.?)|übersetzeranmerkung"
    r"|nota (?:del|de la|de los|do|da|della?|dei) (?:traduc(?:tora?|ción)|tradutora?|tradução|traduttore|traduttrice|traduzione)"
    r"|noot van de vertal(?:er|ing)|noot v\.? ?d\.? ?vert\.?"
    r"|(?:przyp(?:is|\.)|uwaga) (?:tłumacz(?:a|ki|ów|enia)|tłum\.?)"
    r"|прим(?:ечани[ея]|\.) (?:пер(?:ев(?:одчи(?:ка|цы)|ода|\.)?|\.)?)|прим(?:ітка|\.) (?:перекл(?:адача|адачки|\.)?)"
    r"|çevirmen(?:in)? notu|ملاحظة المترجم|هامش المترجم"
)
_SHORT = (
    r"T\.?/?N\.?(?=[ ]?[:：])|(?:NdT|N\. ?d\. ?T\.|NDT|N\.D\.T\.)|N\. ?(?:del?|de la|do|da) ?T\.|N\. ?T\.(?=[ ]?[:：])"
    r"|A\. ?d\. ?Ü\.|Ç\.N\.(?=[ ]?[:：])|п(?:рим)?\. ?пер\."
)
_CJK = r"译者?注|譯者?註|译者按|譯者按|訳者?注|訳註|訳者註|翻訳者注"
_LABEL = rf"(?:(?i:{_LONG})|{_SHORT}|{_CJK})"
_OPENING = re.compile(r"[(\[（【［]")
_CONTENT = re.compile(r"[(\[（【［](?P<content>[^()\[\]（）【】［］\n]{2,700})[)\]）】］]")
_FIRST = re.compile(rf"[ ]?(?:{_LABEL}(?!\w)|{_CJK})")
_LAST = re.compile(rf"(?:[—–:.,;-]|[.?!]?[ ]?[—–-])[ ]?{_LABEL}[ ]?$")
_LINE = re.compile(rf"[*_]{{0,2}}{_LABEL}[*_]{{0,2}}[ ]?[:：][^\n]{{0,600}}")
_LONGEST_LABEL = 45


def find(doc: Document, options: Options) -> Iterator[Hit]:
    text = doc.text
    if not doc.characters.isdisjoint("([（【［"):
        for opening in _OPENING.finditer(text):
            match = _CONTENT.match(text, opening.start())
            if match is not None and _is_note(match["content"]):
                yield from _hit(doc, match)
    for block in doc.blocks:
        colon = text.find(":", block.start, min(block.end, block.start + _LONGEST_LABEL))
        if colon >= 0 or text.find("：", block.start, min(block.end, block.start + _LONGEST_LABEL)) >= 0:
            match = _LINE.match(text, block.start, block.end)
            if match is not None:
                yield from _hit(doc, match)


def _is_note(content: str) -> bool:
    return _FIRST.match(content) is not None or _LAST.search(content[-_LONGEST_LABEL:]) is not None


def _hit(doc: Document, match: re.Match[str]) -> Iterator[Hit]:
    inside = doc.quoted.at(match.start())
    if inside is None or inside.start == match.start():
        advice = "leave it out, or put it to the editor"
        yield Hit(Span(*match.span()), "a translator's note was left in the text", advice=advice)


CHECK = Check(
    id="translator-note",
    title="Translator's note in the text",
    category="Accuracy/Addition",
    severity=Severity.MINOR,
    find=find,
    triggers=Triggers(characters=":：([（【［"),
    bad=(
        "The mayor ate a pretzel «(translator's note: a kind of bread)» and left «[TN: on foot]».",
        "«Translator's note: the idiom means that it rained.»\n\nThe bridge is closed.",
        Example("Le maire a mangé un bretzel «(N.d.T. : une sorte de pain)».", "fr"),
        Example("Der Bürgermeister ging «(Anm. d. Übers.: zu Fuß)».", "de"),
        Example("Мэр ушёл «(пешком. — прим. пер.)» домой.", "ru"),
        Example("市长离开了«（译者注：步行）»。", "zh"),
    ),
    good=(
        "In her translator's note she says why (see the translator's note).",
        "“It rained (translator's note: hard),” the book says, and the mayor (Tennessee, TN) left.",
        "The editor's remark (Editor's note: he has left since) and the TN visa (TN).",
        Example("La note du traducteur est longue (voir la note du traducteur).", "fr"),
        Example("Мэр ушёл (прим. ред.).", "ru"),
    ),
)
