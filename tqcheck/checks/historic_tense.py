"""The future, or the present, told of a year long past.

## What it finds
“The composer will die in 1945”, “She is born in 1902”; German “Er wird 1945 sterben”.

## Why it matters
French, Italian and Spanish tell history in the future and the present; in English the reader believes the event is still to come.

## Limits
English and German. A year counts as past when it lies before the newest year in the article, and always before 2000. Quotations, plans
(“he announced that it will”), conditions and captions stay silent; so does the historic present in German, which is good style there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqcheck.checks.base import Check, Example, Options, Triggers
from tqcheck.checks.common import at_words
from tqcheck.document import Document
from tqcheck.model import Confidence, Hit, Severity, Span

ALWAYS_PAST = 2000
_YEAR = r"(1[1-9]\d\d|20\d\d)(?![\w%]|[.,]\d)"
_ANY_YEAR = re.compile(r"(?<![\w.,])(?:1[1-9]\d\d|20[0-4]\d)(?![\w%]|[.,]\d)")
_FUTURE = re.compile(
    r"\b(?:will|is going to) (?:(?:later|then|only|finally|also|eventually|soon|not|officially) )?(?:be (?:born|elected|appointed|named|"
    r"arrested|killed|executed|deported|buried|awarded|crowned|released|exiled|sentenced|published|founded|ordained)|die|become|compose|publish|"
    r"marry|found|join|return|leave|write|win|lose|move|settle|begin|start|open|receive|create|paint|direct|succeed|emigrate|enter|study)\b"
    rf"[^.;:!?\n“”\"]{{0,80}}?\b(?:in|on|until|from|since) (?:[A-Z][a-z]{{2,9}} )?(?:\d{{1,2}}(?:st|nd|rd|th)?,? )?(?:[A-Z][a-z]{{2,9}},? )?{_YEAR}"
)
_PRESENT = re.compile(
    r"\b(?:is born|dies|marries|gets married|passes away) (?:[^.,;:!?\n“”\"]{1,40} )?(?:on|in) (?:[A-Z][a-z]{2,9} )?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?,? )?(?:[A-Z][a-z]{{2,9}},? )?{_YEAR}"
)
_GERMAN = re.compile(
    rf"\b(?:wird|werden) (?:[^.;:!?\n„“”\"]{{0,60}} )?(?:im Jahre? |am \d{{1,2}}\. \w{{3,9}} )?{_YEAR}[^.;:!?\n„“”\"]{{0,60}}? "
    r"(?:sterben|heiraten|zurückkehren|werden|veröffentlichen|gründen|gewinnen|verlassen|schreiben|komponieren|auswandern|übernehmen|"
    r"beginnen|ziehen|erhalten|emigrieren)(?=[.,;!?\n]|$)"
)
_PLANS = re.compile(
    r"\b(?:if|whether|said|says|say|saying|told|announced|announces|announce|promised|promises|planned|plans|plan|decided|predicted|predicts|predict|forecast|expects?|"
    r"expected|hoped?|believed?|vowed|warned|claimed|estimates?d?|projected|unless|when it|until|version|season|deadline|guarantee[ds]?|agreed|agreement|"
    r"wenn|falls|ob|sagte|sagt|kündigte|plante|plant|versprach|erwartet|vermutlich|voraussichtlich|wohl|laut|dass)\b",
    re.IGNORECASE,
)

_BY_WORD = {
    "en": ((_FUTURE, ("will", "is")), (_PRESENT, ("is", "dies", "marries", "gets", "passes"))),
    "de": ((_GERMAN, ("wird", "werden")),),
}


def find(doc: Document, options: Options) -> Iterator[Hit]:
    text = doc.text
    newest: int | None = None
    for pattern, words in _BY_WORD[doc.language]:
        for match in at_words(doc, pattern, words):
            if newest is None:
                newest = max(int(year[0]) for year in _ANY_YEAR.finditer(text))
            year = int(match[1])
            if year >= max(newest, ALWAYS_PAST) or not _is_told(doc, match):
                continue
            yield Hit(
                Span(*match.span()),
                f"{year} is past: the event is told as still to come" if pattern is not _PRESENT else f"{year} is past",
                advice="the past tense",
                severity=Severity.MINOR if pattern is _PRESENT else None,
                confidence=Confidence.MEDIUM if pattern is _PRESENT else None,
                points_to=("fr", "it", "es"),
            )


def _is_told(doc: Document, match: re.Match[str]) -> bool:
    """Whether a whole sentence tells it: no quotation, plan, condition, caption or line of a table."""
    sentence = doc.sentence_at(match.start())
    if doc.quoted.overlaps(Span(*match.span())) or _PLANS.search(doc.text, sentence.start, sentence.end):
        return False
    if not doc.text[sentence.start].isalpha() and doc.text[sentence.start] not in "([":
        return False
    return match.start() > sentence.start and doc.text[sentence.end - 1] in ".!?…”)"


CHECK = Check(
    id="historic-tense",
    title="A past year told in the future or present",
    category="Accuracy/Mistranslation",
    severity=Severity.MAJOR,
    find=find,
    languages=("en", "de"),
    triggers=Triggers(words=frozenset({"will", "is", "dies", "marries", "gets", "passes", "wird", "werden"})),
    bad=(
        "The composer «will die in 1945», far from home.",
        "She «is born in 1902» in a village. Her brother «will return to Vienna in 2011». By 2019 all was over.",
        Example("Der Dichter «wird 1945 in Wien sterben».", "de"),
    ),
    good=(
        "The museum will open in 2031, and the treaty of 1945 will be signed again.",
        "“He will die in 1945,” the seer wrote. He announced that he will return in 1999.",
        "If he dies in 1945, the story ends; he would die in 1945. 1902: is born in 1902",
        Example("Der Dichter wurde 1902 geboren und stirbt 1945 in Wien.", "de"),
    ),
)
