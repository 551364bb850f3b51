"""tqcheck finds what machine translation leaves behind in articles.

    from tqcheck import Checker, load_config, read_articles
    checker = Checker(load_config())
    for article in read_articles(["articles/"]):
        report = checker.check(article)

`read_articles` yields `tqcheck.reading.Unread` for what cannot be read. Names are imported when first asked for, so that
`import tqcheck` stays cheap.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tqcheck.checker import Checker
    from tqcheck.config import Config, load_config
    from tqcheck.reading import read_articles

__version__ = "0.1.0"
__all__ = ["Checker", "Config", "__version__", "load_config", "read_articles"]

_HOMES = {
    "Checker": "tqcheck.checker", "Config": "tqcheck.config", "load_config": "tqcheck.config", "read_articles": "tqcheck.reading",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'tqcheck' has no attribute {name!r}")
