"""Where reports go: formats with their files, all written in one pass over the results."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

from tqcheck.errors import ConfigError
from tqcheck.model import Result, Verdict
from tqcheck.reporters import PAGES, ReportContext, check_name, make, make_pages
from tqcheck.reporters.folder import FolderWriter
from tqcheck.reporters.shared import headline, reasons

DEFAULT_FOLDER = "reports"
Sink = tuple[Callable[[Result], None], Callable[[Verdict], None]]


class Output(NamedTuple):
    """A format and its file or folder; None is standard output."""

    form: str
    file: Path | None


def parse(formats: Iterable[str]) -> list[Output]:
    """Outputs from `F` and `F:FILE`, split at the first colon; at most one may write to standard output."""
    outputs = []
    for item in formats:
        form, colon, file = item.partition(":")
        check_name(form)
        if colon and not file:
            raise ConfigError(f"--format {item}: names no file after the colon")
        outputs.append(Output(form, Path(file) if file else Path(DEFAULT_FOLDER) if form in PAGES else None))
    printed = [output.form for output in outputs if output.file is None]
    if len(printed) > 1:
        both = " and ".join(printed)
        raise ConfigError(f"{both} would both write to standard output; give one a file: {printed[1]}:FILE")
    files = [output.file for output in outputs if output.file is not None]
    if len(set(files)) < len(files):
        raise ConfigError("two formats would write the same file")
    return outputs


def write(
    results: Iterable[Result],
    outputs: Iterable[Output],
    context: Callable[[bool], ReportContext],
    verdict: Callable[[], Verdict],
    show: Callable[[str], None],
) -> None:
    """Writes every result to every output as it comes. `context` is told whether the output is `show`n."""
    with ExitStack() as stack:
        sinks = [_sink(output, context(output.file is None), show, stack) for output in outputs]
        for result in results:
            for add, _ in sinks:
                add(result)
        end = verdict()
        for _, finish in sinks:
            finish(end)


def last_words(verdict: Verdict, outputs: Iterable[Output]) -> Iterator[str]:
    """What a person is told at the end, whatever the formats: why it failed, and where the pages are."""
    if verdict.exit_code or all(output.file is not None for output in outputs):
        why = reasons(verdict)
        more = f" (and {len(why) - 1} more)" if len(why) > 1 else ""
        yield f"{headline(verdict)}{f': {why[0]}{more}' if why else ''}"
    for form, file in outputs:
        if form in PAGES and file is not None:
            yield f"open {file / 'index.html'}"


def _sink(output: Output, context: ReportContext, show: Callable[[str], None], stack: ExitStack) -> Sink:
    form, file = output
    if file is not None and form in PAGES:
        folder = stack.enter_context(FolderWriter(file))
        pages = make_pages(form, context)
        return lambda result: folder.write(pages.add(result)), lambda end: folder.write(pages.finish(end))
    put = show if file is None else _into(file, stack)
    reporter = make(form, context)
    return lambda result: put(reporter.add(result)), lambda end: put(reporter.finish(end))


def _into(file: Path, stack: ExitStack) -> Callable[[str], None]:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle = stack.enter_context(file.open("w", encoding="utf-8", newline="\n"))
    except OSError as error:
        raise ConfigError(f"{file}: cannot be written: {error.strerror}") from error

    def put(text: str) -> None:
        handle.write(text)

    return put
