"""`Config`: defaults <- file <- flags, resolved once, then frozen.

One file a run: the one that is named, else the nearest `tqcheck.toml`, `.tqcheck.toml` or `pyproject.toml` with a
`[tool.tqcheck]` table, walking up to the root of the repository.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from difflib import get_close_matches
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from tqcheck.errors import ConfigError
from tqcheck.model import Confidence, Severity

FILE_NAMES = ("tqcheck.toml", ".tqcheck.toml")
NEVER = "never"


@dataclass(frozen=True, slots=True)
class GateConfig:
    """When a run is refused. `fail_on` None means never; `max_penalty` is in MQM points per 1,000 words."""

    fail_on: Severity | None = Severity.MAJOR
    max_penalty: float | None = None


@dataclass(frozen=True, slots=True)
class Override:
    """Settings for the articles whose id matches one of some globs."""

    files: tuple[str, ...]
    settings: Mapping[str, Any]


@dataclass(frozen=True)
class Config:
    """All that decides what is said about an article, and when a run is refused."""

    root: Path = Path()
    file: Path | None = None
    target_lang: str | None = None
    source_lang: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    extend_ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    confidence: Confidence = Confidence.MEDIUM
    packs: tuple[Path, ...] = ()
    terms: tuple[Path, ...] = ()
    exclude: tuple[str, ...] = ()
    encoding: str | None = None
    allow: tuple[str, ...] = ()
    jsonl: Mapping[str, str] = field(default_factory=dict)
    rules: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    gate: GateConfig = GateConfig()
    overrides: tuple[Override, ...] = ()

    def for_article(self, article_id: str) -> Config:
        """The settings for one article: the overrides whose globs match its id, in order."""
        config = self
        for override in self.overrides:
            if any(fnmatchcase(article_id, pattern) for pattern in override.files):
                config = merge(config, override.settings, f"{self.file}: [[overrides]]")
        return config


_SETTINGS = {item.name for item in fields(Config)} - {"root", "file"}
_PER_RUN = {"confidence", "encoding", "exclude", "gate", "jsonl", "overrides", "packs", "terms"}
_PER_ARTICLE = _SETTINGS - _PER_RUN
JSONL_FIELDS = ("text", "id", "lang", "source", "source_lang")


def find_file(start: Path) -> Path | None:
    """The nearest configuration file at or above a folder, not above the root of its repository."""
    for folder in (start, *start.parents):
        for name in FILE_NAMES:
            if (folder / name).is_file():
                return folder / name
        project = folder / "pyproject.toml"
        if project.is_file() and "tqcheck" in _toml(project).get("tool", {}):
            return project
        if (folder / ".git").exists():
            return None
    return None


def load_config(file: Path | None = None, *, start: Path | None = None, isolated: bool = False) -> Config:
    """The configuration of a file, or of the nearest one; defaults when there is none or `isolated`.

    Raises ConfigError for unknown keys and unusable values, with the nearest known name.
    """
    here = (start or Path.cwd()).resolve()
    if isolated:
        return Config(root=here)
    path = file or find_file(here)
    if path is None:
        return Config(root=here)
    data = _toml(path)
    if path.name == "pyproject.toml":
        data = data.get("tool", {}).get("tqcheck", {})
    return merge(Config(root=path.parent.resolve(), file=path), _table(data, f"{path}: `tool.tqcheck`"), str(path))


def merge(config: Config, settings: Mapping[str, Any], where: str) -> Config:
    """A configuration with some settings, as written in TOML, laid over it. Lists replace, `extend-` ones add."""
    changes: dict[str, Any] = {}
    for key, value in settings.items():
        name = key.replace("-", "_")
        if name not in _SETTINGS:
            raise ConfigError(f"{where}: unknown key `{key}`{did_you_mean(key, _spelt(_SETTINGS))}")
        changes[name] = _value(config, name, value, f"{where}: `{key}`")
    return replace(config, **changes)


def with_flags(config: Config, flags: Mapping[str, Any]) -> Config:
    """A configuration with the command line laid over it, over its overrides too."""
    laid = merge(config, flags, "command line")
    own = {key: flags[key] for key in flags if key.replace("-", "_") in _PER_ARTICLE and not key.startswith("extend-")}
    return replace(laid, overrides=(*laid.overrides, Override(("*",), own))) if laid.overrides and own else laid


def _value(config: Config, name: str, value: Any, where: str) -> Any:
    if name in {"select", "ignore", "exclude", "allow"}:
        return _strings(value, where)
    if name in {"extend_select", "extend_ignore"}:
        return (*getattr(config, name), *_strings(value, where))
    if name in {"packs", "terms"}:
        return tuple(config.root / folder for folder in _strings(value, where))
    if name in {"target_lang", "source_lang", "encoding"}:
        return _string(value, where)
    if name == "confidence":
        return _level(Confidence, value, where)
    if name == "severity":
        levels = {rule: _level(Severity, level, f"{where}: `{rule}`") for rule, level in _table(value, where).items()}
        return {**config.severity, **levels}
    if name == "jsonl":
        return _jsonl(_table(value, where), where)
    if name == "rules":
        return {rule: _table(options, f"{where}: `{rule}`") for rule, options in _table(value, where).items()}
    if name == "gate":
        return _gate(config.gate, _table(value, where), where)
    return _overrides(value, where)


def _gate(gate: GateConfig, table: Mapping[str, Any], where: str) -> GateConfig:
    for key, value in table.items():
        if key == "fail-on":
            gate = replace(gate, fail_on=parse_fail_on(_string(value, where), where))
        elif key == "max-penalty":
            if not isinstance(value, int | float) or isinstance(value, bool) or not value >= 0:
                raise ConfigError(f"{where}: `max-penalty` must be a number of points per 1,000 words, 0 or more")
            gate = replace(gate, max_penalty=float(value))
        else:
            raise ConfigError(f"{where}: unknown key `{key}`{did_you_mean(key, ('fail-on', 'max-penalty'))}")
    return gate


def parse_fail_on(value: str, where: str) -> Severity | None:
    """The gate's level from its name; None for "never"."""
    return None if value == NEVER else _level(Severity, value, where)


