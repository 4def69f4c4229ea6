"""Words around the name of a group that say whether the group is the writer's. Data only.

The texts are as people write them and are folded before they are compared (folding.py). In scripts other than Latin,
words have endings, so only the beginning of a word is compared.
"""

# fmt: off

#: "User group", after the name of a group: by the first word.
USER_GROUP: tuple[str, ...] = (
    "user", "users", "usergroup", "ug", "यूज़र", "युज़र", "उपयोगकर्ता", "सदस्य", "प्रयोगकर्ता", "वापरकर्ता", "ব্যবহারকারী", "ইউজার", "সদস্য", "ব্যৱহাৰকাৰী", "ଇଉଜର",
    "ୟୁଜର", "ଇଉଜ", "ବ୍ୟବହାରକାରୀ", "ਯੂਜਰ", "ਯੂਜ਼ਰ", "ਵਰਤੋਂਕਾਰ", "వాడుకరు", "వాడుకరి", "యూజర్", "பயனர்", "பயனர", "யூசர்", "ಬಳಕೆದಾರ", "ಯೂಸರ್", "ಸಂಘ", "ഉപയോക്തൃ",
    "യൂസർ", "യൂസർഗ്രൂപ്പ്", "یوزر", "صارف", "વપરાશકર્તા", "યુઝર", "ᱵᱮᱵᱷᱟᱨᱤᱭᱟᱹ",
)

#: "Wikimedians", after a language's name: the people of that language.
WIKIMEDIANS: tuple[str, ...] = (
    "wikimedians", "wug", "विकिमीडियन", "विकिमीडियन्स", "विकिमिडियन्ज", "उइकिमिडियन", "উইকিমিডিয়ান", "উইকিমিডিয়ান্স", "উইকিমেডিয়ান", "ৱিকিমিডিয়ান", "ৱিকিমিডিয়ান্স",
    "વિકિમીડિયન", "વિકિમીડિયન્સ", "ವಿಕಿಮೀಡಿಯನ್", "ವಿಕಿಮೀಡಿಯನ್ಸ್", "ವಿಕಿಮೀಡಿಯನ್ನರ", "വിക്കിമീഡിയൻ", "വിക്കിമീഡിയൻസ്", "വിക്കിമീഡിയർ", "ଉଇକିମିଡ଼ିଆନ", "ଉଇକିମିଡ଼ିଆନ୍ସ",
    "ଉଇକିମେଡ଼ିଆନ୍ସ", "ୱିକିମିଡ଼ିଆନ", "ୱିକିମିଡ଼ିଆନ୍ସ", "ଉଇକିଆଳି", "ਵਿਕੀਮੀਡੀਅਨ", "ਵਿਕੀਮੀਡੀਅਨਸ", "விக்கிமீடியர்", "விக்கிமீடியன்", "விக்கிமீடியன்ஸ்", "విక్కీమీడియన్", "వికీమీడియన్",
    "వికీమీడియన్స్", "వికీమీడియన్లు", "വിക്കിമീഡിയന്മാർ", "ویکیمیڈین", "وکیمیڈین", "ᱣᱤᱠᱤᱢᱤᱰᱤᱭᱟᱱ",
)

#: "Wikimedia", after a language's name: its people too, if no other noun follows ("projects").
WIKIMEDIA: tuple[str, ...] = (
    "wikimedia", "विकिमीडिया", "উইকিমিডিয়া", "ৱিকিমিডিয়া", "વિકિમીડિયા", "ವಿಕಿಮೀಡಿಯ", "ವಿಕಿಮೀಡಿಯಾ", "വിക്കിമീഡിയ", "ଉଇକିମିଡ଼ିଆ", "ଉଇକିମେଡ଼ିଆ",
    "ୱିକିମିଡ଼ିଆ", "ਵਿਕੀਮੀਡੀਆ", "விக்கிமீடியா", "விக்கிமீடிய", "వికీమీడియా", "విక్కీమీడియా", "ویکیمیڈیا", "وکیمیڈیا", "ᱣᱤᱠᱤᱢᱤᱰᱤᱭᱟ",
)

