"""reports/sample holds what tqcheck says today of one article, in every format."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "reports" / "sample"
ARTICLE = "corpora/gold/fr_en/rail_strike.txt"
FILES = {
    "text": "report.txt",
    "concise": "report.concise.txt",
    "json": "report.json",
    "jsonl": "report.jsonl",
    "markdown": "report.md",
}


@pytest.fixture(scope="module")
def today(tmp_path_factory: pytest.TempPathFactory) -> Path:
    import subprocess
    import sys

    folder = tmp_path_factory.mktemp("sample")
    formats = [argument for name, file in FILES.items() for argument in ("--format", f"{name}:{folder / file}")]
    command = [
        sys.executable,
        "-m",
        "tqcheck",
        "check",
        ARTICLE,
        "--isolated",
        *formats,
        "--format",
        f"html:{folder / 'html'}",
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stderr
    return folder


def relative(folder: Path) -> dict[str, Path]:
    return {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}


def test_sample_is_what_tqcheck_says_today(today: Path) -> None:
    if os.environ.get("TQCHECK_UPDATE_GOLDEN"):
        for path in relative(SAMPLE).values():
            path.unlink()
        for name, path in relative(today).items():
            (SAMPLE / name).parent.mkdir(parents=True, exist_ok=True)
            (SAMPLE / name).write_bytes(path.read_bytes())
    kept, fresh = relative(SAMPLE), relative(today)
    assert kept.keys() == fresh.keys()
    different = [name for name in kept if kept[name].read_bytes() != fresh[name].read_bytes()]
    assert different == [], "run TQCHECK_UPDATE_GOLDEN=1 pytest tests/test_sample.py"


def test_sample_shows_findings() -> None:
    assert "penalty" in (SAMPLE / "report.txt").read_text(encoding="utf-8")
    assert (SAMPLE / "html" / "index.html").is_file()
