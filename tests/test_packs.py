"""Reading packs: layers, and a message with file, line and entry for every slip."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tqcheck import packs
from tqcheck.errors import PackError
from tqcheck.knowledge import Pack, PhraseEntry
from tqcheck.model import Confidence, Severity


@pytest.fixture(autouse=True)
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Stands in for the built-in packs, whose own slips are no concern of these tests."""
    (tmp_path / "root").mkdir()
    monkeypatch.setattr(packs, "ROOT", tmp_path / "root")
    packs.load.cache_clear()
    yield tmp_path / "root"
    packs.load.cache_clear()


IDIOM = """
[[idiom]]
id = "t-one"
phrases = ["put water in wine"]
advice = ["give ground"]
bad = ["He «put water in wine»."]
good = ["Water."]
"""


def folder(root: Path, **files: str) -> Path:
    """A pack folder; keys name files as `languages__en`."""
    root.mkdir(exist_ok=True)
    for name, text in files.items():
        path = root / f"{name.replace('__', '/')}.toml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def message(root: Path, text: str, name: str = "pairs__fr_en") -> str:
    folder(root, **{name: text})
    with pytest.raises(PackError) as caught:
        packs.load("en", None, (root,))
    return str(caught.value)


IDIOM_SLIPS = [
    ("phrases", "phrase", "unknown key `phrase`|did you mean `phrases`|either `phrases` or `regex`"),
    ('advice = ["give ground"]', "", "needs `advice`"),
    ('advice = ["give ground"]', "advice = []", "needs `advice`"),
    ('advice = ["give ground"]', 'advice = "give ground"', "`advice` must be a list of strings"),
    ('advice = ["give ground"]', 'advice = [""]', "`advice` must be a list of strings"),
    ('id = "t-one"', "", "needs `id`"),
    ('id = "t-one"', 'id = ""', "needs `id`"),
    ('id = "t-one"', "id = 7", "`id` must be a string"),
    ('phrases = ["put water in wine"]', "", "either `phrases` or `regex`"),
    ('phrases = ["put water in wine"]', 'phrases = ["x"]\nregex = "x"\nliteral_hint = "x"', "either `phrases` or `regex`"),
    ('phrases = ["put water in wine"]', 'regex = "water"', "needs a `literal_hint`"),
    ('phrases = ["put water in wine"]', 'regex = "(?=x)"\nliteral_hint = "x"', "not a safe pattern"),
    ('phrases = ["put water in wine"]', 'regex = "(x)\\\\1"\nliteral_hint = "x"', "not a safe pattern"),
    ('phrases = ["put water in wine"]', 'regex = "(x"\nliteral_hint = "x"', "not a safe pattern"),
    ('bad = ["He «put water in wine»."]', "", "at least one `bad` sentence"),
    ('bad = ["He «put water in wine»."]', "bad = []", "at least one `bad` sentence"),
    ('bad = ["He «put water in wine»."]', 'bad = ["He put water in wine."]', "must mark what is to be found with « »"),
    ('bad = ["He «put water in wine»."]', 'bad = ["He »put water in wine«."]', "must mark what is to be found with « »"),
    ('bad = ["He «put water in wine»."]', 'bad = ["«He» put»"]', "must mark what is to be found with « »"),
    ('bad = ["He «put water in wine»."]', 'bad = "He «put water in wine»."', "`bad` must be a list of strings"),
    ('good = ["Water."]', "", "at least one `good` sentence"),
    ('good = ["Water."]', "good = [7]", "`good` must be a list of strings"),
    ('good = ["Water."]', 'good = ["x"]\nliteral = "sometimes"', "`literal` must be one of none, rare, possible, not `sometimes`"),
    ('good = ["Water."]', 'good = ["x"]\nseverity = "grave"', "`severity` must be one of neutral, minor, major, critical"),
    ('good = ["Water."]', 'good = ["x"]\nconfidence = "sure"', "`confidence` must be one of low, medium, high"),
    ('good = ["Water."]', 'good = ["x"]\nsentence_start = 1', "`sentence_start` must be true or false"),
    ('good = ["Water."]', 'good = ["x"]\nmin_count = 0', "`min_count` must be a whole number above 0"),
    ('good = ["Water."]', 'good = ["x"]\nmin_count = true', "`min_count` must be a whole number above 0"),
    ('good = ["Water."]', 'good = ["x"]\nunless_nearby = ["x"]', "unknown key `unless_nearby`; did you mean `unless_near`?"),
    ('good = ["Water."]', 'good = ["x"]\nzzz = 1', "unknown key `zzz`"),
    ('good = ["Water."]', 'good = ["x"]\nany_case = true', "unknown key `any_case`"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "problem"), IDIOM_SLIPS)
