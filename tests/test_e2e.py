"""One article from the file to the JSON document.

Only rules of fixed behaviour are selected, so that new rules and packs leave the expected file alone.
"""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

from tests.conftest import Command
from tqcheck import __version__

GOLDEN = Path(__file__).parent / "golden" / "e2e"
RULES = "doubled-word,html-entity-leak,space-before-punctuation"


def test_an_article_gives_the_expected_document(tq: Command, tmp_path: Path) -> None:
    shutil.copy(GOLDEN / "harbour.md", tmp_path)
    done = tq("check", "harbour.md", "--format", "json", "--select", RULES)
    data = done.json
    assert data["tool"].pop("version") == __version__
    # The digest knows the version and all packs, which change more often than this article's findings.
    assert len(data["reports"][0].pop("digest")) == 64
    expected = GOLDEN / "harbour.json"
    if os.environ.get("TQCHECK_UPDATE_GOLDEN") == "1":
        expected.write_text(json.dumps(data, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    assert data == json.loads(expected.read_text(encoding="utf-8")), "TQCHECK_UPDATE_GOLDEN=1 rewrites the file"
    raw = (GOLDEN / "harbour.md").read_text(encoding="utf-8")
    marked = [raw[finding["start"] : finding["end"]] for finding in data["reports"][0]["findings"]]
    assert marked == ["The the", " ,", "&amp;#39;", "the the", " ;", " ,"]
    assert done.code == 1
