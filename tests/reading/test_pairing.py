from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tqcheck.errors import ReadError
from tqcheck.model import Article
from tqcheck.reading import ReadOptions, Unread, read_articles

Tree = Callable[[dict[str, str]], Path]


def pairs(root: Path, *paths: str, **options: Any) -> list[tuple[str, str | None, str | None, str | None]]:
    wanted = [root / path for path in paths] or [root]
    found = read_articles(wanted, ReadOptions(root, **options))
    return [(a.id, a.target, a.source, a.source_text) for a in found if isinstance(a, Article)]


def test_english_is_the_target(tree: Tree) -> None:
    root = tree({"storm.en.txt": "storm", "storm.fr.txt": "orage", "other.txt": "x"})
    assert pairs(root) == [("other.txt", None, None, None), ("storm.en.txt", "en", "fr", "orage")]


def test_else_the_first(tree: Tree) -> None:
    root = tree({"a.fr.txt": "un", "a.de.txt": "ein"})
    assert pairs(root) == [("a.de.txt", "de", "fr", "un")]
    assert pairs(root, source_lang="de") == [("a.fr.txt", "fr", "de", "ein")]
    assert pairs(root, target_lang="fr") == [("a.fr.txt", "fr", "de", "ein")]


def test_three_languages(tree: Tree) -> None:
    root = tree({"a.fr.txt": "un", "a.de.txt": "ein", "a.en-GB.txt": "one"})
    assert [item[0] for item in pairs(root)] == ["a.de.txt", "a.en-GB.txt", "a.fr.txt"]
    assert all(item[3] is None for item in pairs(root))
    assert pairs(root, source_lang="fr") == [("a.de.txt", "de", "fr", "un"), ("a.en-GB.txt", "en-GB", "fr", "un")]
    assert pairs(root, target_lang="en") == [("a.en-GB.txt", "en", None, None)]
    assert pairs(root, target_lang="en", source_lang="de") == [("a.en-GB.txt", "en", "de", "ein")]


def test_named_files(tree: Tree) -> None:
    root = tree({"a.fr.txt": "un", "a.en.txt": "one"})
    assert pairs(root, "a.en.txt") == [("a.en.txt", "en", "fr", "un")]
    assert pairs(root, "a.fr.txt") == [("a.fr.txt", "fr", None, None)]
    assert pairs(root, "a.en.txt", "a.fr.txt") == [("a.en.txt", "en", "fr", "un")]


def test_a_source_file(tree: Tree) -> None:
    root = tree({"out.txt": "one", "orig.html": "<html lang=fr><p>un <b>mot</b>"})
    assert pairs(root, "out.txt", source=root / "orig.html") == [("out.txt", None, "fr", "un mot")]


def test_a_source_folder(tree: Tree) -> None:
    root = tree(
        {
            "en/a.txt": "one",
            "en/sub/b.en.md": "two",
            "en/c.txt": "three",
            "fr/a.txt": "un",
            "fr/a.md": "autre",
            "fr/sub/b.fr.md": "deux",
        }
    )
    assert pairs(root, "en", source=root / "fr") == [
        ("en/a.txt", None, None, "un"),
        ("en/c.txt", None, None, None),
        ("en/sub/b.en.md", "en", "fr", "deux"),
    ]
    assert [item[0] for item in pairs(root, source=root / "fr")] == ["en/a.txt", "en/c.txt", "en/sub/b.en.md"]


def test_a_source_that_cannot_be_read(tree: Tree) -> None:
    root = tree({"a.en.txt": "one"})
    (root / "a.fr.txt").write_bytes(b"\xff")
    (found,) = read_articles([root], ReadOptions(root))
    assert isinstance(found, Unread)
    assert found.id == "a.en.txt" and found.message.startswith("its source a.fr.txt: byte offset 0")


def test_a_missing_source(tree: Tree) -> None:
    root = tree({"a.txt": ""})
    with pytest.raises(ReadError, match="--source"):
        read_articles([root], ReadOptions(root, source=root / "gone"))
