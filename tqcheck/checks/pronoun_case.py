"""A pronoun in the wrong case.

## What it finds
“because him said”, “Me went home”, “Himself has been unable”, “between he and the mayor”, “to I”, “on him farm”.

## Why it matters
Plain grammar. Chinese, Japanese and many other languages have one form where English has two or three.

## Limits
English. Only at the head of a clause directly before a finite verb, and directly after a preposition. “Let him go”, “than he”, “of he who”,
“some of them are”, Roman numerals and quoted speech stay silent.
"""

from __future__ import annotations

from collections.abc import Iterator

from tqcheck.checks.base import Check, Options, Triggers
from tqcheck.document import Document
from tqcheck.model import Confidence, Hit, Severity

_SUBJECT = frozenset({"i", "he", "she", "we", "they"})
_OBJECT_TO_SUBJECT = {
    "me": "I", "him": "he", "her": "she", "us": "we", "them": "they", "himself": "he", "herself": "she", "itself": "it",
    "themselves": "they", "myself": "I", "ourself": "we", "ourselves": "we", "yourself": "you",
}  # fmt: skip
_SUBJECT_TO_OBJECT = {"i": "me", "he": "him", "she": "her", "we": "us", "they": "them"}
_REFLEXIVE = frozenset("himself herself itself themselves myself ourself ourselves yourself".split())
_AUXILIARIES = frozenset(
    """is are am was were has have had does do did will would can could may might must should shall cannot isn't aren't wasn't weren't
    hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't shouldn't mustn't""".split()
)
_VERBS = _AUXILIARIES | frozenset(
    """said says went goes came comes became becomes began begins saw sees took takes gave gives got gets knew knows thought thinks told
    wrote writes ran runs believes believed announced announces wants wanted needs needed started decided tried asked continued remains
    remained returned died won lost found left held believe think know want hope need spoke met lived worked played studied arrived moved
    received joined admitted added explained denied refused reported sold bought built sent spent stood understood grew felt kept""".split()
)
_OPENERS = frozenset(
    """because although though while if when whether unless since that but and or so until where what which why how whereas once as""".split()
)
# Words that open a clause and leave no doubt, for pronouns that also follow other words as objects.
_CLEAR_OPENERS = frozenset("because although though if whether unless whereas while when until where why that".split())
_PREPOSITIONS = frozenset(
    "to of in at with from by between against without into towards toward among behind upon on about through under".split()
)
_AFTER_SUBJECT = frozenset("is are am was were has have had who whom whose that".split())
_OWNED = frozenset(
    """wife husband mother father brother sister son daughter parents brothers sisters children friends family career farm suspension
    leadership resignation election personal own hometown birthday opponents supporters colleagues successor
    predecessor government cabinet car arm arms leg legs hand hands head shoulders image success body performance 20s 30s 40s 50s 60s 70s 80s
    twenties thirties forties fifties sixties seventies eighties""".split()
)
_POSSESSIVES = {"my": "I", "our": "we", "your": "you", "their": "they", "its": "it", "his": "he"}
_AFTER_POSSESSIVE = frozenset(
    "is are am was were has have had does did could would should isn't wasn't don't didn't said says".split()
)
_AFTER_HIS = frozenset("has had have did does said says became went came would could should".split())
_NOT_AFTER_HIM = frozenset("and or too being as with to for alone again not on in at of the a an".split())
_ADVERBS = frozenset(
    "never ever once often always just still later then also not now even first soon too again hardly".split()
)
_ROMAN_HEADS = frozenset(
    "war part type phase chapter elizabeth charles francis napoleon alexander nicholas peter george james john paul".split()
)


def find(doc: Document, options: Options) -> Iterator[Hit]:
    for place in doc.places(*_OBJECT_TO_SUBJECT):
        hit = _object_as_subject(doc, place) or _object_as_possessive(doc, place)
        if hit is not None:
            yield hit
    for place in doc.places(*_POSSESSIVES):
        hit = _possessive_as_subject(doc, place)
        if hit is not None:
            yield hit
    for place in doc.places(*_SUBJECT):
        hit = _subject_as_object(doc, place)
        if hit is not None:
            yield hit


