"""Scaffolding of a prompt or of a template.

## What it finds
`<|im_end|>`, `[INST]`, `### Output:`, a line that begins “assistant:”, `[Company Name]`, `[insert date]`, `{{name}}`,
lorem ipsum.

## Why it matters
It shows that nobody read the text, and a placeholder stands where a name should.

## Limits
Quotations and sentences about such tokens stay silent, and so do brackets with an editor's insertion (“[the mayor]”).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqcheck.checks.base import Check, Example, Options, Triggers
from tqcheck.document import Document
from tqcheck.model import Hit, Severity, Span

_THINGS = r"name|company|address|e-?mail|title|position|organi[sz]ation|city|phone|date|signature|job title"
_MARK = re.compile(
    r"<\|[A-Za-z_/ ]{2,40}\|>|\[/?INST\]|<</?SYS>>"
    r"|</?(?:system|user|assistant|translation|think|thinking|instructions?|prompt|source_text|target_text|text_to_translate)>"
    r"|\{\{ ?[#/&>]?[^\W\d][\w.| -]{0,60}\}\}|\{%[^%\n{}]{1,80}%\}"
    r"|\[(?:(?:insert|enter|fill in|add) [^\[\]\n]{2,60}"
    rf"|(?:your|my) (?:full |first |last |company |e-?mail )?(?:{_THINGS})"
    r"|(?:company|client|product|brand|recipient|customer|first|last|full|phone|street|business|organi[sz]ation|job|event)"
    r" (?:name|address|number|title|date)(?: here)?"
    r"|votre (?:nom|entreprise|adresse)|nom de (?:l['’]entreprise|la société|famille)|insérer [^\[\]\n]{2,60}"
    r"|ihr(?:en)? (?:name|namen|firma|adresse)|name des unternehmens|firmenname|[^\[\]\n]{2,40} (?:hier )?einfügen"
    r"|(?:su|tu) nombre|nombre de la empresa|insertar [^\[\]\n]{2,60}"
    r"|ваше имя|название компании|вставьте [^\[\]\n]{2,60})\]",
    re.IGNORECASE,
)
_LINE = re.compile(
    r"^(?:#{2,4} ?(?:Output|Input|Instructions?|Response|Translation|System|User|Assistant|Prompt|Task)\b:?"
    r"|(?:assistant|system|user) ?:(?=[ \n]|$)|(?:Assistant|ASSISTANT|Human|User|System) ?:(?=[ ]?(?:\n|$))"
    r"|Translate the following [^\n]{0,80}? (?:from|into|to) [A-Z][^\n]{0,40})",
    re.MULTILINE,
)
_LOREM = re.compile(r"(?<!\w)(?:lorem ipsum dolor(?: sit amet)?|(?:(?<=\n)|\A)lorem ipsum)(?!\w)", re.IGNORECASE)
_SUBJECT = re.compile(
    r"[\s\"”»'’`]{0,2}(?:tokens?|tags?|markers?|placeholders?|variables?|templates?|elements?)\b", re.IGNORECASE
)
_SUBJECT_BEFORE = re.compile(r"\b(?:token|tag|marker|placeholder|variable|template)s?[ \"“«'‘`]{1,3}$", re.IGNORECASE)


def find(doc: Document, options: Options) -> Iterator[Hit]:
    text = doc.text
    if not doc.characters.isdisjoint("<[{"):
        for match in _MARK.finditer(text):
            if not _is_subject(text, match) and doc.quoted.at(match.start()) is None:
                yield Hit(Span(*match.span()), f"scaffolding of a {_what(match[0])} was left in the text")
    if not doc.characters.isdisjoint(":#") or "Translate the following" in text:
        for match in _LINE.finditer(text):
            yield Hit(Span(*match.span()), "scaffolding of a prompt was left in the text")
    if "ipsum" in doc.tokens.index:
        for match in _LOREM.finditer(text):
            if doc.quoted.at(match.start()) is None:
                yield Hit(Span(*match.span()), "placeholder text was never replaced")


def _what(found: str) -> str:
    return "template" if found[0] == "{" or (found[0] == "[" and "INST" not in found) else "prompt"


def _is_subject(text: str, match: re.Match[str]) -> bool:
    if _SUBJECT.match(text, match.end(), match.end() + 30):
        return True
    return _SUBJECT_BEFORE.search(text[max(0, match.start() - 30) : match.start()]) is not None


CHECK = Check(
    id="prompt-or-template-leak",
    title="Scaffolding of a prompt or template",
    category="Accuracy/Addition",
    severity=Severity.MAJOR,
    find=find,
    triggers=Triggers(characters="<[{#:", words=frozenset({"ipsum", "translate"})),
    bad=(
        "The bridge opens on Monday.«<|im_end|>»",
        "«### Output:»\nThe bridge opens.\n\n«assistant:» The mayor was there.",
        "Dear «{{name}}», the board of «[Company Name]» thanks you on «[insert date]».",
        "«Lorem ipsum dolor sit amet», and so on.",
        Example("«[Votre nom]» vous remercie.", "fr"),
    ),
    good=(
        "The model ends each turn with the <|im_end|> token, the paper says.",
        "“He loves [the mayor], and [your country] too,” she said [in 2019].",
        "The cast: assistant to the director, B. Lee. Assistant: A. Okafor",
        "Printers have used the words lorem ipsum since the 1500s.",
    ),
)
