"""Capitals of the source language, or none at all.

## What it finds
English “on monday”, “in january”, “the french government”; French “le gouvernement Français”, “Lundi”; Spanish “el Lunes”; Italian “Lunedì”;
Russian “в Январе 2020”; Polish “w Poniedziałek”; German “am montag”, “die regierung”; a sentence without its first capital, and a text
without any.

## Why it matters
English has capitals where French or Russian has none, German has more than all: engines keep those of the source.

## Limits
English, French, Spanish, Italian, Portuguese, Russian, Polish and German. “may”, “march”, “french fries”, names of feasts, streets and works
stay silent. A sentence that begins small is neutral, in chats and lists many do, unless
all of several do or “i” or a weekday shows that the capitals are lost.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from functools import cache

from tqcheck.checks.base import Check, Example, Options
from tqcheck.document import Document
from tqcheck.model import Confidence, Fix, Hit, Severity, Span

SHORTEST_WORDS = 4

_DEMONYMS_EN = (
    "american british french german russian italian spanish european african asian japanese korean canadian australian mexican brazilian "
    "ukrainian israeli palestinian iranian iraqi syrian egyptian greek portuguese swedish norwegian finnish austrian belgian "
    "hungarian romanian bulgarian czech serbian croatian albanian armenian azerbaijani georgian pakistani afghan islamic christian muslim jewish catholic "
    "chinese vietnamese indonesian argentinian argentine colombian venezuelan cuban chilean peruvian nigerian kenyan ethiopian algerian moroccan tunisian"
).split()
_COMMON_AFTER = (
    "fries|fry|doors?|windows?|beans?|toast|horn|kiss|press|bread|dressing|braid|knot|curve|salad|yogh?urt|shepherds?|measles|cabbage|oak|elm|ink|"
    "checkers|parsley|seasoning|sausage|pastry|onion|leave|polish|manicure|tips?|bulldogs?"
)
_EN = (
    re.compile(r"(?<![\w.@/#'’-])(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june|july|september|october|november|december)s?(?![\w@/]|-\w|\.\w)"),
    re.compile(r"(?<=\d )(?:march|may|august)(?= \d{4}|[,.])|(?<=[Ii]n )(?:march|may|august)(?= \d{4})"),
    re.compile(rf"(?<![\w.@/#'’-])(?:{'|'.join(_DEMONYMS_EN)})(?![\w@/'’]|-\w|\.\w| (?:{_COMMON_AFTER})\b)"),
)  # fmt: skip
_CAPITAL = "A-ZÀ-ÖØ-ÞА-ЯŁŚŻŹĆ"
_NOT_A_NAME = rf"(?! (?!Monsieur|Madame)[{_CAPITAL}][\w.])(?![\w'’-])"
_FR_NOUNS = (
    "gouvernement|président|présidente|ministre|ministère|armée|police|parlement|peuple|soldats?|soldat|autorités|citoyens?|entreprises?|"
    "société|économie|marché|presse|justice|population|langue|culture|forces|troupes|député|députés|ambassadeur|diplomatie|territoire|côté|équipe|joueurs?|cinéma|musique"
)
_FR_DEMONYMS = (
    "Français|Américain|Allemand|Russe|Italien|Espagnol|Européen|Japonais|Chinois|Britannique|Canadien|Ukrainien|Israélien|Palestinien|Iranien|Irakien|Syrien|"
    "Arménien|Azerbaïdjanais|Turc|Belge|Suisse|Polonais|Grec|Portugais|Marocain|Algérien|Tunisien|Africain|Anglais"
)
_ES_NOUNS = (
    "gobierno|presidente|presidenta|ministro|ministra|ejército|policía|parlamento|pueblo|soldados?|autoridades|ciudadanos?|empresas?|economía|mercado|"
    "prensa|población|idioma|lengua|cultura|fuerzas|tropas|diputados?|embajador|territorio|equipo|jugador|cine|música"
)
_ES_DEMONYMS = (
    "Americano|Estadounidense|Español|Francés|Alemán|Ruso|Italiano|Europeo|Japonés|Chino|Británico|Canadiense|Ucraniano|Israelí|Palestino|Iraní|Iraquí|"
    "Sirio|Armenio|Turco|Mexicano|Argentino|Colombiano|Chileno|Peruano|Africano|Inglés|Portugués"
)
_IT_NOUNS = "governo|presidente|ministro|esercito|polizia|parlamento|popolo|soldati|soldato|autorità|cittadini|economia|mercato|stampa|popolazione|lingua|cultura|forze|truppe|ambasciatore|squadra"
_IT_DEMONYMS = "American|Italian|Frances|Tedesc|Russ|Spagnol|Europe|Giappones|Cines|Britannic|Canades|Ucrain|Israelian|Palestines|Iranian|Sirian|Armen|Turc|Ingles|Portoghes"
_PT_NOUNS = "governo|presidente|ministro|exército|polícia|parlamento|povo|soldados?|autoridades|cidadãos|economia|mercado|imprensa|população|língua|cultura|forças|tropas|embaixador"
_PT_DEMONYMS = "Americano|Brasileiro|Português|Francês|Alemão|Russo|Italiano|Espanhol|Europeu|Japonês|Chinês|Britânico|Canadense|Ucraniano|Israelense|Palestino|Iraniano|Sírio|Inglês|Argentino"
_ES_DAYS, _ES_MONTHS = (
    "Lunes|Martes|Miércoles|Jueves|Viernes|Sábado|Domingo",
    "Enero|Febrero|Marzo|Abril|Mayo|Junio|Julio|Agosto|Septiembre|Octubre|Noviembre|Diciembre",
)
_FR_MONTHS = "Janvier|Février|Mars|Avril|Mai|Juin|Juillet|Août|Septembre|Octobre|Novembre|Décembre"
_IT_MONTHS = "Gennaio|Febbraio|Marzo|Aprile|Maggio|Giugno|Luglio|Agosto|Settembre|Ottobre|Novembre|Dicembre"
_RU_MONTHS = "Январ|Феврал|Март|Апрел|Ма[яйе]|Июн|Июл|Август|Сентябр|Октябр|Ноябр|Декабр"
_PL_MONTHS = "Stycznia|Lutego|Marca|Kwietnia|Maja|Czerwca|Lipca|Sierpnia|Września|Października|Listopada|Grudnia"
_LOWER = r"(?<=[a-zà-ÿа-яё] )"

_CAPITALS: dict[str, tuple[re.Pattern[str], ...]] = {
    "fr": (
        re.compile(rf"{_LOWER}(?:Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche)s?{_NOT_A_NAME}(?! (?:noir|saint|gras))"),
        re.compile(rf"(?<!\b11 )(?:(?<=\d )|(?<=1er ))(?:{_FR_MONTHS})(?= \d{{4}})|(?<=\ben )(?:{_FR_MONTHS})(?= \d{{4}})|(?<=\bde )(?:{_FR_MONTHS})(?= \d{{4}})"),
        re.compile(rf"\b(?:{_FR_NOUNS}) ((?:{_FR_DEMONYMS})(?:ne|e)?s?){_NOT_A_NAME}"),
    ),
    "es": (
        re.compile(rf"\b(?:el|los|este|próximo|pasado|del|cada) ((?:{_ES_DAYS})s?){_NOT_A_NAME}(?! (?:de (?:Ramos|Resurrección|Pascua)|santo|negro))"),
        re.compile(rf"(?:(?<=\d de )|(?<=\ben )|(?<=\bdesde ))(?:{_ES_MONTHS})(?=,? (?:de |del )?\d{{4}})"),
        re.compile(rf"\b(?:{_ES_NOUNS}) ((?:{_ES_DEMONYMS})(?:es|as?|s)?){_NOT_A_NAME}"),
    ),
    "it": (
        re.compile(rf"{_LOWER}(?:Lunedì|Martedì|Mercoledì|Giovedì|Venerdì|Sabato|Domenica){_NOT_A_NAME}(?! (?:santo|grasso|nero))"),
        re.compile(rf"(?:(?<=\d )|(?<=\bnel ))(?:{_IT_MONTHS})(?= \d{{4}})"),
        re.compile(rf"\b(?:{_IT_NOUNS}) ((?:{_IT_DEMONYMS})(?:[oaie]|he|hi)){_NOT_A_NAME}"),
    ),
    "pt": (
        re.compile(rf"{_LOWER}(?:Segunda|Terça|Quarta|Quinta|Sexta)-feira(?![\w-])"),
        re.compile(rf"\b(?:{_PT_NOUNS}) ((?:{_PT_DEMONYMS})(?:es|as?|s)?){_NOT_A_NAME}"),
    ),
    "ru": (
        re.compile(rf"(?<=\b[Вв] )(?:Понедельник|Вторник|Четверг|Пятницу|Субботу|Воскресенье){_NOT_A_NAME}|(?<=\b[Вв]о )Вторник{_NOT_A_NAME}"),
        re.compile(rf"(?:(?<=\d )|(?<=\b[Вв] ))(?:{_RU_MONTHS})[яеьюа]{{0,2}}(?= \d{{4}})"),
    ),
    "pl": (
        re.compile(rf"(?<=\b[Ww] )(?:Poniedziałek|Wtorek|Środę|Czwartek|Piątek|Sobotę|Niedzielę){_NOT_A_NAME}|(?<=\b[Ww]e )(?:Wtorek|Środę){_NOT_A_NAME}"),
        re.compile(rf"(?<=\d )(?:{_PL_MONTHS})(?= \d{{4}})"),
    ),
}  # fmt: skip
_DE_NOUNS = (
    "regierung|stadt|polizei|präsident|präsidentin|minister|ministerin|kanzler|kanzlerin|frau|kinder|menschen|wirtschaft|unternehmen|gesellschaft|"
    "bevölkerung|geschichte|wissenschaft|universität|krankenhaus|schule|straße|zukunft|welt|zeit|partei|krieg|vertrag|soldaten|angriff|behörden|behörde"
)
_DE = (
    re.compile(r"\b(?:[Aa]m|jeden|diesen|letzten|nächsten|vergangenen|kommenden|[Vv]om|[Bb]is|[Ss]eit|[Aa]b) ((?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend)(?![\w-])"),
    re.compile(r"\b(?:[Ii]m|[Ss]eit|[Aa]nfang|[Ee]nde|[Mm]itte|\d\.) (januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)(?![\w-])"),
    re.compile(rf"\b(?:die|der|das|den|dem|des|eine|einer|ein|einen|einem|im|zur|zum|vom|beim) ({_DE_NOUNS})(?![\w-])"),
)  # fmt: skip
_SMALL_I = re.compile(r"(?<![\w.@/'’-])i(?: (?:am|was|have|had|will|would|think|don't|did)\b|['’](?:m|ve|ll|d)\b)")
_REACH = 32
_STEMS = {
    "en": ("monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|"
           "november|december|" + "|".join(_DEMONYMS_EN), "|s"),
    "de": ("montag|dienstag|donnerstag|freitag|samstag|sonntag|mittwoch|sonnabend|januar|februar|märz|april|mai|juni|juli|august|september|"
           f"oktober|november|dezember|{_DE_NOUNS}", ""),
    "fr": (f"Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche|{_FR_MONTHS}|{_FR_DEMONYMS}", "|s|e|es|ne|nes"),
    "es": (f"{_ES_DAYS}|{_ES_MONTHS}|{_ES_DEMONYMS}|Ibero", "|s|a|as|es"),
    "it": (f"Lunedì|Martedì|Mercoledì|Giovedì|Venerdì|Sabato|Domenica|{_IT_MONTHS}|{_IT_DEMONYMS}", "|o|a|i|e|he|hi"),
    "pt": (f"Segunda|Terça|Quarta|Quinta|Sexta|{_PT_DEMONYMS}", "|s|a|as|es"),
    "ru": ("Понедельник|Вторник|Четверг|Пятницу|Субботу|Воскресенье|Январ|Феврал|Март|Апрел|Ма|Июн|Июл|Август|Сентябр|Октябр|Ноябр|Декабр",
           "|я|е|ь|ю|а|й"),
    "pl": (f"Poniedziałek|Wtorek|Środę|Czwartek|Piątek|Sobotę|Niedzielę|{_PL_MONTHS}", ""),
}  # fmt: skip
_CASED = frozenset(
    "en fr es it pt ru pl de nl sv da nb nn no fi cs sk hu ro bg uk sr hr sl lt lv et el tr ca gl".split()
)
_SMALL_BRANDS = re.compile(
    r"[a-z]{1,3}[A-Z\d]|(?:de|di|da|von|van|al|el|ibn|bin|d['’])[ -]?[A-Z]|(?:adidas|npm|pip|git|vim|bash|curl|sudo|apt)\b"
)


def find(doc: Document, options: Options) -> Iterator[Hit]:
    if doc.language not in _CASED:
        return
    if (yield from _small_beginnings(doc)):
        return
    if doc.language == "en":
        for pattern in _EN:
            yield from _hits(doc, pattern, "is written with a capital in English", capital=True)
    elif doc.language == "de":
        for pattern in _DE:
            yield from _hits(doc, pattern, "is a noun and takes a capital", capital=True)
    for pattern in _CAPITALS.get(doc.language, ()):
        yield from _hits(doc, pattern, "takes no capital here", capital=False)


def _hits(doc: Document, pattern: re.Pattern[str], why: str, *, capital: bool) -> Iterator[Hit]:
    text, tokens = doc.text, doc.tokens
    for place in doc.places(*_gate(doc.language)):
        start = tokens.starts[place]
        if text[start].isupper() is capital:
            continue
        around = pattern.finditer(text, max(start - _REACH, 0), tokens.ends[place] + _REACH)
        match = next((found for found in around if found.start(pattern.groups and 1) == start), None)
        if match is None:
            continue
        span = Span(*match.span(pattern.groups and 1))
        word = doc.slice(span)
        if doc.addresses.at(span.start) or (not capital and doc.sentence_at(span.start).start == span.start):
            continue
        if doc.quoted.at(span.start) and not capital:
            continue
        right = word[0].upper() + word[1:] if capital else word.lower()
        yield Hit(span, f"“{word}” {why}", fix=Fix(right))


@cache
def _gate(language: str) -> tuple[str, ...]:
    """The folded words that a pattern of the language may find: only their surroundings are searched."""
    stems, endings = _STEMS[language]
    return tuple(
        sorted({stem.casefold() + ending for stem in re.split(r"[| ]", stems) for ending in endings.split("|")})
    )


def _small_beginnings(doc: Document) -> Generator[Hit, None, bool]:
    """Blocks that begin small though they end as sentences; returns whether the text holds no capital at all."""
    text = doc.text
    begin: list[Span] = []
    proper = 0
    previous = ""
    for block in doc.blocks:
        body = text[block.start : block.end].strip()
        continued, previous = previous.endswith((":", ",", ";")), body
        if len(body) < 12 or body[-1] not in '.!?…”"' or body.count(" ") < SHORTEST_WORDS - 1:
            continue
        if not body[0].isalpha() or not body[0].islower():
            proper += 1
            continue
        if continued or _SMALL_BRANDS.match(body) or doc.addresses.at(block.start):
            continue
        start = text.index(body[0], block.start)
        begin.append(Span(start, _word_end(text, start)))
    all_small = bool(begin) and not proper
    if all_small and not any(map(str.isupper, text)):
        # A single line without capitals is most often a message or a fragment that a person wrote so.
        lost = doc.language == "en" and (_SMALL_I.search(text) or any(pattern.search(text) for pattern in _EN))
        certain = len(begin) > 1 or bool(lost)
        yield Hit(
            begin[0],
            "the text has no capital letters",
            advice="restore the capitals",
            severity=None if certain else Severity.NEUTRAL,
            related=tuple(begin[1:]),
        )
        return True
    certain = all_small and len(begin) > 1
    for span in begin:
        word = text[span.start : span.end]
        yield Hit(
            span,
            "the sentence begins with a small letter",
            fix=Fix(word[0].upper() + word[1:]) if certain else None,
            advice=None if certain else "a capital, unless it is an item of a list",
            severity=None if certain else Severity.NEUTRAL,
            confidence=Confidence.MEDIUM,
        )
    return False


def _word_end(text: str, start: int) -> int:
    end = start
    while end < len(text) and (text[end].isalnum() or text[end] in "'’-"):
        end += 1
    return end


CHECK = Check(
    id="capitalisation-transfer",
    title="Capitals of another language",
    category="Linguistic conventions/Spelling",
    severity=Severity.MINOR,
    find=find,
    bad=(
        "He came on «monday» and left in «january» with the «french» minister.",
        "«the» minister came from Paris on Monday.",
        "«nothing» in this text has a capital. not one word of it.",
        Example("Le gouvernement «Français» se réunit «Lundi» à Paris, le 5 «Janvier» 2020.", "fr"),
        Example("El gobierno «Español» se reúne el «Lunes» 5 de «Enero» de 2020.", "es"),
        Example("Он приехал в «Январе» 2020 года и уехал в «Понедельник».", "ru"),
        Example("Przyjechał w «Poniedziałek», 5 «Stycznia» 2010.", "pl"),
        Example("Er kam am «montag» und sah die «regierung» im «mai».", "de"),
    ),
    good=(
        "He may march in august company, eats french fries and writes at monday.com or #friday.",
        "On Monday the French minister came.\n\niPhone sales fell again this year.",
        Example("Les Français votent le lundi 5 janvier. Lundi, le journal Le Monde Français a paru.", "fr"),
        Example("Julio y Domingo viven en la calle 5 de Mayo y celebran el Viernes Santo.", "es"),
        Example("8 Марта и 9 Мая отмечают праздник.", "ru"),
        Example("Heute Morgen ging er montags und im Mai zur Regierung.", "de"),
    ),
)
