"""Little words of many languages: what betrays another language inside a sentence, and what only seems to."""

from __future__ import annotations

import re

WORDS = {
    "de": """der dem den des das die ein eine einen einem einer eines und oder nicht mit von vom zu zum zur für auf aus bei nach über unter
    durch gegen ohne zwischen ist sind war waren wird werden wurde wurden hat haben hatte sich auch noch nur aber dass weil wenn als wie
    seinem seiner seine seinen ihrem ihrer ihre im am an bis um kein keine es er sie wir ihr ich""",
    "fr": """le la les un une des du de au aux et ou est sont était dans sur sous avec pour par sans chez entre mais donc qui que dont où ce
    cet cette ces son sa ses leur leurs notre votre nous vous ils elles il elle ne pas plus très aussi ont été avait être en à""",
    "es": """el la los las un una unos unas de del al y o en con por para sin sobre entre hasta desde pero porque que como su sus este esta
    estos estas ese esa es son era fue ha han no se lo le les más muy también según""",
    "it": """il lo la gli le un una di del della dello dei delle degli da dal dalla dalle nel nella nelle sul sulla con per tra fra e o ma
    che chi non si è sono era ha hanno anche come più questo questa quello quella al alla alle""",
    "pt": """o a os as um uma de do da dos das em no na nos nas com por para pelo pela sem sobre entre e ou mas que se não é são foi era tem
    mais muito também como seu sua seus suas este esta ao à aos às""",
    "nl": """de het een en of van voor met op in aan bij naar uit over door tegen zonder tussen is zijn was waren wordt worden werd heeft
    hebben had niet ook nog maar omdat als dat die deze dit zich hun""",
    "en": """the of and to in is was are were that this with for on at by from his her their its which who has have had not but they he she
    it be been would could should will""",
}  # fmt: skip
# Words of a language that look like little words of another one.
HOMOGRAPHS = {
    "en": "die den am an war hat as also man on me son sur pour dont plus es in is was had over of door met op it no do a e o y ha se que un era en al per son la le par con per si ma di i da das im um los las del sans et non",
    "fr": "die den as an in on des es son en tu la le les me de ne se on for of de do au par a pas est no dans sa ses pour et es a an que plus car dit her war si ma da come non con fa",
    "de": "die der das den dem des in was war hat an am so also man er es um als will in der die is hier on per in den uns tun art dir dar as im bei to de la da a et al e",
    "es": "de la el en un una que se no a o y las los me te son es era como tu su con por lo le les si in al des sin dos das mas sobre entre fue e he do pero para este esta esa ese al ha han",
    "it": "in la le un una di con per non si a e o i ma da come dei se al era sono lo me te tu del des es no on in das dal dai",
    "pt": "de a o as os um uma que se não no na do da por em e mas com como era es sem para sobre entre esta este me te foi nos nas dos das mais la le al on in",
    "nl": "de het een en of van in is was die dat als me te over door dit man des den der had we on an per die la le as will want he are",
}  # fmt: skip
PARTICLES = frozenset(
    "von vom zu zum zur der den dem des das die de la las los el le les du del della dello dei delle degli di da do dos das van het een e y i et und en al au aux auf am im an in op ter ten".split()
)
LOANS = frozenset(
    """de la|du jour|à la|de los|de las|du monde|de facto|et al|la la|le la|el al|de du|à la la|du de|los del|de le|y de|la de|en el|de l|et des|but not""".split(
        "|"
    )
)
SINGLE = {
    "de": "nicht und wird wurde wurden werden sich auch einem einer einen eine seinem seiner seine ihrem ihrer ihre dass durch zwischen weil wenn sind haben noch mit nach",
    "fr": "avec dans cette leurs sont très aussi mais été",
    "es": "pero también según hasta desde porque muy",
    "it": "della degli anche però sono questo quella",
    "pt": "não também uma são está",
    "nl": "het een niet voor zijn wordt deze worden",
}  # fmt: skip
SINGLE_OF = {word: language for language, words in SINGLE.items() for word in words.split()}
GERMAN_LETTERS = re.compile(r"[a-zäöüß]{0,30}[äöüß][a-zäöüß]{2,30}")
GERMAN_LOANS = frozenset(
    """über doppelgänger führer gemütlich smörgåsbord fräulein jäger müsli röstei rösti kümmel übermensch ångström für schön fön jötunn coördinate
    coöperate coöperation coördination zoölogy reüse preëminent naïve kröne gewürztraminer spätzle spätlese mädchen großes größe""".split()
)
UNITS = {
    "de": r"Mrd\.?|Mio\.?|Milliarden?|Millionen|Einwohner|Prozent|Jahren?|Tagen?|Stunden|Menschen|Meilen",
    "fr": r"milliards?|Mds|Mo|octets|ans|années|jours|personnes|habitants|kilomètres|mètres|heures",
    "es": r"millones|millardos?|años|días|personas|kilómetros|habitantes",
    "it": r"miliard[oi]|milioni|anni|giorni|persone|chilometri|abitanti",
    "pt": r"milhões|bilhões|anos|dias|pessoas|quilômetros",
}  # fmt: skip
