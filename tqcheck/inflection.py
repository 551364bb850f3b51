"""Which forms of a word a phrase may meet in a text.

English forms are built by rule from a table of irregular words; too many forms do no harm, since a phrase is
met as a whole. Other languages compare Snowball stems (https://snowballstem.org).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any

_IRREGULAR = """
arise arose arisen |be am is are was were been being isn't aren't wasn't weren't it's he's she's that's there's what's
who's they're we're you're i'm |bear bore borne born |beat beaten |become became |begin began begun |bend bent |bet
betted |bind bound |bite bit bitten |bleed bled |blow blew blown |break broke broken |breed bred |bring brought |build
built |burn burned burnt |burst |buy bought |cast |catch caught |choose chose chosen |cling clung |come came |cost
costed |creep crept |cut |deal dealt |dig dug |do did done does don't doesn't didn't |draw drew drawn |dream dreamed
dreamt |drink drank drunk |drive drove driven |eat ate eaten |fall fell fallen |feed fed |feel felt |fight fought
|find found |flee fled |fling flung |fly flew flown flies |forbid forbade forbidden |forget forgot forgotten |forgive
forgave forgiven |freeze froze frozen |get got gotten |give gave given |go went gone goes |grind ground |grow grew
grown |hang hanged hung |have has had having haven't hasn't hadn't i've we've you've they've |hear heard |hide hid
hidden |hit |hold held |hurt |keep kept |kneel kneeled knelt |know knew known |lay laid |lead led |lean leaned leant
|leap leaped leapt |learn learned learnt |leave left |lend lent |let |lie lied lay lain lying |light lighted lit |lose
lost |make made |mean meant |meet met |mow mowed mown |overcome overcame |pay paid |put |quit quitted |read |ride rode
ridden |ring rang rung |rise rose risen |run ran |saw sawed sawn |say said |see saw seen |seek sought |sell sold |send
sent |set |sew sewed sewn |shake shook shaken |shed |shine shined shone |shoot shot |show showed shown |shrink shrank
shrunk |shut |sing sang sung |sink sank sunk |sit sat |sleep slept |slide slid |slit |smell smelled smelt |sow sowed
sown |speak spoke spoken |speed speeded sped |spell spelled spelt |spend spent |spill spilled spilt |spin spun |spit
spitted spat |split |spoil spoiled spoilt |spread |spring sprang sprung |stand stood |steal stole stolen |stick stuck
|sting stung |stink stank stunk |strike struck stricken |strive strived strove striven |swear swore sworn |sweep swept
|swell swelled swollen |swim swam swum |swing swung |take took taken |teach taught |tear tore torn |tell told |think
thought |throw threw thrown |thrust |tread trod trodden |understand understood |undertake undertook undertaken |undo
undid undone |uphold upheld |upset |wake waked woke woken |wear wore worn |weave weaved wove woven |weep wept |win won
|wind winded wound |withdraw withdrew withdrawn |withhold withheld |withstand withstood |wring wrung |write wrote
written |man manned men |woman women |child children |foot footed feet |tooth teeth |goose geese |mouse mice |louse
lice |ox oxen |person people persons |half halves |knife knifed knives |leaf leafed leaves |life lives |loaf loafed
loaves |shelf shelves |thief thieves |wife wives |wolf wolfed wolves |calf calves |hoof hooves |crisis crises
|analysis analyses |basis bases |sheep |fish fished fishes |deer |this these |that those |good better best |bad worse
worst |far further farther |age aged aging ageing |awake awoke awoken |befall befell befallen |bid bade bidden
|broadcast |die died dying |dive dived dove |dwell dwelt dwelled |forecast forecasted |foresee foresaw foreseen
|foretell foretold |hew hewed hewn |knit knitted |mislead misled |mistake mistook mistaken |misunderstand
misunderstood |offset |outdo outdid outdone |overdo overdid overdone |overhear overheard |override overrode overridden
|oversee oversaw overseen |overtake overtook overtaken |overthrow overthrew overthrown |partake partook partaken
|plead pleaded pled |prove proved proven |rebuild rebuilt |redo redid redone |repay repaid |reset |retell retold
|rewrite rewrote rewritten |rid |shave shaved shaven |shear sheared shorn |slay slew slain |sling slung |sneak sneaked
snuck |stride strode stridden |string strung |undergo underwent undergone |unwind unwound |wed wedded |appendix
appendices |criterion criteria |datum data |elf elves |hypothesis hypotheses |index indices indexes indexed |medium
media |oasis oases |penny pence |phenomenon phenomena |quiz quizzes quizzed |scarf scarves |self selves |thesis theses
|wharf wharves |people peoples people's
"""

_FUNCTION_WORDS = """
about above across after against along among around as at before behind below beneath beside between beyond but by
despite down during except for from if in inside into like near nor not of off on onto or out outside over past per
since than then through throughout till to toward towards under until unto up upon via with within without and because
so though although while when where which who whom whose what how why i me you he him she her it we us they them my
your his its our their mine yours ours theirs one's myself yourself himself herself itself ourselves themselves there
here yet again all any both each either every neither no none some such too very can could may might must shall should
will would cannot let's
""".split()

COMMON_VERBS = frozenset(
    """be have do put take make give go get come say see know think find tell ask keep let begin show bring turn set
    hold play stand lead run pay throw leave fall cut add eat drink cost sit""".split()
)
"""Words too frequent to hang a phrase on while it has a rarer one."""

FUNCTION_WORDS = {"en": frozenset(_FUNCTION_WORDS)}


def _irregular_table() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for line in " ".join(_IRREGULAR.split()).split("|"):
        words = line.split()
        if words:
            table[words[0]] = frozenset(words) | table.get(words[0], frozenset())
    return table


_IRREGULAR_FORMS = _irregular_table()
_VOWELS = frozenset("aeiou")


@lru_cache(maxsize=65536)
def english_forms(word: str) -> frozenset[str]:
    """Every form of an English word given in its base form (or a noun in its plural).

    Function words stand as they are.
    """
    if word in FUNCTION_WORDS["en"] or not word.isalpha() or len(word) < 2:
        return frozenset({word})
    irregular = _IRREGULAR_FORMS.get(word, frozenset())
    forms = {word, *irregular}
    singulars = _singulars(word)
    for base in (word, *singulars):
        forms.update((base, _with_s(base), _with_ing(base)))
        if base.endswith(("ch", "o")):
            forms.add(base + "s")
        stem = base + "k" if base.endswith("c") else base + base[-1] if _may_double(base) else ""
        if stem:
            forms.add(stem + "ing")
        if not irregular:
            forms.add(_with_ed(base))
            if stem:
                forms.add(stem + "ed")
    owners = {word, *singulars, *irregular}
    if len(word) > 4 and word.endswith("man"):
        owners.add(word[:-3] + "men")
    return frozenset(forms | owners | {form + "'s" for form in owners if "'" not in form})


def _singulars(word: str) -> tuple[str, ...]:
    if word.endswith("ies") and len(word) > 4:
        return (word[:-3] + "y",)
    if word.endswith(("ches", "shes", "sses", "xes", "zes")):
        return word[:-2], word[:-1]
    if word.endswith("s") and not word.endswith(("ss", "us", "is", "as", "os")) and len(word) > 3:
        return (word[:-1],)
    return ()


def _with_s(base: str) -> str:
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ies"
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    return base + "s"


def _with_ed(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ied"
    return base + "ed"


def _with_ing(base: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base[:-1] + "ing"
    return base + "ing"


def _may_double(base: str) -> bool:
    return (
        len(base) > 2
        and base[-1] not in _VOWELS
        and base[-1] not in "wxy"
        and base[-2] in _VOWELS
        and (base[-3] not in _VOWELS or base[-3:-1] in {"ui"})
    )


_SNOWBALL = {
    "ar": "arabic", "ca": "catalan", "cs": "czech", "da": "danish", "nl": "dutch", "et": "estonian", "fi": "finnish",
    "fr": "french", "de": "german", "el": "greek", "hi": "hindi", "hu": "hungarian", "hy": "armenian", "id": "indonesian",
    "it": "italian", "lt": "lithuanian", "no": "norwegian", "nb": "norwegian", "fa": "persian", "pl": "polish",
    "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian", "es": "spanish", "sv": "swedish",
    "tr": "turkish",
}  # fmt: skip


@cache
def _stemmer(language: str) -> Callable[[str], str]:
    name = _SNOWBALL.get(language)
    if name is None:
        return _same
    import snowballstemmer

    stemmer: Any = snowballstemmer.stemmer(name)

    @lru_cache(maxsize=200_000)
    def stem(word: str) -> str:
        result: str = stemmer.stemWord(word)
        return result

    return stem


def _same(word: str) -> str:
    return word


def key(norm: str, language: str) -> str:
    """What of a folded word of a text is compared: itself in English, its stem elsewhere."""
    return norm if language == "en" else _stemmer(language)(norm)


def keys(word: str, language: str) -> frozenset[str]:
    """The keys that a folded word of a phrase may meet."""
    if language == "en":
        return english_forms(word)
    return frozenset({_stemmer(language)(word)})
