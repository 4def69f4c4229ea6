"""The words by which people's headings, labels and templates are known. Data; lower case."""

#: A heading with one of these words is a sign-up list.
SIGNUP_HEADINGS = (
    "sign up",
    "sign-up",
    "signup",
    "sign ups",
    "participant",
    "attendee",
    "attending",
    "registration",
    "register here",
    "volunteer",
    "who is coming",
    "i will attend",
    "join us",
    "joining",
    "प्रतिभागी",
    "सहभागी",
    "अंशग्रहणकारी",
    "পঞ্জীকরণ",
    "অংশগ্রহণকারী",
    "অংশগ্ৰহণকাৰী",
    "પ્રતિભાગી",
    "સહભાગી",
    "ಭಾಗವಹಿಸುವವರು",
    "പങ്കെടുക്കുന്നവർ",
    "ଅଂଶଗ୍ରହଣକାରୀ",
    "ਭਾਗੀਦਾਰ",
    "பங்கேற்பாளர்",
    "పాల్గొనేవారు",
    "شرکا",
    "teilnehmer",
    "teilnehmende",
    "participante",
    "participants",
    "inscription",
    "inscripci",
)

#: Labels of a fact that names the event's pad.
ETHERPAD_LABELS = frozenset(
    ("etherpad", "etherpads", "pad", "notes pad", "ईथरपैड", "इथरपॅड", "ইথারপ্যাড", "ఈథర్‌ప్యాడ్", "ஈதர்பேட்")
)

#: Labels that say "here are an event's facts"; a section needs one of them.
FACT_LABELS = (
    frozenset(
        (
            "date",
            "dates",
            "when",
            "time",
            "place",
            "location",
            "where",
            "venue",
            "city",
            "accommodation",
            "participants' accommodation",
            "contact",
            "organiser",
            "organizer",
            "दिनांक",
            "तारीख",
            "स्थान",
            "তারিখ",
            "স্থান",
            "தேதி",
            "இடம்",
            "తేదీ",
            "స్థలం",
        )
    )
    | ETHERPAD_LABELS
)

#: Values that mean "not known yet".
UNDECIDED = frozenset(
    (
        "tbd",
        "tba",
        "tbc",
        "to be decided",
        "to be announced",
        "to be determined",
        "to be confirmed",
        "not yet decided",
        "undecided",
        "?",
        "??",
        "???",
        "",
        "-",
        "–",
        "—",
        "…",
        "...",
    )
)

#: Templates that stand for a person: https://en.wikipedia.org/wiki/Template:User
USER_TEMPLATES = frozenset(
    ("user", "u", "user link", "userlink", "user2", "user4", "user5", "user6", "usr", "ul")
)

#: Templates that sign for somebody: https://en.wikipedia.org/wiki/Template:Unsigned
SIGNING_TEMPLATES = frozenset(
    ("unsigned", "unsigned2", "unsignedip", "unsignedip2", "unsigned ip", "undated")
)
