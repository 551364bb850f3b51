from __future__ import annotations

from collections.abc import Callable

import pytest

from tqcheck.reading import plain
from tqcheck.reading.builder import Parsed

Blocks = Callable[[Parsed], list[str]]

WRAPPED = """Harbour reopens

The harbour was opened again on Friday after a week in which no
boat had been able to leave, and the fishermen went out at once to
see what was left of their nets. Few of them were found.

The mayor, who had spent the week on the quay with them, said that
the town would pay for half of the damage before the winter.
- one net
- two nets
"""


def test_long_lines_are_blocks(blocks: Blocks) -> None:
    long = "This paragraph runs on without a break because nobody ever pressed the key at its end. " * 3
    assert blocks(plain.parse(f"Title\n{long}\n{long}\nPrevious\nNext")) == [
        "Title",
        long.strip(),
        long.strip(),
        "Previous",
        "Next",
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_wrapped_paragraphs_are_blocks(blocks: Blocks, end: str) -> None:
    found = blocks(plain.parse(WRAPPED.replace("\n", end)))
    assert len(found) == 5
    assert found[0] == "Harbour reopens"
    assert found[1].startswith("The harbour") and found[1].endswith("were found.") and found[1].count("\n") == 2
    assert found[2].startswith("The mayor") and found[2].endswith("the winter.")
    assert found[3:] == ["- one net", "- two nets"]


def test_a_heading_above_wrapped_text_stays_apart(blocks: Blocks) -> None:
    assert blocks(plain.parse(WRAPPED.replace("reopens\n\n", "reopens\n")))[0] == "Harbour reopens"


def test_headlines_of_one_length_are_not_a_paragraph(blocks: Blocks) -> None:
    lines = [
        "Harbour opens again after a week of storms and floods",
        "Mayor promises help to fishermen who lost their nets",
        "Winter may come early this year, forecasters now say",
        "School stays closed until the roof has been repaired",
    ]
    assert blocks(plain.parse("\n".join(lines))) == lines


def test_a_sentence_a_line_is_a_block_a_line(blocks: Blocks) -> None:
    lines = [
        "The boat left the harbour at six in the morning today.",
        "It came back at noon.",
        "Nobody was hurt at all.",
    ]
    assert blocks(plain.parse("\n".join(lines))) == lines


def test_wrapped_chinese(blocks: Blocks) -> None:
    line = "港口在关闭一周之后于星期五重新开放渔民们立即出海查看他们的渔网"
    assert len(blocks(plain.parse("\n".join([line, line, line, "结束了。"])))) == 1


def test_a_tag_is_text(blocks: Blocks) -> None:
    assert blocks(plain.parse("<p>one &amp; two</p>")) == ["<p>one &amp; two</p>"]


def test_nothing() -> None:
    assert plain.parse("").blocks == () == plain.parse(" \n\t\n").blocks
