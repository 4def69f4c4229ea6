"""What people write next to a signature: that they sign for somebody else, bring guests, or do not come. Data.

Regular expressions, all languages together. Each works on wikitext of one line; case is ignored unless noted otherwise.
"""

import re

from wikiconbot.lazy import pattern

# Where a letter of any script ends a word; \b is wrong after the vowel signs of Indic scripts.
_LEFT, _RIGHT = r"(?<![^\W_])", r"(?![^\W_]|[\u0900-\u0dff]\B)"

#: Words before the person for whom somebody else signs: "on behalf of Ann".
BEHALF = pattern(
    _LEFT
    + r"(?:(?:signing |signed |signing up |registering |adding |added |posting )?(?:up )?(?:on|in) behalf of"
    r"|(?:signing|signed|signing up|registering|adding|signed up) for"
    r"|for (?:my|our|a|the) (?:students?|friends?|colleagues?|wife|husband|partner|son|daughter|brother|sister|mother|father|mentee|teacher)"
    r"|im (?:namen|auftrag) von|stellvertretend für|für (?:meine[nr]?|unsere[nr]?) \w+"
    r"|au nom de|de la part de|pour le compte de|pour (?:mon|ma|mes) \w+"
    r"|en nombre de|de parte de|para mi (?:alumn[oa]|amig[oa]|estudiante|colega|herman[oa]|hij[oa])"
    r"|em nome de|da parte de|para (?:o meu|a minha|meu|minha) \w+|a nome di|per conto di"
    r"|namens|w imieniu|jménem|от имени|від імені|atas nama|mewakili|thay mặt|نيابة عن|بالنيابة عن|از طرف|به نمایندگی از)"
    + _RIGHT
    + r"(?: (?:my|our|meine[nms]?|mon|ma|mi|meu|minha) (?:student|friend|colleague|mentee|partner|wife|husband|son|daughter|brother|sister|freund(?:in)?|"
    r"ami|amie|amig[oa]|alumn[oa]))?[ :]*|代(?:替|理|表)?(?=\s*\[\[)",
    re.IGNORECASE,
)
#: Words at the beginning of a line, right before the link of the person for whom somebody else signs: "For [[User:Ann]]".
BEHALF_FIRST = pattern(
    r"(?:(?:adding|signing up|signing in|registering|for|für|pour|por|para|per|voor|dla|za|за|для|pro|untuk|för|pentru|по просьбе|на прохання|"
    r"na prośbę|sur demande de|a petición de|a pedido de|su richiesta di|op verzoek van|auf bitte von|auf wunsch von|at the request of)\s*:?\s+"
    r"|替|為|为|幫|帮)(?=\[\[)",
    re.IGNORECASE,
)
#: Words after the person whom the signer added: "(added by me)".
BY_ME = pattern(
    r"[\s(,–—-]*(?:added by me|i(?:'m| am)? add(?:ed|ing) (?:him|her|them)|von mir eingetragen|ajouté(?:e)? par moi|añadid[oa] por mí|adicionad[oa] por mim"
    r"|добавлен[ао]? мной|मेरे द्वारा जोड़ा)",
    re.IGNORECASE,
)
#: Words after the person for whom somebody else signs.
BEHALF_AFTER = pattern(
    r"(?:ପାଇଁ|की (?:ओर|तरफ|तरफ़) से|के लिए|च्या वतीने|यांच्या वतीने|वतीने|को तर्फबाट|तर्फबाट|का पक्ष से|"
    r"(?:এর|র)? ?পক্ষে|এর পক্ষ থেকে|পক্ষ থেকে|ৰ হৈ|ৰ পৰা|తరపున|తరఫున|சார்பாக|சார்பில்|ಪರವಾಗಿ|ವೇಂಡಿ|വേണ്ടി|"
    r"ତରଫରୁ|ପକ୍ଷରୁ|ਵੱਲੋਂ|ਵਲੋਂ|ਦੀ ਤਰਫੋਂ|વતી|તરફથી|کی طرف سے|کی جانب سے|جي پاران|adına|の代理|の代わりに|を代理して|대신)"
)
#: Words before the account that added somebody else's name: "added by".
ADDED = pattern(
    _LEFT
    + r"(?:(?:added|entered|signed(?: up)?|registered|submitted|listed|enrolled|put (?:down|here)|written|posted|inserted) by"
    r"|(?:eingetragen|angemeldet|hinzugefügt|nachgetragen) (?:von|durch)"
    r"|(?:ajoutée?|inscrite?|enregistrée?) par|(?:agregad|añadid|inscrit|registrad|apuntad|anotad)[oa] por"
    r"|(?:adicionad|inscrit|registrad|acrescentad)[oa] por|(?:aggiunt|iscritt|inserit)[oa] da"
    r"|toegevoegd door|aangemeld door|dodan[ya]? przez|dopisan[ya]? przez|přidal[a]?|zapsal[a]?"
    r"|добавлен[ао]? участни(?:ком|цей)|добавил[аи]?|записал[аи]?|додав|додала|додано"
    r"|ditambahkan oleh|didaftarkan oleh|được thêm bởi|ekleyen|أضافه|أضافها|سجله|سجلها|بواسطة|توسط)"
    + _RIGHT
    + r"\s*:?\s*$|(?:由|代填|添加者|登记人|追加者|記入者|추가한 사람)[::]?\s*$",
    re.IGNORECASE,
)
#: Words after the account that added somebody else's name.
ADDED_AFTER = pattern(
    r"^\W*(?:(?:ने|के)? ?द्वारा (?:जोड़ा|जोडा|पंजीकृत|जोड़ी)|ने (?:जोड़ा|जोड़ा|पंजीकृत|दर्ज)|यांनी (?:जोडले|नोंदवले)|ले थपेको|द्वारा थप|"
    r"(?:এর )?দ্বারা (?:যোগ|যুক্ত|নিবন্ধিত)|কর্তৃক (?:যোগ|যুক্ত|নিবন্ধিত)|(?:যোগ|যুক্ত) করেছেন|ৰ দ্বাৰা|যোগ কৰিছে|"
    r"(?:గారు )?చేర్చారు|చేర్చినవారు|(?:గారు )?నమోదు చేశారు|ద్వారా చేర్చబడింది|சேர்த்தார்|சேர்த்தது|(?:ஆல்|அவர்களால்|மூலம்) (?:சேர்க்க|பதிவு)|மூலம் சேர்க்கப்பட்டது|ಸೇರಿಸಿದ್ದಾರೆ|ಅವರಿಂದ ಸೇರಿಸಲಾಗಿದೆ|"
    r"ചേർത്തത്|ചേർത്തു|ചേർത്തിരിക്കുന്നു|ଙ୍କ ଦ୍ୱାରା|ଯୋଡ଼ିଛନ୍ତି|ଯୋଗ କରିଛନ୍ତି|ଦ୍ୱାରା ଯୋଗ|ଦ୍ୱାରା ଯୋଡ଼ା|ਦੁਆਰਾ ਜੋੜਿਆ|ਨੇ (?:ਜੋੜਿਆ|ਸ਼ਾਮਲ|ਦਰਜ)|દ્વારા ઉમેર|એ ઉમેર્યું|نے (?:شامل|درج|اندراج)|کی طرف سے شامل|"
    r"tarafından (?:eklendi|kaydedildi|yazıldı)|が(?:追加|記入|登録)|添加|代为报名|代簽|代签|님이 추가)"
)