def _object_as_subject(doc: Document, place: int) -> Hit | None:
    tokens = doc.tokens
    word = tokens.norms[place]
    if not _joined(doc, place):
        return None
    following = tokens.norms[place + 1]
    before = tokens.norms[place - 1] if place else ""
    first = _begins_sentence(doc, place)
    if first and word in ("me", "him", "us", "them", *_REFLEXIVE):
        wrong = following in _VERBS or (len(following) > 5 and following.endswith("ed") and word not in _REFLEXIVE)
    elif word in _REFLEXIVE:
        gap = doc.text[tokens.ends[place - 1] : tokens.starts[place]] if place else ""
        wrong = following in _AUXILIARIES and (
            (before in ("because", "although", "if", "when", "after", "before") and gap == " ")
            or (before in ("and", "but") and word == "itself" and _comma_before(doc, place - 1))
            or (before == "that" and word in ("yourself", "themselves", "himself", "herself") and gap == " ")
            or (gap == ", " and word == "itself" and following in ("is", "was", "will", "has"))
            or word == "ourself"
        )
    elif word == "her":
        wrong = before in _CLEAR_OPENERS and following in _AUXILIARIES - {"will", "might", "can", "must"}
    else:
        comma = "," in doc.text[tokens.ends[place - 1] : tokens.starts[place]] if place else False
        wrong = following in _VERBS and (
            (before in _CLEAR_OPENERS and _joined(doc, place - 1))
            or (
                following in ("said", "says")
                and doc.text[tokens.starts[place] - 2 : tokens.starts[place] - 1] in ("”", '"')
            )
            or (before in ("but", "and", "so") and _comma_before(doc, place - 1) and following in _AUXILIARIES)
            or (
                comma
                and following in ("said", "says", "is", "was", "were", "are")
                and word != "us"
                and _begins_clause(doc, place)
            )
        )
    if not wrong or doc.quoted.at(tokens.starts[place]):
        return None
    right = _OBJECT_TO_SUBJECT[word]
    return Hit(tokens.span(place, place), f"“{word}” as a subject before “{following}”", advice=right)


def _begins_clause(doc: Document, place: int) -> bool:
    """Whether the comma before ends a short phrase that opens the sentence (“According to Tennet, him is”)."""
    sentence = doc.sentence_at(doc.tokens.starts[place])
    head = doc.tokens.at_or_after(sentence.start)
    return place - head <= 6 and doc.tokens.norms[head] in (
        "according",
        "in",
        "after",
        "at",
        "during",
        "on",
        "however",
        "then",
        "today",
    )


def _object_as_possessive(doc: Document, place: int) -> Hit | None:
    """“on him farm”, “Him research shows”."""
    tokens = doc.tokens
    word = tokens.norms[place]
    if word in _REFLEXIVE and _joined(doc, place) and tokens.norms[place + 1] in _OWNED - {"own", "personal"}:
        return Hit(
            tokens.span(place, place),
            f"“{word}” before the noun “{tokens.norms[place + 1]}”",
            advice="his, her, its, their",
        )
    if word not in ("him", "them") or not _joined(doc, place) or doc.quoted.at(tokens.starts[place]):
        return None
    following = tokens.norms[place + 1]
    before = tokens.norms[place - 1] if place else ""
    right = "his" if word == "him" else "their"
    starts = (
        _begins_sentence(doc, place)
        and word == "him"
        and following not in _NOT_AFTER_HIM | _VERBS
        and len(following) > 3
    )
    if starts and not following.endswith("ing"):
        return Hit(tokens.span(place, place), "“him” before a noun at the head of a sentence", advice="his")
    if before in _PREPOSITIONS and following in _OWNED and not (before == "by" or following == "own"):
        return Hit(tokens.span(place, place), f"“{word}” before the noun “{following}”", advice=right)
    return None


def _possessive_as_subject(doc: Document, place: int) -> Hit | None:
    """“Its is customary”, “he says his has a plan”."""
    tokens, text = doc.tokens, doc.text
    word = tokens.norms[place]
    if (
        not _joined(doc, place)
        or not text[tokens.starts[place] : tokens.ends[place]].isalpha()
        or doc.quoted.at(tokens.starts[place])
    ):
        return None
    following = tokens.norms[place + 1]
    if (
        following not in (_AFTER_HIS if word == "his" else _AFTER_POSSESSIVE)
        or text[tokens.starts[place] : tokens.ends[place]].isupper()
    ):
        return None
    return Hit(tokens.span(place, place), f"“{word}” as a subject before “{following}”", advice=_POSSESSIVES[word])


