"""Names of Wikimedia's projects and wikis, and the columns that say where a person comes from. Data only.

The texts are as people write them and are folded before they are compared (folding.py), so that one spelling is enough
for words that differ only in a long vowel or a nukta.
"""

# fmt: off

#: Names of projects that have a wiki in each language, by their part of the host. In Indic scripts they have endings
#: (వికీపీడియాలో, "in Wikipedia"): only the unchanged beginning is listed, and all words with this beginning count.
PROJECTS: dict[str, tuple[str, ...]] = {
    "wikipedia": (
        "wikipedia", "wikipedias", "wikipedian", "wikipedians", "wikipédia", "wikipidia",
        "विकिपीडिय", "উইকিপিডিয়", "ৱিকিপিডিয়", "વિકિપીડિય", "વિકીપીડિઅ", "ವಿಕಿಪೀಡಿಯ", "ವಿಕಿಪಿಡಿಅ",
        "വിക്കിപീഡിയ", "വിക്കിപ്പീഡിയ", "ଉଇକିପିଡ଼ିଆ", "ଉଇକିପେଡ଼ିଆ", "ୱିକିପିଡ଼ିଆ", "ਵਿਕੀਪੀਡੀਆ", "ਵਿਕੀਪੀਡੀਅ",
        "விக்கிப்பீடிய", "விக்கிபீடிய", "విక్కీపీడియ", "వికీపీడియ", "ویکیپیڈیا", "وکیپیڈیا", "ویکیپیڈین",
        "وڪيپيڊيا", "ويڪيپيڊيا", "ویکیپدیا", "ويكيبيديا", "ᱣᱤᱠᱤᱯᱤᱰᱤᱭᱟ", "ᱩᱭᱠᱤᱯᱤᱰᱤᱭᱟ", "ꯋꯤꯀꯤꯄꯦꯗꯤꯌꯥ", "ꯋꯤꯀꯤꯄꯤꯗꯤꯌꯥ",
    ),
    "wikisource": (
        "wikisource", "wikisources", "wikisourcer", "wikisourcers", "wikisourceror", "wikisourcerer",
        "विकिस्रोत", "विकिस्त्रोत", "विकिसोर्स", "উইকিসংকলন", "উইকিসঙ্কলন", "উইকিসোর্স", "উইকিউৎস", "ৱিকিউৎস", "વિકિસ્રોત", "વિકિસોર્સ",
        "ವಿಕಿಸೋರ್ಸ್", "ವಿಕಿಮೂಲ", "വിക്കിഗ്രന്ഥശാല", "വിക്കിസോഴ്സ്", "ଉଇକିପାଠାଗାର", "ଉଇକିସୋର୍ସ", "ਵਿਕੀਸਰੋਤ", "ਵਿਕੀਸੋਰਸ",
        "விக்கிமூல", "விக்கிசோர்ஸ்", "వికీసోర్స్", "వికీమూలం", "ویکیماخذ", "ویکیسورس", "ᱣᱤᱠᱤᱥᱚᱨᱥ",
    ),
    "wiktionary": (
        "wiktionary", "wiktionaries", "wikitionary", "wiktionarian",
        "विक्षनरी", "विक्शनरी", "विकिशब्दकोश", "विकिकोश", "উইকিঅভিধান", "ৱিকিঅভিধান", "વિકિકોશ", "ವಿಕ್ಷನರಿ", "ವಿಕಿನಿಘಂಟು",
        "വിക്കിനിഘണ്ടു", "ଉଇକିଅଭିଧାନ", "ଉଇକିଶବ୍ଦକୋଷ", "ਵਿਕਸ਼ਨਰੀ", "ਵਿਕੀਕੋਸ਼", "விக்சனரி", "விக்கிசனரி", "విక్షనరీ",
        "ویکیلغت", "وکشنری",
    ),
    "wikibooks": (
        "wikibooks", "wikibook", "विकिपुस्तक", "विकिबुक्स", "উইকিবই", "ৱিকিগ্ৰন্থ", "વિકિપુસ્તક", "ವಿಕಿಪುಸ್ತಕ", "വിക്കിപാഠശാല",
        "ଉଇକିବହି", "ਵਿਕੀਕਿਤਾਬ", "விக்கிநூல்", "వికీబుక్స్", "వికీపుస్తక", "ویکیکتب",
    ),
    "wikiquote": (
        "wikiquote", "wikiquotes", "विकिसूक्ति", "विकिकथन", "विकिक्वोट", "विकिअवतरण", "উইকিউক্তি", "ৱিকিউক্তি", "વિકિઅવતરણ",
        "વિકિસૂક્તિ", "ವಿಕಿಕೋಟ್", "വിക്കിചൊല്ല", "ଉଇକିଉକ୍ତି", "ਵਿਕੀਕਥਨ", "விக்கிமேற்கோள்", "వికీవ్యాఖ్య", "ویکیاقتباس",
    ),
    "wikivoyage": ("wikivoyage", "विकियात्रा", "উইকিভ্রমণ", "ویکیسفر"),
    "wikinews": ("wikinews", "विकिसमाचार", "উইকিসংবাদ", "விக்கிசெய்தி", "விக்கிச்செய்தி"),
    "wikiversity": ("wikiversity", "विकिविश्वविद्यालय", "উইকিবিশ্ববিদ্যালয়"),
}