def parse_severity(item: str) -> tuple[str, str]:
    """A rule and a level from `RULE=LEVEL`."""
    rule, separator, level = item.partition("=")
    if not separator:
        raise ConfigError(f"--severity: write RULE=LEVEL, not `{item}`")
    return rule.strip(), level.strip()


def write_template(target: Path, *, force: bool) -> None:
    """A commented configuration file, for a start."""
    if target.exists() and not force:
        raise ConfigError(f"{target} is there already; --force overwrites it")
    template = (Path(__file__).parent / "tqcheck.toml.template").read_text(encoding="utf-8")
    try:
        target.write_text(template, encoding="utf-8")
    except OSError as error:
        raise ConfigError(f"{target}: cannot be written: {error.strerror}") from error


def _overrides(value: Any, where: str) -> tuple[Override, ...]:
    if not isinstance(value, list):
        raise ConfigError(f"{where} must be written [[overrides]]")
    found = []
    for table in value:
        settings = dict(_table(table, where))
        files = _strings(settings.pop("files", None), f"{where}: `files`")
        if not files:
            raise ConfigError(f"{where}: `files` names no file")
        for key in settings:
            if key.replace("-", "_") not in _PER_ARTICLE:
                raise ConfigError(f"{where}: `{key}` cannot be set there{did_you_mean(key, _spelt(_PER_ARTICLE))}")
        merge(Config(), settings, where)
        found.append(Override(files, settings))
    return tuple(found)


def _jsonl(table: Mapping[str, Any], where: str) -> dict[str, str]:
    for key in table:
        if key not in JSONL_FIELDS:
            raise ConfigError(f"{where}: unknown field `{key}`{did_you_mean(key, JSONL_FIELDS)}")
    return {key: _string(value, where) for key, value in table.items()}


def _level(levels: type[Severity] | type[Confidence], value: Any, where: str) -> Any:
    names = {str(level): level for level in levels}
    if not isinstance(value, str) or value not in names:
        raise ConfigError(f"{where} must be one of {', '.join(names)}, not {value!r}")
    return names[value]


def _string(value: Any, where: str) -> str:
    if not isinstance(value, str) or not value:
        raise ConfigError(f"{where} must be a string")
    return value


def _strings(value: Any, where: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ConfigError(f"{where} must be a list of strings")
    return tuple(value)


def _table(value: Any, where: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise ConfigError(f"{where} must be a table")
    return value


def _spelt(names: Iterable[str]) -> list[str]:
    return [name.replace("_", "-") for name in names]


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{path}: cannot be read as configuration: {error}") from error


def describe(config: Config) -> str:
    """All settings, one a line, and the file that they come from."""
    lines = [f"# {config.file or 'defaults: no configuration file was found'}"]
    for item in fields(config):
        if item.name not in ("file", "root"):
            lines.append(f"{item.name.replace('_', '-')} = {_shown(getattr(config, item.name))}")
    return "".join(f"{line}\n" for line in lines)


def _shown(value: Any) -> str:
    if isinstance(value, GateConfig):
        return _shown({"fail-on": value.fail_on or NEVER, "max-penalty": value.max_penalty})
    if isinstance(value, Override):
        return _shown({"files": value.files, **value.settings})
    if isinstance(value, tuple | list):
        return f"[{', '.join(_shown(item) for item in value)}]"
    if isinstance(value, Mapping):
        return f"{{ {', '.join(f'{key} = {_shown(item)}' for key, item in value.items())} }}" if value else "{}"
    return f'"{value}"' if isinstance(value, str | Path | Severity | Confidence) else str(value)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The nearest known name as the end of an error message, or ""."""
    close = get_close_matches(word, sorted(known), n=1)
    return f"; did you mean `{close[0]}`?" if close else ""
