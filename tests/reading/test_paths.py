from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from tqcheck.errors import ReadError
from tqcheck.reading import ReadOptions, Unread, read_articles
from tqcheck.reading.paths import article_id, find

Tree = Callable[[dict[str, str]], Path]


def ids(root: Path, *paths: str | Path, exclude: tuple[str, ...] = ()) -> list[str]:
    return [found.id for found in find(paths or [root], ReadOptions(root, exclude=exclude))]


def test_a_folder_gives_what_it_knows_in_order(tree: Tree) -> None:
    root = tree(
        {"b.md": "", "a.txt": "", "sub/c.HTML": "", "sub/d.py": "", ".hidden/e.txt": "", ".f.txt": "", "Z.txt": ""}
    )
    assert ids(root) == ["Z.txt", "a.txt", "b.md", "sub/c.HTML"]


def test_ids_start_at_the_base(tree: Tree) -> None:
    root = tree({"docs/a.txt": ""})
    assert [found.id for found in find([root / "docs"], ReadOptions(root / "docs"))] == ["a.txt"]
    assert article_id(root / "docs" / "a.txt", root / "other") == "../docs/a.txt"


def test_a_named_file_is_read_whatever_it_is_called(tree: Tree) -> None:
    root = tree({"notes.py": "x", "a.txt": "y", ".gitignore": "a.txt"})
    assert ids(root, root / "notes.py", root / "a.txt") == ["notes.py", "a.txt"]


def test_each_file_once(tree: Tree) -> None:
    root = tree({"a.txt": "", "sub/b.txt": ""})
    assert ids(root, root / "sub", root, root / "a.txt") == ["sub/b.txt", "a.txt"]


def test_gitignore(tree: Tree) -> None:
    root = tree(
        {
            ".git/HEAD": "",
            ".gitignore": "*.md\n!keep.md\nbuild/\n/top.txt\n",
            "a.md": "",
            "keep.md": "",
            "top.txt": "",
            "build/x.txt": "",
            "sub/top.txt": "",
            "sub/.gitignore": "!b.md\nc.txt\n",
            "sub/b.md": "",
            "sub/c.txt": "",
        }
    )
    assert ids(root) == ["keep.md", "sub/b.md", "sub/top.txt"]
    assert ids(root, root / "sub") == ["sub/b.md", "sub/top.txt"]
    assert ids(root, root / "build") == ["build/x.txt"]


def test_exclude(tree: Tree) -> None:
    root = tree({"a.txt": "", "old/b.txt": "", "sub/c.txt": "", "sub/d.md": ""})
    assert ids(root, exclude=("old/", "sub/*.md")) == ["a.txt", "sub/c.txt"]


def test_links(tree: Tree, tmp_path_factory: pytest.TempPathFactory) -> None:
    root = tree({"a/x.txt": "x"})
    outside = tmp_path_factory.mktemp("outside")
    (outside / "y.txt").write_text("y")
    (outside / "back").symlink_to(root)
    (root / "a" / "loop").symlink_to(root)
    (root / "a" / "self").symlink_to(root / "a" / "self")
    (root / "out").symlink_to(outside)
    (root / "dead.txt").symlink_to(root / "nowhere")
    found = list(find([root], ReadOptions(root)))
    assert [item.id for item in found] == ["a/x.txt", "dead.txt", "out/y.txt"]
    assert isinstance(found[1], Unread)


def test_what_is_no_file(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tree({"a.txt": ""})
    os.mkfifo(root / "pipe.txt")
    monkeypatch.chdir(root)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket.txt")
        assert ids(root) == ["a.txt"]
        found = list(find([root / "pipe.txt", root / "socket.txt"], ReadOptions(root)))
    assert [item.message.split(",")[0] for item in found if isinstance(item, Unread)] == [
        "is a named pipe",
        "is a socket",
    ]


def test_a_missing_path_is_told_before_anything_is_read(tree: Tree) -> None:
    root = tree({"a.txt": ""})
    with pytest.raises(ReadError, match=r"gone\.txt: no such file or folder"):
        read_articles([root / "a.txt", root / "gone.txt"], ReadOptions(root))


def test_large_files(tree: Tree) -> None:
    root = tree({"a.txt": "x" * 101, "b.txt": "x"})
    first, second = find([root], ReadOptions(root, max_bytes=100))
    assert isinstance(first, Unread) and "larger than 100 bytes" in first.message
    assert not isinstance(second, Unread)


def test_names_that_are_not_unicode(tmp_path: Path) -> None:
    with open(os.fsencode(tmp_path) + b"/caf\xe9.txt", "wb"):  # noqa: PTH123
        pass
    assert ids(tmp_path) == ["caf\\xe9.txt"]
