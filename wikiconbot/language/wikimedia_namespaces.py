"""The user namespaces that only Wikimedia's configuration adds. Data, made by tools/make_wikimedia_namespaces.py.

Source: wikimedia/operations-mediawiki-config, wmf-config/core-Namespaces.php and
InitialiseSettings.php, commit 349dc0945240da7717da209fd55129e04a4c5507 of 2026-08-21.
Lower case, spaces for underscores. What MediaWiki itself has is in namespaces.py.
"""

#: Namespace 2, gendered forms and aliases included.
USER = frozenset(
    (
        "female user",
        "male user",
        "redaktorka",
        "wikipedista",
        "wikipedistka",
        "wikipedysta",
        "wikipedystka",
        "wikireporter",
        "wikireporterka",
        "wikiskryba",
        "wikisłownikarka",
        "wikisłownikarz",
        "كاربر",
        "प्रवा",
    )
)

#: Namespace 3.
USER_TALK = frozenset(
    (
        "diskuse s redaktorem",
        "diskuse s redaktorkou",
        "diskuse s wikipedistkou",
        "diskuse s wikipedistou",
        "diskusia s redaktorkou",
        "dyskusja wikipedystki",
        "dyskusja wikipedysty",
        "dyskusja wikireportera",
        "dyskusja wikireporterki",
        "dyskusja wikiskryby",
        "dyskusja wikisłownikarki",
        "dyskusja wikisłownikarza",
        "redaktor diskuse",
        "redaktorka diskuse",
        "wikipedista diskuse",
        "wikipedistka diskuse",
        "بحث كاربر",
        "प्र वा",
        "利用者・ノート",
    )
)

#: Aliases of few letters, by namespace: elsewhere they may be anything, so they count only after a wiki's prefix.
SHORT = {
    2: frozenset(
        (
            "i̇",
            "k",
            "kor",
            "sar",
            "sur",
            "u",
            "к",
            "кор",
            "сар",
            "сур",
            "у",
            "מש",
            "משת",
            "ب",
            "प्र",
            "स",
            "સ",
            "사",
        )
    ),
    3: frozenset(
        (
            "bd",
            "du",
            "i̇m",
            "rkor",
            "rsar",
            "rss",
            "rsur",
            "ut",
            "б",
            "оу",
            "ркор",
            "рсар",
            "рсс",
            "рсур",
            "שמש",
            "שמשת",
            "بک",
            "لب",
            "सवा",
            "사토",
        )
    ),
}
