"""Data: languages whose codes on wikis differ from CLDR's, or that CLDR does not know."""

#: Codes that Wikimedia's wikis keep although the language has another code now (MediaWiki's LanguageCode.php).
RENAMED = {
    "als": "gsw",
    "bat-smg": "sgs",
    "be-x-old": "be-tarask",
    "bh": "bho",
    "fiu-vro": "vro",
    "no": "nb",
    "roa-rup": "rup",
    "simple": "en",
    "zh-classical": "lzh",
    "zh-min-nan": "nan",
    "zh-yue": "yue",
}

#: Codes of wikis for which CLDR has no name, and the code for which it has one.
CLDR_CODES = {code: now for code, now in RENAMED.items() if code != "no"} | {
    "bxr": "bua",
    "diq": "zza",
    "gom": "kok",
    "nds-nl": "nds_NL",
    "pt-br": "pt_BR",
    "sr-ec": "sr_Cyrl",
    "sr-el": "sr_Latn",
    "zh-hans": "zh_Hans",
    "zh-hant": "zh_Hant",
}

#: Languages whose usual form on wikis is not CLDR's: ``pt`` is Brazilian there, and the Portuguese of Portugal on wikis.
LOCALES = {"pt": "pt_PT", "pt-br": "pt"}

#: Wikis in a variety without a separate name in CLDR: the language, and the variety in the form of the code.
VARIETIES = {"be-tarask": ("be", "tarask"), "be-x-old": ("be", "tarask"), "simple": ("en", "simple")}

#: English names of wikis' languages without a name in CLDR, or only since Babel 2.19 (lld), from MediaWiki (its extension cldr, Names.php).
ENGLISH_NAMES = {
    "ami": "Amis",
    "azb": "South Azerbaijani",
    "bcl": "Central Bikol",
    "bdr": "West Coast Bajau",
    "be-tarask": "Belarusian (Taraškievica)",
    "be-x-old": "Belarusian (Taraškievica)",
    "blk": "Pa'O",
    "btm": "Batak Mandailing",
    "cbk-zam": "Chavacano",
    "cdo": "Min Dong Chinese",
    "dag": "Dagbani",
    "dga": "Southern Dagaare",
    "dty": "Doteli",
    "eml": "Emiliano-Romagnolo",
    "gcr": "Guianan Creole",
    "gpe": "Ghanaian Pidgin",
    "guw": "Gun",
    "hyw": "Western Armenian",
    "igl": "Igala",
    "kai": "Karekare",
    "kbp": "Kabiye",
    "kge": "Komering",
    "knc": "Central Kanuri",
    "kus": "Kusaal",
    "lbe": "Lak",
    "lld": "Ladin",
    "map-bms": "Banyumasan",
    "mhr": "Eastern Mari",
    "mnw": "Mon",
    "nah": "Nahuatl",
    "nrm": "Norman",
    "nup": "Nupe",
    "olo": "Livvi-Karelian",
    "pih": "Norfuk / Pitkern",
    "pnb": "Western Punjabi",
    "pwn": "Paiwan",
    "rki": "Arakanese",
    "rmy": "Vlax Romani",
    "roa-tara": "Tarantino",
    "rsk": "Pannonian Rusyn",
    "shy": "Shawiya",
    "simple": "Simple English",
    "skr": "Saraiki",
    "sr-ec": "Serbian (Cyrillic)",
    "sr-el": "Serbian (Latin)",
    "syl": "Sylheti",
    "szy": "Sakizaya",
    "tay": "Atayal",
    "tdd": "Tai Nüa",
}

#: Languages that MediaWiki writes from right to left; CLDR, through Babel, does not mark them so.
RIGHT_TO_LEFT = frozenset((
    "acm", "aeb-arab", "aii", "arc", "arq", "ary", "arz", "azb", "bcc", "bft", "bgc-arab", "bqi",
    "fuc", "glk", "hno", "khw", "ku-arab", "lad-hebr", "lki", "luz", "mey", "ota", "phr", "pnb",
    "prs", "skr", "skr-arab", "tmr", "trw",
))  # fmt: skip

#: A language without plural rules in CLDR uses those of MediaWiki's fallback language (MessagesSa.php).
PLURAL_FALLBACKS = {"sa": "hi"}

#: The digit zero of CLDR's numbering systems that are the default of a language; the next nine follow in Unicode.
ZEROS = {
    "adlm": "\U0001e950",
    "arab": "٠",
    "arabext": "۰",
    "beng": "০",
    "cakm": "\U00011136",
    "deva": "०",
    "hmnp": "\U0001e140",
    "mtei": "\uabf0",
    "mymr": "၀",
    "nkoo": "\u07c0",
    "olck": "᱐",
    "tibt": "༠",
}
