"""Words that the phrase matcher knows: what may stand between the words of a phrase, and the forms of each."""

from __future__ import annotations

from tqcheck.inflection import key, keys
from tqcheck.phrase_syntax import ARTICLES, Element
from tqcheck.text import fold

POSSESSIVES = {
    "en": frozenset("my your his her its our their one's whose".split()),
    "fr": frozenset("mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs".split()),
    "de": frozenset("mein meine meinen meinem meiner dein deine sein seine seinen seinem seiner ihr ihre ihren ihrem "
                    "ihrer unser unsere unseren unserem unserer euer eure meines deines seines ihres unseres".split()),
    "es": frozenset("mi mis tu tus su sus nuestro nuestra nuestros nuestras vuestro vuestra".split()),
    "it": frozenset("mio mia miei mie tuo tua tuoi tue suo sua suoi sue nostro nostra nostri nostre vostro loro".split()),
    "pt": frozenset("meu minha meus minhas teu tua seu sua seus suas nosso nossa nossos nossas dele dela deles".split()),
    "nl": frozenset("mijn jouw je uw zijn haar ons onze hun".split()),
    "pl": frozenset("mój moja moje mojego mojej moim swój swoja swoje swojego swojej swoim swoją swoich jego jej ich nasz nasza "
                    "nasze naszego naszej naszych".split()),
    "ru": frozenset("мой моя моё мои моего моей моих свой своя своё свои своего своей своих свою своим своему его её ее их "
                    "наш наша наше наши нашего нашей наших нашу".split()),
}  # fmt: skip
DETERMINERS = {
    "en": ARTICLES | frozenset("this that these those some any no more little much many every each all both other "
                                "another".split()),
    "fr": frozenset("le la les l' un une des du de d' ce cet cette ces quelques plusieurs".split()),
    "de": frozenset("der die das den dem des ein eine einen einem einer eines diese dieser dieses diesen diesem kein "
                    "keine".split()),
    "es": frozenset("el la los las un una unos unas este esta estos estas ese esa algún alguna".split()),
    "it": frozenset("il lo la l' i gli le un uno una un' questo questa questi queste qualche alcuni alcune".split()),
    "pt": frozenset("o a os as um uma uns umas este esta estes estas esse essa algum alguma".split()),
    "nl": frozenset("de het een die dat deze dit geen enkele".split()),
    "pl": frozenset("ten ta to tego tej tych tę tym jakiś jakaś".split()),
    "ru": frozenset("этот эта это эти этого этой этих эту тот та то те некоторые".split()),
}  # fmt: skip
ADVERBS = {
    "en": frozenset("very again already also even just never not always often still too now then quite rather soon "
                    "ever almost".split()),
    "fr": frozenset("ne n' pas jamais encore déjà aussi toujours souvent très bien donc aucun aucune".split()),
    "de": frozenset("nicht auch noch schon nur immer sehr wieder nie niemals doch bereits gerade".split()),
    "es": frozenset("no ya también nunca siempre muy casi aún todavía".split()),
    "it": frozenset("non già anche mai sempre molto più ancora quasi".split()),
    "pt": frozenset("não já também nunca sempre muito mais ainda quase".split()),
    "nl": frozenset("niet ook nog al altijd zeer weer nooit nu".split()),
    "pl": frozenset("nie już też także zawsze nigdy bardzo znowu".split()),
    "ru": frozenset("не уже также тоже всегда никогда очень снова ещё еще".split()),
}  # fmt: skip
ADVERB_ENDINGS = {"en": "ly", "fr": "ment", "es": "mente", "it": "mente", "pt": "mente"}
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
MONTHS = frozenset("january february march april may june july august september october november december".split())
NUMBER_WORDS = frozenset(
    """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion""".split()
)


class Vocabulary:
    """The forms that words of phrases may meet in one language, each worked out once."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._by_element: dict[Element, frozenset[str]] = {}
        self._by_words: dict[tuple[str, ...], frozenset[str]] = {}

    def keys_of(self, element: Element) -> frozenset[str]:
        """The keys of an element's words; exact ones too, since only their keys are looked up."""
        found = self._by_element.get(element)
        if found is None:
            inflected = tuple(word for word in element.words if word not in element.exact)
            own = element.exact if self.language == "en" else {key(word, self.language) for word in element.exact}
            found = self._by_element[element] = self.forms_of(inflected) | element.exact | own
        return found

    def forms_of(self, words: tuple[str, ...]) -> frozenset[str]:
        """The keys of some words in all their forms."""
        found = self._by_words.get(words)
        if found is None:
            folded = (fold(word, self.language) for word in words)
            found = self._by_words[words] = frozenset().union(*(keys(word, self.language) for word in folded))
        return found
