from __future__ import annotations

import io
import json
from pathlib import Path

from tqcheck.model import Article
from tqcheck.reading import ReadOptions, Unread, jsonl

BASE = Path()


def read(data: bytes | str, options: ReadOptions | None = None) -> list[Article | Unread]:
    stream = io.BytesIO(data.encode() if isinstance(data, str) else data)
    return list(jsonl.read(stream, "a.jsonl", options or ReadOptions(BASE)))


def test_records() -> None:
    record = {"id": 7, "text": "One.\nTwo.", "lang": "pt_br", "source": "Un.", "source_lang": "fr"}
    first, second = read(json.dumps(record) + '\n\n{"text": "\\u00e9"}\n')
    assert isinstance(first, Article) and isinstance(second, Article)
    assert (first.id, first.unit, first.line, first.raw) == ("a.jsonl#7", "7", 1, "One.\nTwo.")
    assert (first.target, first.source, first.source_text) == ("pt-BR", "fr", "Un.")
    assert [first.text[block.start : block.end] for block in first.blocks] == ["One.", "Two."]
    assert (second.id, second.unit, second.line, second.raw) == ("a.jsonl#3", "3", 3, "é")


def test_options_beat_the_record() -> None:
    options = ReadOptions(BASE, source_lang="de", fields=(("text", "body"),))
    (article,) = read('{"body": "x", "source_lang": "fr"}', options)
    assert isinstance(article, Article) and article.source == "de"


def test_a_broken_line_costs_one_record() -> None:
    lines = [
        b'{"text": "one"}',
        b'{"text": "two"',
        b'["text"]',
        b'{"body": "x"}',
        b'{"text": 5}',
        b'{"text": "\\ud800"}',
        b'{"text": "caf\xe9"}',
        b'{"text": "x", "lang": []}',
        b"[" * 100_000,
        b'{"text": "last", "id": "z"}',
        b'{"text": "again", "id": "z"}',
    ]
    found = read(b"\n".join(lines))
    assert [item.id for item in found if isinstance(item, Article)] == ["a.jsonl#1", "a.jsonl#z"]
    messages = [item.message for item in found if isinstance(item, Unread)]
    assert [item.id for item in found if isinstance(item, Unread)] == [
        f"a.jsonl:{n}" for n in (2, 3, 4, 5, 6, 7, 8, 9, 11)
    ]
    assert messages[0].startswith("line 2: not valid JSON at column 15")
    assert "must be an object, found a list" in messages[1]
    assert '"text" is missing (fields found: body)' in messages[2]
    assert "must be a string, found a number" in messages[3]
    assert "surrogate" in messages[4]
    offset = sum(len(line) + 1 for line in lines[:6]) + lines[6].index(b"\xe9")
    assert f"byte offset {offset}: found 0xE9" in messages[5]
    assert "must be a string, found a list" in messages[6]
    assert messages[8] == 'line 11: the id "z" was already used on line 10'


def test_a_line_too_long_is_passed_over() -> None:
    found = read('{"text": "' + "x" * 500 + '"}\n{"text": "y"}\n', ReadOptions(BASE, max_bytes=100))
    assert isinstance(found[0], Unread) and "longer than 100 bytes" in found[0].message
    assert isinstance(found[1], Article) and found[1].line == 2


def test_byte_order_marks() -> None:
    (article,) = read(b'\xef\xbb\xbf{"text": "x"}')
    assert isinstance(article, Article)
    (unread,) = read('{"text": "x"}'.encode("utf-16"), ReadOptions(BASE, encoding="utf-16"))
    assert isinstance(unread, Unread) and "convert the file to UTF-8" in unread.message
