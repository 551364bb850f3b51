"""Many articles to many results: in this process, or in several, in the order in which they were read."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from tqcheck.checker import Checker
from tqcheck.errors import ConfigError
from tqcheck.gate import Tally
from tqcheck.model import Article, Report, Result
from tqcheck.reading import Unread

if TYPE_CHECKING:
    from concurrent.futures import Future

    from tqcheck.config import Config

PENDING_PER_WORKER = 16
_worker: Checker | None = None


def processes(wanted: str) -> int:
    """How many processes `--jobs` asks for."""
    if wanted == "auto":
        return os.cpu_count() or 1
    if not wanted.isdecimal() or int(wanted) < 1:
        raise ConfigError(f"--jobs: a number of processes or `auto`, not `{wanted}`")
    return int(wanted)


def run(inputs: Iterable[Article | Unread], checker: Checker, tally: Tally, *, jobs: int = 1) -> Iterator[Result]:
    """Checks articles one by one and judges each; what could not be read becomes a report with an error.

    `jobs` above 1 spreads the checking over that many processes; order and results stay the same.
    """
    pairs = _reports(inputs, checker) if jobs == 1 else _parallel(inputs, checker, jobs)
    for article, report in pairs:
        yield Result(article, report, tally.add(report))


def or_nothing(results: Iterator[Result], tally: Tally, paths: Iterable[str]) -> Iterator[Result]:
    """The same results; a run without any article becomes an error of the tally."""
    yield from results
    if not tally.articles:
        kinds = "no .txt, .md, .html or .jsonl file (--allow-empty lets that pass)"
        tally.errors.append(f"nothing to check in {', '.join(paths)}: {kinds}")


def _reports(inputs: Iterable[Article | Unread], checker: Checker) -> Iterator[tuple[Article, Report]]:
    for given in inputs:
        if isinstance(given, Unread):
            yield _unread(given, checker)
        else:
            yield given, checker.check(given)


def _parallel(inputs: Iterable[Article | Unread], checker: Checker, jobs: int) -> Iterator[tuple[Article, Report]]:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    pending: deque[tuple[Article | Unread, Future[Report] | None]] = deque()
    with ProcessPoolExecutor(jobs, get_context("spawn"), initializer=_start, initargs=(checker.config,)) as pool:
        for given in inputs:
            pending.append((given, None if isinstance(given, Unread) else pool.submit(_check, given)))
            if len(pending) >= jobs * PENDING_PER_WORKER:
                yield _finished(*pending.popleft(), checker)
        while pending:
            yield _finished(*pending.popleft(), checker)


def _finished(given: Article | Unread, future: Future[Report] | None, checker: Checker) -> tuple[Article, Report]:
    if isinstance(given, Unread):
        return _unread(given, checker)
    assert future is not None
    return given, future.result()


def _start(config: Config) -> None:
    global _worker
    _worker = Checker(config)


def _check(article: Article) -> Report:
    assert _worker is not None
    return _worker.check(article)


def _unread(given: Unread, checker: Checker) -> tuple[Article, Report]:
    empty = Article(id=given.id, raw="", text="", map=(), blocks=())
    return empty, checker.unreadable(given.id, given.message)
