"""French punctuation without its no-break space.

## What it finds
Where most of an article is spaced in one way and some marks are not: `?` stuck to its word among marks that stand
apart, `«` without the blank after it, an ordinary blank among no-break ones. An article whose author always leaves the
space out, or always types an ordinary blank, gets one neutral finding.

## Why it matters
In French ; ! ? : and angle quotes stand apart by a space that no line may break. An engine leaves them glued, as in its
source; mixed with the rest it shows at once where the text was patched.

## Limits
Times (16:30), ratios, addresses, emoticons, (!) and names such as “Yahoo!” stay silent. In Canada ; ! ? take no space,
in Switzerland either way is right: there only a mixture counts. The three groups “; ! ?”, “:” and “« »” are judged apart,
and all findings of an article count once in the penalty.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from tqcheck.checks.base import Check, Example, Options, Triggers
from tqcheck.document import Document
from tqcheck.model import Fix, Hit, Severity, Span

SITES_FOR_A_HABIT = 4
SHARE_OF_A_HABIT = 0.75

_NO_BREAK = "\u00a0\u202f\u2009"
_SITE = re.compile(r"[;!?:«»]")
_SPACES = f" \n{_NO_BREAK}"
_WORD_END = frozenset(")]”\"’'%…°€$.\ufffc»")
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#x?[0-9A-Fa-f]{1,6})$")
_NAME = re.compile(r"(?:^|[^\w])[A-ZÀ-Þ][\w’'-]{1,30}$")
_GLUED, _BLANK, _FIXED = "glued", "blank", "fixed"


class _Site(NamedTuple):
    group: str
    span: Span
    mark: str
    style: str
    text: str


def find(doc: Document, options: Options) -> Iterator[Hit]:
    groups: dict[str, list[_Site]] = {}
    for site in _sites(doc):
        groups.setdefault(site.group, []).append(site)
    habits: list[_Site] = []
    for group, sites in groups.items():
        styles = Counter(site.style for site in sites)
        style, count = styles.most_common(1)[0]
        tells = count >= SITES_FOR_A_HABIT and count >= SHARE_OF_A_HABIT * len(sites)
        right = _right(doc.target or "", group)
        others = [site for site in sites if site.style != style]
        slips = [site for site in others if tells and _GLUED in (site.style, style)]
        space = _usual(sites, style)
        yield from (_slip(site, space) for site in slips)
        # A blank among no-break spaces is seen only where a line breaks; too few marks tell no slip from a habit.
        habits += [site for site in sites if site.style not in right and site not in slips][:1]
    if habits:
        first = min(habits, key=lambda site: site.span)
        close = first.group == "high" and (doc.target or "").endswith("-CA")
        message = "Canadian French sets no blank before" if close else "French sets a no-break space at"
        yield Hit(
            first.span,
            f"{message} “{first.mark}”",
            severity=Severity.NEUTRAL,
            advice="one habit throughout the article",
        )


def _right(target: str, group: str) -> frozenset[str]:
    """The habits that need no remark."""
    if target.endswith("-CH"):
        return frozenset({_FIXED, _GLUED})
    if target.endswith("-CA") and group == "high":
        return frozenset({_GLUED})
    return frozenset({_FIXED})


def _sites(doc: Document) -> Iterator[_Site]:
    text = doc.text
    canadian = (doc.target or "").endswith("-CA")
    for match in _SITE.finditer(text):
        place, mark = match.start(), match[0]
        if mark == "«":
            space = _space(text[place + 1 : place + 2])
            if place + 1 < len(text) and text[place + 1 : place + 3] != "\n\n":
                yield _Site("quote", Span(place, place + 1 + len(space)), mark, _style(space), mark + space)
            continue
        space = _space(text[place - 1 : place] if place else "")
        start = place - len(space)
        if not _is_site(doc, start, place, space):
            continue
        group = "quote" if mark == "»" else "colon" if mark == ":" else "high"
        style = _style(space)
        if canadian and group == "high" and space in ("\u202f", "\u2009"):
            style = _GLUED
        yield _Site(group, Span(start, place + 1), mark, style, space + mark)


def _space(character: str) -> str:
    return character if character and character in _SPACES else ""


def _style(space: str) -> str:
    return _GLUED if not space else _FIXED if space in _NO_BREAK else _BLANK


def _is_site(doc: Document, start: int, mark: int, space: str) -> bool:
    text = doc.text
    before, after = text[start - 1 : start], text[mark + 1 : mark + 2]
    if not before or not (before.isalnum() or before in _WORD_END) or (space == "\n" and text[start - 1] == "\n"):
        return False
    if text[mark] == "»":
        return True
    emoticon = space and after and after in "/=-)(|\\"
    if after.isalnum() or emoticon or doc.addresses.at(mark) is not None:
        return False
    if text[mark] == ":":
        if after and after not in _SPACES and after not in '"“«':
            return False
        following = text[mark + 1 : mark + 4].strip()[:1]
        if before.isdigit() and following.isdigit():
            return False
        # “Mission: Impossible” is as likely a foreign title as a slip.
        return not (not space and following.isupper() and _NAME.search(text[max(0, start - 32) : start]))
    if space:
        return True
    if text[mark] == ";" and _ENTITY.search(text[max(0, start - 10) : start]):
        return False
    following = text[mark + 1 : mark + 3].strip()[:1]
    goes_on = following.islower() or following in (",", ".")
    return not (goes_on and _NAME.search(text[max(0, start - 32) : start]))


def _usual(sites: list[_Site], style: str) -> str:
    """The space that the sites of a style hold most often."""
    if style == _GLUED:
        return ""
    spaces = Counter(site.text.replace(site.mark, "").replace("\n", " ") for site in sites if site.style == style)
    return spaces.most_common(1)[0][0]


def _slip(site: _Site, space: str) -> Hit:
    what = "no space at" if space else "a space at"
    how = "sets apart" if space else "leaves without"
    return Hit(
        site.span,
        f"{what} “{site.mark}”, which the article {how} elsewhere",
        fix=Fix(site.mark + space if site.mark == "«" else space + site.mark),
        cluster="french-spacing",
    )


CHECK = Check(
    id="french-spacing",
    title="French punctuation without its space",
    category="Linguistic conventions/Punctuation",
    severity=Severity.MINOR,
    find=find,
    languages=("fr",),
    scope="article",
    triggers=Triggers(characters=";!?:«»"),
    bad=(
        Example(
            "Qui\u202f? Toi\u202f! Moi\u202f; nous\u202f! Et lui«?» Oui\u202f! Elle\u202f?\n\nVenez\u202f! Allez«!» Ah\u202f!",
            "fr",
        ),
        Example("Il a dit« :» rien, et toujours : rien ; à la fin, rien.", "fr"),
        Example(
            "Un «\u00a0mot\u00a0», un «\u00a0fait\u00a0», un ⟦«⟧lieu⟦»⟧, un «\u00a0nom\u00a0».", "fr", marks=("⟦", "⟧")
        ),
    ),
    good=(
        Example("Le train de 16:30 part\u202f; le rapport est de 3:1, voir https://example.org/a?b=c!", "fr"),
        Example(
            "Le site Yahoo! est vieux (!), voir AT&amp;T et «\u00a0Mission: Impossible\u00a0».", "fr", marks=("⟦", "⟧")
        ),
        Example("Qui vient? Toi! Moi; nous! Et lui? «\u00a0Oui\u00a0», voici\u00a0: rien.", "fr-CA", marks=("⟦", "⟧")),
        Example("Qui vient? Toi! Moi; nous! Et lui? «Oui», voici: rien.", "fr-CH", marks=("⟦", "⟧")),
    ),
)