#: Words before a second name that say that the first person is the writer: "with", "added by".
BEFORE_ANOTHER = pattern(
    r"(?:\b(?:with|and|by|of|for|cc|via|plus|like|mit|und|von|avec|et|par|con|y|por|com|e|с|и|from|to|@)|के साथ|और|साथ|द्वारा|&|\+)[\s:@]*$",
    re.IGNORECASE,
)

#: Words after a signature before the person who is signed up: "signed up by Ben 10:00 … for Ann".
FOR = pattern(r"^[\s,;:–—()-]*(?:for|für|pour|para|per|voor|dla|pro|для|untuk)[ :]+", re.IGNORECASE)

_ONE = r"an?|one|eine?[nmr]?|une?|uno|una|um|uma|en|et|ett|een|один|одна|एक|একজন|ఒక|ஒரு|ಒಂದು|ഒരു|ଜଣେ|ایک|一"
_TWO = r"two|zwei|deux|dos|dois|duas|due|twee|två|два|две|दो|दुई|दोन|দুই|দুইজন|రెండు|ఇద్దరు|இரண்டு|ಎರಡು|രണ്ട്|ଦୁଇ|ਦੋ|બે|دو|二|两|兩"
_THREE = r"three|drei|trois|tres|três|tre|drie|три|तीन|তিন|మూడు|ముగ్గురు|மூன்று|ಮೂರು|മൂന്ന്|ତିନି|ਤਿੰਨ|ત્રણ|تین|三"
_FOUR = r"four|vier|quatre|cuatro|quatro|quattro|fyra|четыре|चार|চার|నాలుగు|நான்கு|四"
_WHO = (
    r"(?:other |more |small |little |additional |weitere |autres? )?"
    r"(?:partners?|spouse|wife|husband|girlfriend|boyfriend|friends?|guests?|kids?|child(?:ren)?|daughters?|sons?|brothers?|sisters?|mother|father|mum|mom"
    r"|dad|parents|bab(?:y|ies)|colleagues?|companions?|others?|people|persons?|family|students?|plus one|\+1"
    r"|begleitung|begleiter(?:in)?|freund(?:in|e|innen)?|partnerin|frau|mann|kind(?:er)?|sohn|tochter|gast|gäste|familie|personen?"
    r"|ami(?:e)?s?|conjoint(?:e)?|femme|mari|enfants?|fils|fille|invité(?:e)?s?|famille|personnes?"
    r"|amig[oa]s?|parej[a]|espos[oa]|hij[oa]s?|invitad[oa]s?|acompañante|familia|personas?|convidad[oa]s?|filh[oa]s?|pessoas?"
    r"|amic[oi]|ospit[ei]|mogli?e|marito|figli?[oa]?|persone|vriend(?:in)?|gasten?|kinderen|osobą towarzyszącą|żoną|mężem|dziećmi"
    r"|друг|друга|жена|муж|гость|гостя|гостей|ребёнок|ребенок|человека?"
    r"|मित्र|मेहमान|अतिथि|पत्नी|पति|बच्चे|बच्चों|साथी|बेटी|बेटा|বন্ধু|অতিথি|স্ত্রী|স্বামী|సహచరుడు|స్నేహితు(?:డు|లు)|నண்பர்|நண்பர்|ಸ್ನೇಹಿತ|സുഹൃത്ത്|ବନ୍ଧୁ"
    r"|دوست|مہمان|ضيف|ضيوف|teman|orang|misafir|kişi|朋友|客人|友人|人|名|명)"
)
_NUMBER = rf"(?:(?P<digits>\d{{1,2}})|(?P<two>{_TWO})|(?P<three>{_THREE})|(?P<four>{_FOUR})|(?P<one>{_ONE}))"
_OWN = r"(?:(?:my|his|her|their|our|mein(?:e[nmr]?)?|mit|mon|ma|mes|mi|mis|meu|minha|mio|mia|मेरे|मेरी|उनकी|उनके|আমার|నా|என்|میرے) )?"
_PLUS = r"(?:\+|&|and|plus|with|und|mit|et|avec|y|con|e|com|og|med|en|met|z|ze|и|с|और|के साथ|एवं|আর|ও|এবং|మరియు|மற்றும்|ಮತ್ತು|ഉം|ଓ|ਅਤੇ|અને|اور|و|مع|dan|dengan|ve|和|及|と)"
#: Counted things that are not guests: "+5 °C", "+2 hours", "+1 support".
_UNIT = r"(?:[%°]|(?:degrees?|hours?|hrs?|h|minutes?|mins?|days?|weeks?|months?|years?|km|edits?|articles?|points?|votes?|supports?)(?![^\W_]))"
#: Guests at the beginning of a text: "+ 1", "(+2)", "and partner", "with my two kids".
GUESTS = pattern(
    rf"^[\s,(–—-]*(?:\+\s*(?:(?P<sum>\d{{1,2}})\s+{_WHO}(?![^\W_])|(?P<plus>\d)(?![\s.:/-]*\d|\s*\(\d{{2,5}}\)[\s./-]*\d|\s*{_UNIT}))"
    rf"|(?:{_PLUS}|me and|(?:i(?:['’]ll| will|['’]m| am)?\s+)?bring(?:ing)?)\s*{_OWN}(?:{_NUMBER}\s*)?{_OWN}(?P<who>{_WHO})(?![^\W_])"
    r"|plus one(?![^\W_]))\)?"
)
#: The total number of people, in lower case: "2 persons", "(4 people)".
IN_ALL = pattern(
    r"^[\s,(–—-]*(?P<digits>\d{1,2})\s*(?:persons?|people|personen|personnes|personas|pessoas|persone|человека?|लोग|व्यक्ति|জন|orang|kişi|人|名|명)\)?(?![^\W_])"
)
#: Separators of names: "Maria & Hans".
AND = pattern(
    r"\s*&\s*|\s+\+\s+|\s+(?:and|und|et|og|och|en|и|та|dan|ve|और|एवं|तथा|आणि|र|এবং|ও|আৰু|మరియు|மற்றும்|ಮತ್ತು|ഉം|ଓ|ਅਤੇ|અને|اور|و|和|と)\s+"
)

