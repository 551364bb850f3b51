"""From a file, or standard input, to its article or articles."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from tqcheck.errors import ReadError
from tqcheck.model import Article
from tqcheck.reading import jsonl, paths
from tqcheck.reading.decode import check_encoding, decode
from tqcheck.reading.formats import RECORDS, parser_for, suffix_of
from tqcheck.reading.options import FIELD_NAMES, ReadOptions, Unread
from tqcheck.reading.pairing import Pairing, Role, tag_of
from tqcheck.reading.tags import canonical


class Reader:
    """Reads by one set of options."""

    def __init__(self, options: ReadOptions) -> None:
        check_encoding(options.encoding)
        if unknown := sorted(set(dict(options.fields)) - set(FIELD_NAMES)):
            raise ReadError(f"unknown record field {unknown[0]!r}: there are {', '.join(FIELD_NAMES)}")
        self.options = options

    def read(self, wanted: Iterable[str | Path]) -> Iterator[Article | Unread]:
        """Checks at once that all paths exist; the rest happens as the articles are taken."""
        wanted = list(dict.fromkeys(wanted))
        paths.check_paths(wanted)
        named = [Path(path) for path in wanted if str(path) == paths.STDIN or not paths.is_folder(path)]
        return self._read(wanted, Pairing(self.options, named))

    def _read(self, wanted: list[str | Path], pairing: Pairing) -> Iterator[Article | Unread]:
        for is_stdin, some in groupby(wanted, key=lambda path: str(path) == paths.STDIN):
            if is_stdin:
                yield from self._stdin(pairing)
                continue
            for found in paths.find(some, self.options):
                if isinstance(found, Unread):
                    yield found
                    continue
                role = pairing.role(found)
                if role.checked:
                    yield from self._file(found, role)

    def _file(self, found: paths.Found, role: Role) -> Iterator[Article | Unread]:
        try:
            if suffix_of(found.path.name) in RECORDS:
                with found.path.open("rb") as stream:
                    yield from jsonl.read(stream, found.id, self.options, self._target(role))
                return
            result: Article | Unread = self._article(self._bytes(found.path), found.path.name, found.id, role)
        except OSError as error:
            result = Unread(found.id, f"cannot be read: {error.strerror or 'unknown error'}")
        except ReadError as error:
            result = Unread(found.id, str(error))
        except Exception as error:
            # A fault of a reader must cost one article, not the run.
            result = Unread(found.id, f"the reader failed ({type(error).__name__}: {error}); please report this")
        yield result

    def _stdin(self, pairing: Pairing) -> Iterator[Article | Unread]:
        name = self.options.stdin_filename
        known = name not in ("", paths.STDIN)
        path = Path(name) if known else Path("stdin")
        id = paths.article_id(path, self.options.base) if known else "<stdin>"
        role = pairing.role(paths.Found(path, id, None)) if known or self.options.source else Role(None)
        if suffix_of(path.name) in RECORDS:
            yield from jsonl.read(sys.stdin.buffer, id, self.options, self._target(role))
            return
        try:
            data = sys.stdin.buffer.read(self.options.max_bytes + 1)
            if len(data) > self.options.max_bytes:
                raise ReadError(paths.too_large(self.options.max_bytes))
            yield self._article(data, path.name, id, role)
        except OSError as error:
            yield Unread(id, f"standard input cannot be read: {error.strerror or 'unknown error'}")
        except ReadError as error:
            yield Unread(id, str(error))

    def _article(self, data: bytes, filename: str, id: str, role: Role) -> Article:
        raw = decode(data, self.options.encoding)
        target = self._target(role)
        parsed = parser_for(filename)(raw, target)
        source_text, source = self._source(role)
        return Article(
            id=id,
            raw=raw,
            text=parsed.text,
            map=parsed.map,
            blocks=parsed.blocks,
            target=target or parsed.target,
            source=source,
            source_text=source_text,
            foreign=parsed.foreign,
            asides=parsed.asides,
            suppress=parsed.suppress,
        )

    def _target(self, role: Role) -> str | None:
        """What is known from outside: the option beats the file name, and both beat the page's own word."""
        return canonical(self.options.target_lang) or role.tag

    def _source(self, role: Role) -> tuple[str | None, str | None]:
        """The visible text of the source file, and its language."""
        given = canonical(self.options.source_lang)
        if role.source is None:
            return None, given
        name = paths.article_id(role.source, self.options.base)
        problem = paths.regular(role.source, self.options.max_bytes)
        if problem is not None:
            raise ReadError(f"its source {name} {problem}")
        tag = tag_of(role.source.name)
        try:
            raw = decode(self._bytes(role.source), self.options.encoding)
            parsed = parser_for(role.source.name)(raw, given or tag)
        except OSError as error:
            raise ReadError(f"its source {name} cannot be read: {error.strerror or 'unknown error'}") from error
        except ReadError as error:
            raise ReadError(f"its source {name}: {error}") from error
        return parsed.text, given or tag or parsed.target

    def _bytes(self, path: Path) -> bytes:
        with path.open("rb") as stream:
            data = stream.read(self.options.max_bytes + 1)
        if len(data) > self.options.max_bytes:
            raise ReadError(paths.too_large(self.options.max_bytes))
        return data
