"""The templates that name, quote and cross out people. Data; lower case, spaces for underscores.

The words of headings and labels are in lexicon.py, by language.
"""

import re

from wikiconbot.lazy import pattern

#: Templates that name a person: https://en.wikipedia.org/wiki/Template:User
USER_TEMPLATES = frozenset(
    (
        "user", "u", "ul", "user link", "userlink", "userlinks", "user links", "user2", "user3", "user4", "user5",
        "user6", "user7", "user8", "user9", "user10", "user11", "user12", "user13", "user14", "user15", "user-c",
        "user-multi", "usr", "uv", "ut", "user0", "user1", "user t", "user tc", "noping", "np", "no ping", "nping",
        "benutzer", "utilisateur", "utente", "usuario", "usuária", "usuário", "u-", "user talk", "usertalk",
        "usercheck", "userinfo", "vandal", "ping user", "userblock", "admin", "user contrib", "user contributions",
        "utilisateurs", "участник", "участница", "користувач", "مستخدم", "کاربر", "सदस्य", "ব্যবহারকারী", "பயனர்",
        "వాడుకరి", "利用者", "사용자", "用户", "用戶",
    )
)  # fmt: skip

#: Templates that sign for somebody: https://en.wikipedia.org/wiki/Template:Unsigned and similar ones.
SIGNING_TEMPLATES = frozenset(
    (
        "unsigned", "unsigned2", "unsigned3", "unsigned-ip", "unsignedip", "unsignedip2", "unsigned ip", "unsigned ip2",
        "undated", "autosigned", "unsig", "uns", "us", "unsigneduser", "unsigned user", "sign", "preunsigned",
        "non signé", "nonsigné", "nicht signiert", "unsigniert", "sin firmar", "sinfirmar", "no firmado", "non firmato",
        "nonfirmato", "não assinou", "não-assinado", "niepodpisany", "неподписано", "не подписано", "без підпису",
        "توقيع مجهول", "غير موقع", "امضانشده", "अहस्ताक्षरित", "স্বাক্ষরবিহীন", "স্বাক্ষরহীন", "கையொப்பமிடாதது",
        "未署名", "未签名", "未簽名", "서명 없음", "imzasız", "belum ditandatangani", "tanda tangan", "ik",
    )
)  # fmt: skip

#: Names of templates used for signing up, for any names of their parameters.
SIGNUP_TEMPLATE = pattern(
    r"^(?:event )?(?:sign[ -]?up|participant|attendee|volunteer|signature|sig|rsvp|join|member)\b"
)

#: The name of the bot's template for signing up, in lower case, after the prefix that its operator chose.
OWN_SIGNUP_TEMPLATE = pattern(r"[^/].*/ ?sign[ -]?up")
#: What follows the prefix in the name of this template, and of the edit intro.
OWN_SIGNUP_PAGE = pattern(r"/ ?sign[ _-]?up(?: intro(?:/[a-z-]+)?)?(?![^\W_]|[/-])", re.IGNORECASE)

#: Words that organisers use to ask people to sign; a signed line with them introduces the list below it.
INTRODUCING = pattern(
    r"\b(?:please|sign (?:up )?(?:below|here|your)|add your|below|list your|welcome to|register|bitte|merci de|por favor)\b"
    r"|कृपया|দয়া করে|অনুগ্রহ|దయచేసి|தயவு",
    re.IGNORECASE,
)

#: Words that organisers use to close a list; a signed line with them is not an entry.
CLOSING = pattern(
    r"\b(?:(?:registration|sign[ -]?ups?|list|event)s? (?:is|are|has|have)(?: now| been)* (?:closed|full|over|ended)|now closed|(?:registration|sign[ -]?ups?)s? closed"
    r"|thank(?:s| you) (?:all|everyone|everybody|for (?:signing|registering|joining)))\b",
    re.IGNORECASE,
)

#: Templates that ping somebody: the person named in them is not the writer.
PINGING_TEMPLATES = frozenset(
    (
        "ping", "reply to", "reply", "re", "rto", "replyto", "yo", "@", "ping group", "mention", "notif", "notify",
        "pong", "réponse à", "notification", "an", "antwort", "ответ", "пинг", "pinguer", "respuesta a", "cc", "hello",
        "thank you", "thanks", "to", "mentions", "ping project",
    )
)  # fmt: skip

#: Templates with quoted or shown text: it is not the writer's.
QUOTING_TEMPLATES = frozenset(
    (
        "notalk", "quote", "cquote", "blockquote", "quotation", "quote box", "tq", "tqb", "tq2", "talk quote",
        "talk quote inline", "talkquote", "zitat", "citation", "cite", "citar", "nowiki", "tl", "tlx", "tlp", "tlc",
        "code", "xt", "example",
    )
)  # fmt: skip

#: Templates that cross out.
STRIKING_TEMPLATES = frozenset(
    (
        "strike",
        "s",
        "del",
        "strikethrough",
        "stricken",
        "strikeout",
        "st",
        "rayer",
        "durchgestrichen",
        "tachado",
        "struck",
    )
)

#: Parameters that name the person in any template, if the first parameter does not.
NAMING_PARAMETERS = ("user", "username", "user name", "participant", "account", "benutzer", "utilisateur", "usuario",
                     "सदस्य", "ব্যবহারকারী", "участник", "用户", "利用者", "사용자", "مستخدم", "کاربر")  # fmt: skip

#: Special pages with an account's name, in addition to Special:Contributions; weak evidence of who signs.
NAMING_SPECIALS = frozenset(
    ("centralauth", "emailuser", "log", "block", "listfiles", "userrights", "deletedcontributions", "globalcontributions",
     "globalgrouppermissions", "blocklist", "nuke", "contribs")
)  # fmt: skip

#: Words that make a short value mean "not known yet", whatever is next to them.
OPEN = frozenset(
    (
        "tbd", "tba", "tbc", "soon", "shortly", "later", "pending", "undecided", "unknown", "జల్ది", "త్వరలో", "తర్వాత", "ପରେ", "ଶୀଘ୍ର", "جلد", "बाद", "जल्द",
        "शीघ्र", "लवकरच", "পরে", "শীঘ্রই", "শীঘ্ৰে", "પછી", "ટૂંક", "ಶೀಘ್ರದಲ್ಲಿ", "ನಂತರ", "ഉടൻ", "പിന്നീട്", "ਬਾਅਦ", "ਜਲਦੀ", "விரைவில்",
        "பின்னர்", "pronto", "bientôt", "demnächst", "später", "segera", "nanti", "yakında", "скоро", "позже", "незабаром", "пізніше",
        "قريبا", "قريبًا", "لاحقا", "لاحقًا", "بزودی", "به‌زودی", "未定", "待定", "待公布", "미정", "추후", "sớm", "sau",
    )
)  # fmt: skip

#: Parts of names of parameters (and heads of columns) with a day that is not the day of signing.
OTHER_DAYS = ("arriv", "depart", "birth", "from", "until", "check")
#: Parts of names of parameters with the day of signing, also without a clock time.
SIGNED_DAYS = (
    "sign",
    "date",
    "time",
    "datum",
    "fecha",
    "data",
    "दिनांक",
    "তারিখ",
    "తేదీ",
    "தேதி",
    "日期",
    "日時",
    "дата",
)
