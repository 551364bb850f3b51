"""Which rules a configuration means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fnmatch import fnmatchcase

from tqcheck import language
from tqcheck.checks.base import Check
from tqcheck.config import Config, did_you_mean
from tqcheck.errors import ConfigError


def validate(config: Config, checks: Mapping[str, Check]) -> None:
    """Refuses names of rules and options that do not exist, with the nearest one that does."""
    known = sorted(checks)
    named = {
        "select": config.select, "ignore": config.ignore, "extend-select": config.extend_select,
        "extend-ignore": config.extend_ignore,
    }  # fmt: skip
    for setting, patterns in named.items():
        for pattern in patterns:
            if pattern != "all" and not any(fnmatchcase(rule, pattern) for rule in known):
                raise ConfigError(_no_rule(setting, pattern, known))
    for setting, rules in {"severity": config.severity, "rules": config.rules}.items():
        for rule in rules:
            if rule not in known:
                raise ConfigError(_no_rule(setting, rule, known))
    for setting, tag in {"target-lang": config.target_lang, "source-lang": config.source_lang}.items():
        if tag is not None and language.normalise(tag) is None:
            raise ConfigError(f"{setting}: `{tag}` is no BCP-47 language tag, such as en or pt-BR")
    for rule, options in config.rules.items():
        allowed = checks[rule].options
        for option in options:
            if option not in allowed:
                raise ConfigError(f"rules.{rule}: unknown option `{option}`{did_you_mean(option, allowed)}")


def _no_rule(setting: str, name: str, known: Sequence[str]) -> str:
    return f"{setting}: no rule is called `{name}`{did_you_mean(name, known)}; see `tqcheck rules`"


def selected(config: Config, checks: Mapping[str, Check]) -> list[Check]:
    """The rules that run: those selected, else the default ones, less those ignored."""
    chosen = []
    for rule, check in checks.items():
        wanted = _matches(rule, config.select) if config.select else check.default
        if (wanted or _matches(rule, config.extend_select)) and not _matches(
            rule, (*config.ignore, *config.extend_ignore)
        ):
            chosen.append(check)
    return chosen


def _matches(rule: str, patterns: Sequence[str]) -> bool:
    return any(pattern == "all" or fnmatchcase(rule, pattern) for pattern in patterns)
