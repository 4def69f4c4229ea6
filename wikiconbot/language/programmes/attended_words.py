"""Words with which organisers note who came and who did not. Data only; compared in the form of `folding.folded`.

The head of the Attended column in each language (status_words.py), and yes and no (form_words.py), are known too.
"""

#: Words and signs that mean that a person came. The whole cell counts.
CAME = """
✔|✓|☑|✅|🗸|👍|√|+|v|x|p|1|○|〇|◯|●|present|here|was here|was there|came|come|in|checked in|check in|arrived|attending|participated|took part|in person|on site|online|done|late|came late
anwesend|da|war da|gekommen|dabei|erschienen|teilgenommen|présent|présente|est venu|est venue|venu|venue|presente|asistió|vino|ha venido|compareceu|veio|esteve presente|è venuto|è venuta|venuto|venuta|assistent|va venir
aanwezig|gekomen|närvarande|kom|til stede|tilstede|mødt|møtt|paikalla|tuli|läsnä|obecny|obecna|był|była|przyszedł|przyszła|přítomen|přítomna|přišel|přišla|byl|byla|jelen|eljött|prezent|prezentă|a venit|prisutan|prisutna|došao|došla
присутан|присутна|дошао|дошла|присутствовал|присутствовала|присутствует|был|была|пришёл|пришла|пришел|присутній|був|була|прийшов|прийшла|присутен|дојде|παρών|παρούσα|ήρθε|katıldı|geldi|burada|iştirak etdi|gəldi
נוכח|נוכחת|הגיע|הגיעה|היה|הייתה|حاضر|حاضرة|حضر|حضرت|موجود|آمد|بود|حاضر تھا|حاضر تھے|حاضر تھی|آئے|آیا|آئی|موجود تھے|उपस्थित|उपस्थित था|उपस्थित थे|उपस्थित थी|हाज़िर|हाजिर|आए|आया|आई|आले|आला|आली|हजर|उपस्थित होता|उपस्थित होते|आयो|आए|आएल|आगतः|आगता
উপস্থিত|এসেছেন|এসেছিলেন|হাজির|উপস্থিত ছিলেন|উপস্থিত আছিল|আহিছিল|ਹਾਜ਼ਰ|ਆਏ|ਆਇਆ|ਆਈ|હાજર|આવ્યા|ઉપસ્થિત|ଉପସ୍ଥିତ|ଆସିଥିଲେ|வந்தார்|வந்தவர்|வருகை|కలిశారు|వచ్చారు|హాజరు|ಬಂದಿದ್ದರು|ಹಾಜರ್|ಹಾಜರು|ಹಾಜರಿದ್ದರು|വന്നു|ഹാജർ|പങ്കെടുത്തു|පැමිණියා|පැමිණ ඇත|සහභාගී විය
มา|มาแล้ว|เข้าร่วม|เข้าร่วมแล้ว|တက်ရောက်|လာ|လာသည်|có mặt|đã đến|đã tham gia|tham dự|hadir|datang|ada|alikuja|alihudhuria|yupo|ya zo|ta zo|ya halarta|ta halarta|bịara|wá|ó wá|来た|来場|参加|参加済み|出席|到|已到|到場|到场|已签到|已簽到|签到|簽到|参加了|參加|왔음|참석|참석함|출석
"""
#: Words and signs that mean that a person did not come.
DID_NOT_COME = """
✗|✘|❌|☐|👎|-|–|—|−|/|0|a|absent|ab|not present|not here|was not here|did not come|didn't come|not come|did not attend|didn't attend|not attended|no show|noshow|no-show|missing|missed|cancelled|canceled|excused|sick|ill|not coming
abwesend|nicht da|nicht anwesend|nicht gekommen|nicht erschienen|fehlt|fehlte|krank|entschuldigt|abgesagt|absente|n'est pas venu|n'est pas venue|pas venu|pas venue|absent excusé|ausente|no vino|no asistió|no ha venido|no va venir|faltó|faltou|não veio|não compareceu|assente|non è venuto|non è venuta
afwezig|niet gekomen|niet aanwezig|frånvarande|kom inte|ikke til stede|ikke kommet|kom ikke|fraværende|poissa|ei tullut|ei paikalla|nieobecny|nieobecna|nie przyszedł|nie przyszła|nie był|nie była|nepřítomen|nepřítomna|nepřišel|nepřišla|hiányzik|hiányzott|nem jött el|nem volt ott|absentă|n-a venit|nu a venit|odsutan|odsutna|nije došao|nije došla
одсутан|одсутна|није дошао|није дошла|отсутствовал|отсутствовала|отсутствует|не был|не была|не пришёл|не пришла|не пришел|відсутній|відсутня|не був|не була|не прийшов|не прийшла|отсутен|не дојде|απών|απούσα|δεν ήρθε|gelmedi|katılmadı|yok|gəlmədi|iştirak etmədi
נעדר|נעדרת|לא הגיע|לא הגיעה|לא נכח|غائب|غائبة|لم يحضر|لم تحضر|غایب|نیامد|غیر حاضر|نہیں آئے|نہیں آیا|نہیں آئی|अनुपस्थित|नहीं आए|नहीं आया|नहीं आई|गैरहाज़िर|गैरहाजिर|आले नाहीत|आला नाही|आली नाही|गैरहजर|आएन|आएनन्|अनुपस्थितः|नागतः
অনুপস্থিত|আসেননি|আসেন নি|অনুপস্থিত ছিলেন|অহা নাই|নাহিল|ਗੈਰਹਾਜ਼ਰ|ਨਹੀਂ ਆਏ|ਨਹੀਂ ਆਇਆ|ਨਹੀਂ ਆਈ|ગેરહાજર|ન આવ્યા|અનુપસ્થિત|ଅନୁପସ୍ଥିତ|ଆସିନଥିଲେ|வரவில்லை|வராதவர்|రాలేదు|గైర్హాజరు|ಬರಲಿಲ್ಲ|ಗೈರು|ಗೈರುಹಾಜರು|വന്നില്ല|ഹാജരായില്ല|පැමිණියේ නැත|පැමිණ නැත|ආවේ නැත
ไม่มา|ไม่ได้มา|ขาด|ไม่เข้าร่วม|မလာ|မတက်ရောက်|vắng|vắng mặt|không đến|không tham dự|tidak hadir|tidak datang|tak hadir|absen|hakuja|hakuhudhuria|bai zo ba|ba ta zo ba|bai halarta ba|abịaghị|kò wá|来なかった|欠席|不参加|未到|缺席|没来|沒來|未出席|未签到|未簽到|안 옴|불참|결석
"""
#: Templates of wikis that show a tick or a cross; names in lower case, with spaces.
TICK_TEMPLATES = "yes|y|tick|done|aye|check|checkmark|ok|okay|ja|oui|sí|si|sim|да|так|yes2|yes check|ya|tick green|xmark yes|confirmed|accept|s|hecho|fait|erledigt|fatto|feito|klar|ok!"
CROSS_TEMPLATES = "no|n|cross|not done|nay|xmark|x mark|nein|non|não|нет|ні|no2|no cross|denied|reject|absent"
#: Pictures of a tick or a cross begin with these words.
TICK_PICTURES = r"yes[ _]?check|check[ _-]?mark|tick|green[ _]?check|symbol[ _](?:confirmed|support|keep|ok)|oojs[ _]ui[ _]icon[ _]check"
CROSS_PICTURES = (
    r"x[ _]?mark|cross|red[ _]x|symbol[ _](?:oppose|delete|no)|no[ _]?cross|oojs[ _]ui[ _]icon[ _]close"
)
