"""Words around telephone numbers and e-mail addresses, in the languages of event pages. Data only.

Each text is a list of words and phrases, compared in the form of `folding.folded`; except `AT` and `DOT`, which are parts of patterns.
"""

#: They announce a telephone number; in the name of a field or a column they say that it has one.
PHONE = """
phone|phones|telephone|telephones|phone no|ph no|ph|tel|telefon|téléphone|tél|teléfono|telefone|telefono|telefoon|teléfon|telefonnummer
telefonszám|telepon|telp|téléphone portable|mobile no|mobile number|mobil no|mob no|mob|mobil|mobilfunk|handy|handynummer|rufnummer|fon
cep telefonu|telefon numarası|cep no|số điện thoại|di động|số di động|nomor telepon|nomor hp|no telepon|no hp|nomor ponsel|nomor wa|no wa|nambari ya simu|namba ya simu|simu ya mkononi|telefoonnummer|mobiel|mobielnummer|gsm|numer telefonu|nr telefonu|komórkowy
numero di telefono|recapito|recapiti|recapito telefonico|teléfono móvil|número de teléfono|número de telefone|numéro de téléphone|номер телефону|телефону|телефонный номер|شماره تلفن|شماره موبایل|شماره همراه|تلفن همراه|رقم الجوال|رقم الموبايل|فون نمبر|موبائل نمبر|numri i telefonit
nombor telefon bimbit|telefon bimbit|no telefon bimbit|nombor hp|lambar waya|lambar wayar hannu|waya|wayar hannu|ekwentị|nọmba ekwentị|nọmba fon|fóònù|tẹlifóònù|fóònù alágbèéká
දුරකථනය|දුරකථන අංකය|ජංගම දුරකථනය|ජංගම දුරකථන අංකය|मोबायल|मोबायल क्रमांक|दूरध्वनी क्रमांक
telefonní číslo|телефонски број|број на телефон|број телефона|broj telefona|telefon nömrəsi|mobil nömrə
cellphone|cell phone|cell no|cell number|handphone|landline|fax|whatsapp|whats app|whatsap|watsapp|wattsapp|whatsup no|wa no
mbl|mbl no|mb no|mo no|cont|cont no|cont number|phn|phn no|fone|my num|tlf|tfn|tlp|telf|tfno|contact no|contact number|contact num|phone contact|my number|my no|my cell|móvil|celular|cel|telemóvel|cellulare|telefonino|komórka|kom|cep
điện thoại|đt|sđt|ponsel|nomor hp|no hp|hp|simu|puhelin|telefonas|tālrunis|телефон|тел|моб|мобильный|мобилен|номер телефона|ватсап|вотсап|вацап
telèfon|número de telèfon|mòbil|mobilnummer|mobilnr|mobilszám|puhelinnumero|matkapuhelin|αριθμός τηλεφώνου
τηλέφωνο|κινητό|טלפון|נייד|هاتف|الهاتف|جوال|الجوال|موبايل|محمول|تلفون|واتساب|واتس اب|رقم الهاتف|تلفن|موبایل|شماره تماس|واتساپ
电话|電話|手机|手機|電話番号|携帯|携帯電話|行動電話|座机|固定电话|联络电话|聯絡電話|联系电话|聯繫電話|微信号|휴대전화|연락처|전화번호|핸드폰번호|전화|전화번호|휴대폰|핸드폰|โทรศัพท์|โทร|มือถือ|เบอร์โทร|เบอร์มือถือ|โทรศัพท์มือถือ|ဖုန်း|ဖုန်းနံပါတ်|ទូរស័ព្ទ|ໂທລະສັບ|දුරකථන|ජංගම
फोन|फ़ोन|मोबाइल|मोबाईल|मो|मो नं|दूरभाष|दूरध्वनी|भ्रमणध्वनी|टेलीफोन|टेलिफोन|व्हाट्सएप|व्हाट्सऐप|व्हाट्सअप|व्हाट्सप|वॉट्सऐप|वॉट्सएप|वाट्सएप|व्हॉट्सअॅप
व्हॉट्सॲप|व्हॉट्सअ‍ॅप|व्हाट्सअ‍ॅप|ह्वाट्सएप|ह्वाट्सएप्प|संपर्क नंबर|सम्पर्क नम्बर|संपर्क क्रमांक|दूरभाषः|दूरवाणी|चलवाणी|जङ्गमदूरवाणी
ফোন|মোবাইল|মুঠোফোন|টেলিফোন|দূরভাষ|দূরালাপনী|হোয়াটসঅ্যাপ|হোয়াটসঅ্যাপ|হোয়াটসএপ|ম'বাইল|দূৰভাষ|হোৱাটছএপ|হোৱাটচএপ
ફોન|મોબાઇલ|મોબાઈલ|દૂરભાષ|ટેલિફોન|વોટ્સએપ|વૉટ્સએપ|વોટ્સઅપ|ਫੋਨ|ਫ਼ੋਨ|ਮੋਬਾਈਲ|ਮੋਬਾਇਲ|ਟੈਲੀਫੋਨ|ਟੈਲੀਫ਼ੋਨ|ਵਟਸਐਪ|ਵੱਟਸਐਪ
ଫୋନ|ଫୋନ୍|ମୋବାଇଲ|ମୋବାଇଲ୍|ଦୂରଭାଷ|ଟେଲିଫୋନ|ହ୍ୱାଟସଆପ|ହ୍ୱାଟସଆପ୍|ହ୍ୱାଟସଏପ|ହ୍ଵାଟସଆପ|தொலைபேசி|அலைபேசி|கைபேசி|செல்பேசி|மொபைல்|போன்|ஃபோன்|வாட்ஸ்அப்|வாட்சப்|வாட்ஸப்
ఫోన్|ఫోను|ఫోన్ నంబర్|మొబైల్|చరవాణి|దూరవాణి|టెలిఫోన్|వాట్సాప్|వాట్సప్|ಫೋನ್|ಫೋನು|ಮೊಬೈಲ್|ದೂರವಾಣಿ|ಚರವಾಣಿ|ವಾಟ್ಸಾಪ್|ವಾಟ್ಸ್ಆ್ಯಪ್|ವಾಟ್ಸಪ್|ಟೆಲಿಫೋನ್
ഫോൺ|ഫോണ്‍|മൊബൈൽ|മൊബൈല്‍|ടെലിഫോൺ|ദൂരഭാഷ|വാട്സാപ്പ്|വാട്‌സാപ്പ്|വാട്ട്സ്ആപ്പ്|വാട്സ്ആപ്പ്|വാട്സ്ആപ്|فون|موبائل|ٹیلی فون|ٹیلیفون|واٹس ایپ|واٹسایپ|رابطہ نمبر
"""
#: They announce one before a number, or as the whole name of a field; in a longer name they have no meaning.
MAYBE_PHONE = """
mobile|cell|call|calls|call me|ring|ring me|text me|sms|reach me|contact|contacts|kontakt|kontakte|contacto|contato|contatto|contacten|kontak|kapcsolat|iletişim
wa|telegram|signal|viber|wechat|skype|imo|portable|numéro|messenger|dial|ping me|phone me|whatsapp me|微信|连络|联系|联系方式|联络方式|聯繫方式|聯絡方式|聯絡|連絡先|連絡方法|ติดต่อ|ข้อมูลติดต่อ|ช่องทางติดต่อ|liên hệ|liên lạc|hubungi|narahubung|mawasiliano|контактные данные|контактная информация|связь|для связи|coordonnées|contactgegevens|kontaktdaten|datos de contacto|dane kontaktowe|iletişim bilgileri|اطلاعات تماس|معلومات الاتصال|راه ارتباطی|رابطے|контакт|контакты|контакти
اتصال|التواصل|تماس|همراه|رابطہ|संपर्क|सम्पर्क|सम्पर्कः|सम्पर्कम्|কল|সংযোগ|যোগাযোগের|संपर्क सूत्र|सम्पर्क सूत्र|ബന്ധപ്പെടാനുള്ള|İletişim|সম্পৰ্ক|যোগাযোগ|যোগাযোগ নম্বর|સંપર્ક|સંપર્ક વિગત|સંપર્ક માહિતી|ਸੰਪਰਕ|ਰਾਬਤਾ|ଯୋଗାଯୋଗ|ସଂଯୋଗ|ସମ୍ପର୍କ|தொடர்பு|தொடர்புக்கு|సంప్రదించండి|సంప్రదింపు|సంప్రదించు
ಸಂಪರ್ಕ|ಸಂಪರ್ಕಿಸಿ|ബന്ധപ്പെടാൻ|ബന്ധപ്പെടുക|സമ്പർക്കം|कॉल|कॉल करें|number is|नंबर
"""
MAIL = """
email|e mail|emails|emailadres|e mailadres|mailadres|mailadresse|e mailadresse|emailadresse|mail|mail id|mailid|email id|gmail|mail address|courriel|courrier électronique|adresse mail|mél|correo|correo electrónico|endereço eletrônico|correio eletrónico
posta elettronica|e post|epost|eposta|e posta|e pošta|sähköposti|email cím|surel|thư điện tử|почта|эл почта|электронная почта|е мейл|имейл|мейл|пошта|електронна пошта
correu electrònic|adreça electrònica|sähköpostiosoite|e mail cím|e postadress|e postadresse|mejladress|poștă electronică
e mel|emel|imel|adireshin imel|ozi e|adreesị ozi e|ímeèlì|baruapepe|විද්‍යුත් තැපෑල|විද්‍යුත් තැපැල්|විද්‍යුත් තැපැල් ලිපිනය|ඊමේල්|ई पत्र
имејл|мејл|imejl|mejl|е пошта|e poçt|דואר אלקטרוני
ηλεκτρονικό ταχυδρομείο|אימייל|דואל|دوא ل|البريد|البريد الإلكتروني|بريد إلكتروني|ايميل|إيميل|ایمیل|رایانامه|پست الکترونیکی|邮箱|郵箱|邮箱地址|电子信箱|電子信箱|信箱|メアド|Eメール|電子メール|이메일 주소|전자우편|ที่อยู่อีเมล|အီးမေးလ်|អ៊ីមែល|thư điện tử|hòm thư|barua pepe|alamat email|surat elektronik|emel|adres e mail|poczta|indirizzo email|adresse électronique|e posta adresi|电邮|電郵|电子邮件|電子郵件|电子邮箱|メール|メールアドレス|이메일|메일|อีเมล|อีเมล์|ඊමේල්
ईमेल|ई-मेल|ई मेल|इमेल|ईमेल आईडी|विपत्र|ईपत्रम्|ई-पत्रम्|अणुप्रैषः|विद्युत्पत्रम्|ইমেইল|ই-মেইল|ইমেল|ই-মেল|ইমেইল ঠিকানা|ઇમેઇલ|ઈમેલ|ઇમેલ|ઈ-મેલ|ઈમેઈલ|ਈਮੇਲ|ਈ-ਮੇਲ|ਈਮੇਲ਼|ଇମେଲ|ଇମେଲ୍|ଇ-ମେଲ|ଇ-ମେଲ୍|ଇମେଇଲ
மின்னஞ்சல்|ஈமெயில்|இமெயில்|மின் அஞ்சல்|ఈమెయిల్|ఇమెయిల్|ఈ-మెయిల్|ఈ మెయిల్|మెయిల్|ಇಮೇಲ್|ಇ-ಮೇಲ್|ಮಿಂಚಂಚೆ|ವಿ-ಅಂಚೆ|ഇമെയിൽ|ഇ-മെയിൽ|ഇമെയില്‍|ഇ-മെയില്‍|ای میل|ایمیل|برقی ڈاک|برقی پتہ|ای‌میل
"""
#: Words that may be between such a word and the number, and next to such words in the name of a field.
FILLERS = """
no|nos|number|numbers|num|nr|nº|id|ids|is|are|me|us|at|on|my|our|your|the|of|for|or|and|to|via|please|pls|address|addresses|adresse|details|detail|info|information
号|號|手机号|碼|必填|选填|任意|必須|필수|선택|หมายเลข|เบอร์|ที่อยู่|地址|アドレス|주소|bilgi|bilgisi|bilgileri|ünvanı|numarası|numarasi|adresi|adres|indirizzo|dirección|endereço|địa chỉ|số|alamat|anwani|nambari|namba|adresu|адрес|адреса|данные|ঠিকানাটি|বিবরণ|তথ্য|বিৱৰণ|विवरण|जानकारी|માહિતી|વિગત|ਜਾਣਕਾਰੀ|ବିବରଣୀ|விவரம்|விவரங்கள்|వివరాలు|ವಿವರ|ವಿವರಗಳು|വിവരങ്ങൾ|تفصیل|تفصیلات|معلومات|اطلاعات
vs|versus|optional|required|private|personal|work|home|office|him|her|them|s|day|emergency|person|nummer|numero|número|numéro|numer|nomor|номер|رقم|شماره|نمبر|番号|号码|號碼|번호
नंबर|नम्बर|नं|संख्या|क्रमांक|पता|आईडी|है|पर|करें|आहे|मेरा|माझा|নম্বর|নং|নাম্বার|নম্বৰ|ঠিকানা|সংখ্যা|নম্বরে|નંબર|નં|સરનામું|ਨੰਬਰ|ਨੰ|ਪਤਾ|ନମ୍ବର|ନଂ|ଠିକଣା|எண்|எண்கள்|முகவரி|నంబర్|నంబరు|నెంబర్|సంఖ్య|చిరునామా
nombor|lambar|nọmba|nọ́mbà|adireshi|adireshin|adreesị|adireesị|àdírẹ́sì|අංකය|ලිපිනය|လိပ်စာ|နံပါတ်|नामो
ನಂಬರ್|ಸಂಖ್ಯೆ|ವಿಳಾಸ|നമ്പർ|നമ്പര്‍|വിലാസം|पत्ता|ठेगाना|پتہ
"""
#: A number after one of these is not a telephone number: identifiers, names, amounts.
IDENTIFIERS = """
isbn|issn|orcid|doi|pmid|pmc|oclc|viaf|gnd|lccn|isni|ean|arxiv|oldid|diff|rev|revid|revision|revisions|version|curid|pageid|page id|rcid|logid|special diff|special permalink
permalink|permanentlink|commit|bug|bugs|task|tasks|tickets|phab|phabricator|ticket|otrs|vrts|vrt|gerrit|change|issue|pr|user|username|user name|account|benutzer|benutzerin|utilisateur|usuario|usuário|utente|user talk
pad|etherpad|build|ip|unix|timestamp|pin|pincode|zip|plz|rs|inr|usd|eur|gbp|npr|bdt|tk|pkr|lkr|rupees|amount|budget|total|sum|cost|price|coord|coords|coordinates|lat|lon|latitude|longitude|geo
train|trains|pnr|flight|flights|bus|booking|bookings|order|orders|invoice|receipt|transaction|txn|utr|awb|isbn 10|isbn 13|case|case no|flickr|epoch|zug|tren|treno|trem|поезд|ट्रेन|गाड़ी|पीएनआर|ট্রেন|ট্ৰেইন|ટ્રેન
ਟ੍ਰੇਨ|ਰੇਲ|ଟ୍ରେନ|ଟ୍ରେନ୍|ரயில்|రైలు|ರೈಲು|ട്രെയിൻ|ٹرین|قطار|车次|列車|열차|edit count|editcount|edits count|count|edits total|edit no|edits no|uid|osm|way|node|relation|grant|application id|registration no|ref|reference|p|pp|page|pages|q|t|l|v|r
участник|участница|пользователь|користувач|مستخدم|用户|用戶|利用者|사용자|सदस्य|সদস্য|ব্যবহারকারী|সদস্যৰ|સભ્ય|ਵਰਤੋਂਕਾਰ|ବ୍ୟବହାରକାରୀ|பயனர்|వాడుకరి|ಸದಸ್ಯ|ഉപയോക്താവ്|प्रयोगकर्ता|योजकः|صارف
"""
#: A number right after one of these is the number of an edit, if no number is before it.
EDIT = """
edit|bearbeitung|modification|edición|edição|правка|संपादन|सम्पादन|সম্পাদনা|સંપાદન|ਸੋਧ|ସମ୍ପାଦନା|தொகுப்பு|దిద్దుబాటు|ಸಂಪಾದನೆ|തിരുത്ത്|ترمیم|编辑|編集|편집
"""
#: Things that are counted: a number before one of these, or after it and a colon, is not a telephone number.
UNITS = """
edit|edits|contribs|contributions|contribution|byte|bytes|kb|mb|gb|article|articles|page|pages|view|views|pageview|pageviews|word|words|item|items|statement|statements|file|files|image|images|photo|photos
upload|uploads|revision|revisions|user|users|member|members|people|persons|participant|participants|speaker|speakers|inhabitants|km|metres|meters|kg|years|days|hours|followers|subscribers|characters|chars|links|entries|lemmas
rupee|rupees|rs|inr|lakh|lakhs|crore|crores|usd|eur|euro|euros|dollar|dollars|pounds|npr|taka|tk|pkr|million|billion|percent
bearbeitungen|edits insgesamt|artikel|seiten|modifications|éditions|ediciones|edições|artículos|artigos|modifiche|voci|bewerkingen|edycji|edycje|правок|правки|статей|редагувань|تعديل|تعديلات|ویرایش|编辑|編輯|編集|回編集|편집|düzenleme|suntingan
संपादन|सम्पादन|सम्पादनानि|संपादने|बदल|लेख|সম্পাদনা|সম্পাদনাসমূহ|নিবন্ধ|সম্পাদনাসংখ্যা|ફેરફાર|ફેરફારો|સંપાદન|લેખ|ਸੋਧ|ਸੋਧਾਂ|ਲੇਖ|ସମ୍ପାଦନା|ଲେଖ|ପ୍ରସଙ୍ଗ|தொகுப்புகள்|தொகுப்பு|கட்டுரைகள்|దిద్దుబాట్లు|మార్పులు|వ్యాసాలు|ಸಂಪಾದನೆಗಳು|ಸಂಪಾದನೆ|ಲೇಖನಗಳು|തിരുത്തലുകൾ|തിരുത്തുകൾ|ലേഖനങ്ങൾ|ترامیم|ترمیم|مضامین
"""
#: Words for digits, from nought to nine; several for one digit are with a stroke between.
DIGITS = (
    "zero/oh/nought/nil one two three four five six seven eight nine",
    "शून्य एक दो तीन चार पांच/पाँच/पाच छह/छः/छे/सहा सात आठ नौ/नऊ",
    "shunya/shoonya/sunya ek do teen/tin char/chaar paanch/panch/pach chhe/chhah/che saat/sat aath/aat nau",
    "শূন্য এক দুই/দুটি তিন/তিনি চার/চাৰি পাঁচ/পাচ ছয়/ছয়/ছয় সাত আট/আঠ নয়/নয়/ন",
    "શૂન્ય એક બે ત્રણ ચાર પાંચ છ સાત આઠ નવ",
    "ਸਿਫ਼ਰ/ਸਿਫਰ ਇੱਕ/ਇਕ ਦੋ ਤਿੰਨ ਚਾਰ ਪੰਜ ਛੇ ਸੱਤ ਅੱਠ ਨੌਂ/ਨੌ",
    "ଶୂନ ଏକ ଦୁଇ ତିନି ଚାରି ପାଞ୍ଚ ଛଅ ସାତ ଆଠ ନଅ",
    "பூஜ்ஜியம்/சுழியம் ஒன்று இரண்டு மூன்று நான்கு ஐந்து ஆறு ஏழு எட்டு ஒன்பது",
    "సున్నా ఒకటి రెండు మూడు నాలుగు ఐదు ఆరు ఏడు ఎనిమిది తొమ్మిది",
    "ಸೊನ್ನೆ ಒಂದು ಎರಡು ಮೂರು ನಾಲ್ಕು ಐದು ಆರು ಏಳು ಎಂಟು ಒಂಬತ್ತು",
    "പൂജ്യം ഒന്ന് രണ്ട് മൂന്ന് നാല് അഞ്ച് ആറ് ഏഴ് എട്ട് ഒമ്പത്/ഒൻപത്",
    "صفر ایک دو تین چار پانچ چھ سات آٹھ نو",
    "صفر واحد اثنان/اثنين ثلاثة أربعة/اربعة خمسة ستة سبعة ثمانية تسعة",
    "cero uno/una dos tres cuatro cinco seis siete ocho nueve",
    "zéro un/une deux trois quatre cinq six sept huit neuf",
    "null eins zwei/zwo drei vier fünf/fuenf sechs sieben acht neun",
    "zero um/uma dois/duas três/tres quatro cinco seis/meia sete oito nove",
    "zero uno due tre quattro cinque sei sette otto nove",
    "ноль/нуль один/одна два/две три четыре пять шесть семь восемь девять",
    "nol/kosong satu dua tiga empat lima enam tujuh delapan sembilan",
    "sıfır bir iki üç dört beş altı yedi sekiz dokuz",
    "không một hai ba bốn năm sáu bảy tám chín",
    "zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć",
    "nula jedna dvě/dva tři čtyři pět šest sedm osm devět",
    "нуль один два три чотири п'ять шість сім вісім дев'ять",
    "sifuri moja mbili tatu nne tano sita saba nane tisa",
    "صفر یک دو سه چهار پنج شش هفت هشت نه",
    "ゼロ/れい いち に さん よん/し ご ろく なな/しち はち きゅう/く",
    "ศูนย์ หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า",
    "noll/nolla ett/yksi två/kaksi tre/kolme fyra/neljä fem/viisi sex/kuusi sju/seitsemän åtta/kahdeksan nio/yhdeksän",
    "μηδέν ένα δύο τρία τέσσερα πέντε έξι επτά/εφτά οκτώ/οχτώ εννέα/εννιά",
    "אפס אחת שתיים שלוש ארבע חמש שש שבע שמונה תשע",
    "nulla egy kettő/két három négy öt hat hét nyolc kilenc",
    "nul een twee drie vier vijf zes zeven acht negen",
)
#: Words that repeat the digit after them.
REPEATS = {
    "double": 2,
    "dbl": 2,
    "triple": 3,
    "doppel": 2,
    "doppio": 2,
    "duplo": 2,
    "ଡବଲ": 2,
    "டபுள்": 2,
    "ಡಬಲ್": 2,
    "ഡബിൾ": 2,
    "doble": 2,
    "डबल": 2,
    "ट्रिपल": 3,
    "ডবল": 2,
    "ডাবল": 2,
    "డబుల్": 2,
    "ડબલ": 2,
    "ਡਬਲ": 2,
}
#: Before "@Name" these words address somebody.
MENTIONING = """
ping|cc|hi|hello|hey|hallo|dear|thanks|thank|thx|via|with|by|per|see|ask|asks|and|or|to|from|for|of|like|as|follow|met|danke|bonjour|merci|hola|gracias
नमस्ते|धन्यवाद|নমস্কার|ধন্যবাদ|வணக்கம்|நன்றி|నమస్తే|ನಮಸ್ಕಾರ|നമസ്കാരം|سلام|привет|спасибо
"""
#: The signs of an e-mail address in words; parts of a pattern. These two of all languages can be combined …
AT = (
    r"at(?:[ -](?:the|d)[ -]rate(?:[ -]of)?|[ -]?sign)?|ätt?|arroba|chiocciola|ma[łl]pa|zavin[áa][čc]|собак[аи]|собачка|эт|snabel-?a|krøllalfa|klammeraffe|एट(?: द रेट)?|ऐट|अ‍ॅट|ॲट|अ?ॅट|অ্যাট|এট|আট দ্য রেট"
    r"|ஆட்|அட்|ఎట్(?: ది? రేట్)?|యాట్|ಅಟ್|ಎಟ್|ಆಟ್|അറ്റ്|એટ(?: ધ રેટ)?|ਐਟ|ଆଟ୍?|ଏଟ୍?|ایٹ|آت|أت|アット|골뱅이|艾特"
)
DOT = r"dot|punkt|punto|ponto|punktum|kropka|te[čc]ka|bodka|точка|крапка|nokta|titik|डॉट|डाट|डोट|बिंदु|ডট|টড|டாட்|புள்ளி|డాట్|ಡಾಟ್|ഡോട്ട്|ഡോട്|ડોટ|ਡਾਟ|ਡੌਟ|ଡଟ୍?|ڈاٹ|دات|نقطة|نقطه|ドット|닷|点|點"
#: … and these, which are ordinary words, only with the one of the same language.
AT_DOT = (
    ("arobase", "point"),
    ("apen?staartje", "punt"),
    ("kukac", "pont"),
    ("kuyruklu a", "nokta"),
    ("et", "nokta"),
)
#: Providers: an address without its ending; names that are not ordinary words also count after "at".
PROVIDERS = r"gmail|googlemail|hotmail|rediffmail|ymail|yahoomail|protonmail|जीमेल|জিমেইল|জিমেল|ஜிமெயில்|జీమెయిల్|ಜಿಮೇಲ್|ജിമെയിൽ|જીમેલ|ਜੀਮੇਲ|ଜିମେଲ୍?|جی ?میل"
MORE_PROVIDERS = r"yahoo|outlook|live|rediff|icloud|proton|aol|gmx|yandex|zoho|qq|msn|tutanota|fastmail"
