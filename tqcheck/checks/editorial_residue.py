"""A credit or an instruction of the newsroom that came along with the article.

## What it finds
“（责任编辑：…）”, “(Reporter: …)”, “(Editor in charge: …)”, “(Reporting by …; editing by …)”, “© AFP”, “© 2023 Reuters”,
“(file photo)”, “Фото: …”, “Источник: …” on a line of its own, “【记者…报道】”.

## Why it matters
Such lines belong to the page of the source. Translated, they name people nobody here knows and rights nobody here holds.

## Limits
A hint that costs nothing: many houses print these lines on purpose. Quotations stay silent, and so do captions that say
more than who took the picture.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqcheck.checks.base import Check, Example, Options, Triggers
from tqcheck.document import Document
from tqcheck.model import Hit, Severity, Span

_ROLES = (
    r"(?:responsible |executive |managing |web )?editors?(?: in charge| on duty)?|reporters?|correspondents?|edited by|reporting by|"
    r"additional reporting by|writing by|compiled by|translated by|"
    r"responsable de la rédaction|rédact(?:eur|rice) responsable|journaliste|avec agences?|"
    r"redaktion|verantwortlicher redakteur|redactora?(?: responsable)?|editora? responsable|"
    r"ответственный редактор|редактор|корреспондент"
)
_CJK_ROLES = r"责任编辑|責任編輯|责编|責編|编辑|編輯|记者|記者|实习记者|通讯员|图片来源|来源|來源|原标题|原標題|撮影|写真|取材|文責"
_AGENCIES = r"AFP|Reuters|AP|dpa|DPA|EFE|ANSA|PAP|EPA|Getty(?: Images)?|Xinhua|TASS|ТАСС|РИА Новости|RIA Novosti|Interfax|Интерфакс|Kyodo|PTI|APA|Belga|ANP"
_OPENINGS = "([（【［©"
_SITE = re.compile(rf"[{re.escape(_OPENINGS)}]")
_LONGEST_LABEL, _LONGEST_LINE = 20, 100
_RESIDUE = re.compile(
    rf"(?P<bracket>[(\[](?i:{_ROLES})(?:[ ]?:|(?<=by))[ ][^()\[\]\n]{{2,160}}[)\]])"
    r"|(?P<file>\((?i:file(?: photo| picture| image)?|photo d['’]archives?|image d['’]archives?|archivbild|foto de archivo|foto d['’]archivio|архивное фото)\))"
    rf"|(?P<rights>©[ ]?(?:(?:19|20)\d\d[ ])?(?:{_AGENCIES})(?!\w)(?:[ ]?[/,][ ]?[^\n.,;()]{{2,40}})?)"
    rf"|(?P<cjk>[(（【\[［](?:{_CJK_ROLES})(?:[ ]?[:：][^()（）【】\[\]［］\n]{{1,60}}|[^()（）【】\[\]［］\n:：]{{1,30}}(?:报道|報道|摄|攝|撮影))[)）】\]］])"
    rf"|(?P<cjkline>^(?:{_CJK_ROLES})[ ]?[:：][^\n。]{{1,40}}$)"
    r"|(?P<line>^(?i:фото|источник|источники|редактор|автор|quelle|source|photo|foto|bild|crédit photo|fuente|fonte)[ ]?:[ ][^\n.!?]{2,60}$)",
    re.MULTILINE,
)


def find(doc: Document, options: Options) -> Iterator[Hit]:
    text = doc.text
    places = []
    if not doc.characters.isdisjoint(_OPENINGS):
        places += [match.start() for match in _SITE.finditer(text)]
    if not doc.characters.isdisjoint(":："):
        places += [block.start for block in doc.blocks if _labelled(text, block)]
    end = -1
    for place in sorted(set(places)):
        match = _RESIDUE.match(text, place) if place >= end else None
        if match is not None and doc.quoted.at(place) is None:
            end = match.end()
            yield Hit(Span(*match.span()), "a credit or note of the newsroom, left from the source's page")


def _labelled(text: str, block: Span) -> bool:
    near = min(block.end, block.start + _LONGEST_LABEL)
    return block.end - block.start < _LONGEST_LINE and (
        text.find(":", block.start, near) >= 0 or text.find("：", block.start, near) >= 0
    )


CHECK = Check(
    id="editorial-residue",
    title="Newsroom credit left in the text",
    category="Design and markup/Layout",
    severity=Severity.NEUTRAL,
    find=find,
    triggers=Triggers(characters="(（【[［©:："),
    bad=(
        "The bridge is closed. «(Reporter: Wu Fang)» «© AFP»\n\n«Photo: Jan Novak»",
        "The mayor «(file photo)» was there. «(Reporting by A. Lee; editing by B. Okafor)»",
        Example("大桥关闭。«（责任编辑：王芳）»", "zh"),
        Example("Мост закрыт.\n\n«Источник: городская газета»", "ru"),
    ),
    good=(
        "The reporter: a tall man. The mayor (a former editor) kept the file (photo and all).",
        "“The bridge is closed (Reporter: Wu Fang),” the website says.",
        "The sign © is old; © 2023 Town Gazette.",
        "Photo: the mayor opens the bridge, which he closed last year, and waves.",
        Example("市长（记者出身）说，来源不明。", "zh"),
    ),
)
