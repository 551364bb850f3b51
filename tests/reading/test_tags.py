from __future__ import annotations

import pytest

from tqcheck.reading.tags import canonical, pick, split_name


@pytest.mark.parametrize(
    ("tag", "result"),
    [
        ("EN", "en"),
        ("pt_br", "pt-BR"),
        ("zh-hans-cn", "zh-Hans-CN"),
        ("es-419", "es-419"),
        ("english", None),
        ("", None),
    ],
)
def test_canonical(tag: str, result: str | None) -> None:
    assert canonical(tag) == result


@pytest.mark.parametrize(
    ("stem", "result"),
    [
        ("storm.en", ("storm", "en")),
        ("storm.pt_BR", ("storm", "pt-BR")),
        ("a.b.fil", ("a.b", "fil")),
        ("storm.old", ("storm.old", None)),
        ("storm.min", ("storm.min", None)),
        ("storm", ("storm", None)),
        (".en", (".en", None)),
    ],
)
def test_split_name(stem: str, result: tuple[str, str | None]) -> None:
    assert split_name(stem) == result


def test_pick() -> None:
    assert pick(["en-GB", "fr"], "en") == "en-GB"
    assert pick(["en", "en-GB"], "en") == "en"
    assert pick(["en-US", "en-GB"], "en") is None
