"""The rules, one module each; `load` finds them by looking, so that there is no list to keep."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from importlib import import_module
from inspect import cleandoc
from pkgutil import iter_modules
from types import MappingProxyType

from tqcheck.checks.base import Check

_NOT_RULES = frozenset({"base", "common"})


@cache
def load() -> Mapping[str, Check]:
    """Every rule by its id, in alphabetical order."""
    found: dict[str, Check] = {}
    for name in sorted(module.name for module in iter_modules(__path__)):
        if name in _NOT_RULES:
            continue
        module = import_module(f"{__name__}.{name}")
        check: Check = module.CHECK
        found[check.id] = replace(check, page=cleandoc(module.__doc__ or ""))
    return MappingProxyType(found)


def listing() -> str:
    """Every rule on a line of its own."""
    lines = []
    for check in load().values():
        languages = ", ".join(check.languages) if check.languages else "all languages"
        state = "" if check.default else " (off by default)"
        lines.append(f"{check.id:32} {check.severity!s:9} {languages:16} {check.title}{state}\n")
    return "".join(lines)


def page(check: Check) -> str:
    """What there is to read about a rule."""
    head = f"{check.id}: {check.title}\n{check.category}, {check.severity}, confidence {check.confidence}\n"
    examples = [
        f"{label + ':':8}{example if isinstance(example, str) else example.text}\n"
        for label, some in (("found", check.bad), ("silent", check.good))
        for example in some
    ]
    return f"{head}\n{check.page}\n\n## Examples\n\n{''.join(examples)}"
