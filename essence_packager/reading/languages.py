"""Judges language tags (BCP 47) without loading the registry for the common ones."""

from essence_packager.model.language_names import LANGUAGE_NAMES

_COMMON = frozenset(
    "af am ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km kn"
    " ko ky lb lo lt lv mk ml mn mr ms mt my nb ne nl nn no pa pl ps pt ro ru rw sk sl so sq sr sv sw ta te tg th ti tk"
    " tr uk ur uz vi zh zu".split()
)
_REGIONS = frozenset(
    "AT AU BE BG BR CA CH CN CY CZ DE DK EE ES FI FR GB GR HR HU IE IL IN IS IT JP LT LU LV MT MX NL NO NZ PL PT RO RS"
    " SE SI SK TR TW UA US ZA".split()
)
_OF_COUNTRIES = {
    "gr": "el",
    "cz": "cs",
    "dk": "da",
    "ua": "uk",
    "jp": "ja",
    "cn": "zh",
    "kr": "ko",
    "si": "sl",
}
"""Codes of countries that are taken for codes of languages."""


def language_mistake(tag: str) -> str | None:
    """Return the tag to write instead (empty when nobody can guess it), or None when the tag is right.

    A right tag is valid by the registry of BCP 47 and in its usual letters: ``en``, ``pt-BR``, ``zh-Hant``.
    """
    language, _, region = tag.partition("-")
    if language in _COMMON and (not region or region in _REGIONS):
        return None
    meant = _OF_COUNTRIES.get(tag.lower()) or LANGUAGE_NAMES.get(tag.lower())
    if meant:
        return meant
    import langcodes

    written = tag.replace("_", "-")
    if not written.isascii() or not langcodes.tag_is_valid(written):
        return ""
    read = langcodes.Language.get(written, normalize=False)
    usual = langcodes.Language.get(written)
    if usual.territory != read.territory:  # UK for GB, or a country of former days
        return usual.to_tag()
    normal = read.to_tag()
    return None if normal == tag else normal
