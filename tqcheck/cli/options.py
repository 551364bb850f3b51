"""What several commands share: options, and the configuration that they make."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from tqcheck.config import Config

LEVELS = ("never", "critical", "major", "minor")
SEVERITIES = ("critical", "major", "minor", "neutral")
CONFIDENCES = ("high", "medium", "low")


class Commands(click.Group):
    """A group whose unknown commands name the nearest known one."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            # The reader went away (`| head`). click would exit with 1, yet the gate has refused nothing: 128 + SIGPIPE.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(141)

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            close = get_close_matches(args[0], self.list_commands(ctx), n=1)
            if not close and Path(args[0]).exists():
                close = [f"check {args[0]}"]
            said = error.format_message()
            # Newer versions of click suggest commands, but not that a path was meant to follow `check`.
            if close and "did you mean" not in said.lower():
                raise click.UsageError(f"{said} Did you mean `tqcheck {close[0]}`?", ctx) from error
            raise


def config_options(command: Callable[..., Any]) -> Callable[..., Any]:
    for option in (
        click.option("--isolated", is_flag=True, help="Ignore every configuration file."),
        click.option("--config", "config_file", type=click.Path(exists=True, dir_okay=False, path_type=Path),
                     help="The configuration file; default: the nearest tqcheck.toml or pyproject.toml."),
    ):  # fmt: skip
        command = option(command)
    return command


def rule_options(command: Callable[..., Any]) -> Callable[..., Any]:
    for option in (
        click.option(
            "--confidence", type=click.Choice(CONFIDENCES), help="Least confidence shown and counted (default medium)."
        ),
        click.option(
            "--severity", multiple=True, metavar="RULE=LEVEL", help="Change the severity of a rule; repeatable."
        ),
        click.option("--extend-ignore", multiple=True, metavar="RULES", help="Ignore these rules too."),
        click.option("--extend-select", multiple=True, metavar="RULES", help="Run these rules too."),
        click.option(
            "--ignore", multiple=True, metavar="RULES", help="Rules to leave out, comma-separated; globs allowed."
        ),
        click.option(
            "--select", multiple=True, metavar="RULES", help="Only these rules, comma-separated; `all` for every one."
        ),
        click.option("--source-lang", metavar="TAG", help="Language of the sources, BCP-47."),
        click.option(
            "--target-lang", metavar="TAG", help="Language of the articles, BCP-47; default: told per article."
        ),
    ):
        command = option(command)
    return command


def configuration(given: dict[str, Any]) -> Config:
    """The configuration file with the flags over it."""
    from tqcheck.config import load_config, parse_severity, with_flags

    config = load_config(given["config_file"], isolated=given["isolated"])
    flags: dict[str, Any] = {}
    for name in ("select", "ignore", "extend_select", "extend_ignore"):
        rules_named = [rule.strip() for item in given[name] for rule in item.split(",") if rule.strip()]
        if rules_named:
            flags[name.replace("_", "-")] = rules_named
    for name in ("target_lang", "source_lang", "confidence", "encoding"):
        if given.get(name):
            flags[name.replace("_", "-")] = given[name]
    if given.get("exclude"):
        flags["exclude"] = [*config.exclude, *given["exclude"]]
    if given["severity"]:
        flags["severity"] = dict(parse_severity(item) for item in given["severity"])
    policy = {"fail-on": given.get("fail_on"), "max-penalty": given.get("max_penalty")}
    gate = {key: value for key, value in policy.items() if value is not None}
    if gate:
        flags["gate"] = gate
    return with_flags(config, flags)
