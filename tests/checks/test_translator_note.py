from __future__ import annotations

import pytest

from tests.checks.support import spans

RULE = "translator-note"
FOUND = [
    ("en", "(Translator’s note: x)"),
    ("en", "[Translator's Note]"),
    ("en", "(T/N: x)"),
    ("en", "(translation note: x)"),
    ("en", "(note from the translator: x)"),
    ("fr", "(NdT : x)"),
    ("fr", "[note de la traductrice : x]"),
    ("de", "(Anmerkung des Übersetzers: x)"),
    ("de", "(x, Anm. d. Ü.)"),
    ("es", "(N. del T.: x)"),
    ("es", "(nota del traductor: x)"),
    ("it", "(N.d.T.)"),
    ("it", "(nota della traduttrice: x)"),
    ("pt", "(N. do T.: x)"),
    ("pt", "(nota do tradutor: x)"),
    ("nl", "(noot van de vertaler: x)"),
    ("pl", "(x – przyp. tłum.)"),
    ("ru", "(прим. переводчика: x)"),
    ("ru", "(x — прим. пер.)"),
    ("uk", "(прим. перекл.)"),
    ("tr", "(çevirmenin notu: x)"),
    ("ja", "（訳注：橋）"),
    ("zh", "【译注：桥】"),
]
SILENT = [
    ("en", "Her translator’s notes (all ninety pages of translator's notes) are good."),
    ("en", "Nashville (TN) and the TN bank."),
    ("en", "“So it was (T/N: hard),” the book says."),
    ("en", "He works as a translator (note: he is paid for it)."),
    ("de", "Der Übersetzer (Anmerkung der Redaktion: er ist krank) kommt nicht."),
    ("fr", "Le traducteur (note du maire) dort."),
    ("it", "Il traduttore (n.d.r.) dorme."),
]


@pytest.mark.parametrize(("target", "note"), FOUND)
def test_notes(target: str, note: str) -> None:
    assert spans(RULE, f"Abc {note} def.", target=target) == [note]


@pytest.mark.parametrize(("target", "text"), SILENT)
def test_silent(target: str, text: str) -> None:
    assert spans(RULE, text, target=target) == []