#: The word "wiki" alone: after a language it means that language's Wikipedia.
WIKI: tuple[str, ...] = (
    "wiki", "wikis", "विकि", "উইকি", "ৱিকি", "વિકિ", "ವಿಕಿ", "വിക്കി", "ଉଇକି", "ୱିକି", "ਵਿਕੀ", "விக்கி", "వికీ", "విక్కీ", "ویکی", "وکی",
    "وڪي", "ᱣᱤᱠᱤ", "ᱩᱭᱠᱤ", "ꯋꯤꯀꯤ",
)

#: The beginnings of names of projects and wikis; sign-ups that name one contain one of them.
STEMS: tuple[str, ...] = (
    "wiki", "wikt", "विकि", "विक्ष", "विक्श", "উইকি", "ৱিকি", "વિકિ", "ವಿಕಿ", "ವಿಕ್ಷ", "വിക്കി", "ଉଇକି", "ୱିକି", "ਵਿਕੀ", "ਵਿਕਸ਼",
    "விக்", "వికీ", "విక్", "వికి", "ویکی", "ويك", "وکی", "وکش", "وڪي", "ويڪي", "ᱣᱤᱠᱤ", "ᱩᱭᱠᱤ", "ꯋꯤꯀꯤ",
)

#: Wikis for all languages, by the names that need no other word next to them.
SHARED: dict[str, tuple[str, ...]] = {
    "www.wikidata.org": (
        "wikidata", "wikidatan", "विकिडेटा", "विकिडाटा", "উইকিউপাত্ত", "উইকিডাটা", "উইকিডেটা", "ৱিকিডাটা", "વિકિડેટા", "વિકિડાટા", "ವಿಕಿಡೇಟಾ",
        "ವಿಕಿಡಾಟಾ", "വിക്കിഡാറ്റ", "വിക്കിഡേറ്റ", "ଉଇକିଡାଟା", "ଉଇକିତଥ୍ୟ", "ਵਿਕੀਡਾਟਾ", "ਵਿਕੀਡੇਟਾ", "விக்கித்தரவு", "விக்கிதரவு",
        "விக்கித்தரவி", "விக்கிடேட்டா", "వికీడేటా", "వికీడాటా", "ویکیڈیٹا", "ᱣᱤᱠᱤᱰᱟᱴᱟ",
    ),
    "commons.wikimedia.org": ("wikicommons",),
    "species.wikimedia.org": ("wikispecies",),
    "meta.wikimedia.org": ("metawiki", "metawikimedia"),
    "www.wikifunctions.org": ("wikifunctions",),
}

#: Commons, after a word that begins like a wiki's ("Wikimedia Commons"); or if it is the whole text of a column.
COMMONS: tuple[str, ...] = (
    "commons", "कॉमन्स", "कॉमन्ज", "कमन्स", "কমন্স", "કોમન્સ", "કૉમન્સ", "ಕಾಮನ್ಸ್", "കോമൺസ്", "കോമണ്‍സ്", "କମନ୍ସ", "ਕਾਮਨਜ਼", "ਕਾਮਨਸ",
    "ਕੌਮਨਜ਼", "பொதுவக", "காமன்ஸ்", "కామన్స్", "کامنز", "العام",
)

#: Wikimedia's wikis for all languages, by the word before "wiki", which is their database name too.
BEFORE_WIKI: dict[str, str] = {
    "commons": "commons.wikimedia.org",
    "meta": "meta.wikimedia.org",
    "species": "species.wikimedia.org",
    "outreach": "outreach.wikimedia.org",
    "incubator": "incubator.wikimedia.org",
    "wikidata": "www.wikidata.org",
    "mediawiki": "www.mediawiki.org",
    "wikifunctions": "www.wikifunctions.org",
}

#: Languages with different names in the databases and the hosts of their wikis.
DATABASES: dict[str, str] = {"be_x_old": "be-tarask"}

