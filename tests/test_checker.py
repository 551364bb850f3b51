"""Hits to a report: merging, counting, fingerprints, digests."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.checks.support import article
from tqcheck import checker as module
from tqcheck.checker import Checker
from tqcheck.checks.base import Check
from tqcheck.config import Config, GateConfig, Override
from tqcheck.document import Document
from tqcheck.errors import ConfigError, PackError
from tqcheck.findings import penalty
from tqcheck.model import Article, Confidence, Finding, Fix, Hit, Report, Severity, Span
from tqcheck.reading import ReadOptions, read_articles

FILLER = " ".join(f"filler{number}" for number in range(100))


def rule(id: str, pattern: str, *, category: str = "Fluency/Grammar", severity: Severity = Severity.MINOR,
         confidence: Confidence = Confidence.HIGH, **more: Any) -> Check:  # fmt: skip
    """A rule that hits wherever a pattern does."""
    of_hit = {name: more.pop(name) for name in ("points_to", "cluster", "advice", "fix") if name in more}

    def find(doc: Document, options: Any) -> Iterator[Hit]:
        for match in re.finditer(pattern, doc.text):
            yield Hit(Span(*match.span()), f"{id} says so", **of_hit)

    return Check(id, id, category, severity, find, confidence=confidence, **more)


@pytest.fixture
def with_rules(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Checker]:
    """A checker that knows these rules only."""

    def build(*rules: Check, config: Config | None = None) -> Checker:
        monkeypatch.setattr(module, "load_checks", lambda: {check.id: check for check in rules})
        return Checker(config)

    return build


WithRules = Callable[..., Checker]


def seen(report: Report) -> list[tuple[str, str, list[str]]]:
    return [(f.rule, f.excerpt, [also.rule for also in f.also]) for f in report.findings]


def test_equal_spans_become_one_and_the_more_severe_stays(with_rules: WithRules) -> None:
    checker = with_rules(
        rule("mild", "bad", category="Style"), rule("grave", "bad", severity=Severity.MAJOR, category="Accuracy")
    )
    report = checker.check(article("so bad it is"))
    assert seen(report) == [("grave", "bad", ["mild"])]
    assert report.findings[0].also[0].span == Span(3, 6)


def test_equal_severity_is_decided_by_confidence_then_by_name(with_rules: WithRules) -> None:
    checker = with_rules(rule("a", "bad", confidence=Confidence.MEDIUM), rule("c", "bad"), rule("b", "bad"))
    assert seen(checker.check(article("bad"))) == [("b", "bad", ["c", "a"])]


def test_nested_spans_become_one_only_within_a_category(with_rules: WithRules) -> None:
    outer = rule("outer", "very bad idea")
    same, other = rule("same", "bad"), rule("other", "idea", category="Terminology")
    assert seen(with_rules(outer, same, other).check(article("a very bad idea"))) == [
        ("outer", "very bad idea", ["same"]),
        ("other", "idea", []),
    ]


def test_the_more_severe_stays_though_it_is_the_shorter(with_rules: WithRules) -> None:
    checker = with_rules(rule("outer", "very bad idea"), rule("inner", "bad", severity=Severity.CRITICAL))
    assert seen(checker.check(article("a very bad idea"))) == [("inner", "bad", ["outer"])]


def test_overlaps_and_neighbours_are_all_kept(with_rules: WithRules) -> None:
    checker = with_rules(rule("left", "one two"), rule("right", "two three"), rule("next", "four"))
    assert [found[0] for found in seen(checker.check(article("one two three four")))] == ["left", "right", "next"]


def test_findings_are_sorted_and_merging_a_long_article_is_quick(with_rules: WithRules) -> None:
    checker = with_rules(rule("b", "bad"), rule("a", "bad|good"))
    report = checker.check(article("bad good\n\n" * 3000))
    places = [(finding.span, finding.rule) for finding in report.findings]
    assert places == sorted(places)
    assert len(places) == 6000


def test_the_same_hit_counts_once(with_rules: WithRules) -> None:
    twice = rule("twice", "bad")
    checker = with_rules(replace(twice, find=lambda doc, options: iter([Hit(Span(0, 3), "m"), Hit(Span(0, 3), "m")])))
    assert seen(checker.check(article("bad"))) == [("twice", "bad", [])]


def test_a_repeated_text_counts_at_most_three_times(with_rules: WithRules) -> None:
    report = with_rules(rule("r", "(?i)bad  ?day|worse")).check(
        article(f"bad day Bad  day bad day BAD day worse {FILLER}")
    )
    assert len(report.findings) == 5
    assert report.points == 4
    assert report.penalty == round(1000 * 4 / report.words, 2)


def test_a_cluster_counts_once(with_rules: WithRules) -> None:
    names = rule("names", "Ana|Anna|Hanna", cluster="ana", severity=Severity.MAJOR)
    assert with_rules(names).check(article(f"Ana Anna Hanna {FILLER}")).points == 5


def test_neutral_unsure_and_long_or_short(with_rules: WithRules) -> None:
    hint = rule("hint", "one", severity=Severity.NEUTRAL)
    unsure = rule("unsure", "two", severity=Severity.CRITICAL, confidence=Confidence.LOW)
    report = with_rules(hint, unsure).check(article(f"one two {FILLER}"))
    assert (report.points, report.penalty) == (0, 0.0)
    assert with_rules(hint, unsure, config=Config(confidence=Confidence.LOW)).check(article("one two")).points == 25
    assert len(report.findings) == 2


def test_under_a_hundred_words_there_is_no_penalty(with_rules: WithRules) -> None:
    assert (penalty(1, 99), penalty(1, 100)) == (None, 10.0)
    report = with_rules(rule("r", "bad")).check(article("bad"))
    assert (report.points, report.penalty, report.words) == (1, None, 1)


def fingerprints(report: Report) -> list[str]:
    return [finding.fingerprint for finding in report.findings]


def test_fingerprints_are_distinct_and_outlive_edits_elsewhere(with_rules: WithRules) -> None:
    checker = with_rules(rule("r", r"(?i)bad\s+day"), rule("s", "(?i)day"))
    before = checker.check(article("A bad day. Then a Bad\nday. Nice."))
    after = checker.check(article("Some words came first.\n\nA  BAD   day. And more of them. Then a bad day."))
    assert len(set(fingerprints(before))) == len(before.findings) == 2
    assert fingerprints(before) == fingerprints(after)
    assert all(re.fullmatch("[0-9a-f]{16}", fingerprint) for fingerprint in fingerprints(before))


def test_fingerprints_know_rule_and_article_but_neither_message_nor_severity(with_rules: WithRules) -> None:
    text = article("bad")
    (known,) = fingerprints(with_rules(rule("r", "bad")).check(text))
    other = with_rules(rule("r", "bad", severity=Severity.CRITICAL, advice="do better", fix=Fix("good")))
    assert fingerprints(other.check(text)) == [known]
    assert fingerprints(with_rules(rule("q", "bad")).check(text)) != [known]
    assert fingerprints(with_rules(rule("r", "bad")).check(replace(text, id="other.txt"))) != [known]


def test_allowed_words_are_left_alone_whatever_their_case_and_blanks(with_rules: WithRules) -> None:
    checker = with_rules(rule("r", r"(?i)tbilisi\s+group|bad"), config=Config(allow=("Tbilisi  Group",)))
    assert seen(checker.check(article("TBILISI group, bad"))) == [("r", "bad", [])]


def test_foreign_stretches_are_not_judged(with_rules: WithRules) -> None:
    text = replace(article("bad and bad and bad"), foreign=(Span(6, 13),))
    assert [f.span.start for f in with_rules(rule("r", "bad")).check(text).findings] == [0, 16]


def test_a_rule_that_fails_is_told_and_the_others_count(with_rules: WithRules) -> None:
    def broken(doc: Document, options: Any) -> Iterator[Hit]:
        raise ValueError("no such luck")
        yield

    checker = with_rules(replace(rule("broken", ""), find=broken), rule("whole", "bad"))
    report = checker.check(article("bad"))
    assert report.error == "broken: ValueError: no such luck"
    assert report.ran == ("whole",)
    assert seen(report) == [("whole", "bad", [])]


def test_a_pack_that_cannot_be_used_stops_the_run(with_rules: WithRules, tmp_path: Path) -> None:
    def broken(doc: Document, options: Any) -> Iterator[Hit]:
        raise PackError("en.toml:1: no")
        yield

    with pytest.raises(PackError):
        with_rules(replace(rule("broken", ""), find=broken)).check(article("bad"))
    with pytest.raises(PackError, match="no such pack folder"):
        Checker(Config(packs=(tmp_path / "none",)))


def test_votes_for_the_supposed_source(with_rules: WithRules) -> None:
    french, either = rule("french", "un", points_to=("fr",)), rule("either", "deux", points_to=("fr", "es"))
    report = with_rules(french, either).check(article("un deux"))
    assert report.supposed_source is not None
    assert (report.supposed_source.language, report.supposed_source.votes, report.supposed_source.total) == ("fr", 2, 2)
    assert with_rules(french).check(article("un")).supposed_source is None
    assert with_rules(either).check(article("deux deux")).supposed_source is None
    told = with_rules(french, either).check(article("un deux", source="de"))
    assert (told.source, told.supposed_source) == ("de", None)
    unsure = rule("unsure", "un|deux", points_to=("fr",), confidence=Confidence.LOW)
    assert with_rules(unsure).check(article("un deux")).supposed_source is None


def test_a_merged_finding_keeps_the_votes_of_both(with_rules: WithRules) -> None:
    checker = with_rules(rule("a", "un", points_to=("fr",)), rule("b", "un", points_to=("es", "fr")))
    assert checker.check(article("un")).findings[0].points_to == ("fr", "es")


def test_selection(with_rules: WithRules) -> None:
    some = (rule("ab", "x"), rule("ac", "y"), rule("off", "z", default=False))

    def ran(**settings: Any) -> tuple[str, ...]:
        return with_rules(*some, config=Config(**settings)).check(article("x y z")).ran

    assert ran() == ("ab", "ac")
    assert ran(select=("all",)) == ("ab", "ac", "off")
    assert ran(select=("a*",), ignore=("ab",)) == ("ac",)
    assert ran(extend_select=("off",), extend_ignore=("ac",)) == ("ab", "off")
    assert ran(select=("off",), ignore=("off",)) == ()


def test_what_does_not_run_says_why(with_rules: WithRules) -> None:
    checker = with_rules(
        rule("german", "x", languages=("de",)),
        rule("source", "x", source="required"),
        rule("article", "x", scope="article"),
        rule("quiet", "x"),
    )
    report = checker.check(replace(article("x"), kind="catalogue", suppress=("quiet",)))
    assert {skip.rule: skip.reason for skip in report.skipped} == {
        "german": "not made for English",
        "source": "needs the source text",
        "article": "not for catalogues of independent units",
        "quiet": "switched off by the article's front matter",
    }
    assert report.ran == ()
    unknown = with_rules(rule("german", "x", languages=("de",))).check(article("x", target=None))
    assert unknown.skipped[0].reason == "the language is not known"
    assert unknown.target is None


def test_overrides_reach_rules_severities_and_languages(with_rules: WithRules) -> None:
    override = Override(("de/*",), {"ignore": ["a"], "severity": {"b": "critical"}, "target-lang": "de"})
    checker = with_rules(rule("a", "x"), rule("b", "y"), config=Config(target_lang="en", overrides=(override,)))
    here, there = checker.check(article("x y")), checker.check(replace(article("x y"), id="de/1.txt"))
    assert (here.target, here.ran) == ("en", ("a", "b"))
    assert (there.target, there.ran) == ("de", ("b",))
    assert [f.severity for f in there.findings] == [Severity.CRITICAL]
    assert here.digest != there.digest


@pytest.mark.parametrize(
    ("config", "message"),
    [
        (Config(select=("doubled-wrd",)), "select: no rule is called `doubled-wrd`; did you mean `doubled-word`?"),
        (Config(ignore=("zzz*",)), "ignore: no rule is called `zzz*`"),
        (Config(severity={"doubled-*": Severity.MINOR}), "severity: no rule is called `doubled-*`"),
        (Config(rules={"doubled-wrd": {}}), "rules: no rule is called `doubled-wrd`; did you mean"),
        (Config(rules={"doubled-word": {"nope": 1}}), "rules.doubled-word: unknown option `nope`"),
        (Config(target_lang="english!"), "target-lang: `english!` is no BCP-47 language tag"),
        (Config(overrides=(Override(("[a]*",), {"ignore": ["nope"]}),)), "ignore: no rule is called `nope`"),
    ],
)
def test_names_that_do_not_exist_are_refused_before_any_work(config: Config, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        Checker(config)
    assert message in str(caught.value)


def test_a_script_may_say_pt_br_in_any_way() -> None:
    report = Checker(Config(target_lang="PT_br", select=("mojibake",))).check(article("x", target=None))
    assert report.target == "pt-BR"


LINES = "The the council met .\nIt&#39;s open.\n\nA second  paragraph , with the the same.\n"


def _read(folder: Path, name: str, text: str) -> Article:
    (folder / name).write_bytes(text.encode())
    (read,) = read_articles([folder / name], ReadOptions(base=folder, target_lang="en"))
    assert isinstance(read, Article)
    return read


@pytest.mark.parametrize("end", ["\r\n", "\r"])
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_line_ends_make_no_difference(tmp_path: Path, name: str, end: str) -> None:
    def what(finding: Finding) -> tuple[Any, ...]:
        return finding.rule, finding.line, finding.column, finding.excerpt, finding.message, finding.fingerprint

    checker = Checker()
    unix = _read(tmp_path, name, LINES)
    other = _read(tmp_path, name, LINES.replace("\n", end))
    expected, found = checker.check(unix).findings, checker.check(other).findings
    assert expected
    assert [what(finding) for finding in found] == [what(finding) for finding in expected]
    for finding in found:
        assert other.raw[finding.span.start : finding.span.end] == finding.excerpt


def test_the_digest_knows_what_changes_a_report_and_nothing_else(tmp_path: Path) -> None:
    text = article("Some text.")

    def digest(config: Config | None = None, what: Article = text) -> str:
        return Checker(config).check(what).digest

    known = digest()
    assert re.fullmatch("[0-9a-f]{64}", known)
    assert digest(Config(gate=GateConfig(None, 3.0))) == known
    assert digest(Config(root=tmp_path, file=tmp_path / "x.toml", exclude=("a",), encoding="latin-1")) == known
    (tmp_path / "languages").mkdir()
    (tmp_path / "languages" / "en.toml").touch()
    changed = [
        digest(what=replace(text, raw="Some texts.")),
        digest(what=replace(text, source_text="Du texte.")),
        digest(Config(select=("mojibake",))),
        digest(Config(ignore=("mojibake",))),
        digest(Config(severity={"mojibake": Severity.MINOR})),
        digest(Config(allow=("x",))),
        digest(Config(confidence=Confidence.LOW)),
        digest(Config(packs=(tmp_path,))),
    ]
    assert len({known, *changed}) == 1 + len(changed)


def test_a_report_is_the_same_every_time() -> None:
    text = article(LINES)
    assert Checker().check(text) == Checker().check(text)