#: Words by which people say on a sign-up list that they do not come.
DECLINES = pattern(
    _LEFT
    + r"(?:(?:can ?not|can[’']?t|could ?not|couldn[’']?t|won[’']?t be able to|unable to|will not|won[’']?t|not able to|not going to)"
    r" (?:make it|attend|come|join|be (?:there|able to)|participate|go)|not (?:coming|attending|joining)|have to (?:cancel|decline|withdraw|drop out)"
    r"|(?:withdraw(?:ing)?|cancel(?:l?ing)?) my (?:name|registration|participation)|i (?:must |have to )?decline|sadly (?:not|can't)|regrets?\b"
    r"|(?:kann|werde) (?:leider )?(?:\w+ )?nicht|leider nicht|bin verhindert|muss (?:leider )?absagen|sage ab"
    r"|(?:ne )?(?:peux|pourrai|viendrai|viens) pas|je (?:dois )?(?:annuler|me désister)"
    r"|no (?:puedo|podré|voy a poder) (?:ir|asistir|participar|acudir)|no (?:iré|asistiré|voy)|não (?:posso|poderei|vou|irei)"
    r"|non (?:posso|potrò) (?:venire|esserci|partecipare)|kan niet komen|kan tyvärr inte|nie (?:mogę|będę mógł|dam rady|przyjdę)"
    r"|не (?:смогу|могу|приду|получится|зможу|прийду)|gelemiyorum|katılamayacağım|tidak bisa (?:hadir|datang|ikut)"
    r"|لن أتمكن|لا أستطيع الحضور|نمی[‌ ]?توانم)"
    + r"|नहीं (?:आ (?:सकूँगा|सकूंगा|सकूँगी|सकता|सकती|पाऊँगा|पाऊंगा)|आऊँगा|आऊंगा)|शामिल नहीं हो|येऊ शकत नाही|येणार नाही|आउन सक्दिन"
    r"|আসতে পারছি না|আসতে পারব না|আসতে পারবো না|অংশ নিতে পারছি না|রాలేను|రాలేకపో|హాజరు కాలేను|வர இயலாது|வர முடியாது|வரமுடியாது|ಬರಲು ಆಗುವುದಿಲ್ಲ"
    r"|ಬರಲಾಗುವುದಿಲ್ಲ|വരാൻ കഴിയില്ല|ଆସିପାରିବି ନାହିଁ|ਨਹੀਂ ਆ ਸਕ|આવી શકીશ નહીં|نہیں آ سک|参加できません|行けません|欠席|不能参加|不能參加|無法參加|无法参加|참석하지 못",
    re.IGNORECASE,
)

