"""Many articles to many results: in this process, or in several, in the order in which they were read."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tqcheck.checker import Checker
from tqcheck.corpus import Corpus, total
from tqcheck.errors import ConfigError
from tqcheck.gate import Tally
from tqcheck.model import Article, Report, Result
from tqcheck.reading import Unread

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

    from tqcheck.config import Config

PENDING_PER_WORKER = 16
RECORDS = (".jsonl", ".ndjson")
_worker: Checker | None = None


def processes(wanted: str) -> int:
    """How many processes `--jobs` asks for."""
    if wanted == "auto":
        return os.cpu_count() or 1
    if not wanted.isdecimal() or int(wanted) < 1:
        raise ConfigError(f"--jobs: a number of processes or `auto`, not `{wanted}`")
    return int(wanted)


def checker_for(
    paths: Iterable[str], read: Callable[[], Iterable[Article | Unread]], config: Config, jobs: int
) -> Checker:
    """The checker of a run; a folder or several files are read once before, for what only many articles tell.

    Standard input cannot be read twice and gets no first pass.
    """
    checker = Checker(config)
    named = [Path(path) for path in paths]
    several = len(named) > 1 or any(path.is_dir() or path.suffix in RECORDS for path in named)
    if not several or Path("-") in named:
        return checker
    return Checker(config, observe(read(), checker, jobs=jobs))


def observe(inputs: Iterable[Article | Unread], checker: Checker, *, jobs: int = 1) -> Corpus:
    """The corpus of many articles; the same in any number of processes."""
    articles = (given for given in inputs if isinstance(given, Article))
    if jobs == 1:
        return total(map(checker.observe, articles))
    with _pool(checker, jobs) as pool:
        return total(_in_turn(articles, lambda article: pool.submit(_observe, article), jobs))


def _in_turn(articles: Iterable[Article], submit: Callable[[Article], Future[Corpus]], jobs: int) -> Iterator[Corpus]:
    pending: deque[Future[Corpus]] = deque()
    for article in articles:
        pending.append(submit(article))
        if len(pending) >= jobs * PENDING_PER_WORKER:
            yield pending.popleft().result()
    while pending:
        yield pending.popleft().result()


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
    pending: deque[tuple[Article | Unread, Future[Report] | None]] = deque()
    with _pool(checker, jobs) as pool:
        for given in inputs:
            pending.append((given, None if isinstance(given, Unread) else pool.submit(_check, given)))
            if len(pending) >= jobs * PENDING_PER_WORKER:
                yield _finished(*pending.popleft(), checker)
        while pending:
            yield _finished(*pending.popleft(), checker)


def _pool(checker: Checker, jobs: int) -> ProcessPoolExecutor:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    return ProcessPoolExecutor(
        jobs, get_context("spawn"), initializer=_start, initargs=(checker.config, checker.corpus)
    )


def _finished(given: Article | Unread, future: Future[Report] | None, checker: Checker) -> tuple[Article, Report]:
    if isinstance(given, Unread):
        return _unread(given, checker)
    assert future is not None
    return given, future.result()


def _start(config: Config, corpus: Corpus) -> None:
    global _worker
    _worker = Checker(config, corpus)


def _observe(article: Article) -> Corpus:
    assert _worker is not None
    return _worker.observe(article)


def _check(article: Article) -> Report:
    assert _worker is not None
    return _worker.check(article)


def _unread(given: Unread, checker: Checker) -> tuple[Article, Report]:
    empty = Article(id=given.id, raw="", text="", map=(), blocks=())
    return empty, checker.unreadable(given.id, given.message)