#: The word "language" between a language's name and its wiki's: "the Tamil language Wikipedia".
LANGUAGE: tuple[str, ...] = (
    "language", "lang", "bhasha", "bhasa", "ভাষা", "ভাষাৰ", "ભાષા", "भाषा", "भाषाका", "ಭಾಷೆ", "ಭಾಷೆಯ", "ഭാഷ", "ഭാഷാ", "ଭାଷା", "ਭਾਸ਼ਾ", "ਬੋਲੀ", "மொழி",
    "భాష", "భాషా", "زبان",
)

#: Words that join languages before a common word: "Hindi and Tamil Wikipedia".
AND: tuple[str, ...] = (
    "and", "&", "/", "+", "और", "एवं", "व", "तथा", "आणि", "र", "এবং", "ও", "আৰু", "અને", "ಮತ್ತು", "ഉം", "ଓ", "ଏବଂ", "ਅਤੇ", "ਤੇ",
    "மற்றும்", "మరియు", "اور", "च",
)

#: After a wiki's name they say that the text is about something on it, and not about where a person comes from.
TOPICS_BEHIND: tuple[str, ...] = (
    "article", "articles", "page", "pages", "entry", "entries", "item", "items", "workshop", "workshops", "session",
    "sessions", "training", "tutorial", "query", "queries", "basics", "editathon", "loves", "लेख", "लेखों", "নিবন্ধ",
    "કાર્યશાળા", "कार्यशाला",
)
TOPICS_BEFORE: tuple[str, ...] = ("about", "learn", "learning", "regarding", "explore", "exploring", "teach")

#: Words that may be before a language's code and "wiki": "from or wiki", and not "this or wiki".
BEFORE_CODES = frozenset(("from", "of", "at", "on", "in", "for", "the", "and", "&", "/", ",", "(", ":", ";", "|"))
#: Codes that are not words, so that "bn wiki" needs no such word.
PLAIN_CODES = frozenset(
    ("bn", "gu", "kn", "ml", "mr", "ta", "te", "ur", "pa", "mni", "gom", "tcy", "bpy", "dty", "awa", "anp", "dag", "fr", "ru", "ja", "zh")
)
#: Codes that mean "nothing" if they are the whole text of a column.
NOTHING = frozenset(("no", "na"))
#: Codes that are words which do not name a wiki: "on my wiki", "the new wiki". Codes with more than two letters
#: count before "wiki" only if they are among PLAIN_CODES or these.
NO_CODES = frozenset(("my", "to", "no", "is", "it", "so", "be", "an", "am", "do", "co", "us", "id", "ne", "ki", "ka", "ko", "de", "es"))
LONG_CODES = frozenset(("mai", "sat"))

#: Heads of columns and parameters for a person's wiki or community: there a language's name alone is enough.
HOME_COLUMNS: dict[str, tuple[str, ...]] = {
    "en": (
        "wiki", "wikis", "home wiki", "homewiki", "main wiki", "primary wiki", "local wiki", "your wiki", "which wiki", "own wiki",
        "language wiki", "home wikipedia", "home project", "homeproject", "home wiki project", "community", "communities", "your community",
        "wiki community", "wikimedia community", "wikipedia community", "language community", "home community", "local community",
        "community name", "name of community", "name of the community", "wikimedia language community", "representing",
    ),
    "as": ("সম্প্ৰদায়", "সমূদায়", "ৱিকি", "উইকি", "গৃহ ৱিকি", "মূল ৱিকি", "ভাষা সম্প্ৰদায়"),
    "bn": ("সম্প্রদায়", "উইকি", "নিজ উইকি", "হোম উইকি", "মূল উইকি", "কমিউনিটি", "ভাষা সম্প্রদায়", "উইকি সম্প্রদায়"),
    "gu": ("સમુદાય", "વિકિ", "હોમ વિકિ", "મૂળ વિકિ", "ઘર વિકિ", "ભાષા સમુદાય"),
    "hi": ("समुदाय", "विकि", "गृह विकि", "मूल विकि", "होम विकि", "मुख्य विकि", "भाषा समुदाय", "भाषाई समुदाय", "विकि समुदाय", "कम्युनिटी"),
    "kn": ("ಸಮುದಾಯ", "ವಿಕಿ", "ಹೋಮ್ ವಿಕಿ", "ತವರು ವಿಕಿ", "ಮೂಲ ವಿಕಿ", "ಭಾಷಾ ಸಮುದಾಯ"),
    "ml": ("സമൂഹം", "വിക്കി", "ഹോം വിക്കി", "മാതൃവിക്കി", "പ്രധാന വിക്കി", "ഭാഷാ സമൂഹം", "വിക്കി സമൂഹം"),
    "mr": ("समुदाय", "विकी", "मूळ विकी", "होम विकी", "मुख्य विकी", "भाषिक समुदाय"),
    "ne": ("समुदाय", "विकि", "गृह विकि", "मूल विकि", "भाषा समुदाय"),
    "or": ("ସମୁଦାୟ", "ଗୋଷ୍ଠୀ", "ସମ୍ପ୍ରଦାୟ", "ଉଇକି", "ଘର ଉଇକି", "ନିଜ ଉଇକି", "ମୂଳ ଉଇକି", "ଭାଷା ସମୁଦାୟ"),
    "pa": ("ਭਾਈਚਾਰਾ", "ਸਮੁਦਾਇ", "ਵਿਕੀ", "ਘਰੇਲੂ ਵਿਕੀ", "ਹੋਮ ਵਿਕੀ", "ਮੂਲ ਵਿਕੀ", "ਭਾਸ਼ਾ ਭਾਈਚਾਰਾ"),
    "sa": ("समुदायः", "विकिः", "गृहविकिः"),
    "ta": ("சமூகம்", "சமுதாயம்", "விக்கி", "தாய் விக்கி", "முதன்மை விக்கி", "மொழிச் சமூகம்"),
    "te": ("సముదాయం", "సముదాయము", "కమ్యూనిటీ", "వికీ", "హోమ్ వికీ", "మూల వికీ", "భాషా సముదాయం"),
    "ur": ("برادری", "کمیونٹی", "ویکی", "ہوم ویکی", "آبائی ویکی", "اصل ویکی", "لسانی برادری"),
}

