"""One set of results, built by hand, that every format is tested on."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tqcheck.model import (
    Also,
    Article,
    Confidence,
    Failure,
    Finding,
    Report,
    Result,
    RuleInfo,
    Run,
    Score,
    Segment,
    SegmentScore,
    Severity,
    Skip,
    Span,
    SupposedSource,
    Verdict,
)
from tqcheck.reporters import ReportContext

GOLDEN = Path(__file__).parent.parent / "golden" / "reporters"

STORM = (
    "The harbour after the storm\n\n"
    "If the mayor wanted to reassure the residents, he will have to put some water in his wine before the council "
    "meets, because the shopkeepers of the harbour lost everything. Mr. Pashinian, who came from Yerevan, did not "
    "answer.\n\n"
    '“We are waiting since three days”, said Mr. Pashinyan on Tuesday to the the reporters < p class="lead">.\n\n'
    "The Union European Union promised 6500 euros."
)

# Hostile in every way that a page, a terminal or a spreadsheet of findings could be fooled by.
HOSTILE_ID = "desk/<img src=x onerror=alert(1)>\"'|`@editor\u202egpj.\x1b[31m.txt"
HOSTILE = (
    "<script>alert('text')</script> & \"quotes\" onclick='alert(2)'\r\n"
    "\r\n"
    "Second | line with a \x1b]0;title\x07 bell,\ta tab and \u202eoverride\u202c `tick` </main>\r\n"
    "third line"
)
HOSTILE_MESSAGE = "“<script>alert('message')</script>” | \u202eis\u202c not `safe` \x1b[2J for @editor or #12"


def whole(raw: str) -> tuple[Run, ...]:
    return (Run(0, 0, len(raw), len(raw)),)


def blocks_of(text: str, separator: str) -> tuple[Span, ...]:
    spans, at = [], 0
    for block in text.split(separator):
        spans.append(Span(at, at + len(block)))
        at += len(block) + len(separator)
    return tuple(spans)


def line_and_column(raw: str, at: int) -> tuple[int, int]:
    lines = raw[:at].replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return len(lines), len(lines[-1]) + 1


def finding(article: Article, words: str, rule: str, severity: Severity, message: str, **more: Any) -> Finding:
    start = article.raw.index(words)
    span = Span(start, start + len(words))
    line, column = line_and_column(article.raw, start)
    values: dict[str, Any] = {
        "rule": rule,
        "category": "Accuracy/Mistranslation",
        "severity": severity,
        "confidence": Confidence.HIGH,
        "span": span,
        "text_span": span,
        "line": line,
        "column": column,
        "unit": None,
        "excerpt": words,
        "message": message,
        "fix": None,
        "advice": None,
        "fingerprint": f"{start:08x}{len(words):08x}",
    }
    return Finding(**(values | more))


def storm() -> Result:
    source = "Si le maire voulait rassurer les habitants, il devra mettre de l'eau dans son vin."
    article = Article(
        id="news/storm.en.txt",
        raw=STORM,
        text=STORM,
        map=whole(STORM),
        blocks=blocks_of(STORM, "\n\n"),
        target="en",
        source_text=source,
    )

    def at(words: str) -> Span:
        return Span(STORM.index(words), STORM.index(words) + len(words))

    idiom = "put some water in his wine"
    sentence = "he will have to put some water in his wine before the council meets"
    name_message = "One person is spelt in two ways: “Pashinian” here, “Pashinyan” elsewhere."
    findings = (
        finding(
            article,
            "If the mayor wanted to reassure the residents, he will",
            "concessive-if",
            Severity.MINOR,
            "A French concessive “si” was kept as a condition.",
            category="Fluency/Grammar",
            advice="“Although the mayor wanted …” or “The mayor wanted …, but”",
            confidence=Confidence.MEDIUM,
            points_to=("fr",),
        ),
        finding(
            article,
            sentence,
            "overlong",
            Severity.NEUTRAL,
            "Hard to take in at one reading.",
            category="Style/Awkward",
            confidence=Confidence.LOW,
        ),
        finding(
            article,
            idiom,
            "literal-idiom",
            Severity.MAJOR,
            "A French idiom was translated word for word.",
            advice="tone it down; make concessions",
            source_span=Span(source.index("mettre"), len(source) - 1),
            also=(Also("calque", "Accuracy/Mistranslation", "“put water in” is a calque.", at("some water in his")),),
            points_to=("fr",),
        ),
        finding(
            article,
            "water in his wine before the council",
            "odd-collocation",
            Severity.MINOR,
            "These words seldom stand together.",
            category="Style/Unidiomatic",
            confidence=Confidence.MEDIUM,
        ),
        finding(
            article,
            "Pashinian",
            "name-spelling",
            Severity.MINOR,
            name_message,
            category="Terminology/Inconsistent",
            fix="Pashinyan",
            related=(at("Pashinyan"),),
            cluster="pashinyan",
        ),
        finding(
            article,
            "We are waiting since three days",
            "tense-since",
            Severity.MAJOR,
            "English asks for the present perfect here.",
            category="Fluency/Grammar",
            suppressed="front matter",
        ),
        finding(
            article,
            "the the",
            "doubled-word",
            Severity.MINOR,
            "The word stands twice.",
            category="Fluency/Typography",
            fix="the",
        ),
        finding(
            article,
            '< p class="lead">',
            "markup-debris",
            Severity.CRITICAL,
            "A broken tag stands in the text.",
            category="Accuracy/Non-translation",
            fix="",
        ),
        finding(
            article,
            "The Union European Union",
            "doubled-name",
            Severity.CRITICAL,
            "The name stands in French and in English word order at once.",
            fix="The European Union",
            points_to=("fr", "es"),
        ),
    )
    report = Report(
        article=article.id,
        target="en",
        source=None,
        supposed_source=SupposedSource("fr", 3, 4),
        words=71,
        findings=findings,
        score=Score(
            0.8125,
            "tqcheck-bt|mode:src+tgt|dir:en>fr|cal:none",
            (SegmentScore(Span(0, 27), 0.75), SegmentScore(Span(29, 40), None, "under 5 tokens")),
        ),
        penalty=None,
        ran=("concessive-if", "doubled-name", "doubled-word", "literal-idiom", "markup-debris", "name-spelling"),
        skipped=(Skip("number-mismatch", "needs the source text"), Skip("name-across-folder", "needs a first pass")),
        error=None,
        digest="0f" * 16,
        points=59,
    )
    return Result(
        article,
        report,
        (Failure(article.id, "severity", "2 critical and 1 major finding; the policy allows none"),),
    )


def hostile() -> Result:
    article = Article(
        id=HOSTILE_ID,
        raw=HOSTILE,
        text=HOSTILE.replace("\r\n", "\n"),
        map=(Run(0, 0, 61, 61),),
        blocks=blocks_of(HOSTILE.replace("\r\n", "\n"), "\n\n"),
        target='en" onload="alert(3)',
    )

    def place(words: str) -> Span:
        start = article.text.index(words)
        return Span(start, start + len(words))

    script = "<script>alert('text')</script>"
    findings = (
        finding(
            article,
            script,
            "markup-debris",
            Severity.CRITICAL,
            HOSTILE_MESSAGE,
            fix="<b onmouseover=alert(4)>",
            text_span=place(script),
            also=(Also("<script>", "x", "<script>alert(5)</script>", Span(0, 8)),),
        ),
        finding(
            article,
            "bell,\ta tab and \u202eoverride\u202c `tick` </main>",
            "control-character",
            Severity.MAJOR,
            "Characters that cannot be seen stand in the text.",
            text_span=place("bell,\ta tab and \u202eoverride\u202c `tick` </main>"),
            advice="Type “</style><script>alert(6)</script>” again",
            unit="row\u202e<7>",
        ),
        finding(
            article,
            "third line",
            "<script>alert(7)</script>",
            Severity.NEUTRAL,
            "Starts lower-case.",
            text_span=place("third line"),
            confidence=Confidence.MEDIUM,
        ),
    )
    report = Report(
        article=article.id,
        target=article.target,
        source=None,
        supposed_source=None,
        words=120,
        findings=findings,
        score=None,
        penalty=250.0,
        ran=("markup-debris",),
        skipped=(Skip("<script>", '"<script>alert(8)</script>'),),
        error=None,
        digest="ab" * 16,
        points=30,
    )
    return Result(article, report, (Failure(article.id, "penalty", "penalty 250.0 is over 50 <script>"),))


def arabic() -> Result:
    raw = "قال الوزير إن \u200fالاتفاق جيد جدا جدا.\n日本語の文章です。日本語の文章です。"
    article = Article(
        id="catalogue/ui.jsonl#17",
        raw=raw,
        text=raw,
        map=whole(raw),
        blocks=(Span(0, raw.index("\n")), Span(raw.index("\n") + 1, len(raw))),
        kind="catalogue",
        target="ar",
        source="pt-BR",
        line=17,
        segments=(
            Segment(Span(0, raw.index("\n")), raw.split("\n")[0], unit="greeting"),
            Segment(Span(raw.index("\n") + 1, len(raw)), raw.split("\n")[1], unit="notice"),
        ),
    )
    end = raw.index("\n")
    findings = (
        finding(
            article,
            "جدا جدا",
            "doubled-word",
            Severity.MINOR,
            "The word stands twice.",
            line=17,
            column=None,
            unit="greeting",
            confidence=Confidence.MEDIUM,
        ),
        finding(
            article,
            "\n",
            "lost-text",
            Severity.MAJOR,
            "Something is missing here.",
            span=Span(end, end),
            text_span=Span(end, end),
            excerpt="",
            line=17,
            column=None,
            unit="greeting",
        ),
        finding(
            article,
            "文章です",
            "wrong-script",
            Severity.CRITICAL,
            "Japanese in an Arabic text.",
            line=17,
            column=None,
            unit="notice",
        ),
    )
    report = Report(
        article=article.id,
        target="ar",
        source="pt-BR",
        supposed_source=None,
        words=1240,
        findings=findings,
        score=Score(None, "", (), "no model for ar>pt"),
        penalty=25.0,
        ran=("doubled-word", "lost-text"),
        skipped=(),
        error=None,
        digest="cd" * 16,
        points=31,
    )
    return Result(article, report, ())


def clean() -> Result:
    raw = "The council met on Tuesday. It agreed to pay."
    article = Article(id="news/calm.en.txt", raw=raw, text=raw, map=whole(raw), blocks=(), target="en", source="fr")
    report = Report(
        article=article.id,
        target="en",
        source="fr",
        supposed_source=None,
        words=1310,
        findings=(),
        score=None,
        penalty=0.0,
        ran=("doubled-word",),
        skipped=(),
        error=None,
        digest="ef" * 16,
    )
    return Result(article, report, ())


def unreadable() -> Result:
    article = Article(id="news/broken.txt", raw="", text="", map=(), blocks=())
    report = Report(
        article=article.id,
        target=None,
        source=None,
        supposed_source=None,
        words=0,
        findings=(),
        score=None,
        penalty=None,
        ran=(),
        skipped=(),
        error="not valid UTF-8 at byte 12\x1b[31m",
        digest="",
    )
    return Result(article, report, ())


@pytest.fixture(scope="session")
def results() -> list[Result]:
    return [storm(), clean(), hostile(), unreadable(), arabic()]


@pytest.fixture(scope="session")
def verdict(results: list[Result]) -> Verdict:
    return Verdict(
        failures=(
            *(failure for result in results for failure in result.failures),
            Failure(None, "penalty", "the folder's penalty 43.8 is over 40"),
        ),
        errors=("news/broken.txt: not valid UTF-8 at byte 12",),
        articles=5,
        words=2741,
        counts=((Severity.NEUTRAL, 1), (Severity.MINOR, 4), (Severity.MAJOR, 3), (Severity.CRITICAL, 4)),
        penalty=43.8,
        policy="fail on major; penalty at most 40",
    )


@pytest.fixture(scope="session")
def passing() -> Verdict:
    return Verdict((), (), 1, 1310, (), 0.0, "fail on major")


@pytest.fixture(scope="session")
def context() -> ReportContext:
    page = (
        "Finds idioms that were put into English **word for word**.\n\n## What it finds\n\n"
        "- `put water in one's wine`\n- others,\n  like it\n\n"
        "## Limits\n\nA sentence about <script>wine</script> & *water*.\n\n```\nbad & good\n```\n"
    )
    rules = {
        "literal-idiom": RuleInfo(
            "literal-idiom",
            "Idiom translated word for word",
            "Accuracy/Mistranslation",
            Severity.MAJOR,
            Confidence.HIGH,
            page,
        ),
        "markup-debris": RuleInfo(
            "markup-debris",
            "Broken markup in the text",
            "Accuracy/Non-translation",
            Severity.CRITICAL,
            Confidence.HIGH,
            "",
        ),
    }
    return ReportContext(version="0.1.0", rules=rules)


@pytest.fixture(scope="session")
def golden() -> Callable[[str, str], None]:
    """Compares with a file, or rewrites it where TQCHECK_UPDATE_GOLDEN=1."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if os.environ.get("TQCHECK_UPDATE_GOLDEN") == "1":
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        assert text == path.read_bytes().decode(), f"{path.name} differs; TQCHECK_UPDATE_GOLDEN=1 rewrites it"

    return compare
