"""Two words that the language melts into one.

## What it finds
French “de le gouvernement”, “à les élèves”, “que il”, “le avion”, “si il”; Spanish “de el gobierno”, “a el”; Italian “il uomo”,
“il studente”, “di il”; Portuguese “de o governo”, “em a casa”.

## Why it matters
No native writer leaves them apart: the reader knows at once that a machine wrote the text.

## Limits
French, Spanish, Italian and Portuguese. Pronouns before an infinitive (“de le faire”), words that take no elision (“le onze”, “le
yaourt”), names (“de El Salvador”) and the Portuguese subject of an infinitive (“antes de o governo decidir”) stay silent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tqcheck.checks.base import Check, Example, Options, Triggers
from tqcheck.checks.common import at_words
from tqcheck.document import Document
from tqcheck.model import Fix, Hit, Severity, Span

_START = r"(?<![\w'’/.-])"
_VOWELS = "aeiouàâäéèêëîïôöûüùœæ"
_FRENCH_MUTE = (
    r"h(?:omme|ommes|ôpital|ôpitaux|eure|heures|istoire|istoires|iver|ôtel|ôtels|abitant|abitants|abitude|uile|uiles|onneur|orizon|umanité"
    r"|erbe|abitation|éritage|ypothèse|ymne|umour)(?!\w)"
)
_FR_ARTICLE = re.compile(rf"{_START}(de|à) (les?) (?=([^\W\d_][\w'’-]{{0,40}}))")
_FR_ELISION = re.compile(
    rf"{_START}([Ll]e|[Ll]a|[Dd]e|[Qq]ue|[Nn]e|[Ss]e|[Jj]e|[Mm]e|[Tt]e|[Jj]usque|[Ll]orsque|[Pp]uisque) "
    rf"(?=((?:[{_VOWELS}][\w-]{{0,40}}|y(?!\w)|{_FRENCH_MUTE})))"
)
_FR_SI = re.compile(rf"{_START}([Ss])i (ils?)(?![\w-])")
_FR_CE = re.compile(rf"{_START}([Cc])e (est|était|étaient)(?![\w-])")
_ASPIRATED = frozenset(
    """onze onzième onzièmes oui ouï yaourt yacht yoga yen yéti uhlan ululement ouistiti ouate ouah ouf euh et ou a à e i o u y un une
    uns unes ans al el ex iota uno usa ouate oued ouest-allemand énième""".split()
)
_SHORT_AFTER = frozenset({"que", "ne", "se", "je", "me", "te", "jusque", "lorsque", "puisque"})
_SHORT = frozenset({"a", "à", "y", "un", "une", "ai", "en"})
_INFINITIVE = re.compile(r"\w{0,40}(?:er|ir|re|oir)$")
_FR_PRONOUNS = frozenset("y en lui leur laisser faire plus moins mieux".split())
_FR_NOUNS = frozenset(
    """ministre maire centre nombre membre titre chiffre père frère caractère genre premier dernier théâtre ordre cadre peuple siècle
    dossier quartier janvier février papier métier chantier courrier calendrier soir désir avenir plaisir souvenir pouvoir espoir loisir
    trimestre semestre registre monstre verre fer hier mer juger ver hiver ministère cimetière mystère critère cancer soldats leader""".split()
)
_FR_FIXES = {("de", "le"): "du", ("à", "le"): "au", ("de", "les"): "des", ("à", "les"): "aux"}

_ES = re.compile(rf"{_START}(de|a) el (?=[^\W\d_])(?!(?:Salvador|País|Cairo|Mundo|Greco|Escorial|Corte)\b)")

_IT_S = r"(?:s[bcdfgklmnpqrtvz]|z|gn|ps)[\w]{1,40}"
_IT_VOWEL = re.compile(
    rf"{_START}([Ii]l|[Dd]ello|[Aa]llo|[Dd]allo|[Nn]ello|[Ss]ullo) (?=([aeouàèéòù]\w{{1,40}}|i[^aeiou\W]\w{{1,40}}))"
)
_IT_LO = re.compile(rf"{_START}([Ii]l|[Dd]el|[Aa]l|[Dd]al|[Nn]el|[Ss]ul|[Uu]n) (?={_IT_S})")
_IT_MELTED = re.compile(rf"{_START}(di|da|in|su|a) (il|gli)(?= [a-zàèéìòù])")
_IT_STEMS = {"di": "de", "da": "da", "in": "ne", "su": "su", "a": "a"}
_IT_LO_FORMS = {"il": "lo", "del": "dello", "al": "allo", "dal": "dallo", "nel": "nello", "sul": "sullo", "un": "uno"}

_PT = re.compile(rf"{_START}(de|em|por) (os?|as?) (?=[^\W\d_]{{2}})")
_PT_FIXES = {"de": "d", "em": "n", "por": "pel"}
_PT_SUBJECT = re.compile(r"[^.;:!?\n]{0,120}?(?:[aeiô]r|[aei]rem|ores|armos|ermos|irmos|pôr)\b")


def find(doc: Document, options: Options) -> Iterator[Hit]:
    rules = {"fr": _french, "es": _spanish, "it": _italian, "pt": _portuguese}
    for span, right in rules[doc.language](doc):
        if not doc.addresses.at(span.start):
            yield Hit(span, f"“{doc.slice(span).strip()}” is written “{right.strip()}”", fix=Fix(right))


def _french(doc: Document) -> Iterator[tuple[Span, str]]:
    text = doc.text
    taken = -1
    for match in at_words(doc, _FR_ARTICLE, ("de", "à")):
        word = match[3].lower()
        bare = re.split(r"['’]", word)[-1]
        if word in _FR_PRONOUNS or word in ("une", "un") or (bare not in _FR_NOUNS and _INFINITIVE.match(bare)):
            continue
        taken = match.start()
        if match[2] == "le" and match[3][0] in _VOWELS:
            yield Span(match.start(), match.end()), f"{match[1]} l'"
        else:
            yield Span(match.start(), match.end() - 1), _FR_FIXES[match[1], match[2]]
    for match in at_words(doc, _FR_ELISION, ("le", "la", "de", *_SHORT_AFTER)):
        first, word = match[1], match[2]
        if not _elides(first.lower(), word) or _counted(text, match) or 0 <= taken == match.start() - len("de "):
            continue
        yield Span(match.start(), match.end()), f"{first[:-1]}'"
    for pattern, word in ((_FR_SI, "si"), (_FR_CE, "ce")):
        for match in at_words(doc, pattern, (word,)):
            yield Span(*match.span()), f"{match[1]}'{match[2]}"


def _elides(first: str, word: str) -> bool:
    if any(character.isupper() or character.isdigit() for character in word):
        return False
    head = word.split("-")[0]
    if first in _SHORT_AFTER:
        return head in _SHORT or (head not in _ASPIRATED and len(head) > 1)
    if first == "de" and head in ("un", "une"):
        return True
    return head not in _ASPIRATED and len(head) > 1


def _counted(text: str, match: re.Match[str]) -> bool:
    """“de un à dix”: a numeral that is named."""
    return (
        match[2] in ("un", "une")
        and re.match(r"(?:un|une) (?:à|pour|ou|et|sur) ", text[match.end() : match.end() + 9]) is not None
    )


def _spanish(doc: Document) -> Iterator[tuple[Span, str]]:
    for match in at_words(doc, _ES, ("de", "a")):
        yield Span(match.start(), match.end() - 1), "del" if match[1] == "de" else "al"


def _italian(doc: Document) -> Iterator[tuple[Span, str]]:
    for match in at_words(doc, _IT_VOWEL, ("il", "dello", "allo", "dallo", "nello", "sullo")):
        if match[2] not in ("ed", "od", "ad", "uno", "una"):
            form = "l" if match[1].lower() == "il" else match[1][:-1]
            yield Span(match.start(), match.end()), ("L" if match[1] == "Il" else form) + "'"
    for match in at_words(doc, _IT_LO, _IT_LO_FORMS):
        form = _IT_LO_FORMS[match[1].lower()]
        yield Span(match.start(), match.end() - 1), form.capitalize() if match[1][0].isupper() else form
    for match in at_words(doc, _IT_MELTED, _IT_STEMS):
        stem = _IT_STEMS[match[1]]
        yield Span(*match.span()), stem + ("l" if match[2] == "il" else "gli")


def _portuguese(doc: Document) -> Iterator[tuple[Span, str]]:
    for match in at_words(doc, _PT, _PT_FIXES):
        if not _PT_SUBJECT.match(doc.text, match.end()):
            yield Span(match.start(), match.end() - 1), _PT_FIXES[match[1]] + match[2]


CHECK = Check(
    id="contraction-elision",
    title="Contraction or elision left undone",
    category="Linguistic conventions/Grammar",
    severity=Severity.MINOR,
    find=find,
    languages=("fr", "es", "it", "pt"),
    triggers=Triggers(
        words=frozenset(
            """de à le la que ne se je me te jusque lorsque puisque si ce a il di da in su dello allo dallo nello sullo del al dal nel sul
            un em por""".split()
        )
    ),
    bad=(
        Example("C'est la faute «de le» gouvernement, dit-on, «que »il soit présent ou non.", "fr"),
        Example("Il parle «à les» élèves «de le »avion; «si il» vient, «ce est» bien.", "fr"),
        Example("La decisión «de el» gobierno llegó «a el» pueblo.", "es"),
        Example("«Il »uomo parla con «il» studente «di il» problema.", "it"),
        Example("A casa «de o» governo fica «em a» cidade.", "pt"),
    ),
    good=(
        Example("Il promet de le faire, de les avoir, et puis-je entrer le onze avec le yaourt?", "fr"),
        Example("Dis-le à Paul; le oui l'emporte, le ou les élus de un à dix.", "fr"),
        Example("Viajó de El Salvador a El Cairo y habló de él.", "es"),
        Example("Lo aveva visto ieri; lo studente e lo zio, il sale e il sapone.", "it"),
        Example("Antes de o governo decidir, e apesar de a lei existir.", "pt"),
    ),
)