#: Words for organisations that people represent: "on behalf of the Odia community" names no person.
BODY = pattern(
    r"wiki|community|user ?group|team|foundation|universit|college|school|institut|library|museum|group|club|chapter|society|associat|organi[sz]|network"
    r"|committee|^the\b|(?-i:^[A-Z0-9-]{2,}$)|समुदाय|समूह|সম্প্রদায়|సమూహ|சமூக|ಸಮುದಾಯ|സമൂഹ|ସମ୍ପ୍ରଦାୟ|gruppe|verein|communauté|groupe|comunidad|grupo",
    re.IGNORECASE,
)

#: Words of places, offices and greetings, which look like a person's name: "Max Muster, New Delhi".
NO_PERSON = pattern(
    r"\b(?:new|north|south|east|west|central|san|santa|são|saint|los|las|port|fort|cape|rio|buenos|tel|hong|kuala|addis|navi|sri|costa|puerto|bad"
    r"|united|great|city|town|district|state|states|province|island|republic|ciudad|ville|stadt|nadu|pradesh|bengal|kashmir|lumpur|ababa|lanka"
    r"|arabia|kingdom|africa|america|korea|zealand|guinea|rica|salvador|leone|faso|aires|janeiro|paulo|york|francisco|angeles|delhi|frankfurt|am"
    r"|manager|director|officer|coordinator|professor|engineer|editor|admin|administrator|student|teacher|project|president|secretary|chair|lead"
    r"|leiter|leiterin|projekt|presse|day|night|morning|evening|party|lunch|dinner|best|kind|happy|good|many|warm|regards|wishes|thanks|thank|see"
    r"|viele|liebe|beste|grüße|welcome|yes|not|we|will|hope|looking|please|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b",
    re.IGNORECASE,
)
#: How people name themselves next to others: "me and Ben Miller".
ME = frozenset(
    (
        "me",
        "i",
        "myself",
        "ich",
        "moi",
        "yo",
        "eu",
        "io",
        "ik",
        "ja",
        "já",
        "я",
        "saya",
        "jag",
        "jeg",
        "minä",
        "मैं",
        "আমি",
    )
)

