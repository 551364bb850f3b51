"""Front matter: the data block that may open a Markdown page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from tqcheck.reading.tags import canonical

SPOKEN = ("title", "description", "summary")
LONGEST = 100_000

_YAML = re.compile(r"---[ \t]*(?:\r\n|\n|\r)(.*?)(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)", re.S)
_TOML = re.compile(r"\+\+\+[ \t]*(?:\r\n|\n|\r)(.*?)(?<=[\r\n])\+\+\+[ \t]*(?:\r\n|\n|\r|\Z)", re.S)


class FrontMatter(NamedTuple):
    """`end` is where the page proper begins; `spoken` holds the values that readers see, by their place in the raw."""

    end: int
    spoken: tuple[tuple[int, int], ...] = ()
    lang: str | None = None
    suppress: tuple[str, ...] = ()


def read(raw: str) -> FrontMatter:
    """The front matter of `raw`; `end` is 0 where there is none."""
    yaml = _YAML.match(raw)
    match = yaml or _TOML.match(raw)
    if match is None:
        return FrontMatter(0)
    inner = match[1]
    data = None
    if len(inner) <= LONGEST:
        data = _load_yaml(inner) if yaml else _load_toml(inner)
    if data is None:
        return FrontMatter(match.end())
    if not isinstance(data, Mapping):
        # A page may open with a rule and have another one further down: what stands between is prose.
        return FrontMatter(0)
    found = (_place(raw, key, data.get(key), match.start(1), match.end(1)) for key in SPOKEN)
    lang = data.get("lang")
    return FrontMatter(
        match.end(),
        tuple(sorted(place for place in found if place is not None)),
        canonical(lang) if isinstance(lang, str) else None,
        _suppress(data),
    )


def _load_yaml(text: str) -> Any:
    """Every scalar stays a string: `lang: no` is Norwegian and `title: 2024` a title."""
    import yaml

    try:
        return yaml.load(text, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, ValueError, RecursionError):
        return None


def _load_toml(text: str) -> Any:
    import tomllib

    try:
        return tomllib.loads(text.replace("\r\n", "\n").replace("\r", "\n"))
    except (tomllib.TOMLDecodeError, ValueError, RecursionError):
        return None


def _place(raw: str, key: str, value: object, start: int, end: int) -> tuple[int, int] | None:
    """Where the value stands as it is read, folded lines included; None where it is escaped or elsewhere."""
    if not isinstance(value, str) or not value.strip():
        return None
    words = r"\s+".join(re.escape(word) for word in value.split())
    pattern = rf"""^["']?{key}["']?[ \t]*[:=][ \t]*(?:[|>][-+0-9]*\s+|["']{{1,3}}\s*)?({words})"""
    match = re.compile(pattern, re.M).search(raw, start, end)
    return match.span(1) if match else None


def _suppress(data: Mapping[str, Any]) -> tuple[str, ...]:
    own = data.get("tqcheck")
    given = [data.get("tqcheck-ignore"), own.get("ignore") if isinstance(own, Mapping) else None]
    rules: list[str] = []
    for value in given:
        if isinstance(value, str):
            rules += re.split(r"[\s,]+", value.strip())
        elif isinstance(value, list):
            rules += [rule.strip() for rule in value if isinstance(rule, str)]
    return tuple(dict.fromkeys(rule for rule in rules if rule))
