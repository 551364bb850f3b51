"""The command line: parses, calls, prints, exits. No logic of its own."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from tqcheck import __version__
from tqcheck.cli.options import LEVELS, Commands, config_options, configuration, rule_options
from tqcheck.errors import ConfigError, TqcheckError

if TYPE_CHECKING:
    from tqcheck.checker import Checker
    from tqcheck.model import Result
    from tqcheck.reporters import ReportContext


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="tqcheck", message="%(prog)s %(version)s")
@click.option("--licences", is_flag=True, is_eager=True, expose_value=False,
              help="Print the licences of what is built in.",
              callback=lambda ctx, _, value: _print_licences(ctx) if value else None)  # fmt: skip
def main() -> None:
    """Find what machine translation leaves behind in articles.

    \b
    tqcheck check articles/                       check a folder, print what was found
    tqcheck check articles/ --format html         write pages to review into reports/
    tqcheck check articles/ --fail-on major       refuse a build (exit code 1)
    """


def _print_licences(ctx: click.Context) -> NoReturn:
    click.echo((Path(__file__).parent.parent / "NOTICE").read_text(encoding="utf-8"))
    ctx.exit(0)


@main.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@rule_options
@config_options
@click.option(
    "--source",
    type=click.Path(exists=True, path_type=Path),
    help="Source text or folder of source texts, paired by stem.",
)
@click.option(
    "--format",
    "formats",
    multiple=True,
    metavar="F[:FILE]",
    help="text (default), concise, json, jsonl, markdown, html; repeatable. html writes a folder.",
)
@click.option("--fail-on", type=click.Choice(LEVELS), help="Least severity that refuses (default major).")
@click.option(
    "--max-penalty", type=click.FloatRange(min=0), metavar="N", help="Refuse above N MQM points per 1,000 words."
)
@click.option("--exclude", multiple=True, metavar="GLOB", help="Leave out files of folders; repeatable.")
@click.option("--encoding", metavar="NAME", help="Encoding of the files (default UTF-8).")
@click.option("--stdin-filename", metavar="NAME", help="Name and type of what `-` reads.")
@click.option("--allow-empty", is_flag=True, help="Finding no file to check is no error.")
@click.option("--jobs", default="1", metavar="N|auto", help="Processes to check in.")
def check(paths: tuple[str, ...], formats: tuple[str, ...], **given: Any) -> None:
    """Check articles and folders of articles; - reads standard input.

    \b
    Exit code 0: passes.  1: the gate refuses.  2: something could not be checked.
    """
    from tqcheck.reporters.outputs import last_words, parse, write

    outputs = parse(formats or ("text",))
    config = configuration(given)

    from tqcheck.gate import Tally
    from tqcheck.reading import ReadOptions, read_articles
    from tqcheck.runner import checker_for, or_nothing, processes, run

    jobs = processes(given["jobs"])
    options = ReadOptions(
        base=config.root,
        encoding=config.encoding,
        exclude=config.exclude,
        target_lang=config.target_lang,
        source_lang=config.source_lang,
        source=given["source"],
        fields=config.jsonl,
        stdin_filename=given["stdin_filename"] or "-",
    )
    checker = checker_for(paths, lambda: read_articles(paths, options), config, jobs)
    tally = Tally(config.gate, config.confidence)
    results = run(read_articles(paths, options), checker, tally, jobs=jobs)
    if not given["allow_empty"]:
        results = or_nothing(results, tally, paths)

    def show(text: str) -> None:
        click.echo(text, nl=False)

    write(_with_progress(results), outputs, lambda printed: _context(checker, printed=printed), tally.verdict, show)
    verdict = tally.verdict()
    for line in last_words(verdict, outputs):
        click.echo(f"tqcheck: {line}", err=True)
    sys.exit(verdict.exit_code)


def _context(checker: Checker, *, printed: bool) -> ReportContext:
    import shutil

    from tqcheck.reporters import ReportContext

    terminal = printed and sys.stdout.isatty()
    return ReportContext(
        version=__version__, rules=checker.rules, confidence=checker.config.confidence, color=terminal,
        width=min(shutil.get_terminal_size((100, 24)).columns, 140) if terminal else 100,
    )  # fmt: skip


def _with_progress(results: Iterator[Result]) -> Iterator[Result]:
    if not sys.stderr.isatty():
        yield from results
        return
    from tqcheck.reporters.shared import visible

    for number, result in enumerate(results, 1):
        click.echo(f"\r\x1b[2Kchecked {number:,}: {visible(result.report.article)[:60]}", err=True, nl=False)
        yield result
    click.echo("\r\x1b[2K", err=True, nl=False)


@main.command()
@click.argument("rule", required=False)
def rules(rule: str | None) -> None:
    """List the rules, or show the page of one."""
    from tqcheck.checks import listing, load, page
    from tqcheck.config import did_you_mean

    checks = load()
    if rule is None:
        click.echo(listing(), nl=False)
    elif rule in checks:
        click.echo(page(checks[rule]), nl=False)
    else:
        raise ConfigError(f"no rule is called `{rule}`{did_you_mean(rule, checks)}; see `tqcheck rules`")


@main.command("config")
@rule_options
@config_options
def show_config(**given: Any) -> None:
    """Show the settings that apply here, and where they come from."""
    from tqcheck.config import describe

    click.echo(describe(configuration(given)), nl=False)


@main.command()
@click.option("--force", is_flag=True, help="Overwrite an existing tqcheck.toml.")
def init(force: bool) -> None:
    """Write a commented tqcheck.toml into this folder."""
    from tqcheck.config import write_template

    write_template(Path("tqcheck.toml"), force=force)
    click.echo("wrote tqcheck.toml; now run `tqcheck check .`")


@main.command()
@click.argument("gold", type=click.Path(exists=True, path_type=Path))
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.option(
    "--words", type=click.IntRange(min=1), help="Human-against-machine tables: at most so many words of each."
)
@click.option(
    "--examples", type=click.IntRange(min=0), default=0, help="Human-against-machine tables: places shown per rule."
)
@rule_options
@config_options
def evaluate(gold: Path, form: str, words: int | None, examples: int, **given: Any) -> None:
    """Measure the rules.

    GOLD is a folder of articles with .gold files (precision, recall and F1 per rule and in all), a folder of .tsv
    tables with human and machine translations side by side (findings per 1,000 words of each; needs --target-lang),
    or one of perturbed sentences in DEMETR's layout (recall per perturbation).
    """
    from tqcheck import demetr, lift
    from tqcheck import evaluate as against_gold
    from tqcheck.checker import Checker

    checker = Checker(configuration(given))
    if demetr.is_demetr(gold):
        cells = demetr.measure(gold, checker)
        click.echo(demetr.as_json(cells) if form == "json" else demetr.as_table(cells), nl=False)
        return
    if lift.is_table_folder(gold):
        if checker.config.target_lang is None:
            raise ConfigError("--target-lang: say which language of the tables to measure")
        compared = lift.measure(gold, checker.config.target_lang, checker, most_words=words)
        click.echo(lift.as_json(compared) if form == "json" else lift.as_table(compared, examples), nl=False)
        return
    outcome = against_gold.evaluate_folder(gold, checker)
    click.echo(against_gold.as_json(outcome) if form == "json" else against_gold.as_table(outcome), nl=False)


@main.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@rule_options
@config_options
@click.option(
    "--diff", "only_show", is_flag=True, help="Show what would change; write nothing. Exit code 1 if anything."
)
@click.option("--exclude", multiple=True, metavar="GLOB", help="Leave out files of folders; repeatable.")
@click.option("--encoding", metavar="NAME", help="Encoding of the files (default UTF-8).")
def fix(paths: tuple[str, ...], only_show: bool, **given: Any) -> None:
    """Apply safe fixes: debris, doubled function words, blanks, escapes.

    Names and meaning are never touched. Exit code 0; with --diff 1 when something would change; 2 when a file could not be
    read or written.
    """
    from tqcheck.checker import Checker
    from tqcheck.fixing import fix_all, write
    from tqcheck.reading import ReadOptions, Unread, read_articles

    config = configuration(given)
    if "-" in paths:
        raise ConfigError("standard input cannot be fixed in place; name a file")
    options = ReadOptions(
        base=config.root,
        encoding=config.encoding,
        exclude=config.exclude,
        target_lang=config.target_lang,
        source_lang=config.source_lang,
        fields=config.jsonl,
    )
    changed = broken = 0
    for fixed in fix_all(read_articles(paths, options), Checker(config)):
        if isinstance(fixed, Unread):
            broken += 1
            click.echo(f"tqcheck: {fixed.id}: {fixed.message}", err=True)
        elif fixed.fixes:
            changed += 1
            if only_show:
                click.echo(fixed.diff, nl=False)
            else:
                write(fixed, config.root / fixed.article.id, config.encoding)
                click.echo(f"{fixed.article.id}: {fixed.fixes} fix{'es' if fixed.fixes > 1 else ''}")
    sys.exit(2 if broken else 1 if only_show and changed else 0)


def run() -> None:
    """The console script: every expected failure is one line on standard error and exit code 2."""
    try:
        main(standalone_mode=False)
    except click.exceptions.Abort:
        click.echo("tqcheck: interrupted", err=True)
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except TqcheckError as error:
        click.echo(f"tqcheck: error: {error}", err=True)
        sys.exit(2)
    except Exception:
        # Python's own exit code would be 1, which says that the gate refuses.
        import traceback

        traceback.print_exc()
        click.echo("tqcheck: error: a fault in tqcheck itself; please report the lines above", err=True)
        sys.exit(2)
