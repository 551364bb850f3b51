"""The command line's contract: exit codes, streams, the JSON document."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Command
from tqcheck import __version__

CLEAN = "The council met on Monday and approved the budget.\n"
MINOR = "The the council met on Monday.\n"
MAJOR = "It&#39;s the the council.\n"
BROKEN = b"caf\xff\xfe\xfa au lait"
TYPED = ("--target-lang", "en")


@pytest.fixture(autouse=True)
def files(tmp_path: Path) -> None:
    for name, text in {"clean": CLEAN, "minor": MINOR, "major": MAJOR}.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")


def check(tq: Command, *arguments: str, **more: Any) -> Any:
    return tq("check", *arguments, *TYPED, **more)


def one_line(text: str) -> str:
    assert text.endswith("\n")
    assert text.count("\n") == 1, text
    return text


# Exit codes


@pytest.mark.parametrize("form", ["text", "concise", "json", "jsonl", "markdown", "html"])
@pytest.mark.parametrize(
    ("name", "flags", "code"),
    [
        ("clean", (), 0),
        ("minor", (), 0),
        ("major", (), 1),
        ("minor", ("--fail-on", "minor"), 1),
        ("major", ("--fail-on", "never"), 0),
        ("major", ("--fail-on", "critical"), 0),
        ("major", ("--severity", "html-entity-leak=minor"), 0),
        ("major", ("--ignore", "html-entity-leak"), 0),
        ("minor", ("--severity", "doubled-word=critical"), 1),
    ],
)
def test_the_exit_code_is_the_gates_in_every_format(
    tq: Command, form: str, name: str, flags: tuple[str, ...], code: int
) -> None:
    assert check(tq, f"{name}.txt", *flags, "--format", form).code == code


def test_the_penalty_gates(tq: Command, tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(MINOR * 40, encoding="utf-8")
    flags = ("--fail-on", "never", "--select", "doubled-word")
    assert check(tq, "long.txt", *flags, "--max-penalty", "1").code == 1
    assert check(tq, "long.txt", *flags, "--max-penalty", "1000").code == 0
    assert check(tq, "minor.txt", *flags, "--max-penalty", "0").code == 0


def test_two_beats_one_and_the_others_are_reported(tq: Command, tmp_path: Path) -> None:
    (tmp_path / "broken.txt").write_bytes(BROKEN)
    done = check(tq, ".", "--format", "json")
    assert done.code == 2
    reports = {report["article"]: report for report in done.json["reports"]}
    assert list(reports) == ["broken.txt", "clean.txt", "major.txt", "minor.txt"]
    assert reports["broken.txt"]["error"]
    assert reports["major.txt"]["failures"]
    assert done.json["verdict"]["exit_code"] == 2
    assert "broken.txt" in one_line(done.err)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("none.txt",), "none.txt: no such file or folder"),
        (("clean.txt", "--select", "doubled-wrd"), "did you mean `doubled-word`?"),
        (("clean.txt", "--severity", "doubled-word"), "write RULE=LEVEL"),
        (("clean.txt", "--severity", "doubled-word=bad"), "must be one of"),
        (("clean.txt", "--format", "jsn"), "did you mean “json”?"),
        (("clean.txt", "--format", "json:"), "names no file"),
        (("clean.txt", "--format", "json", "--format", "text"), "both write to standard output"),
        (("clean.txt", "--format", "json:a", "--format", "text:a"), "the same file"),
        (("clean.txt", "--jobs", "many"), "--jobs"),
        (("clean.txt", "--source-lang", "french!"), "no BCP-47 language tag"),
        (("clean.txt", "--encoding", "klingon"), "klingon"),
        (("clean.txt", "--format", "json:clean.txt/a"), "cannot be written"),
        (("clean.txt", "--max-penalty", "nan"), "`max-penalty` must be a number"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_two(tq: Command, arguments: tuple[str, ...], said: str) -> None:
    done = check(tq, *arguments)
    assert done.code == 2
    assert done.out == ""
    assert said in one_line(done.err)
    assert done.err.startswith("tqcheck: error: ")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("chekc", "clean.txt"), "check"),
        (("clean.txt",), "Did you mean `tqcheck check clean.txt`?"),
        (("check", "clean.txt", "--fromat", "json"), "--format"),
        (("check", "clean.txt", "--fail-on", "worst"), "'worst' is not one of"),
        (("check", "clean.txt", "--config", "none.toml"), "none.toml"),
        (("check",), "PATH..."),
        ((), "Usage"),
    ],
)
def test_usage_errors_are_two_and_name_what_was_meant(tq: Command, arguments: tuple[str, ...], said: str) -> None:
    done = tq(*arguments)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert done.err.count("Error: ") == (1 if arguments else 0)


def test_an_unknown_key_of_the_file_is_two(tq: Command, tmp_path: Path) -> None:
    (tmp_path / "tqcheck.toml").write_text("selct = []\n", encoding="utf-8")
    assert "did you mean `select`?" in one_line(check(tq, "clean.txt").err)
    assert check(tq, "clean.txt").code == 2
    assert check(tq, "clean.txt", "--isolated").code == 0


def test_a_malformed_pack_is_two(tq: Command, tmp_path: Path) -> None:
    (tmp_path / "house" / "languages").mkdir(parents=True)
    (tmp_path / "house" / "languages" / "en.toml").write_text("[[idiom]]\nfoo = 1\n", encoding="utf-8")
    (tmp_path / "tqcheck.toml").write_text("packs = ['house']\n", encoding="utf-8")
    done = check(tq, "clean.txt")
    assert (done.code, done.out) == (2, "")
    assert "en.toml:1" in one_line(done.err)


def test_nothing_to_check_is_two_unless_allowed(tq: Command, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = check(tq, "empty", "--format", "json")
    assert done.code == 2
    assert (done.json["reports"], done.json["verdict"]["exit_code"]) == ([], 2)
    assert "nothing to check in empty" in one_line(done.err)
    allowed = check(tq, "empty", "--allow-empty", "--format", "json")
    assert (allowed.code, allowed.err) == (0, "")
    assert allowed.json["verdict"]["exit_code"] == 0


def test_interruption_is_130_and_a_fault_of_ours_is_two(tq: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("tqcheck.runner.run", stop)
    assert check(tq, "clean.txt").code == 130

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("oh")

    monkeypatch.setattr("tqcheck.runner.run", fail)
    done = check(tq, "clean.txt")
    assert done.code == 2
    assert done.err.endswith("a fault in tqcheck itself; please report the lines above\n")


def test_a_reader_who_goes_away_is_no_refusal(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(MINOR * 5000, encoding="utf-8")
    command = [sys.executable, "-m", "tqcheck", "check", "long.txt", "--isolated", "--select", "doubled-word"]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


# Streams and files


def test_a_pass_says_nothing_on_standard_error(tq: Command) -> None:
    done = check(tq, "clean.txt")
    assert (done.code, done.err) == (0, "")
    assert "Passes: 1 article" in done.out


def test_a_refusal_says_why_in_one_line(tq: Command) -> None:
    done = check(tq, "major.txt", "--format", "json")
    assert one_line(done.err).startswith("tqcheck: Refused: 1 article")
    assert "html-entity-leak" in done.err


def test_a_format_with_a_file_leaves_the_summary_to_standard_error(tq: Command, tmp_path: Path) -> None:
    done = check(tq, "clean.txt", "--format", "json:out/a:b.json")
    assert (done.code, done.out) == (0, "")
    assert one_line(done.err).startswith("tqcheck: Passes: 1 article")
    assert json.loads((tmp_path / "out" / "a:b.json").read_text(encoding="utf-8"))["schema"] == 1


def test_several_formats_at_once(tq: Command, tmp_path: Path) -> None:
    done = check(tq, "major.txt", "--format", "concise", "--format", "jsonl:a.jsonl", "--format", "markdown:a.md")
    assert "major.txt:1:3: major html-entity-leak" in done.out
    assert json.loads((tmp_path / "a.jsonl").read_text(encoding="utf-8"))["article"] == "major.txt"
    assert (tmp_path / "a.md").read_text(encoding="utf-8").startswith("**Refused: 1 article")


def test_a_refused_command_line_touches_no_file(tq: Command, tmp_path: Path) -> None:
    assert check(tq, "clean.txt", "--format", "json:a.json", "--select", "nope").code == 2
    assert not (tmp_path / "a.json").exists()


def test_html_writes_a_folder_and_only_its_own_files(tq: Command, tmp_path: Path) -> None:
    mine = tmp_path / "reports" / "mine.txt"
    mine.parent.mkdir()
    mine.write_text("keep", encoding="utf-8")
    done = check(tq, "clean.txt", "major.txt", "--format", "html")
    assert (done.code, done.out) == (1, "")
    assert done.err.splitlines()[-1] == f"tqcheck: open {Path('reports') / 'index.html'}"
    pages = {path.name for path in mine.parent.glob("*.html")}
    assert len(pages) == 3
    check(tq, "clean.txt", "--format", "html:reports")
    assert len(list(mine.parent.glob("*.html"))) == 2
    assert mine.read_text(encoding="utf-8") == "keep"
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "index.html").write_text("mine", encoding="utf-8")
    refused = check(tq, "clean.txt", "--format", "html:other")
    assert refused.code == 2
    assert "was not written by tqcheck" in one_line(refused.err)
    assert (tmp_path / "other" / "index.html").read_text(encoding="utf-8") == "mine"


def test_standard_input(tq: Command) -> None:
    done = check(tq, "-", "--format", "json", stdin=MAJOR.encode())
    assert (done.code, done.json["reports"][0]["article"]) == (1, "<stdin>")
    html = b"<p>It&#39;s fine.</p>"
    named = check(tq, "-", "--stdin-filename", "news/a.html", "--format", "json", stdin=html)
    assert (named.code, named.json["reports"][0]["article"]) == (0, "news/a.html")
    assert check(tq, "-", "--format", "json", stdin=html).code == 1
    assert check(tq, "-", "--format", "json", stdin=BROKEN).code == 2


# The JSON document


def test_the_document_has_the_keys_of_the_contract(tq: Command) -> None:
    data = check(tq, "major.txt", "--format", "json").json
    assert data["schema"] == 1
    assert data["tool"] == {"name": "tqcheck", "version": __version__}
    (report,) = data["reports"]
    assert set(report) >= {
        "article", "target", "source", "supposed_source", "words", "findings", "score", "penalty", "ran", "skipped",
        "failures", "error", "digest",
    }  # fmt: skip
    assert (report["article"], report["target"], report["score"], report["error"]) == ("major.txt", "en", None, None)
    assert report["failures"][0]["reason"] == "fail-on"
    assert all(set(skip) == {"rule", "reason"} for skip in report["skipped"])
    for finding in report["findings"]:
        assert set(finding) >= {
            "rule", "category", "severity", "confidence", "start", "end", "line", "column", "unit", "excerpt",
            "message", "fix", "advice", "source_start", "source_end", "also", "related", "suppressed", "fingerprint",
        }  # fmt: skip


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_start_and_end_count_code_points_into_the_raw_file(tq: Command, tmp_path: Path, name: str, end: str) -> None:
    raw = f"<p>Caf&eacute; 😀 <b>déjà</b></p>{end}{end}<p>The <i>the</i> council&#32;met.</p>{end}"
    if not name.endswith("html"):
        raw = f"Café 😀 **déjà**{end}{end}The the council met.{end}"
    (tmp_path / name).write_bytes(b"\xef\xbb\xbf" + raw.encode())
    data = check(tq, name, "--format", "json", "--select", "doubled-word").json
    (finding,) = data["reports"][0]["findings"]
    marked = raw[finding["start"] : finding["end"]]
    assert marked == ("The <i>the" if name.endswith("html") else "The the")
    assert finding["excerpt"] == "The the"
    assert finding["line"] == 3
    assert finding["column"] == (4 if name.endswith("html") else 1)


def test_records_count_within_their_field(tq: Command, tmp_path: Path) -> None:
    lines = [{"text": CLEAN}, {"id": "b", "text": f"Été.\n\n{MINOR}", "lang": "en"}, "nonsense"]
    content = "".join(json.dumps(line) + "\n" for line in lines)
    (tmp_path / "a.jsonl").write_text(content, encoding="utf-8")
    done = check(tq, "a.jsonl", "--format", "json", "--select", "doubled-word")
    assert done.code == 2
    assert [report["article"] for report in done.json["reports"]] == ["a.jsonl#1", "a.jsonl#b", "a.jsonl:3"]
    (finding,) = done.json["reports"][1]["findings"]
    assert (finding["start"], finding["end"]) == (6, 13)
    assert (finding["line"], finding["column"], finding["unit"]) == (2, None, "b")


def test_fields_can_be_renamed_and_articles_are_named_from_the_settings(tq: Command, tmp_path: Path) -> None:
    (tmp_path / "tqcheck.toml").write_text("[jsonl]\ntext = 'body'\n", encoding="utf-8")
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "a.jsonl").write_text(json.dumps({"body": CLEAN}) + "\n", encoding="utf-8")
    data = check(tq, str(tmp_path / "deep"), "--format", "json").json
    assert [report["article"] for report in data["reports"]] == ["deep/a.jsonl#1"]
    assert str(tmp_path) not in json.dumps(data)


def test_lines_are_the_reports_of_the_document(tq: Command) -> None:
    document = check(tq, "clean.txt", "major.txt", "--format", "json").json
    lines = check(tq, "clean.txt", "major.txt", "--format", "jsonl").out.splitlines()
    assert [json.loads(line) for line in lines] == document["reports"]


def test_processes_make_no_difference(tq: Command) -> None:
    alone = check(tq, ".", "--format", "json")
    assert check(tq, ".", "--format", "json", "--jobs", "2") == alone


def test_flags_beat_the_file(tq: Command, tmp_path: Path) -> None:
    (tmp_path / "tqcheck.toml").write_text(
        "ignore = ['doubled-word']\n[gate]\nfail-on = 'never'\n[[overrides]]\nfiles = ['major.txt']\n"
        "severity = { html-entity-leak = 'minor' }\n",
        encoding="utf-8",
    )
    assert check(tq, "major.txt").code == 0
    assert check(tq, "major.txt", "--fail-on", "major").code == 0
    assert check(tq, "major.txt", "--fail-on", "major", "--severity", "html-entity-leak=critical").code == 1
    assert "doubled-word" in check(tq, "minor.txt", "--ignore", "mojibake").out


def test_a_source_is_paired_by_stem(tq: Command, tmp_path: Path) -> None:
    (tmp_path / "pair").mkdir()
    (tmp_path / "pair" / "storm.en.txt").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "pair" / "storm.fr.txt").write_text("Le conseil s'est réuni lundi.\n", encoding="utf-8")
    done = tq("check", "pair/storm.en.txt", "--format", "json")
    (report,) = done.json["reports"]
    assert (report["target"], report["source"]) == ("en", "fr")


# The other commands


def test_rules(tq: Command) -> None:
    done = tq("rules")
    assert done.code == 0
    ids = [line.split()[0] for line in done.out.splitlines()]
    assert ids == sorted(ids)
    assert {"doubled-word", "html-entity-leak"} <= set(ids)
    page = tq("rules", "doubled-word")
    assert page.code == 0
    for part in ("doubled-word: ", "## What it finds", "## Why it matters", "## Limits", "## Examples", "found:"):
        assert part in page.out
    unknown = tq("rules", "doubled-wrd")
    assert (unknown.code, unknown.out) == (2, "")
    assert "did you mean `doubled-word`?" in one_line(unknown.err)


def test_config_and_init(tq: Command, tmp_path: Path) -> None:
    assert tq("config").out.startswith("# defaults")
    assert tq("init").code == 0
    again = tq("init")
    assert again.code == 2
    assert "--force" in one_line(again.err)
    assert tq("init", "--force").code == 0
    assert tq("config", "--ignore", "mojibake,quote-loss").out.splitlines()[0] == f"# {tmp_path / 'tqcheck.toml'}"
    assert 'ignore = ["mojibake", "quote-loss"]' in tq("config", "--ignore", "mojibake,quote-loss").out
    assert check(tq, "clean.txt").code == 0


def test_evaluate(tq: Command, tmp_path: Path) -> None:
    from tqcheck.evaluate import SUFFIX

    gold = {"start": 0, "end": 7, "text": "The the", "rule": "doubled-word", "severity": "minor", "detectable": "rule"}
    (tmp_path / f"minor{SUFFIX}").write_text(json.dumps(gold) + "\n", encoding="utf-8")
    done = tq("evaluate", ".", *TYPED)
    assert done.code == 0
    assert "doubled-word" in done.out
    assert tq("evaluate", f"minor{SUFFIX}", "--format", "json", *TYPED).json["named"]["recall"] == 1.0
    (tmp_path / f"minor{SUFFIX}").write_text("{\n", encoding="utf-8")
    broken = tq("evaluate", ".", *TYPED)
    assert broken.code == 2
    assert ":1: no JSON" in one_line(broken.err)


def test_version_licences_and_help(tq: Command) -> None:
    assert tq("--version").out == f"tqcheck {__version__}\n"
    assert tq("--licences").code == 0
    for command in ("check", "rules", "config", "init", "evaluate"):
        assert tq(command, "--help").code == 0
        assert command in tq("--help").out


def test_the_package_can_be_run(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tqcheck", "check", "minor.txt", "--isolated"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, env={**os.environ, "LC_ALL": "C"})
    assert done.returncode == 0
    assert done.stderr == b""
