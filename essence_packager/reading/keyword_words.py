"""Recognises the keywords of questions where they are written in another language, or in bold."""

import re

KEYWORDS = ("Answer", "Order", "Scale", "Choices", "Hint", "Right", "Wrong")

_ROW = re.compile(r"[ \t]*([*_]{0,3})([^\W\d_][^\W\d_ ]*)([*_]{0,3})[ \t\u00a0\u202f]*([:：])[ \t]*([*_]{0,3})")

_WORDS = {
    "Answer": "answers antwort atbilde atbildes atsakymas vastus vastaus svar odpowiedź odpověď réponse respuesta"
    " risposta resposta antwoord απάντηση ответ відповідь",
    "Order": "ordering sequence reihenfolge kārtība secība tvarka seka järjekord järjestys ordning kolejność pořadí"
    " ordre orden ordine ordem volgorde σειρά порядок",
    "Scale": "rating likert skala skale skalė skaala asteikko stupnice échelle escala schaal κλίμακα шкала",
    "Choices": "choice options auswahl izvēle izvēles pasirinkimai valikud vaihtoehdot opcje możnosti choix opciones"
    " scelte opções keuzes επιλογές варианты варіанти",
    "Hint": "hints tip hinweis tipp padoms mājiens norāde užuomina patarimas vihje vihjed podpowiedź nápověda indice"
    " pista suggerimento dica υπόδειξη подсказка підказка",
    "Right": "correct feedback richtig pareizi teisingai õige oikein rätt dobrze správně juste correcto giusto certo"
    " goed σωστά правильно",
    "Wrong": "incorrect falsch nepareizi neteisingai vale väärin fel źle špatně faux incorrecto sbagliato errado fout"
    " λάθος неправильно",
}
_MEANT = {word: keyword for keyword, words in _WORDS.items() for word in words.split()}


def keyword_of(row: str) -> str:
    """Return the keyword that the beginning of a line means but does not say, or nothing."""
    found = _ROW.match(row)
    if found is None:
        return ""
    word = found[2].lower()
    marked = found[1] or found[3] or found[5] or found[4] != ":"
    if word.capitalize() in KEYWORDS:
        return word.capitalize() if marked else ""
    return _MEANT.get(word, "")