def test_a_slip_in_a_phrase_entry(tmp_path: Path, old: str, new: str, problem: str) -> None:
    """The slip is in the second entry, so that the line can be told from that of the first."""
    first = IDIOM.replace("t-one", "t-zero")
    told = message(tmp_path / "mine", first + IDIOM.replace(old, new))
    assert any(part in told for part in problem.split("|")), told
    assert told.startswith(f"{tmp_path / 'mine' / 'pairs' / 'fr_en.toml'}:9: [[idiom]]"), told
    assert "t-one" in told or "id" in problem


FACT_SLIPS = [
    ('[[country]]\nnames = { en = ["France"] }\n', ":1: [[country]]", "needs `code`"),
    ('[[country]]\ncode = "XX"\nnames = ["France"]\n', ":1: [[country]] XX", "`names` must be a table"),
    ('[[country]]\ncode = "XX"\nnames = { en = "France" }\n', ":1: [[country]] XX", "`names.en` must be a list of strings"),
    ('[[country]]\ncode = "XX"\nname = { en = ["France"] }\n', ":1: [[country]] XX", "did you mean `names`?"),
    (
        '[[office]]\nid = "o"\ncountry = "XX"\nrole = "other"\ntitle = "Chair"\nbad = { en = ["«x»"] }\ngood = { en = ["x"] }\n',
        ":1: [[office]] o",
        "`title` must be a table of a string by language",
    ),
    (
        '[[office]]\nid = "o"\nrole = "other"\ntitle = { en = "Chair" }\nwrong = { en = ["x"] }\nbad = { en = ["«x»"] }\n'
        'good = { en = ["x"] }\n',
        ":1: [[office]] o",
        "needs `country`",
    ),
    ('[[acronym]]\nid = "a"\nbad = { en = ["«x»"] }\n', ":1: [[acronym]] a", "needs `meaning`"),
    ('\n[[honorific]]\nform = "Herr"\nbad = ["«x»"]\ngood = ["x"]\n', ":2: [[honorific]] Herr", "needs `language`"),
    ('[[name]]\nid = "n"\nkind = "person"\npreferred = { en = "A" }\nleek = false\n', ":1: [[name]] n", "did you mean `leak`?"),
    ('[[name]]\nid = "n"\npreferred = { en = "A" }\n', ":1: [[name]] n", "needs `kind`"),
    ('[[name]]\nid = "n"\nkind = "place"\npreferred = { en = "A" }\nleak = "no"\n', "[[name]] n", "`leak` must be true or false"),
    ('[[distinct]]\nnames = ["One", "Two"]\n[[distinct]]\nnames = ["One"]\n', ":3: [[distinct]] One", "at least two names"),
    ('[[institution]]\nwrong = { en = ["x y"] }\nbad = ["«x y»"]\ngood = ["x"]\n', ":1: [[institution]]", "needs `id`"),
    ('[given]\nnames = "Adam"\n', ":1: [[given]]", "`names` must be a list of strings"),
    ('[given]\nname = ["Adam"]\n', ":1: [[given]]", "unknown key `name`"),
    ('[idiom]\nid = "x"\n', ":1:", "`idiom` must be written [[idiom]]"),
    ('idiom = ["x"]\n', ":1:", "`idiom` must be a table"),
    ('\n\n[[idoim]]\nid = "x"\n', ":3:", "unknown table `idoim`; did you mean `idiom`?"),
    ("[lists]\nabbreviation = []\n", ":2:", "unknown list `abbreviation`; did you mean `abbreviations`?"),
    ("[lists]\nabbreviations = [7]\n", ":1:", "`abbreviations` must be a list of strings"),
    ("lists = []\n", ":1:", "`lists` must be a table"),
    ('[[idiom]]\nid = "x\n', ": cannot be read as a pack", "line 2"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place", "problem"), FACT_SLIPS)
def test_a_slip_in_facts_and_lists(tmp_path: Path, text: str, place: str, problem: str) -> None:
    told = message(tmp_path / "mine", text, "facts__mine")
    assert told.startswith(str(tmp_path / "mine" / "facts" / "mine.toml"))
    assert place in told and problem in told


def test_what_is_no_utf8_is_told(tmp_path: Path) -> None:
    path = folder(tmp_path / "mine", languages__en="") / "languages" / "en.toml"
    path.write_bytes(b"# caf\xe9\n")
    with pytest.raises(PackError, match=r"en\.toml: cannot be read as a pack: .*utf-8"):
        packs.load("en", None, (tmp_path / "mine",))


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"nowhere: no such pack folder; check `packs`"):
        packs.load("en", None, (tmp_path / "nowhere",))


def test_ids_are_unique_over_all_files(tmp_path: Path) -> None:
    one = folder(tmp_path / "one", languages__en=IDIOM)
    with pytest.raises(
        PackError, match=r"fr_en\.toml:2: \[\[idiom\]\] t-one: the id `t-one` is used already in .*en\.toml"
    ):
        packs.load("en", None, (one, folder(tmp_path / "three", pairs__fr_en=IDIOM)))


def test_ids_are_unique_in_one_file(tmp_path: Path) -> None:
    told = message(tmp_path / "mine", IDIOM + IDIOM)
    assert "fr_en.toml:9: [[idiom]] t-one: the id `t-one` is used already" in told


def test_defaults_of_an_entry(tmp_path: Path) -> None:
    mine = folder(
        tmp_path / "mine",
        pairs__fr_en=IDIOM + 'literal = "rare"\nseverity = "critical"\n',
        languages__en=other("t-two"),
    )
    pair, plain = (find(packs.load("en", None, (mine,)), name) for name in ("t-one", "t-two"))
    assert (pair.kind, pair.target, pair.origin) == ("idiom", "en", "fr_en.toml")
    assert (pair.severity, pair.confidence, pair.points_to) == (Severity.CRITICAL, Confidence.MEDIUM, ("fr",))
    assert (plain.severity, plain.confidence, plain.points_to) == (Severity.MAJOR, Confidence.HIGH, ())


def other(identity: str, settings: str = "") -> str:
    return IDIOM.replace("t-one", identity) + settings


def find(pack: Pack, identity: str) -> PhraseEntry:
    return next(entry for entry in pack.phrases if entry.id == identity)


@pytest.mark.parametrize(
    ("literal", "confidence"), [("none", Confidence.HIGH), ("rare", Confidence.MEDIUM), ("possible", Confidence.LOW)]
)
def test_confidence_follows_literal_unless_given(tmp_path: Path, literal: str, confidence: Confidence) -> None:
    text = other("t-1", f'literal = "{literal}"\n') + other("t-2", f'literal = "{literal}"\nconfidence = "medium"\n')
    pack = packs.load("en", None, (folder(tmp_path / "mine", languages__en=text),))
    assert (find(pack, "t-1").confidence, find(pack, "t-2").confidence) == (confidence, Confidence.MEDIUM)


def test_layers(tmp_path: Path, root: Path) -> None:
    folder(
        root,
        languages__und='[lists]\nboilerplate = ["a", "b"]\n',
        languages__en='[lists]\nboilerplate = ["b", "c"]\nabbreviations = ["Mr"]\n' + other("t-en"),
        languages__fr='[lists]\nboilerplate = ["f"]\n',
        pairs__fr_en=other("t-fr"),
        pairs__de_en=other("t-de"),
        facts__countries='[[country]]\ncode = "FR"\nnames = { en = ["France"], de = ["Frankreich"] }\n',
    )
    (root / "languages" / "en-GB.toml").write_text('[lists]\nboilerplate = ["gb"]\n', encoding="utf-8")
    mine = folder(tmp_path / "mine", languages__en='[lists]\nboilerplate = ["mine"]\n', pairs__fr_en=other("t-mine"))

    def ids(pack: Pack) -> list[str]:
        return [entry.id for entry in pack.phrases]

    assert packs.load("en").words("boilerplate") == ("a", "b", "c")
    assert packs.load("en-GB").words("boilerplate") == ("a", "b", "c", "gb")
    assert packs.load("en", None, (mine,)).words("boilerplate") == ("a", "b", "c", "mine")
    assert packs.load(None).words("boilerplate") == packs.load("xx").words("boilerplate") == ("a", "b")
    assert packs.load("fr").words("abbreviations") == ()
    assert ids(packs.load("en")) == ["t-en", "t-de", "t-fr"]
    assert ids(packs.load("en", "fr-CA")) == ["t-en", "t-fr"]
    assert ids(packs.load("en", "it")) == ["t-en"]
    assert ids(packs.load("en", "fr", (mine,))) == ["t-en", "t-fr", "t-mine"]
    assert ids(packs.load("fr", "en")) == []
    assert packs.load("en").countries["FR"].names == ("France",)
    assert packs.load("fr").countries == {} and packs.load(None).countries == {}
    assert packs.load("en") is packs.load("en"), "loaded once"


def test_facts_by_target(tmp_path: Path) -> None:
    text = """
[[name]]
id = "n-one"
kind = "person"
preferred = { en = "Zzputin", fr = "Zzpoutine", de = "Zzputin", es = "Zzpútin" }
also_right = { en = ["Zzpútin"] }
variants = ["Zzputine"]
[[name]]
id = "n-two"
kind = "person"
preferred = { en = "Zzberg", fr = "Zzbourg" }
leak = false
[[name]]
id = "n-three"
kind = "person"
preferred = { fr = "Zznom" }
[[institution]]
id = "i-one"
name = { en = "Zz Office", fr = "Office Zz" }
wrong = { en = ["office of zz"] }
bad = { en = ["The «Office of Zz»."] }
good = { en = ["x"] }
[[distinct]]
names = ["Zza", "ZZB", "Zzc"]
[given]
names = ["Zzadam"]
"""
    mine = (folder(tmp_path / "mine", facts__mine=text),)
    english, french = packs.load("en", None, mine), packs.load("fr", None, mine)
    names = {name.id: name for name in english.names}
    assert names["n-one"].foreign == {"Zzpoutine": ("fr",)} and names["n-two"].foreign == {}
    assert "n-three" not in names and any(name.id == "n-three" for name in french.names)
    office = find(english, "i-one")
    assert (office.advice, office.capitalised, office.kind) == (("Zz Office",), True, "institution")
    assert not any(entry.id == "i-one" for entry in french.phrases)
    assert {frozenset({"zza", "zzb"}), frozenset({"zza", "zzc"}), frozenset({"zzb", "zzc"})} <= english.distinct
    assert "zzadam" in english.given


def test_built_in_files_are_found() -> None:
    names = {path.name for path in packs.files(Path(packs.__file__).parent / "packs")}
    assert {"und.toml", "en.toml", "names.toml"} <= names
