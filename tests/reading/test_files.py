from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tqcheck.errors import ReadError
from tqcheck.model import Article
from tqcheck.reading import ReadOptions, Unread, markdown, read_articles

Tree = Callable[[dict[str, str]], Path]


class _Stdin:
    def __init__(self, data: bytes) -> None:
        self.buffer = io.BytesIO(data)


def test_every_format(tree: Tree) -> None:
    root = tree({"a.txt": "t", "b.md": "# m", "c.html": "<p>h", "d.jsonl": '{"text": "j"}', "e.unknown": "<p>u"})
    found = list(read_articles([root, root / "e.unknown"], ReadOptions(root)))
    assert [(item.id, item.text.strip()) for item in found if isinstance(item, Article)] == [
        ("a.txt", "t"),
        ("b.md", "m"),
        ("c.html", "h"),
        ("d.jsonl#1", "j"),
        ("e.unknown", "<p>u"),
    ]


def test_a_bad_file_does_not_end_the_run(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tree({"a.md": "x", "c.txt": "y"})
    (root / "b.txt").write_bytes(b"\xff")

    def fail(raw: str, target: str | None = None) -> None:
        raise IndexError("oh")

    monkeypatch.setattr(markdown, "parse", fail)
    first, second, third = read_articles([root], ReadOptions(root))
    assert isinstance(first, Unread) and "the reader failed (IndexError: oh)" in first.message
    assert isinstance(second, Unread) and "byte offset 0" in second.message
    assert isinstance(third, Article)


def test_standard_input(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "stdin", _Stdin(b"<p>x"))
    (article,) = read_articles(["-"], ReadOptions(tmp_path))
    assert isinstance(article, Article) and (article.id, article.text) == ("<stdin>", "<p>x")
    monkeypatch.setattr(sys, "stdin", _Stdin(b"<p>x"))
    name = str(tmp_path / "sub" / "page.fr.html")
    (article,) = read_articles(["-"], ReadOptions(tmp_path, stdin_filename=name))
    assert isinstance(article, Article)
    assert (article.id, article.text, article.target) == ("sub/page.fr.html", "x", "fr")


def test_standard_input_of_records(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "stdin", _Stdin(b'{"text": "x", "id": "i"}\n'))
    (article,) = read_articles(["-"], ReadOptions(tmp_path, stdin_filename="a.jsonl"))
    assert article.id.endswith("a.jsonl#i")


def test_standard_input_too_large(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "stdin", _Stdin(b"x" * 11))
    (unread,) = read_articles(["-"], ReadOptions(tmp_path, max_bytes=10))
    assert isinstance(unread, Unread) and "larger than 10 bytes" in unread.message


def test_who_says_the_language(tree: Tree) -> None:
    root = tree({"a.html": "<html lang=de><p>x", "b.fr.html": "<html lang=de><p>x"})
    assert [item.target for item in read_articles([root], ReadOptions(root)) if isinstance(item, Article)] == [
        "de",
        "fr",
    ]
    options = ReadOptions(root, target_lang="es")
    assert [item.target for item in read_articles([root], options) if isinstance(item, Article)] == ["es", "es"]


def test_usage_errors(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="unknown encoding"):
        read_articles([tmp_path], ReadOptions(tmp_path, encoding="no-such"))
    with pytest.raises(ReadError, match="unknown record field 'txt'"):
        read_articles([tmp_path], ReadOptions(tmp_path, fields=(("txt", "body"),)))


def test_nothing_heavy_is_imported_early() -> None:
    program = (
        "import sys, tqcheck.reading, tqcheck.reading.files;"
        "print([m for m in ('pyromark', 'yaml', 'pathspec', 'html.entities', 'tomllib') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