#: After a language's name only if "user group" follows: alone they mean one person, or the people of a wiki.
WITH_USER_GROUP: tuple[str, ...] = ("wikimedian", "wikipedian", "wikipedians", "wikipedia")

#: Before a group's name they say that it is not the writer's group: somebody else's, or one they met, want or speak about.
OTHERS_BEFORE = frozenset((
    "not", "never", "no", "nor", "neither", "don", "dont", "isn", "isnt", "aren", "wasn", "without", "longer", "except", "former", "formerly", "ex",
    "previously", "left", "quit", "used", "unlike", "meet", "meets", "meeting", "met", "join", "joining", "invite", "invited", "inviting",
    "learn", "learned", "learning", "learnt", "about", "regarding", "thank", "thanks", "thankful", "grateful", "love", "like", "liked",
    "hello", "hi", "hey", "dear", "visit", "visiting", "know", "heard", "hear", "read", "ask", "asked", "contact", "contacted", "email", "call",
    "see", "seen", "seeing", "start", "starting", "found", "founding", "create", "creating", "propose", "support", "supporting", "supported",
    "funded", "sponsored", "hosted", "organised", "organized", "follow", "following", "connect", "collaborate", "partner", "talk", "talking",
    "wish", "want", "why", "what", "who", "how", "if", "whether", "become", "interested", "question", "questions", "opposed",
    "against", "instead", "friend", "colleague", "sister", "brother", "husband", "wife", "mother", "father", "son", "daughter", "teacher", "mentor", "boss", "need", "needs", "scholarship", "scholarships", "grant", "grants", "stipend", "fund", "funds", "funding", "write", "wrote", "writing", "written", "congratulations", "congrats", "luck", "greetings", "namaste", "namaskar", "cc", "anybody", "anyone", "somebody", "someone", "everybody", "everyone", "people", "friends", "folks", "those", "others", "colleagues", "copy", "near", "between", "by", "conference", "nicht", "kein", "keine", "pas", "ne", "sans", "sin", "non", "nao", "ikke", "inte", "nie", "nem", "не",
    "outside", "unaffiliated", "aspiring", "future", "similar", "saw", "post", "letter", "invitation", "request", "tell", "inform",
    "presentation",
))  # fmt: skip

#: Before a group's name: the search for the words above ends here, because the writer speaks about themselves again.
SELF = frozenset((
    "i", "am", "im", "m", "we", "my", "our", "but", "now", "currently",
))  # fmt: skip

#: Before "from" the search ends at these words too: "Hello from WMIN", "interested in maps and from WMIN".
BEFORE_FROM = frozenset(("and", "join", "joining", "request", "presentation", "outside", "future", "thanks", "love", "hello", "hi", "hey", "greetings", "namaste", "namaskar"))

#: These negate a name across a bracket too, if only `IN_BETWEEN` is between: "not (yet) WMBD", "my friend (WMBD)".
ACROSS_BRACKETS = frozenset((
    "not", "never", "no", "non", "isn", "isnt", "friend", "colleague", "sister", "brother", "husband", "wife", "mother", "father", "son",
    "daughter", "teacher", "mentor", "boss", "nicht", "kein", "pas", "nao", "ikke", "inte",
))  # fmt: skip
IN_BETWEEN = frozenset((
    "a", "an", "the", "of", "in", "from", "with", "at", "to", "member", "part", "affiliation", "affiliated", "associated", "group", "community",
    "yet", "officially", "official", "really", "formally", "currently", "exactly", "still", "any", "anymore", "more",
))  # fmt: skip

#: Before a name, with nothing before them, they ask about the group: "Is WMBD coming?"
ASKING = frozenset((
    "is", "are", "can", "could", "will", "would", "does", "do", "did", "has", "have", "was", "were", "should", "where", "when",
))  # fmt: skip

#: Before "of" and a group's name: they mean something of the group, not its people.
OF_GROUP = frozenset(("history", "story", "logo", "page", "website", "newsletter", "event", "events", "meetup", "work"))

