r"""A placeholder of a program or of a mail merge that translation has pulled apart.

## What it finds
`% s`, `% (name) s`, `% 1 $ s`, `{ 0 }`, `{ user_name }`, `$ {total}`, `{ {name} }`, `\ n`, and signs that were changed
into look-alikes: `％s`, `｛0｝`, `%с` with a Cyrillic letter.

## Why it matters
The program that fills the text in no longer sees the place: readers get the sign instead of a name or a number, or the
program stops.

## Limits
Whole placeholders stay silent: whether one is out of place only the source can tell. Percentages, sets and LaTeX,
imports of JavaScript, and sentences about placeholders are no damage. Names in single braces count only when they look
like a variable's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqcheck.checks.base import Check, Example, Options, Triggers
from tqcheck.document import Document
from tqcheck.model import Fix, Hit, Severity, Span

_NAMES = (
    "name|first_?name|last_?name|user|username|count|number|num|total|amount|price|date|time|url|link|title|email|value|"
    "city|company|product|file|filename|item|items|percent|size|id"
)
_VARIABLE = rf"(?:[0-9]{{1,2}}|{_NAMES}|[a-z]{{1,20}}(?:_[a-z0-9]{{1,20}}){{1,4}}|[a-z]{{1,20}}(?:[A-Z][a-z0-9]{{1,20}}){{1,4}})"
_NOT_AMOUNT = r"(?<![\w%％)\]°])(?<!\d[ \u00a0\u202f])"
_DAMAGE = re.compile(
    rf"(?P<printf>{_NOT_AMOUNT}%(?:[ ][1-9][ ]?\$[ ]?|[1-9](?:[ ]\$[ ]?|\$[ ])|[ ])[sd@](?![\w'’@.-]|[ ]?[=%]))"
    rf"|(?P<named>{_NOT_AMOUNT}%(?:[ ]\([ ]?\w{{1,40}}[ ]?\)[ ]?|\([ ]\w{{1,40}}[ ]?\)[ ]?|\(\w{{1,40}}(?:[ ]\)[ ]?|\)[ ]))[sd](?![\w'’-]))"
    rf"|(?P<shell>(?<![\w$])\$[ ]\{{[ ]?\w{{1,40}}[ ]?\}})"
    rf"|(?P<double>\{{[ ]\{{[ ]?\w{{1,40}}[ ]?\}}[ ]?\}}|\{{\{{[ ]?\w{{1,40}}[ ]?\}}[ ]\}})"
    rf"|(?P<brace>(?<![{{$#\w\\])\{{(?:[ ]{_VARIABLE}[ ]?|{_VARIABLE}[ ])\}}(?!\}}))"
    r"|(?P<wide>(?<![\d０-９])(?<!\d[ ])％(?:[1-9]\$)?[sd@](?![A-Za-z])|｛[ ]?\w{1,40}[ ]?｝)"
    rf"|(?P<letter>{_NOT_AMOUNT}%[сдѕ](?![\w-]))"
    r"|(?P<escape>(?<![\w:\\/])\\[ ][nt](?![\w{^_]))"
    r"|(?P<stuck>(?<=[\w.!?:,;…])\\[ ][nt](?=[ \n]|$|\\))"
)
_SITE = re.compile(r"[%{\\$％｛]")
_LATIN = str.maketrans("％｛｝сдѕ", "%{}sds")
_MATHS = re.compile(r"[=∪∩∈⊂⊆∖]|\$[\w\\]|\\[A-Za-z]|\b[Ss]ets?\b|\bensembles?\b|\bMengen?\b|\bconjuntos?\b|\bмножеств")
_CODE = re.compile(r"\b(?:import|from|const|let|var|return|function|require|class|struct)\b|=>|;[ ]?$|[)=:][ ]$")
_SUBJECT = re.compile(
    r"[\s\"”»'’`]{0,2}(?:placeholders?|variables?|format|specifiers?|sequences?|directives?|tokens?)\b", re.IGNORECASE
)
_SUBJECT_BEFORE = re.compile(
    r"\b(?:placeholder|variable|specifier|sequence|directive|token|format)s? ?[\"“«'‘`]?$", re.IGNORECASE
)
_CONTEXT = 40


def find(doc: Document, options: Options) -> Iterator[Hit]:
    text = doc.text
    end = -1
    for site in _SITE.finditer(text):
        match = _DAMAGE.match(text, site.start()) if site.start() >= end else None
        if match is None or _is_talk(text, match) or _is_code(text, match):
            continue
        end = match.end()
        span = Span(*match.span())
        if match.lastgroup in ("escape", "stuck"):
            yield Hit(span, "a line break's escape was pulled apart", advice="a real line break, or \\n in a catalogue")
            continue
        whole = re.sub(r"\s", "", match[0]).translate(_LATIN)
        yield Hit(span, "a damaged placeholder: nothing will be filled in here", fix=Fix(whole))


def _is_talk(text: str, match: re.Match[str]) -> bool:
    """Whether the sentence is about the placeholder."""
    before = text[max(0, match.start() - _CONTEXT) : match.start()]
    return bool(_SUBJECT.match(text, match.end(), match.end() + _CONTEXT) or _SUBJECT_BEFORE.search(before))


def _is_code(text: str, match: re.Match[str]) -> bool:
    """Whether braces or a backslash belong to a formula or a line of code."""
    if match.lastgroup not in ("brace", "double", "escape", "stuck"):
        return False
    start = max(text.rfind("\n", 0, match.start()) + 1, match.start() - _CONTEXT)
    before = text[start : match.start()]
    if match.lastgroup == "double":
        return "\\" in before
    return _MATHS.search(before) is not None or (match.lastgroup == "brace" and _CODE.search(before) is not None)


CHECK = Check(
    id="placeholder-damage",
    title="Placeholder pulled apart",
    category="Design and markup/Markup tag",
    severity=Severity.MAJOR,
    find=find,
    triggers=Triggers(characters="%{\\％｛"),
    bad=(
        "Dear «% (name) s», your order of «% d» books has left «{ 0 }».",
        "The file «% 1 $ s» cannot be read; ask «$ {admin}» or «{ user_name }».",
        "The first line ends here. «\\ n» The second begins.",
        Example("Файл «%с» не найден.", "ru"),
        Example("找到 «％d» 个文件，位于 «｛0｝»。", "zh"),
    ),
    good=(
        "Dear %(name)s, {0} and {user_name} owe you ${total}, %1$s of {{ amount }} or 5 % s of it.",
        "Growth of 5 % d'un an, of 12 % s and of 100% (net) should not surprise anyone.",
        "Let A = { 0 } be the set; the set { 0 } has one member, and $x_{ 1 }$ is another.",
        "import { name } from a module; the format % s is old, and the “% d” placeholder too.",
        "The vowel { a } and the choice { red } in \\alpha \\ n and C:\\ n are no trouble.",
        Example("Un taux de 3,5 % s'ajoute à 2 % d'intérêts.", "fr"),
    ),
)
