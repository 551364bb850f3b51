"""Language tags as files write them: in names, in `lang` attributes and in front matter."""

from __future__ import annotations

import re
from functools import lru_cache

# Three-letter words are common in file names (.old, .min, .bak), so only codes of living written languages count there.
_TWO = (
    "aa ab af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es "
    "et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg "
    "ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl "
    "nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv "
    "sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
)
_THREE = "ast bho ceb chr ckb crh dsb fil fur gsw haw hmn hsb kab kok lij mai mni nds nso pap sco szl tpi wuu yue"
_IN_NAMES = frozenset(_TWO.split()) | frozenset(_THREE.split())

_TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|[0-9]{3}))?((?:[-_][A-Za-z0-9]{2,8})*)")


@lru_cache(maxsize=1024)
def canonical(tag: str | None) -> str | None:
    """`pt_br` as `pt-BR`; None where it is no language tag."""
    match = _TAG.fullmatch(tag.strip()) if tag else None
    if match is None:
        return None
    language, script, region, rest = match.groups()
    parts = [language.lower()]
    if script:
        parts.append(script.title())
    if region:
        parts.append(region.upper())
    return "-".join(parts) + rest.replace("_", "-").lower()


def language_of(tag: str) -> str:
    """The language alone: `pt` of `pt-BR`."""
    return tag.replace("_", "-").partition("-")[0].lower()


def same_language(one: str, other: str) -> bool:
    return language_of(one) == language_of(other)


def split_name(stem: str) -> tuple[str, str | None]:
    """`storm.pt_BR` as `("storm", "pt-BR")`, `storm.old` as `("storm.old", None)`."""
    head, dot, tail = stem.rpartition(".")
    tag = canonical(tail) if dot and head else None
    if tag is None or language_of(tag) not in _IN_NAMES:
        return stem, None
    return head, tag


def pick(tags: list[str], wanted: str | None) -> str | None:
    """The tag that `wanted` means: itself, else the only one of the same language."""
    if wanted is None:
        return None
    exact = canonical(wanted) or wanted
    if exact in tags:
        return exact
    close = [tag for tag in tags if same_language(tag, wanted)]
    return close[0] if len(close) == 1 else None