#: Two words directly before a group's name that compare with it: "independent of WMIN", "the same rules as at WMDE".
COMPARED = frozenset((
    ("independent", "of"), ("independent", "from"), ("independently", "of"), ("as", "at"), ("as", "in"), ("as", "with"), ("as", "for"),
    ("different", "from"), ("apart", "from"), ("other", "than"), ("rather", "than"), ("compared", "to"), ("compared", "with"),
))  # fmt: skip

#: After a group's name they say that it is not the writer's group: "not", "to meet".
OTHERS_BEHIND: tuple[str, ...] = (
    "नहीं", "नही", "नाही", "नव्हे", "छैन", "होइन", "मिलना", "मिलने", "भेटायचे", "নই", "নয়", "না", "নহয়", "নহওঁ", "নেই", "નથી", "નહીં", "ಅಲ್ಲ", "ಇಲ್ಲ", "അല്ല", "ഇല്ല", "ନୁହେଁ", "ନୁହଁ", "ନାହିଁ",
    "ନାହିଂ", "ਨਹੀਂ", "ਨਹੀ", "அல்ல", "இல்லை", "కాదు", "కాను", "లేదు", "نہیں", "ᱵᱟᱝ", "ଭେଟିବି", "ଭେଟିବାକୁ", "சந்திக்க", "சந்திப்பேன்", "కలవాలి", "కలుస్తాను", "ಭೇಟಿ", "ಭೇಟಿಯಾಗಲು", "കാണാൻ", "দেখা", "দেখা", "ਮਿਲਣਾ", "ਮਿਲਣ", "મળવા", "મળવું", "भेटायला", "ملنا", "ملنے",
)

#: Directly after a group's name: the text is about the group.
TOPICS_BEHIND = frozenset((
    "article", "articles", "page", "pages", "project", "projects", "people", "folks", "friends", "members", "meetup", "meetups", "meeting",
    "meetings", "workshop", "workshops", "session", "sessions", "event", "events", "conference", "training", "grant", "grants", "grantee",
    "newsletter", "report", "reports", "website", "site", "blog", "mailing", "list", "booth", "stall", "sticker", "stickers", "logo", "campaign",
    "campaigns", "contest", "editathon", "edit", "award", "scholarship", "scholarships", "policy", "policies", "servers", "elections", "election",
    "is", "are", "was", "were", "has", "have", "should", "will", "did", "does", "can", "could", "would", "be", "do", "movement", "strategy",
))  # fmt: skip

#: Before a group's name that is an ordinary word too, they say that it is a group: "from CIS".
FROM = frozenset(("from", "representing", "represent", "represents", "representative"))
#: The same with one of `ROLES` before them: "member of CIS", "I am with CIS".
FROM_AFTER_ROLE = frozenset(("of", "at", "with", "for", "in"))
ROLES = frozenset((
    "am", "m", "im", "are", "member", "members", "part", "behalf", "staff", "employee", "representative", "delegate", "volunteer", "volunteering",
    "fellow", "intern", "contractor", "chair", "director", "trustee", "president", "secretary", "treasurer", "manager", "coordinator", "officer",
    "board", "work", "working", "works", "employed", "team",
))  # fmt: skip

#: The same directly after a group's name: "WMF staff".
ROLES_BEHIND = frozenset((
    "staff", "employee", "fellow", "member", "representative", "delegate", "trustee", "intern", "volunteer", "team",
))  # fmt: skip

#: The same after a group's name, by the beginning of the word: "CIS से".
FROM_BEHIND: tuple[str, ...] = (
    "से", "की ओर", "की तरफ", "बाट", "कडून", "तर्फे", "থেকে", "পক্ষ", "হতে", "পৰা", "તરફ", "થી", "ಕಡೆಯಿಂದ", "പ്രതിനിധി", "നിന്ന്", "ତରଫ", "ପକ୍ଷ", "ପାଖରୁ", "ਤੋਂ", "ਵੱਲੋਂ", "ਵਲੋਂ", "சார்பாக", "சார்பில்",
    "இருந்து", "నుండి", "నుంచి", "తరఫున", "سے", "کی طرف",
)
