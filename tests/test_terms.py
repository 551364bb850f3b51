"""House terms from TOML, CSV and TBX, and what a malformed file says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Command
from tqcheck.errors import ConfigError
from tqcheck.terms import load

TOML = """
[[term]]
preferred = "sign in"
banned = ["log in", "login/logon"]
note = "house style 4.2"
[[term]]
preferred = "courriel"
banned = ["email"]
language = "fr"
[[term]]
preferred = "GitHub"
banned = ["Github"]
case = true
"""
CSV = "preferred,banned,language\nsign in,log in|log on,en\nanmelden,einloggen,de\n"
TBX = """<?xml version="1.0"?>
<tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic"><text><body><conceptEntry id="1">
<langSec xml:lang="en-GB">
<termSec><term>sign in</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
<termSec><term>log in</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec>
</langSec></conceptEntry></body></text></tbx>
"""


def saved(folder: Path, name: str, text: str) -> tuple[Path, ...]:
    (folder / name).write_text(text, encoding="utf-8")
    return (folder / name,)


def test_toml(tmp_path: Path) -> None:
    entries = load(saved(tmp_path, "terms.toml", TOML), "en")
    assert [(entry.advice, entry.phrases, entry.exact_case) for entry in entries] == [
        (("sign in",), ("log in", "login logon"), False),
        (("GitHub",), ("=Github",), True),
    ]
    assert entries[0].message == "house style 4.2"


def test_csv_and_tbx(tmp_path: Path) -> None:
    assert [entry.phrases for entry in load(saved(tmp_path, "t.csv", CSV), "en")] == [("log in", "log on")]
    assert [entry.advice for entry in load(saved(tmp_path, "t.csv", CSV), "de")] == [("anmelden",)]
    assert [(e.advice, e.phrases) for e in load(saved(tmp_path, "t.tbx", TBX), "en")] == [(("sign in",), ("log in",))]


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.toml", '[[term]]\npreferred = "x"\n', "term 1: needs a preferred term and at least one banned one"),
        ("a.toml", '[[term]]\nprefered = "x"\n', "term 1: unknown key `prefered`"),
        ("a.toml", "[[term", "a.toml"),
        ("a.csv", "one,two\n1,2\n", "needs the columns preferred and banned"),
        ("a.tbx", "<tbx>", "no XML"),
        ("a.tbx", '<!DOCTYPE t [<!ENTITY a "b">]><tbx/>', "declares entities"),
        ("a.txt", "x", "terms are read from"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, name: str, text: str, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        load(saved(tmp_path, name, text), "en")


def test_command(tq: Command, tmp_path: Path) -> None:
    saved(tmp_path, "terms.toml", TOML)
    (tmp_path / "tqcheck.toml").write_text('terms = ["terms.toml"]\ntarget-lang = "en"\n')
    (tmp_path / "a.txt").write_text("She logged in. Github and GitHub are here; he said so.\n")
    found = tq("check", "a.txt", "--format", "json").json["reports"][0]["findings"]
    assert [(f["rule"], f["excerpt"], f["advice"]) for f in found] == [
        ("banned-term", "logged in", "sign in"),
        ("banned-term", "Github", "GitHub"),
    ]
    load.cache_clear()
    (tmp_path / "terms.toml").write_text("[[term]]\n")
    broken = tq("check", "a.txt")
    assert broken.code == 2
    assert "terms.toml" in broken.err
