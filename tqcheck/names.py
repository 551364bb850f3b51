"""When two spellings are one name: transliteration classes, never edit distance.

A spelling is mapped to a key in which the sequences that romanisation schemes write differently for one sound are equal
(French *ou*, German *sch*, the many ends of *-skiy*); all else must agree letter by letter. Keys are compared, then
guards for inflection, namesakes and known distinct names apply.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from tqcheck.knowledge import Name, Pack
from tqcheck.model import Span
from tqcheck.text import Tokens, tokenize

SHORTEST = 4
_LETTERS = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})
# Fischer and Fisher, Lowe and Love are two families each: the German "sch" and "w" are taken for a romanisation only in
# names that end as those of Eastern Europe and the Caucasus do.
_EAST = r"(?:IAN|EV|OV|SKI|sk|enko|d[sz]e|[vw]ili|kin|[eo][vw]a|ny|grad|mir)$"
_SCHEMES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), key)
    for pattern, key in (
        (r"^(?:al|el|as|ad|an|ar)-", ""),
        (r"(?<=[aeiou])[yj]e(?=v|w|ff?)", "e"),
        (r"sk(?:yj|yy|iy|yi|ij|ii|y|i|yi)$", "SKI"),
        (r"(?<=[a-z]{3})[yij]an$", "IAN"),
        (r"(?<=[a-z]{2})e(?:ff|w|f|v)$", "EV"),
        (r"(?<=[a-z]{2})o(?:ff|w|f|v)$", "OV"),
        (r"(?:iou|iu|you|yu|ju)", "YU"),
        (r"(?:ya|ia|ja)", "YA"),
        (r"^(?:ye|ie|je)", "e"),
        (r"(?:schtsch|chtch|shch|stch|szcz)", "SHCH"),
        (r"(?:tsch|tch|cz)", "CH"),
        (rf"sch(?=.*{_EAST})", "SH"),
        (r"(?<!s)ch", "CH"),
        (r"(?:sz|sh)", "SH"),
        (r"(?:dsch|dzh|dj)", "DZH"),
        (r"(?:iy|yi|ij|yy|yj|ii)", "I"),
        (r"(?:ou|oo)", "u"),
        (rf"w(?=.*{_EAST})", "v"),
        (r"(?:kh|q)", "K"),
        (r"gh", "g"),
        (r"dh", "d"),
        (r"(?<=[a-z]a)h$", ""),
    )
)
_FRENCH_MARK = re.compile(r"ou|tch")
_ENDINGS = re.compile(
    r"(?:['’]?s|n|an|ian|ese|i|ish|er|ers|ic|e|es|en|in|a|o|as|os|na|ov|ova|ski|ska|m|u|em|om|ist|ists|ism|'?s|ns|ans|ians)"
)
_ADJECTIVE = re.compile(r"(?:[yi][yij]|y|i|o|oye|oe|aya|aia)$")


def letters(word: str) -> str:
    """The plain Latin letters of a word: case, diacritics, apostrophes and hyphens dropped."""
    word = word.casefold().translate(_LETTERS)
    return re.sub(r"[^a-z]", "", unicodedata.normalize("NFKD", word))


@lru_cache(maxsize=65536)
def key(word: str) -> str:
    """The transliteration key of a single name; equal keys are candidates for one name."""
    folded = word.casefold().translate(_LETTERS)
    plain = re.sub(r"[^a-z-]", "", unicodedata.normalize("NFKD", folded))
    if plain.endswith("ine") and _FRENCH_MARK.search(plain):
        plain = plain[:-1]
    for pattern, replacement in _SCHEMES:
        plain = pattern.sub(replacement, plain)
    return re.sub(r"(.)\1+", r"\1", plain.replace("-", ""))


def inflected(a: str, b: str) -> bool:
    """Whether one of two words is the other with an ending: plural, genitive, demonym, gendered surname."""
    shorter, longer = sorted((letters(a), letters(b)), key=len)
    return shorter != longer and longer.startswith(shorter) and _ENDINGS.fullmatch(longer[len(shorter) :]) is not None


def same_name(a: str, b: str, pack: Pack) -> bool:
    """Whether two different single-word spellings are taken for one name, context apart.

    Only differences that romanisation schemes explain count; doubled letters, c/k, ph/f and y/i inside are ordinary
    between different Western names and do not.
    """
    if a == b or a.casefold() == b.casefold() or min(len(letters(a)), len(letters(b))) < SHORTEST:
        return False
    if frozenset({a.casefold(), b.casefold()}) in pack.distinct or inflected(a, b):
        return False
    if a.casefold() in pack.given and b.casefold() in pack.given:
        return False
    if letters(a) == letters(b):
        return True
    if key(a) != key(b):
        return False
    return re.sub(r"([^y])\1+", r"\1", letters(a)) != re.sub(r"([^y])\1+", r"\1", letters(b))


def compound_key(form: str) -> str:
    """What two-word names share that `same_compound` takes for one."""
    first, _, second = re.sub(r"[\s\-‑–]+", " ", form).partition(" ")
    stem = _ADJECTIVE.sub("", letters(first))
    return f"{stem if len(stem) >= SHORTEST else letters(first)} {key(second)}"


def same_compound(a: str, b: str) -> bool:
    """Whether two-word place names are one.

    Their heads are equal and their first words too, but for a Slavic adjective ending or a hyphen instead of a blank.
    """
    first, second = re.split(r"[\s\-‑–]+", a), re.split(r"[\s\-‑–]+", b)
    if len(first) != 2 or len(second) != 2 or a == b or key(first[1]) != key(second[1]):
        return False
    if letters(first[0]) == letters(second[0]):
        return letters(first[1]) == letters(second[1])
    left, right = (_ADJECTIVE.sub("", letters(words[0])) for words in (first, second))
    return left == right and len(left) >= SHORTEST and _ADJECTIVE.search(letters(first[0])) is not None


@dataclass(frozen=True, slots=True)
class KnownName:
    """A form of a name of the pack, met in a text."""

    name: Name
    form: str
    span: Span
    token: int


@lru_cache(maxsize=8)
def _forms_by_word(pack: Pack) -> dict[str, list[tuple[str, Name, int]]]:
    table: dict[str, list[tuple[str, Name, int]]] = {}
    for name in pack.names:
        for form in dict.fromkeys((name.preferred, *name.also_right, *name.foreign, *name.variants)):
            norms = tokenize(form, pack.target).norms
            if norms:
                table.setdefault(norms[0], []).append((form, name, len(norms)))
    for forms in table.values():
        forms.sort(key=lambda entry: -len(entry[0]))
    return table


def known_names(text: str, tokens: Tokens, pack: Pack) -> Iterator[KnownName]:
    """Every form of the pack's names in a text, in exact case; at one place the longest."""
    table = _forms_by_word(pack)
    for norm in table.keys() & {word.removesuffix("'s") for word in tokens.index}:
        for place in (*tokens.index.get(norm, ()), *tokens.index.get(norm + "'s", ())):
            start = tokens.starts[place]
            for form, name, count in table[norm]:
                end = start + len(form)
                if text.startswith(form, start) and place + count <= len(tokens) and not text[end : end + 1].isalnum():
                    yield KnownName(name, form, Span(start, end), place)
                    break
