"""Safe fixes: what they change, what they leave alone, and that a second run changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import Command
from tqcheck.checker import Checker
from tqcheck.config import Config
from tqcheck.errors import ReadError
from tqcheck.fixing import SAFE_RULES, fix, write
from tqcheck.model import Article
from tqcheck.reading import ReadOptions, read_articles

CHECKER = Checker(Config(target_lang="en"))
ENGLISH = ("--isolated", "--target-lang", "en")


def read(path: Path) -> Article:
    article = next(iter(read_articles([path], ReadOptions(base=path.parent))))
    assert isinstance(article, Article)
    return article


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("a.txt", "The end of of the war , he said.\n", "The end of the war, he said.\n"),
        ("a.txt", "It was the the the end.\n", "It was the the the end.\n"),
        ("a.txt", "It&#39;s caf\u00c3\u00a9 time< /p>.\r\n", "It's caf\u00e9 time.\r\n"),
        ("a.md", "An *end* of of **the war** ,\n`of of` stays.\n", "An *end* of **the war**,\n`of of` stays.\n"),
        ("a.html", "<p>The end of <b>of</b> the war ,</p>", "<p>The end of <b>of</b> the war,</p>"),
        ("a.html", "<p>AT&amp;amp;T left of of us</p>", "<p>AT&amp;amp;T left of us</p>"),
        ("a.txt", "Nikol Pashinyan met Mr Pashinian, 6500 people and 30,000 dogs saw it.\n", None),
    ],
)
def test_what_is_fixed(tmp_path: Path, name: str, before: str, after: str | None) -> None:
    (tmp_path / name).write_bytes(before.encode())
    fixed = fix(read(tmp_path / name), CHECKER)
    assert fixed.raw == (before if after is None else after)


def test_a_second_run_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbfThe end of of the war , he said .\r\n")
    fixed = fix(read(path), CHECKER)
    write(fixed, path, None)
    assert path.read_bytes() == b"\xef\xbb\xbfThe end of the war, he said.\r\n"
    assert fix(read(path), CHECKER).fixes == 0


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["of", "of ", "the", " the ", " ,", ".", "&#39;", "< /p>", "caf\u00c3\u00a9", "x27; ", "\n\n", "War"]
        )
    )
)
def test_fixing_is_idempotent(pieces: list[str]) -> None:
    text = "".join(pieces)
    from tests.checks.support import article

    once = fix(article(text), CHECKER)
    assert fix(article(once.raw), CHECKER).raw == once.raw


def test_a_file_that_changed_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The end of of the war.")
    fixed = fix(read(path), CHECKER)
    path.write_text("Something else.")
    with pytest.raises(ReadError, match="changed since it was read"):
        write(fixed, path, None)
    assert path.read_text() == "Something else."
    assert list(tmp_path.iterdir()) == [path]


def test_command(tq: Command, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The end of of the war.\n")
    shown = tq("fix", "a.txt", "--diff", *ENGLISH)
    assert (shown.code, shown.out.splitlines()[-2:]) == (1, ["-The end of of the war.", "+The end of the war."])
    assert path.read_text() == "The end of of the war.\n"
    assert tq("fix", "a.txt", *ENGLISH).out == "a.txt: 1 fix\n"
    assert path.read_text() == "The end of the war.\n"
    assert tq("fix", "a.txt", "--diff", *ENGLISH).code == 0


def test_records_and_broken_files_are_named(tq: Command, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "The end of of the war."}\n')
    (tmp_path / "b.txt").write_bytes(b"caf\xe9")
    done = tq("fix", ".", *ENGLISH)
    assert done.code == 2
    assert "records cannot be fixed in place" in done.err
    assert "b.txt" in done.err


def test_only_form_is_fixed() -> None:
    categories = {CHECKER.checks[rule].category.split("/")[0] for rule in SAFE_RULES}
    assert categories == {"Design and markup", "Linguistic conventions"}