#: Words that may say that somebody signs for another person; lines without them need no further check.
FOR_ANOTHER = pattern(
    "|".join(
        (
            ADDED.pattern.replace(r"\s*:?\s*$", "").replace("[::]?\\s*$", ""),
            ADDED_AFTER.pattern.removeprefix(r"^\W*"),
            BEHALF.pattern,
            r"(?:^|[#*:;)])[\s'—–-]*" + BEHALF_FIRST.pattern,
            BY_ME.pattern.removeprefix(r"[\s(,–—-]*"),
            BEHALF_AFTER.pattern,
        )
    ),
    re.IGNORECASE,
)

#: Words by which people ask somebody to add them to a list: "[[User:Org]], count me in!" is not Org's sign-up.
JOINS = pattern(
    r"\W*(?:please |pls |kindly )?(?:count me in|add me|add my name|include me|sign me up|put me (?:down|on)|register me|i(?:['’]d| would) (?:like|love) to (?:come|join|attend)"
    r"|(?:bitte )?(?:tragt?|trag) mich ein|zähl(?:t)? (?:bitte )?(?:auch )?(?:mich dazu|auf mich)|ajoute[zr]?[- ]moi|inscri(?:s|vez)[- ]moi|compte[zr]? sur moi|cuenta conmigo|apúntame|agrégame"
    r"|conte comigo|me inclua|contate su di me|aggiungimi|voeg me toe|dopisz mnie|добавьте меня|запишите меня|додайте мене|tambahkan saya|beni ekle|أضفني|أضيفوني)"
    r"|\W*(?:कृपया )?(?:मुझे (?:भी )?(?:जोड़|शामिल)|मेरा नाम (?:जोड़|शामिल))|আমাকে (?:যোগ|যুক্ত|অন্তর্ভুক্ত)|আমার নাম (?:যোগ|যুক্ত)|నన్ను (?:చేర్చ|కూడా చేర్చ)|என்னை(?:யும்)? சேர்"
    r"|എന്നെ(?:യും)? ചേർ|ನನ್ನನ್ನು ಸೇರಿಸ|मला (?:जोडा|समाविष्ट)|મને (?:ઉમેર|જોડ)|ਮੈਨੂੰ (?:ਸ਼ਾਮਲ|ਜੋੜ)|ମୋତେ ଯୋଡ଼|مجھے (?:شامل|بھی شامل)|请加我|請加我|加我|私も参加|저도",
    re.IGNORECASE,
)

#: Heads of columns that ask whether people come: "Attending?", "Will you come?".
COMES = pattern(
    r"(?:will you |are you |can you |do you |i am |i'm )?(?:attend(?:ing|ance)?|com(?:e|ing)|rsvp|confirmed|confirmation|participat(?:e|ing|ion)|present|presence|join(?:ing)?|going"
    r"|will (?:attend|come)|teilnahme|kommst du|komme|kommt|dabei|anwesend|zusage|présence|présente?|participe|vien[st]|participation|asist(?:e|irá|encia)|viene|vendrá|asistencia"
    r"|presença|vem|vai|comparecerá|participa|presenza|partecipa|komt|aanwezig(?:heid)?|obecność|będzie|przyjdzie|účast|přijde|участие|прид[её]т|будет|участь|прийде|részvétel|jön"
    r"|närvaro|kommer|läsnäolo|tulee|συμμετοχή|उपस्थिति|आएंगे|आएँगे|आ रहे हैं|भाग लेंगे|উপস্থিতি|আসছেন|வருகை|హాజరు|ಹಾಜರಾತಿ|ഹാജർ|हजेरी|હાજરી|ਹਾਜ਼ਰੀ|ଉପସ୍ଥିତି|حاضری|الحضور|حضور"
    r"|出席|参加|參加|出欠|참석|참가|hadir|kehadiran|katılım|geliyor|tham gia)\s*[?？؟]?",
    re.IGNORECASE,
)

