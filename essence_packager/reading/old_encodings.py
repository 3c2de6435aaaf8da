"""Guesses in which one-byte encoding of Windows a text was saved, by the letters of the languages that use it."""

_LANGUAGES = (
    ("cp1257", "Windows-1257 (Baltic)", "āīēšņļžķūčģĀĪĒŠŅĻŽĶŪČĢ"),
    ("cp1257", "Windows-1257 (Baltic)", "ėšąžįųčūęĖŠĄŽĮŲČŪĘ"),
    ("cp1252", "Windows-1252 (Western European)", "äöüßÄÖÜåÅõÕéøæØÆ"),
    ("cp1252", "Windows-1252 (Western European)", "éèàêçôîâûëïùœÉÈÀÊÇÔ"),
    ("cp1252", "Windows-1252 (Western European)", "óíáéñúüãçêõâôàÓÍÁÉÑÚ¿¡"),
    ("cp1252", "Windows-1252 (Western European)", "àèùòéìÀÈÙÒÉÌ"),
    ("cp1250", "Windows-1250 (Central European)", "łąęóżśćńźŁĄĘÓŻŚĆŃŹ"),
    ("cp1250", "Windows-1250 (Central European)", "íáéěýřčžšůúňóťďäľôĺŕÍÁÉĚÝŘČŽŠŮÚŇÓŤĎĽ"),
    ("cp1250", "Windows-1250 (Central European)", "áéöóőüíúűÁÉÖÓŐÜÍÚŰ"),
    ("cp1250", "Windows-1250 (Central European)", "ăîâşţĂÎÂŞŢ"),
    ("cp1253", "Windows-1253 (Greek)", "αοιετσνηυρπκμλςόάίέώήύδγχφθξζβωψΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏ"),
    (
        "cp1251",
        "Windows-1251 (Cyrillic)",
        "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєґ" + "".join(map(chr, range(0x410, 0x430))),
    ),
)
_ANYWHERE = frozenset("–—„“”‚‘’«»…\u00a0°§©±·•€-")


def guess_encoding(data: bytes) -> tuple[str, str]:
    """Return the name of the codec and the name to show of the encoding that fits the letters best."""
    sample = bytes(byte for byte in data[:200_000] if byte >= 0x80)
    best = max(_LANGUAGES, key=lambda language: _score(sample, language[0], language[2]))
    return best[0], best[1]


def _score(sample: bytes, codec: str, letters: str) -> float:
    """Frequent letters count most; what a language does not write counts against it."""
    weights = {letter: 2 - index / len(letters) for index, letter in enumerate(letters)}
    decoded = sample.decode(codec, errors="replace")
    return sum(weights.get(char, 0 if char in _ANYWHERE else -3) for char in decoded)
