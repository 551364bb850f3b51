"""What all tests of the readers need."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tqcheck.reading.builder import Parsed


@pytest.fixture
def blocks() -> Callable[[Parsed], list[str]]:
    """The visible blocks of a parsed text."""
    return lambda parsed: [parsed.text[block.start : block.end] for block in parsed.blocks]


@pytest.fixture
def tree(tmp_path: Path) -> Callable[[dict[str, str]], Path]:
    """Writes files by name and returns their folder."""

    def write(files: dict[str, str]) -> Path:
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode())
        return tmp_path

    return write