def _subject_as_object(doc: Document, place: int) -> Hit | None:
    tokens, text = doc.tokens, doc.text
    word = tokens.norms[place]
    if not place or not _joined(doc, place - 1):
        return None
    before = tokens.norms[place - 1]
    if before not in _PREPOSITIONS or doc.quoted.at(tokens.starts[place]):
        return None
    if text[tokens.starts[place]].isupper() != (word == "i") or text[tokens.ends[place] : tokens.ends[place] + 1] in (
        "'",
        "’",
        "-",
        "/",
    ):
        return None
    following = tokens.norms[place + 1] if _joined(doc, place) else ""
    if following in _AFTER_SUBJECT or (word == "i" and _may_be_numeral(doc, place)):
        return None
    pair = before == "between" or following in ("and", "or")
    closed = not following and (word != "i" or text[tokens.ends[place] : tokens.ends[place] + 1] in (".", "!", "?"))
    if not pair and not closed and (before not in ("to", "of", "in", "with", "from", "at") or not _bare(doc, place)):
        return None
    return Hit(
        tokens.span(place, place),
        f"“{text[tokens.starts[place] : tokens.ends[place]]}” after the preposition “{before}”",
        advice=_SUBJECT_TO_OBJECT[word],
        confidence=None if pair or closed else Confidence.MEDIUM,
    )


def _bare(doc: Document, place: int) -> bool:
    """Whether no verb may follow for which the pronoun is a subject (“the town I came from he left”)."""
    tokens = doc.tokens
    following = tokens.norms[place + 1]
    if following in _OWNED:
        return following != "own"
    if following in _VERBS or following in _ADVERBS or following.endswith(("ed", "s", "ly")):
        return False
    relative = any(
        norm in ("that", "which", "who", "what", "where", "i", "you")
        for norm in tokens.norms[max(place - 6, 0) : place - 1]
    )
    return not relative and tokens.norms[place] in ("he", "she", "they")


def _may_be_numeral(doc: Document, place: int) -> bool:
    tokens, text = doc.tokens, doc.text
    if (
        place + 1 < len(tokens)
        and text[tokens.starts[place + 1]].isupper()
        and text[tokens.ends[place] : tokens.starts[place + 1]] == " "
    ):
        return True
    before = [text[tokens.starts[near] : tokens.ends[near]] for near in range(max(place - 4, 0), place)]
    return any(word.casefold() in _ROMAN_HEADS or (word.isupper() and set(word) <= set("IVXLC")) for word in before)


def _joined(doc: Document, place: int) -> bool:
    """Whether one blank stands between a token and the next."""
    tokens = doc.tokens
    return (
        place >= 0
        and place + 1 < len(tokens)
        and doc.text[tokens.ends[place] : tokens.starts[place + 1]] in (" ", "\n", "\u00a0")
    )


def _comma_before(doc: Document, place: int) -> bool:
    return place > 0 and doc.text[doc.tokens.ends[place - 1] : doc.tokens.starts[place]] == ", "


def _begins_sentence(doc: Document, place: int) -> bool:
    start = doc.tokens.starts[place]
    return doc.text[start].isupper() and doc.sentence_at(start).start == start


CHECK = Check(
    id="pronoun-case",
    title="Pronoun in the wrong case",
    category="Linguistic conventions/Grammar",
    severity=Severity.MINOR,
    find=find,
    languages=("en",),
    triggers=Triggers(words=frozenset(_OBJECT_TO_SUBJECT) | _SUBJECT | frozenset(_POSSESSIVES)),
    bad=(
        "He left because «him» said nothing. «Me» went home. «Himself» has been unable to come.",
        "This is between «he» and the mayor, and they gave it to «I».",
        "«Him» research shows that chickens on «him» farm are well.",
    ),
    good=(
        "Let him go; it made them leave; he is older than he was, of he who knows.",
        "Some of them are here. Everyone but him was there. What happened to him is known.",
        "“Me went,” said the child. Him and me, too. From book V to I. The state itself is poor.",
        "The town she came from he never saw; the one I spoke to I liked; in I, Claudius.",
        "From Alexander I to Nicholas I, and her will was read because her will is law.",
    ),
)
