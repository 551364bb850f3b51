"""A full stop in the middle of a sentence.

## What it finds
“hurt in the storm on Tuesday. damage since the start of the year”: a full stop, a blank, a small letter.

## Why it matters
The engine cut one sentence into two, and translated the second half without its beginning. Words are usually lost at
the cut.

## Limits
Abbreviations, initials, ellipses, short numbers with a dot, names that begin small (iPhone, van Dyck) and addresses
stay silent, and so do scripts without capitals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqcheck.checks.base import Check, Example, Options, Triggers
from tqcheck.document import Document
from tqcheck.model import Hit, Severity, Span

_BREAK = re.compile(r"\.[ \u00a0\u202f\n]{1,2}(?=[a-zß-öø-ÿĀ-ɏά-ώа-ӿ])")
_BEFORE = re.compile(r"[\w'’.&/-]{1,60}$")
_AFTER = re.compile(r"[\w'’-]{1,60}")
_ROMAN = re.compile(r"[IVXLCDM]{1,8}")
_SHORT = frozenset("a à y e o è é i u и в с я у к о а".split())

_ABBREVIATIONS = frozenset(
    """jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    inc corp co cos ltd llc plc bros dept univ assn assoc intl gmbh cie sa sarl kg ag st ste mt ft ave blvd rd str
    mr mrs ms messrs dr drs prof rev hon sr jr esq gen lt col maj capt cmdr sgt gov sen rep pres supt amb mme mlle
    no nos nr núm num vol vols pp p ch chap chs fig figs ed eds art arts sec sect para par pt pts tab app al cf viz
    approx ca circa vs v etc seq ibid op cit incl excl misc bat resp est min max temp avg tel fax ext sq cu oz lb lbs
    km cm mm hr hrs mins yr yrs
    bzw usw ggf evtl inkl exkl zzgl abs mio mrd tsd bspw vgl sog geb gest hrsg jh jhd mind urspr od dt engl franz tgl
    av env hab éd coll janv févr avr juill déc ex réf p.ex c.-à-d sg pl masc fem
    ee uu admón aprox pág págs ud uds sra sr srta dña avda izda dcha
    г гг в вв т е д др пр см ср руб коп долл шек тыс млн млрд ул им стр рис табл проф акад чел кв н э п пп изд обл
    ok al fl abbr adj adv dim ital lat spp sp subsp var cv auth dir prod feat ft trad transl repr rev""".split()
)
_BRANDS = frozenset(
    """adidas thyssenkrupp ntv dpa sid afp sda apa epd kna
    npm pip git curl bash vim nginx systemd numpy pandas pytest sqlite apt grep sed awk ssh sudo gcc cmake
    webpack kubectl""".split()
)
_PARTICLES = frozenset(
    """van von vom de der den des del della dei degli di da do dos du d la le les lo el al bin ibn ben bint abu af av
    zu zum zur ter ten te y e""".split()
)
_ORDINAL_YEARS = frozenset({"hr", "sr", "bs", "me", "sl", "hu", "lv", "mk", "et", "cs", "sk"})
_NO_CASE = frozenset({"ka", "ar", "he", "fa", "ur", "hi", "zh", "ja", "ko", "th"})


def find(doc: Document, options: Options) -> Iterator[Hit]:
    if doc.language in _NO_CASE:
        return
    text = doc.text
    abbreviations: frozenset[str] | None = None
    for match in _BREAK.finditer(text):
        block = doc.block_at(match.start())
        if match.end() >= block.end:
            continue
        before = _BEFORE.search(text, max(block.start, match.start() - 60), match.start())
        after = _AFTER.match(text, match.end(), block.end)
        if before is None or after is None or not text[match.end()].islower():
            continue
        if abbreviations is None:
            abbreviations = frozenset(word.casefold() for word in doc.abbreviations) | _ABBREVIATIONS
        word = before[0].strip("'’-")
        if _ends_no_sentence(word, abbreviations, doc.language) or _begins_small(text, after, block):
            continue
        start = before.start() + before[0].find(word)
        span = Span(start, after.end())
        if doc.addresses.at(start) or doc.addresses.at(after.start()):
            continue
        yield Hit(
            span,
            "a full stop in mid-sentence: the next word begins small",
            advice="make it one sentence, or complete the second one from the source",
        )


def _ends_no_sentence(word: str, abbreviations: frozenset[str], language: str) -> bool:
    if "." in word or "/" in word or "&" in word:
        return True
    if word.isdigit():
        return len(word) <= 3 or language in _ORDINAL_YEARS
    if _ROMAN.fullmatch(word):
        return True
    last = re.split(r"['’-]", word)[-1]
    if len(last) < 2 or last.casefold() in abbreviations or word.casefold() in abbreviations:
        return True
    return not re.search(r"[aeiouyà-öø-ÿāăąēĕėęěīĭįıōŏőūŭůűαεηιουωάέήίόύώаеёиоуыэюяіїє\d]", last.lower())


def _begins_small(text: str, after: re.Match[str], block: Span) -> bool:
    """Whether the next word is small by nature: a brand, a particle before a name, a file, a piece of code."""
    word, end = after[0], after.end()
    if any(character.isupper() or character.isdigit() or character == "_" for character in word):
        return True
    if len(word) == 1 and word not in _SHORT:
        return True
    if word in _BRANDS:
        return True
    following = text[end : min(end + 2, block.end)]
    if word in _PARTICLES and following[:1].isspace() and following[1:2].isupper():
        return True
    return following[:1] in tuple("./_@()=[<:\ufffc") and following[1:2] not in ("", " ", "\n")


CHECK = Check(
    id="stray-sentence-break",
    title="Full stop in the middle of a sentence",
    category="Linguistic conventions/Punctuation",
    severity=Severity.MAJOR,
    find=find,
    triggers=Triggers(characters="."),
    bad=(
        "Nine people were hurt in the storm on «Tuesday. damage» since the start of the year.",
        "The bridge closed in «2020. repairs» took long.",
        Example("Le pont a fermé «mardi. travaux» depuis le début de l'année.", "fr"),
        Example("Мост закрыли во «вторник. ремонт» идёт давно.", "ru"),
    ),
    good=(
        "Acme Inc. said on Jan. 5 that it sold 3 p.m. slots in the U.S. and e.g. to firms vs. others, etc. or so.",
        "He left. iPhone sales fell. eBay grew. van Dyck painted. It waited... then went.",
        "J. R. Okafor et al. write in vol. ii of it. See example.com. and so on.",
        Example("Am 5. und 6. Mai bzw. im Juni kamen ca. zehn Leute usw. und gingen.", "de"),
    ),
)
