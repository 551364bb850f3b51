"""What several formats say in the same words: visible characters, names of languages, numbers, order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from tqcheck.model import Article, Confidence, Finding, Report, Result, Score, Severity, Span, SupposedSource, Verdict

WORST_FIRST = tuple(sorted(Severity, reverse=True))

LANGUAGES = {
    "ar": "Arabic", "az": "Azerbaijani", "be": "Belarusian", "bg": "Bulgarian", "bn": "Bengali", "bs": "Bosnian",
    "ca": "Catalan", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English", "es": "Spanish",
    "et": "Estonian", "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi",
    "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian", "is": "Icelandic", "it": "Italian",
    "ja": "Japanese", "ka": "Georgian", "kk": "Kazakh", "ko": "Korean", "lt": "Lithuanian", "lv": "Latvian",
    "mk": "Macedonian", "nb": "Norwegian Bokmål", "ne": "Nepali", "nl": "Dutch", "nn": "Norwegian Nynorsk",
    "no": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "si": "Sinhala",
    "sk": "Slovak", "sl": "Slovenian", "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili",
    "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip

# A terminal obeys C0 and C1; bidi controls can make a file name or an excerpt read as something else; the rest
# cannot be seen or cannot be encoded. ZWJ and ZWNJ stay: scripts and emoji need them.
_ALWAYS = "\x00-\x1f\x7f-\x9f\u2028\u2029\u200b\u2060\ufeff\u202a-\u202e\ud800-\udfff\U000e0000-\U000e007f"
_UNSAFE = re.compile(f"[{_ALWAYS}\u200e\u200f\u061c\u2066-\u2069]")
_UNSAFE_IN_PROSE = re.compile(f"[{_ALWAYS}]")
_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
_SPACE = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]+")


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    if match[0] in _SHORT:
        return _SHORT[match[0]]
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def visible(text: str) -> str:
    """The text on one line, with everything that a terminal or a reader's eye could be tricked by spelt out."""
    return _UNSAFE.sub(_escape, text)


def visible_prose(text: str) -> str:
    """The same for running text: white space flows, and the marks that right-to-left prose needs are kept."""
    return _UNSAFE_IN_PROSE.sub(_escape, _SPACE.sub(" ", text))


def language_name(code: str | None) -> str:
    """“French” for fr, “Portuguese (pt-BR)” for pt-BR, else the code."""
    if not code:
        return "unknown"
    name = LANGUAGES.get(re.split("[-_]", code)[0].casefold())
    if name is None:
        return visible(code)
    return name if code.casefold() in LANGUAGES else f"{name} ({visible(code)})"


def supposed(source: SupposedSource) -> str:
    """The language that was not declared but shows through."""
    return f"artefacts point to {language_name(source.language)} ({source.votes} of {source.total})"


def hidden(report: Report, confidence: Confidence) -> str:
    """What was left out of `shown`, in words, or ""."""
    reasons = Counter(visible(f.suppressed) for f in report.findings if f.suppressed is not None)
    unsure = sum(f.suppressed is None and f.confidence < confidence for f in report.findings)
    parts = []
    if reasons:
        listed = ", ".join(f"{reason} {number(n)}" for reason, n in sorted(reasons.items()))
        parts.append(f"{number(reasons.total())} suppressed ({listed})")
    if unsure:
        parts.append(f"{number(unsure)} below {confidence} confidence not shown")
    return "; ".join(parts)


def count(findings: Iterable[Finding]) -> Counter[Severity]:
    return Counter(f.severity for f in findings)


def counts_text(counts: Counter[Severity] | dict[Severity, int]) -> str:
    """“2 critical, 1 major”, the worst first; “no findings” where there are none."""
    return ", ".join(f"{number(counts[s])} {s}" for s in WORST_FIRST if counts.get(s)) or "no findings"


def plural(n: int, noun: str) -> str:
    return f"{number(n)} {noun}{'' if n == 1 else 's'}"


def number(n: int) -> str:
    return f"{n:,}"


def penalty_text(penalty: float | None) -> str:
    return "–" if penalty is None else f"{penalty:,.1f}"


def place(finding: Finding) -> str:
    """“12:5”, or “12” where the format knows no columns."""
    return str(finding.line) if finding.column is None else f"{finding.line}:{finding.column}"


def score_text(score: Score) -> str:
    """A score is never shown without its signature: scores of unlike signatures cannot be compared."""
    if score.value is None:
        return f"not scored: {visible(score.reason or 'no reason given')}"
    return f"{score.value:.4g} ({visible(score.signature)})"


def suggestions(finding: Finding) -> list[str]:
    """What to write instead: the safe replacement first, then the advice."""
    lines = []
    if finding.fix is not None:
        lines.append(f"Replace with “{visible(finding.fix)}”" if finding.fix else "Delete it")
    if finding.advice:
        lines.append(visible(finding.advice))
    return lines


def clip(text: str, length: int) -> str:
    """At most `length` characters, the last an ellipsis where some were lost."""
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"


def related_texts(article: Article, finding: Finding) -> list[str]:
    """The other places' words, each once, at most three."""
    words = dict.fromkeys(visible(clip(article.raw[s.start : s.end], 60)) for s in finding.related)
    return [word for word in words if word][:3]


def source_text(article: Article, finding: Finding) -> str:
    """The words of the source that the finding speaks of, or ""."""
    if article.source_text is None or finding.source_span is None:
        return ""
    return visible_prose(article.source_text[finding.source_span.start : finding.source_span.end]).strip()


def line_around(raw: str, span: Span) -> tuple[str, str, str]:
    """The line of `raw` on which the span starts, cut into before, marked and after."""
    start = max(raw.rfind("\n", 0, span.start), raw.rfind("\r", 0, span.start)) + 1
    ends = [at for at in (raw.find("\n", span.start), raw.find("\r", span.start)) if at >= 0]
    end = min(ends, default=len(raw))
    stop = max(span.start, min(span.end, end))
    return raw[start : span.start], raw[span.start : stop], raw[stop:end]


def status(result: Result) -> str:
    """The gate's word on one article."""
    return "not checked" if result.report.error is not None else "refused" if result.failures else "passes"


def badness(result: Result) -> tuple[bool, bool, float, int, str]:
    """Sorts the worst first: not checked, refused, then by penalty. Short articles have points only."""
    report = result.report
    return report.error is None, not result.failures, -(report.penalty or 0.0), -report.points, report.article


def headline(verdict: Verdict) -> str:
    """The verdict in one sentence."""
    word = ("Passes", "Refused", "Not everything could be checked")[verdict.exit_code]
    penalty = "" if verdict.penalty is None else f", penalty {penalty_text(verdict.penalty)} per 1,000 words"
    policy = f" (policy: {visible(verdict.policy)})" if verdict.policy else ""
    return f"{word}: {plural(verdict.articles, 'article')}, {plural(verdict.words, 'word')}{penalty}{policy}"


def reasons(verdict: Verdict) -> list[str]:
    """Errors first, then why the gate refuses."""
    refusals = [
        visible(failure.message if failure.article is None else f"{failure.article}: {failure.message}")
        for failure in verdict.failures
    ]
    return [visible(error) for error in verdict.errors] + refusals


def next_steps(verdict: Verdict) -> list[str]:
    """What to do about a verdict that is not a pass."""
    steps = []
    if verdict.errors:
        steps.append("Put right what could not be read or run, and check again.")
    if verdict.failures:
        steps.append("Correct the findings: “tqcheck rules RULE” explains one.")
    return steps
