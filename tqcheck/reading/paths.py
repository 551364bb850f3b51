"""Which files are meant: folders walked in a stable order, with what git would ignore left out."""

from __future__ import annotations

# ruff: noqa: PTH100, PTH110, PTH112, PTH118, PTH119, PTH120, PTH123
# pathlib has no absolute path that leaves links alone yet folds "..", and costs as much as the rest of a long walk.
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tqcheck.errors import ReadError
from tqcheck.reading.formats import KNOWN, suffix_of
from tqcheck.reading.options import ReadOptions, Unread

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

STDIN = "-"

_KINDS = (
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


class Found(NamedTuple):
    """A file to read. `root` is the folder whose walk met it, None if the file itself was named."""

    path: Path
    id: str
    root: Path | None


def absolute(path: str | Path) -> str:
    """Without following links: an id is the name that the user knows the file by."""
    return os.path.abspath(path)


def is_folder(path: str | Path) -> bool:
    """False, too, where nobody may look."""
    return os.path.isdir(path)


def check_paths(paths: Iterable[str | Path]) -> None:
    """Refuse a path that does not exist before any work is done."""
    for path in paths:
        if str(path) != STDIN and not os.path.lexists(path):
            raise ReadError(f"{_shown(str(path))}: no such file or folder")


def article_id(path: Path, base: Path) -> str:
    """The POSIX path from `base`; never an absolute path, which would differ from one machine to the next."""
    relative = _relative(absolute(path), absolute(base))
    if relative.startswith(".."):
        resolved = _relative(os.path.realpath(path), os.path.realpath(base))
        relative = relative if resolved.startswith("..") else resolved
    return _shown(relative.replace(os.sep, "/"))


def find(paths: Iterable[str | Path], options: ReadOptions) -> Iterator[Found | Unread]:
    """The files among and below `paths`, each once."""
    seen: set[str] = set()
    for path in map(Path, paths):
        walk = _Walk(path, options).run() if is_folder(path) else _named(path, options)
        for found in walk:
            if found.id not in seen:
                seen.add(found.id)
                yield found


def regular(path: Path, max_bytes: int) -> str | None:
    """Why `path` cannot be read as a file; None if it can."""
    try:
        status = path.stat()
    except OSError as error:
        return f"cannot be read: {error.strerror or 'unknown error'}"
    if stat.S_ISDIR(status.st_mode):
        return "is a folder, not a file"
    for test, kind in _KINDS:
        if test(status.st_mode):
            return f"is {kind}, not a file; to read standard input, give - as the path"
    if status.st_size > max_bytes and suffix_of(path.name) not in (".jsonl", ".ndjson"):
        return too_large(max_bytes)
    return None


def too_large(max_bytes: int) -> str:
    advice = "split it, or put one article a line into a .jsonl file"
    return f"is larger than {max_bytes:,} bytes, too large for one article: {advice}"


def _named(path: Path, options: ReadOptions) -> Iterator[Found | Unread]:
    name = article_id(path, options.base)
    problem = regular(path, options.max_bytes)
    yield Found(path, name, None) if problem is None else Unread(name, problem)


def _relative(path: str, base: str) -> str:
    try:
        return os.path.relpath(path, base)
    except ValueError:
        # Another drive on Windows.
        return os.path.basename(path)


def _shown(name: str) -> str:
    """File names need not be valid Unicode; reports must be."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


class _Walk:
    """One folder, depth first, names in code point order."""

    def __init__(self, root: Path, options: ReadOptions) -> None:
        from pathspec import GitIgnoreSpec

        self.root = root
        self.options = options
        self.real_root = os.path.realpath(root)
        self.visited: set[tuple[int, int]] = set()
        self.exclude = GitIgnoreSpec.from_lines(options.exclude)
        self.base = absolute(options.base)
        self.source = os.path.realpath(options.source) if options.source else None

    def run(self) -> Iterator[Found | Unread]:
        status = self.root.stat()
        self.visited.add((status.st_dev, status.st_ino))
        above = _ignores_above(absolute(self.root))
        if _ignored(absolute(self.root), True, above):
            # A folder that is named outright is meant, whatever the rules above it say.
            above = []
        yield from self._folder(self.root, above)

    def _folder(self, folder: Path, ignores: list[tuple[str, GitIgnoreSpec]]) -> Iterator[Found | Unread]:
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            name = article_id(folder, self.options.base)
            yield Unread(name, f"the folder cannot be listed: {error.strerror or 'unknown error'}")
            return
        here = absolute(folder)
        own = _ignore_file(here)
        ignores = [*ignores, (here, own)] if own is not None else ignores
        for entry in entries:
            if entry.name.startswith("."):
                continue
            path = folder / entry.name
            folder_like = _is_folder(entry)
            if not folder_like and suffix_of(entry.name) not in KNOWN:
                continue
            if self._left_out(os.path.join(here, entry.name), folder_like, ignores):
                continue
            if folder_like:
                if self._enter(entry):
                    yield from self._folder(path, ignores)
            elif _is_file(entry):
                problem = regular(path, self.options.max_bytes)
                name = article_id(path, self.options.base)
                yield Found(path, name, self.root) if problem is None else Unread(name, problem)

    def _left_out(self, path: str, is_folder: bool, ignores: list[tuple[str, GitIgnoreSpec]]) -> bool:
        if self.source is not None and os.path.realpath(path) == self.source:
            return True
        return _ignored(path, is_folder, [(self.base, self.exclude)]) or _ignored(path, is_folder, ignores)

    def _enter(self, entry: os.DirEntry[str]) -> bool:
        """Whether to go into a folder; a link back into the tree is met there by its own name or not at all."""
        if entry.is_symlink():
            real = os.path.realpath(entry.path)
            if real == self.real_root or real.startswith(self.real_root + os.sep):
                return False
        try:
            status = entry.stat()
        except OSError:
            return True
        key = (status.st_dev, status.st_ino)
        if key in self.visited:
            return False
        self.visited.add(key)
        return True


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _is_file(entry: os.DirEntry[str]) -> bool:
    """Regular files, and links that lead nowhere: those are worth a word."""
    try:
        return entry.is_file() or (entry.is_symlink() and not os.path.exists(entry.path))
    except OSError:
        return True


def _ignore_file(folder: str) -> GitIgnoreSpec | None:
    from pathspec import GitIgnoreSpec

    try:
        with open(os.path.join(folder, ".gitignore"), encoding="utf-8", errors="replace") as file:
            return GitIgnoreSpec.from_lines(file.read().splitlines())
    except (OSError, ValueError):
        return None


def _ignores_above(root: str) -> list[tuple[str, GitIgnoreSpec]]:
    """The .gitignore files of the folders above `root`, up to that of the repository, outermost first."""
    chain: list[str] = []
    folder = root
    while not os.path.exists(os.path.join(folder, ".git")):
        parent = os.path.dirname(folder)
        if parent == folder:
            return []
        folder = parent
        chain.append(folder)
    found = [(above, _ignore_file(above)) for above in reversed(chain)]
    return [(above, spec) for above, spec in found if spec is not None]


def _ignored(path: str, is_folder: bool, ignores: list[tuple[str, GitIgnoreSpec]]) -> bool:
    """The innermost file that has a rule for `path` decides, as in git."""
    for folder, spec in reversed(ignores):
        relative = _shown(_relative(path, folder).replace(os.sep, "/"))
        if relative in (".", ""):
            continue
        decision = spec.check_file(relative + "/" if is_folder else relative).include
        if decision is not None:
            return decision
    return False
