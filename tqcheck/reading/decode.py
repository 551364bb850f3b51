"""Bytes to text, without guessing: UTF-8 unless told otherwise."""

from __future__ import annotations

import codecs
import re

from tqcheck.errors import ReadError

# The longer mark first: UTF-32's begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.I
)


def check_encoding(encoding: str | None) -> None:
    """Refuse an encoding that does not exist before anything is read."""
    if encoding is None:
        return
    try:
        # Empty input is not looked at closely enough to fail.
        "a".encode(encoding)
        b"a".decode(encoding, "replace")
    except (LookupError, ValueError) as error:
        message = f"unknown encoding {encoding!r}: give one that Python knows, such as utf-8 or cp1252"
        raise ReadError(message) from error


def is_ascii_based(encoding: str | None) -> bool:
    """Whether lines can be told apart before decoding."""
    return encoding is None or "\n".encode(encoding) == b"\n"


def decode(data: bytes, encoding: str | None = None, offset: int = 0) -> str:
    """The text of `data`, byte order mark dropped; `offset` is where `data` begins in its file."""
    if encoding is None and offset == 0:
        for mark, name, title in _MARKS:
            if data.startswith(mark):
                shown = mark.hex(" ").upper()
                found = f"found the {title} byte order mark ({shown}), expected UTF-8"
                raise ReadError(f"byte offset 0: {found}; {_hint(name)}")
    name = encoding or "utf-8"
    try:
        text = data.decode(name)
    except UnicodeDecodeError as error:
        raise ReadError(_failure(data, error, name, offset)) from error
    except (LookupError, ValueError) as error:
        raise ReadError(f"cannot be decoded as {name}: {error}; check --encoding") from error
    if encoding is None and (nul := data.find(b"\0")) >= 0:
        raise ReadError(
            f"byte offset {offset + nul}: found a NUL byte (0x00), so this is a binary file or UTF-16 without "
            f"a byte order mark; {_hint('utf-16-le')}"
        )
    return text.removeprefix("\ufeff") if offset == 0 else text


def _failure(data: bytes, error: UnicodeDecodeError, name: str, offset: int) -> str:
    at = error.start
    shown = " ".join(f"0x{byte:02X}" for byte in data[at : max(error.end, at + 1)][:4]) or "the end of the file"
    line = data.count(b"\n", 0, at) + 1
    where = f"byte offset {offset + at}" if offset else f"byte offset {at} (line {line})"
    declared = _DECLARED.search(data[:2048])
    guess = declared.group(1).decode("ascii") if declared else ""
    if guess.lower().replace("-", "").replace("_", "") == name.lower().replace("-", "").replace("_", ""):
        guess = ""
    said = f"the page itself declares {guess}; " if guess else ""
    return f"{where}: found {shown}, which is not valid {name.upper()}; {said}{_hint(guess or 'cp1252')}"


def _hint(name: str) -> str:
    return f"if it is written in another encoding, name it, for example --encoding {name}"
