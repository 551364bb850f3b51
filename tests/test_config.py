"""Defaults <- file <- flags."""

from __future__ import annotations

import pickle
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tqcheck.config import Config, GateConfig, describe, find_file, load_config, merge, with_flags
from tqcheck.errors import ConfigError
from tqcheck.model import Confidence, Severity


def _load(folder: Path, text: str) -> Config:
    (folder / "tqcheck.toml").write_text(text, encoding="utf-8")
    return load_config(start=folder)


def test_defaults_where_there_is_no_file(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    config = load_config(start=tmp_path)
    assert config == Config(root=tmp_path.resolve())
    assert config.gate == GateConfig(Severity.MAJOR, None)
    assert config.confidence is Confidence.MEDIUM


def test_every_key_is_read(tmp_path: Path) -> None:
    config = _load(
        tmp_path,
        """
        target-lang = "en"
        source-lang = "fr"
        select = ["doubled-*"]
        ignore = ["mojibake"]
        extend-select = ["quote-loss"]
        extend-ignore = ["mixed-script"]
        confidence = "low"
        packs = ["house"]
        exclude = ["drafts/"]
        encoding = "latin-1"
        allow = ["Tbilisi"]
        severity = { mojibake = "critical" }
        gate = { fail-on = "never", max-penalty = 12 }
        jsonl = { text = "body" }
        rules = { quote-loss = { margin = 2 } }
        [[overrides]]
        files = ["opinion/*"]
        ignore = ["quote-loss"]
        """,
    )
    assert config.file == tmp_path / "tqcheck.toml"
    assert (config.target_lang, config.source_lang, config.encoding) == ("en", "fr", "latin-1")
    assert (config.select, config.ignore) == (("doubled-*",), ("mojibake",))
    assert (config.extend_select, config.extend_ignore) == (("quote-loss",), ("mixed-script",))
    assert config.packs == (tmp_path.resolve() / "house",)
    assert config.severity == {"mojibake": Severity.CRITICAL}
    assert config.gate == GateConfig(None, 12.0)
    assert config.jsonl == {"text": "body"}
    assert config.rules == {"quote-loss": {"margin": 2}}
    assert config.for_article("opinion/a/b.txt").ignore == ("quote-loss",)
    assert config.for_article("news/a.txt").ignore == ("mojibake",)
    assert pickle.loads(pickle.dumps(config)) == config


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("selct = []", "unknown key `selct`; did you mean `select`?"),
        ("gate = { fail_on = 'major' }", "unknown key `fail_on`; did you mean `fail-on`?"),
        ("gate = { fail-on = 'worst' }", "must be one of neutral, minor, major, critical, not 'worst'"),
        ("gate = { max-penalty = -1 }", "`max-penalty` must be a number"),
        ("gate = { max-penalty = nan }", "`max-penalty` must be a number"),
        ("gate = { max-penalty = true }", "`max-penalty` must be a number"),
        ("gate = 3", "must be a table"),
        ("confidence = ['high']", "must be one of low, medium, high"),
        ("select = 'all'", "must be a list of strings"),
        ("select = [1]", "must be a list of strings"),
        ("encoding = ''", "must be a string"),
        ("severity = { mojibake = 'bad' }", "must be one of"),
        ("jsonl = { txt = 'body' }", "unknown field `txt`; did you mean `text`?"),
        ("rules = { quote-loss = 3 }", "must be a table"),
        ("overrides = 3", r"must be written [[overrides]]"),
        ("[[overrides]]\nselect = ['all']", "`files` must be a list"),
        ("[[overrides]]\nfiles = []", "names no file"),
        ("[[overrides]]\nfiles = ['*']\nselct = []", "`selct` cannot be set there; did you mean `select`?"),
        ("[[overrides]]\nfiles = ['*']\ngate = { fail-on = 'never' }", "`gate` cannot be set there"),
        ("[[overrides]]\nfiles = ['*']\nconfidence = 'low'", "`confidence` cannot be set there"),
        ("[[overrides]]\nfiles = ['*']\nseverity = { a = 'bad' }", "must be one of"),
        ("select = [", "cannot be read as configuration"),
    ],
)
def test_what_cannot_be_used_is_refused(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        _load(tmp_path, text)
    assert message in str(caught.value)
    assert str(tmp_path / "tqcheck.toml") in str(caught.value)


def test_the_nearest_file_counts_and_the_repository_is_the_border(tmp_path: Path) -> None:
    inner = tmp_path / "repo" / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "tqcheck.toml").touch()
    (tmp_path / "repo" / ".git").mkdir()
    assert find_file(inner) is None
    (tmp_path / "repo" / "pyproject.toml").write_text("[tool.other]\n", encoding="utf-8")
    assert find_file(inner) is None
    (tmp_path / "repo" / "pyproject.toml").write_text("[tool.tqcheck]\nselect = ['mojibake']\n", encoding="utf-8")
    assert find_file(inner) == tmp_path / "repo" / "pyproject.toml"
    assert load_config(start=inner).select == ("mojibake",)
    assert load_config(start=inner, isolated=True) == Config(root=inner.resolve())
    (tmp_path / "repo" / "a" / ".tqcheck.toml").touch()
    assert find_file(inner) == tmp_path / "repo" / "a" / ".tqcheck.toml"
    assert load_config(tmp_path / "tqcheck.toml", start=inner).root == tmp_path.resolve()