#: Templates that reset the indentation of a discussion: the text after them is talk.
OUTDENTING = frozenset(("outdent", "od", "unindent", "outdent2", "deindent", "absatz", "retour", "zurück"))

#: Words in an organiser's answer under a sign-up, but not in a sign-up: a question, a welcome, thanks, "you".
ANSWERS = pattern(
    r"[?？؟]|\b(?:welcome|thanks?|thx|you|your|done|noted|okay|ok|sorry|willkommen|danke|du|dich|dir|bienvenue?s?|merci|vous|tu|gracias|bienvenid[oa]s?"
    r"|obrigad[oa]|bem-vind[oa]|grazie|benvenut[oa]|welkom|bedankt|dzięki|dziękuję|witaj|спасибо|привет|дякую|terima kasih|teşekkür\w*)\b"
    r"|स्वागत|धन्यवाद|आभार|আপনি|আপনাকে|স্বাগত|ধন্যবাদ|స్వాగతం|ధన్యవాద|வரவேற்|நன்றி|ಸ್ವಾಗತ|ಧನ್ಯವಾದ|സ്വാഗതം|നന്ദി|ସ୍ୱାଗତ|ଧନ୍ୟବାଦ|ਜੀ ਆਇਆਂ|ਧੰਨਵਾਦ"
    r"|સ્વાગત|આભાર|خوش آمدید|شکریہ|مرحب|شكر|ようこそ|ありがとう|欢迎|歡迎|谢谢|謝謝|환영|감사",
    re.IGNORECASE,
)

#: Latin words; every ASCII phrase of FOR_ANOTHER and of DECLINES has one of them.
_HINTS_ANOTHER = frozenset(
    [
        "behalf",
        "for",
        "namen",
        "auftrag",
        "stellvertretend",
        "nom",
        "part",
        "compte",
        "pour",
        "nombre",
        "parte",
        "para",
        "nome",
        "conto",
        "namens",
        "imieniu",
        "atas",
        "mewakili",
        "by",
        "von",
        "durch",
        "par",
        "por",
        "da",
        "door",
        "przez",
        "oleh",
        "eklendi",
        "adding",
        "added",
        "signing",
        "registering",
        "per",
        "voor",
        "dla",
        "za",
        "pro",
        "untuk",
        "pentru",
        "demande",
        "richiesta",
        "verzoek",
        "bitte",
        "wunsch",
        "request",
        "mir",
    ]
)
_HINTS_DECLINES = frozenset(
    [
        "can",
        "cannot",
        "can't",
        "could",
        "couldn't",
        "won't",
        "will",
        "unable",
        "not",
        "have",
        "withdraw",
        "withdrawing",
        "cancel",
        "cancelling",
        "canceling",
        "decline",
        "must",
        "sadly",
        "regret",
        "regrets",
        "nicht",
        "verhindert",
        "absagen",
        "sage",
        "pas",
        "annuler",
        "no",
        "non",
        "kan",
        "nie",
        "tidak",
    ]
)
_ASCII_WORD = pattern(r"[a-z']+")
_OTHER_LETTER = pattern(r"[^\W\x00-\x7f]")


def may_be_for_another(text: str) -> bool:
    """Whether words of a text may say that the signer signs for another person."""
    return _may(text, _HINTS_ANOTHER) and FOR_ANOTHER.search(text) is not None


def declines(text: str) -> bool:
    """Whether words of a text say that the person does not come."""
    return _may(text, _HINTS_DECLINES) and DECLINES.search(text) is not None


def _may(text: str, hints: frozenset[str]) -> bool:
    """Whether a full search is needed: an ASCII text without any of the words has none of the phrases."""
    if not text.isascii():
        if _OTHER_LETTER.search(text):
            return True
        text = text.replace("’", "'")
    return not hints.isdisjoint(_ASCII_WORD.findall(text.lower()))