#: Heads of columns that may also hold something else (languages that a person speaks, projects to work on): there the wiki
#: must be named in full.
OTHER_COLUMNS: dict[str, tuple[str, ...]] = {
    "en": (
        "language", "languages", "project", "projects", "wiki project", "wikimedia project", "wikimedia projects", "active on", "active in",
        "affiliation", "affiliations", "affiliate", "wikimedia affiliate", "user group", "usergroup", "chapter", "group", "organisation",
        "organization", "from", "lang",
    ),
    "as": ("ভাষা", "প্ৰকল্প", "সংগঠন", "গোট"),
    "bn": ("ভাষা", "প্রকল্প", "সংগঠন", "প্রতিষ্ঠান", "দল"),
    "gu": ("ભાષા", "પ્રકલ્પ", "પરિયોજના", "સંસ્થા"),
    "hi": ("भाषा", "भाषाएँ", "परियोजना", "प्रकल्प", "संस्था", "संगठन", "समूह", "सम्बद्धता"),
    "kn": ("ಭಾಷೆ", "ಯೋಜನೆ", "ಸಂಸ್ಥೆ", "ಗುಂಪು"),
    "ml": ("ഭാഷ", "പദ്ധതി", "സംരംഭം", "സംഘടന"),
    "mr": ("भाषा", "प्रकल्प", "संस्था", "गट"),
    "ne": ("भाषा", "परियोजना", "संस्था", "समूह"),
    "or": ("ଭାଷା", "ପ୍ରକଳ୍ପ", "ସଂଗଠନ", "ଦଳ"),
    "pa": ("ਭਾਸ਼ਾ", "ਬੋਲੀ", "ਪ੍ਰੋਜੈਕਟ", "ਪਰਿਯੋਜਨਾ", "ਸੰਸਥਾ", "ਗਰੁੱਪ"),
    "sa": ("भाषा", "प्रकल्पः", "संस्था"),
    "ta": ("மொழி", "மொழிகள்", "திட்டம்", "அமைப்பு", "குழு"),
    "te": ("భాష", "భాషలు", "ప్రాజెక్టు", "సంస్థ", "సమూహం"),
    "ur": ("زبان", "زبانیں", "منصوبہ", "تنظیم", "گروہ"),
}

#: Words that may follow a language's name in a column of communities.
COMMUNITY: tuple[str, ...] = (
    "community", "communities", "wikimedia", "wikimedian", "wikimedians", "speaking", "speakers", "समुदाय", "समुदायः", "সম্প্রদায়", "সম্প্ৰদায়",
    "સમુદાય", "ಸಮುದಾಯ", "സമൂഹം", "ସମୁଦାୟ", "ଗୋଷ୍ଠୀ", "ਭਾਈਚਾਰਾ", "சமூகம்", "సముదాయం", "برادری",
)
