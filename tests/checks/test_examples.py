"""Every rule finds its bad examples, exactly, and stays silent on its good ones."""

from __future__ import annotations

import pytest

from tests.checks.support import hits
from tqcheck.checks import load
from tqcheck.checks.base import Check, Example

CHECKS = load()
HEADINGS = ("## What it finds", "## Why it matters", "## Limits")


def examples(which: str) -> list[tuple[Check, Example]]:
    return [
        (check, example if isinstance(example, Example) else Example(example))
        for check in CHECKS.values()
        for example in getattr(check, which)
    ]


@pytest.mark.parametrize(("check", "example"), examples("bad"), ids=lambda value: getattr(value, "id", ""))
def test_bad_example_is_found(check: Check, example: Example) -> None:
    text, spans = example.parts()
    found = hits(
        check.id, text, target=example.target, source=example.source, elsewhere=example.elsewhere, terms=example.terms
    )
    assert sorted(hit.span for hit in found) == sorted(spans), [text[hit.span.start : hit.span.end] for hit in found]
    assert all(hit.message for hit in found)


@pytest.mark.parametrize(("check", "example"), examples("good"), ids=lambda value: getattr(value, "id", ""))
def test_good_example_is_silent(check: Check, example: Example) -> None:
    text, spans = example.parts()
    assert not spans, "a good example marks nothing"
    assert (
        hits(
            check.id,
            text,
            target=example.target,
            source=example.source,
            elsewhere=example.elsewhere,
            terms=example.terms,
        )
        == []
    )


@pytest.mark.parametrize("check", CHECKS.values(), ids=lambda check: check.id)
def test_rule_is_complete(check: Check) -> None:
    assert check.bad, "a rule without a bad example cannot be trusted"
    assert check.good, "a rule without a good example cannot be trusted"
    assert "/" in check.category, "MQM category is Dimension/Subtype"
    positions = [check.page.find(heading) for heading in HEADINGS]
    assert all(position > 0 for position in positions), "the page lacks a heading"
    assert positions == sorted(positions)
