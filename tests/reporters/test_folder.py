"""The folder of pages: only what is ours is ever touched."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tqcheck.errors import ConfigError
from tqcheck.reporters.folder import JOURNAL, MANIFEST, FolderWriter


def files(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir() if path.name != MANIFEST}


def manifest(folder: Path) -> list[str]:
    names: list[str] = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))["files"]
    return names


def test_pages_are_written_replaced_and_removed(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "reports"
    with FolderWriter(folder) as writer:
        writer.write([("a.html", "1"), ("b.html", "2\n")])
        writer.write([("index.html", "é")])
    assert files(folder) == {"a.html": "1", "b.html": "2\n", "index.html": "é"}
    (folder / "README.md").write_text("mine")
    with FolderWriter(folder) as writer:
        writer.write([("a.html", "3"), ("c.html", "4"), ("index.html", "i")])
    assert files(folder) == {"a.html": "3", "c.html": "4", "index.html": "i", "README.md": "mine"}
    assert manifest(folder) == ["a.html", "c.html", "index.html"]


def test_other_files_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("mine")
    with pytest.raises(ConfigError, match="was not written by tqcheck"), FolderWriter(tmp_path) as writer:
        writer.write([("b.html", "x"), ("a.html", "y")])
    assert files(tmp_path) == {"a.html": "mine", "b.html": "x"}
    assert manifest(tmp_path) == ["b.html"]


def test_a_foreign_index_is_refused_before_any_work(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("mine")
    with pytest.raises(ConfigError, match=r"index\.html: exists"):
        FolderWriter(tmp_path)
    assert files(tmp_path) == {"index.html": "mine"}


def test_links_are_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_text("mine")
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.html").symlink_to(outside)
    (folder / "index.html").symlink_to(tmp_path / "nowhere")
    with pytest.raises(ConfigError):
        FolderWriter(folder)
    with pytest.raises(ConfigError), FolderWriter(folder, promised=()) as writer:
        writer.write([("a.html", "x")])
    assert outside.read_text() == "mine" and not (tmp_path / "nowhere").exists()


def test_an_interrupted_run_keeps_old_pages_and_its_own(tmp_path: Path) -> None:
    with FolderWriter(tmp_path) as writer:
        writer.write([("old.html", "1"), ("index.html", "1")])
    with pytest.raises(KeyboardInterrupt), FolderWriter(tmp_path) as writer:
        writer.write([("new.html", "2")])
        raise KeyboardInterrupt
    assert manifest(tmp_path) == ["index.html", "new.html", "old.html"]
    with FolderWriter(tmp_path) as writer:
        writer.write([("index.html", "3")])
    assert files(tmp_path) == {"index.html": "3"}


def test_a_killed_run_is_remembered(tmp_path: Path) -> None:
    FolderWriter(tmp_path).write([("a.html", "1"), ("b.html", "1")])
    with (tmp_path / JOURNAL).open("a") as journal:
        journal.write('"cut sho')
    with FolderWriter(tmp_path) as writer:
        writer.write([("a.html", "2")])
    assert files(tmp_path) == {"a.html": "2"}


@pytest.mark.parametrize(
    "content", ["no json", "[]", '{"files": 3}', '{"files": ["../x"]}', '{"files": [3]}', '{"files": ["a/b"]}', "\x80"]
)
def test_a_broken_manifest_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / MANIFEST).write_bytes(content.encode("latin-1"))
    with pytest.raises(ConfigError, match="is not a manifest of tqcheck"):
        FolderWriter(tmp_path)


@pytest.mark.parametrize("name", ["", "..", "../x", "a/b", "a\\b", "C:x", MANIFEST, JOURNAL])
def test_names_stay_inside(tmp_path: Path, name: str) -> None:
    with FolderWriter(tmp_path) as writer, pytest.raises(ValueError, match="not a plain file name"):
        writer.write([(name, "x")])


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "reports").write_text("x")
    with pytest.raises(ConfigError, match="cannot be used as a report folder"):
        FolderWriter(tmp_path / "reports")


def test_the_umask_decides_who_may_read(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        with FolderWriter(tmp_path) as writer:
            writer.write([("a.html", "x")])
    finally:
        os.umask(before)
    assert (tmp_path / "a.html").stat().st_mode & 0o777 == 0o644
