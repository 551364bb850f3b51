"""Puts pages into a folder without ever touching a file that is not its own."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from tqcheck.errors import ConfigError

MANIFEST = ".tqcheck-manifest.json"
JOURNAL = ".tqcheck-manifest.part"


class FolderWriter:
    """A context manager: pages of an earlier run that were not written again are removed at a clean end.

    Names go into a journal before their files appear, so that even after a run that was killed the next one knows
    its own files.
    """

    def __init__(self, folder: Path, promised: Iterable[str] = ("index.html",)) -> None:
        self._folder = folder
        self._written: set[str] = set()
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ConfigError(f"{folder}: cannot be used as a report folder: {error.strerror}") from error
        self._own = self._read_names()
        for name in promised:
            self._refuse_foreign(name)

    def __enter__(self) -> FolderWriter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            for name in sorted(self._own - self._written):
                with suppress(FileNotFoundError):
                    (self._folder / name).unlink()
            self._own = set(self._written)
        self._put(MANIFEST, json.dumps({"files": sorted(self._own | self._written)}, indent=1) + "\n")
        with suppress(FileNotFoundError):
            (self._folder / JOURNAL).unlink()

    def write(self, pages: Iterable[tuple[str, str]]) -> None:
        """Write each page at once and whole, or not at all."""
        for name, content in pages:
            if not _is_plain(name):
                raise ValueError(f"not a plain file name: {name!r}")
            self._refuse_foreign(name)
            if name not in self._own and name not in self._written:
                with (self._folder / JOURNAL).open("a", encoding="utf-8") as journal:
                    journal.write(json.dumps(name) + "\n")
            self._written.add(name)
            self._put(name, content)

    def _refuse_foreign(self, name: str) -> None:
        path = self._folder / name
        if name not in self._own and name not in self._written and os.path.lexists(path):
            raise ConfigError(f"{path}: exists and was not written by tqcheck; move it away or choose another folder")

    def _read_names(self) -> set[str]:
        names: set[str] = set()
        try:
            with suppress(FileNotFoundError):
                names.update(json.loads((self._folder / MANIFEST).read_text(encoding="utf-8"))["files"])
            with suppress(FileNotFoundError):
                for line in (self._folder / JOURNAL).read_text(encoding="utf-8").splitlines():
                    # The last line may have been cut short; its file was then never made.
                    with suppress(json.JSONDecodeError):
                        names.add(json.loads(line))
            if not all(_is_plain(name) for name in names):
                raise ValueError("a name leads out of the folder")
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise ConfigError(
                f"{self._folder / MANIFEST}: is not a manifest of tqcheck ({error}); "
                "remove it together with the old pages, or choose another folder"
            ) from error
        return names

    def _put(self, name: str, content: str) -> None:
        path = self._folder / name
        temporary = self._folder / f".{name}.{os.getpid()}.tmp"
        try:
            with suppress(FileNotFoundError):
                temporary.unlink()
            # O_EXCL and the usual mode: a link laid in our way is not followed, and the umask decides who may read.
            handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(content)
            temporary.replace(path)
        except OSError as error:
            raise ConfigError(f"{path}: cannot be written: {error.strerror}") from error
        finally:
            with suppress(OSError):
                temporary.unlink()


def _is_plain(name: object) -> bool:
    return isinstance(name, str) and name not in ("", ".", "..", MANIFEST, JOURNAL) and not set("/\\:\0") & set(name)
