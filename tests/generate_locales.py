"""Writes tqcheck/locales.toml from CLDR, as the test dependency babel carries it: `python -m tests.generate_locales`.

Babel leaves out two of CLDR's facts, quotation marks and the digits from which numbers are grouped. They stand below,
read from CLDR's own JSON files (cldr-misc-full 46.1 and 48.0, which agree, and cldr-numbers-full 47.0).
"""

from __future__ import annotations

from pathlib import Path

from babel import Locale
from babel.core import get_cldr_version

TARGET = Path(__file__).parent.parent / "tqcheck" / "locales.toml"

QUOTES = {
    "en": "“”‘’", "en-GB": "“”‘’", "fr": "«»«»", "fr-CA": "«»”“", "fr-CH": "«»‹›", "de": "„“‚‘", "de-CH": "„“‚‘",
    "es": "“”‘’", "es-MX": "“”‘’", "it": "«»“”", "pt": "“”‘’", "pt-PT": "«»“”", "nl": "‘’‘’", "pl": "„”«»",
    "ru": "«»„“", "uk": "«»„“", "zh": "“”‘’", "zh-Hant": "「」『』", "ja": "「」『』", "ar": "”“’‘", "tr": "“”‘’",
}  # fmt: skip
GROUPED_FROM_FIVE_DIGITS = frozenset({"es", "it", "pl", "pt-PT"})


def version() -> str:
    """The version of CLDR inside the babel that is installed."""
    return str(get_cldr_version())


def render() -> str:
    """The file as it ought to be."""
    return "".join((
        f"# Facts of Unicode CLDR {version()} (Unicode License v3, https://www.unicode.org/license.txt).\n",
        "# Written by `python -m tests.generate_locales`; do not edit by hand.\n",
        f'cldr = "{version()}"\n',
        *map(_table, QUOTES),
    ))  # fmt: skip


def _table(tag: str) -> str:
    locale = Locale.parse(tag, sep="-")
    symbols = locale.number_symbols["latn"]
    values = {
        "quotes": list(QUOTES[tag][:2]),
        "inner": list(QUOTES[tag][2:]),
        "decimal": symbols["decimal"],
        "group": symbols["group"],
        "grouped_from": 5 if tag in GROUPED_FROM_FIVE_DIGITS else 4,
        "percent": _bare(locale.percent_formats[None].pattern),
        "currency": _bare(locale.currency_formats["standard"].pattern.split(";")[0]),
    }
    lines = "".join(f"{key} = {_literal(value)}\n" for key, value in values.items())
    return f"\n[{tag}]\n{lines}"


def _bare(pattern: str) -> str:
    """A number pattern with one 0 for the number and without marks of direction."""
    shown = pattern.translate(dict.fromkeys((0x200E, 0x200F, 0x61C)))
    return shown.replace("#,##0.00", "0").replace("#,##0", "0")


def _literal(value: object) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_literal, value))}]"
    if isinstance(value, str):
        # Blanks that look like ordinary ones must be told apart by whoever reads the file.
        escaped = value.replace("\u00a0", "\\u00a0").replace("\u202f", "\\u202f")
        return f'"{escaped}"'
    return str(value)


if __name__ == "__main__":
    TARGET.write_text(render(), encoding="utf-8")