def test_a_pyproject_whose_table_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool]\ntqcheck = 3\n", encoding="utf-8")
    with pytest.raises(ConfigError, match="must be a table"):
        load_config(start=tmp_path)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        load_config(tmp_path / "none.toml")


def test_lists_replace_and_extensions_add() -> None:
    config = Config(select=("a",), extend_select=("b",))
    merged = merge(config, {"select": ["c"], "extend-select": ["d"]}, "here")
    assert (merged.select, merged.extend_select) == (("c",), ("b", "d"))
    levels = merge(Config(severity={"a": Severity.MINOR}), {"severity": {"b": "major"}}, "here").severity
    assert levels == {"a": Severity.MINOR, "b": Severity.MAJOR}


def test_overrides_apply_in_order(tmp_path: Path) -> None:
    config = _load(
        tmp_path,
        """
        [[overrides]]
        files = ["a/*"]
        ignore = ["x"]
        extend-ignore = ["z"]
        [[overrides]]
        files = ["a/b/*", "c/*"]
        ignore = ["y"]
        """,
    )
    assert config.for_article("a/b/1.txt").ignore == ("y",)
    assert config.for_article("a/b/1.txt").extend_ignore == ("z",)
    assert config.for_article("a/1.txt").ignore == ("x",)
    assert config.for_article("1.txt") == config


@pytest.mark.parametrize(
    ("flags", "seen"),
    [
        ({"ignore": ["flag"]}, ("ignore", ("flag",))),
        ({"target-lang": "de"}, ("target_lang", "de")),
        ({"extend-ignore": ["flag"]}, ("extend_ignore", ("flag", "file"))),
        ({"gate": {"fail-on": "never"}}, ("gate", GateConfig(None))),
    ],
)
def test_flags_beat_the_file_and_its_overrides(tmp_path: Path, flags: dict[str, Any], seen: tuple[str, Any]) -> None:
    text = "[[overrides]]\nfiles = ['a/*']\nignore = ['file']\ntarget-lang = 'fr'\nextend-ignore = ['file']\n"
    config = with_flags(_load(tmp_path, text), flags)
    name, value = seen
    assert getattr(config.for_article("a/1.txt"), name) == value


def test_settings_can_be_shown(tmp_path: Path) -> None:
    text = "ignore = ['x']\nseverity = { a = 'minor' }\n[[overrides]]\nfiles = ['a/*']\nselect = ['y']\n"
    shown = describe(_load(tmp_path, text))
    assert shown.startswith(f"# {tmp_path / 'tqcheck.toml'}\n")
    assert 'ignore = ["x"]\n' in shown
    assert 'severity = { a = "minor" }\n' in shown
    assert 'overrides = [{ files = ["a/*"], select = ["y"] }]\n' in shown
    assert 'gate = { fail-on = "major", max-penalty = None }\n' in shown
    assert describe(Config()).startswith("# defaults")


def test_the_template_is_a_valid_file(tmp_path: Path) -> None:
    template = (Path(__file__).parent.parent / "tqcheck" / "tqcheck.toml.template").read_text(encoding="utf-8")
    assert tomllib.loads(template) == {}
    wanted = "\n".join(line.removeprefix("# ") for line in template.splitlines()[1:])
    config = _load(tmp_path, wanted)
    assert config.gate == GateConfig(Severity.MAJOR, 15.0)
    assert config.jsonl == {"text": "body"}
    assert len(config.overrides) == 1
