from __future__ import annotations

import codecs

import pytest

from tqcheck.errors import ReadError
from tqcheck.reading.decode import check_encoding, decode, is_ascii_based


def test_a_byte_order_mark_is_not_text() -> None:
    assert decode(codecs.BOM_UTF8 + b"caf\xc3\xa9") == "café"
    assert decode("café".encode("utf-16"), "utf-16") == "café"
    assert decode(codecs.BOM_UTF16_LE + "a".encode("utf-16-le"), "utf-16-le") == "a"


def test_newlines_are_left_alone() -> None:
    assert decode(b"a\r\nb\rc") == "a\r\nb\rc"


def test_wrong_bytes_are_placed() -> None:
    with pytest.raises(ReadError, match=r"byte offset 8 \(line 2\): found 0xE9.*UTF-8.*--encoding"):
        decode(b"first\nca\xe9 x")


def test_the_offset_is_that_of_the_file() -> None:
    with pytest.raises(ReadError, match="byte offset 102: found 0xFF"):
        decode(b"ab\xff", None, 100)


@pytest.mark.parametrize(("codec", "name"), [("utf-16", "UTF-16"), ("utf-32", "UTF-32")])
def test_wide_encodings_must_be_named(codec: str, name: str) -> None:
    with pytest.raises(ReadError, match=f"byte offset 0: found the {name} byte order mark.*--encoding {codec}"):
        decode("abc".encode(codec))


def test_utf16_without_a_mark_is_no_text() -> None:
    with pytest.raises(ReadError, match="byte offset 1: found a NUL byte"):
        decode("abc".encode("utf-16-le"))


def test_a_page_that_declares_its_encoding_is_quoted() -> None:
    page = '<meta charset="iso-8859-1"><p>café'.encode("latin-1")
    with pytest.raises(ReadError, match=r"declares iso-8859-1.*--encoding iso-8859-1"):
        decode(page)


def test_a_truncated_sign_is_told() -> None:
    with pytest.raises(ReadError, match="byte offset 1"):
        decode(b"a\xe2\x80")


@pytest.mark.parametrize("name", ["no-such", "rot13", "base64"])
def test_unknown_encodings_are_refused_at_once(name: str) -> None:
    with pytest.raises(ReadError, match="unknown encoding"):
        check_encoding(name)


def test_which_encodings_have_lines() -> None:
    assert is_ascii_based(None) and is_ascii_based("cp1252") and not is_ascii_based("utf-16")
