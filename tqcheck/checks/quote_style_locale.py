"""Quotation marks of another language, or of two kinds in one article.

## What it finds
English “…” in French, German, Russian and Polish, German „…“ or French «…» in English, and straight marks among curly
ones. Straight marks in French, German, Italian, Polish, Russian and Ukrainian, where human authors type them every day,
give one neutral finding an article, and so does a mixture there.

## Why it matters
The marks are the source's or the engine's; printed side by side with the right ones they show what was patched.

## Limits
Every style that is usual somewhere in the language is right: in German „…“, »…« and «…», in Spanish «…» and “…”. Only
marks of the outer level count, so that quotations within quotations may differ; single marks, inches and marks without
a partner are left alone. Italian, Spanish, Portuguese, Chinese, Japanese and others give two kinds two uses: there a
mixture is no finding. All findings of an article count once in the penalty.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tqcheck import locales
from tqcheck.checks.base import Check, Example, Options, Triggers
from tqcheck.document import Document, Quote
from tqcheck.model import Hit, Severity, Span

QUOTES_FOR_A_HABIT = 3
SHARE_OF_A_HABIT = 0.75

_STRAIGHT = '""'
_LEGAL = {
    "en": ("“”",),
    "fr": ("«»",),
    "de": ("„“", "»«", "«»"),
    "es": ("«»", "“”"),
    "it": ("«»", "“”"),
    "pt": ("“”", "«»"),
    "nl": ("“”", "„”"),
    "pl": ("„”", "«»", "»«"),
    "ru": ("«»", "„“"),
    "uk": ("«»", "„“", "“”"),
    "zh": ("“”", "「」", "『』"),
    "ja": ("「」", "『』", "“”"),
    "ar": ("”“", "“”", "«»"),
    "tr": ("“”", "«»"),
}
_UNTYPED = frozenset({"fr", "de", "it", "pl", "ru", "uk"})
"""Where straight marks are a typewriter's, and yet on human text more common than in machine text."""
_ONE_STYLE = frozenset({"en", "fr", "de", "nl", "pl", "ru"})
_WHOSE = {
    "“”": ("en",),
    "„“": ("de",),
    "«»": ("fr", "ru", "es"),
    "»«": ("de",),
    "„”": ("pl",),
    "「」": ("ja", "zh"),
    "『』": ("ja",),
}


_LOOSE = frozenset({"de"})
"""Where people print another language's marks as often as engines do: a hint only."""


def find(doc: Document, options: Options) -> Iterator[Hit]:
    quotes = [(quote, _style(doc.text, quote)) for quote in _outer(doc.quotes)]
    if not quotes:
        return
    legal = _LEGAL[doc.language]
    locale = locales.load(doc.target)
    advice = "{}…{}".format(*(locale.quotes if locale else legal[0]))
    ours = Counter(style for _, style in quotes if style in legal or style == _STRAIGHT)
    usual, count = ours.most_common(1)[0] if ours else ("", 0)
    habit = count >= QUOTES_FOR_A_HABIT and count >= SHARE_OF_A_HABIT * ours.total()
    typed = doc.language in _UNTYPED
    hinted = False
    for quote, style in quotes:
        if style in _WHOSE and style not in legal:
            message = f"{style[0]}…{style[1]} are quotation marks of another language"
            yield _hit(quote, message, advice, Severity.NEUTRAL if doc.language in _LOOSE else None, _WHOSE[style])
        elif habit and style != usual and style in ours and (style == _STRAIGHT or doc.language in _ONE_STYLE):
            if not (typed and hinted):
                message = f"{style[0]}…{style[1]} among {usual[0]}…{usual[1]}"
                yield _hit(quote, message, "one style in an article", Severity.NEUTRAL if typed else None)
            hinted = True
        elif style == _STRAIGHT and typed and not hinted:
            hinted = True
            yield _hit(quote, "straight quotation marks", advice, Severity.NEUTRAL)


def _hit(quote: Quote, message: str, advice: str, severity: Severity | None, points_to: tuple[str, ...] = ()) -> Hit:
    start, end = quote.span
    return Hit(
        Span(start, start + 1), message, advice=advice, severity=severity, related=(Span(end - 1, end),),
        points_to=points_to, cluster="quote-style-locale",
    )  # fmt: skip


def _style(text: str, quote: Quote) -> str:
    return text[quote.span.start] + text[quote.span.end - 1]


def _outer(quotes: tuple[Quote, ...]) -> Iterator[Quote]:
    """Quotations that both marks close in and that stand in no other."""
    end = -1
    for quote in sorted(quotes, key=lambda quote: quote.span):
        if quote.opened and quote.closed and quote.span.start >= end:
            yield quote
            end = quote.span.end


CHECK = Check(
    id="quote-style-locale",
    title="Another language's quotation marks",
    category="Locale conventions/Punctuation",
    severity=Severity.MINOR,
    find=find,
    languages=tuple(_LEGAL),
    scope="article",
    triggers=Triggers(characters='"“„«»「『'),
    bad=(
        Example("Il a parlé d'une ⟦“⟧bonne journée” et d'un «\u00a0jour gris\u00a0».", "fr", marks=("⟦", "⟧")),
        Example("She called it ⟦„⟧a good day“, he called it ⟦«⟧a grey one».", marks=("⟦", "⟧")),
        Example('“One”, “two”, “three” and ⟦"⟧four".', marks=("⟦", "⟧")),
        Example("Er sprach von einem ⟦“⟧guten Tag”.", "de", marks=("⟦", "⟧")),
    ),
    good=(
        'He said "one", "two" and "three", and showed a 12" disc.',
        Example("Er sagte: »Ja«. „Nein“, sagte sie. „Der ‚gute‘ Tag“.", "de", marks=("⟦", "⟧")),
        Example("Dijo «sí», luego “no” y después «el “tal vez” de siempre».", "es", marks=("⟦", "⟧")),
        Example("Le maire a dit\u00a0: «\u00a0Un “beau” jour.\u00a0»", "fr", marks=("⟦", "⟧")),
        Example("Powiedział „tak” i «nie».", "pl", marks=("⟦", "⟧")),
        Example("他说“是”，又说「不」。", "zh"),
    ),
)
