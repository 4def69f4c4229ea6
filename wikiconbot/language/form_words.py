"""Words in the exports of registration forms: heads of columns, answers, states. Data only; compared in the form of `folding.folded`."""

#: Heads of a column with accounts on wikis; also in a longer head: "What is your Wikimedia username? (required)".
ACCOUNT = """
username|user name|usernames|wiki user|wikipedia user|wikimedia user|wiki account|wikipedia account|wikimedia account|sul account|wiki name|wiki handle|wiki id|user id on wiki
benutzername|benutzernamen|nutzername|benutzerkonto|wikipedia konto|wiki konto|gebruikersnaam|brukernavn|brukarnamn|användarnamn|brugernavn|käyttäjätunnus|käyttäjänimi|notandanafn|kasutajanimi|lietotājvārds|naudotojo vardas|naudotojo vardą
nom d utilisateur|nom d utilisatrice|identifiant wiki|compte wikimedia|compte wikipedia|nom de compte|nombre de usuario|nombre de usuaria|cuenta de wikimedia|cuenta de wikipedia|nome de usuário|nome de usuária|nome de utilizador|nome de utilizadora|conta na wikimedia|conta wikimedia
nom d usuari|nom d usuària|nome de usuario|erabiltzaile izena|nome utente|nume de utilizator|nazwa użytkownika|nazwa użytkowniczki|uživatelské jméno|používateľské meno|uporabniško ime|korisničko ime|felhasználónév|felhasználói név|emri i përdoruesit
имя участника|имя участницы|имя пользователя|учётная запись|учетная запись|ник в википедии|ім я користувача|ім я користувачки|обліковий запис|імя ўдзельніка|потребителско име|корисничко име|όνομα χρήστη
kullanıcı adı|istifadəçi adı|пайдаланушы аты|foydalanuvchi nomi|nama pengguna|username wiki|tên người dùng|tên thành viên|tên tài khoản|jina la mtumiaji|sunan mai amfani|orúkọ oníṣe|orúkọ aṣàmúlò|aha njirimara|aha onye ọrụ|gebruikersnaam op wikipedia|uzantnomo|salvesta nimi
שם משתמש|שם משתמשת|اسم المستخدم|اسم المستخدمة|نام کاربری|صارف نام|صارف کا نام|کارن نالو|کارونکي نوم|ناوی بەکارھێنەر
सदस्यनाम|सदस्य नाम|सदस्य का नाम|सदस्याचे नाव|सदस्यनाव|सदस्य नाव|प्रयोक्तानाम|प्रयोक्ता नाम|उपयोगकर्ता नाम|उपयोक्ता नाम|यूज़रनेम|यूजरनेम|वापरकर्तानाव|प्रयोगकर्ता नाम|प्रयोगकर्ताको नाम|योजकनाम|योजकनामन्|वांगड्याचें नांव
ব্যবহারকারী নাম|ব্যবহারকারীর নাম|ব্যবহারকারী নামটি|ইউজারনেম|সদস্যনাম|সদস্য নাম|ব্যৱহাৰকাৰীৰ নাম|সদস্যৰ নাম|ਵਰਤੋਂਕਾਰ ਨਾਂ|ਵਰਤੋਂਕਾਰ ਨਾਮ|ਯੂਜ਼ਰਨੇਮ|સભ્યનામ|સભ્ય નામ|વપરાશકર્તા નામ|ବ୍ୟବହାରକାରୀ ନାମ|ବ୍ୟବହାରକାରୀଙ୍କ ନାମ|ସଭ୍ୟ ନାମ
பயனர் பெயர்|பயனர்பெயர்|வாடுகரி பேரு|వాడుకరి పేరు|వాడుకరిపేరు|యూజర్‌నేమ్|ಬಳಕೆದಾರ ಹೆಸರು|ಬಳಕೆದಾರಹೆಸರು|ಸದಸ್ಯರ ಹೆಸರು|ഉപയോക്തൃനാമം|ഉപയോക്തൃ നാമം|ഉപഭോക്തൃനാമം|පරිශීලක නාමය|පරිශීලක නම
ชื่อผู้ใช้|ชื่อบัญชีผู้ใช้|အသုံးပြုသူအမည်|ឈ្មោះអ្នកប្រើប្រាស់|ឈ្មោះអ្នកប្រើ|ຊື່ຜູ້ໃຊ້|用户名|用戶名|用户名称|用户名稱|使用者名稱|使用者名称|維基帳號|维基账号|利用者名|ユーザー名|アカウント名|사용자 이름|사용자명|사용자 계정
"""
#: Heads of the column with the time at which a person registered. The whole head counts.
TIME = """
timestamp|time stamp|date submitted|submitdate|submitted at|submitted|submission date|submission time|completion time|order date|order time|order datetime|registered at|registration date|registration time|created at
zeitstempel|datum abgeschickt|abgeschickt am|bestelldatum|bestellzeit|horodateur|date de soumission|date de la commande|heure de la commande|marca temporal|marca de tiempo|fecha de envío|carimbo de data hora|data de envio|informazioni cronologiche|data di invio
tijdstempel|tidsstämpel|tidsstempel|aikaleima|sygnatura czasowa|časová značka|časové razítko|időbélyeg|zaman damgası|отметка времени|позначка часу|χρονική σήμανση|חותמת זמן|طابع زمني|الطابع الزمني|مهر زمان|ٹائم اسٹیمپ
टाइमस्टैम्प|टाइमस्टँप|टाईमस्टॅम्प|টাইমস্ট্যাম্প|ટાઇમસ્ટેમ્પ|ਟਾਈਮਸਟੈਂਪ|நேரமுத்திரை|టైమ్‌స్టాంప్|ಟೈಮ್‌ಸ್ಟ್ಯಾಂಪ್|ടൈംസ്റ്റാമ്പ്|ประทับเวลา|stempel waktu|cap waktu|cap masa|dấu thời gian|时间戳记|时间戳|時間戳記|タイムスタンプ|타임스탬프
"""
#: Those of them that a form leaves empty as long as the person has not sent it.
SENT = "date submitted|submitdate|datum abgeschickt|date de soumission|fecha de envío|data di invio"
#: Heads of the column with the state of a registration. The whole head counts.
STATE = "status|order status|state|registration status|bestellstatus|état|estado|stato|статус|statut|stav|durum|स्थिति|স্থিতি"
#: States of a person who does not come. The whole cell counts.
WITHDRAWN = """
canceled|cancelled|canceled paid fee|cancelled paid fee|expired|withdrawn|refunded|rejected|declined|revoked|deleted|c|e
storniert|abgesagt|abgelaufen|zurückgezogen|annulé|annulée|expiré|cancelado|cancelada|anulado|anulada|expirado|annullato|annullata|scaduto|geannuleerd|verlopen|avbokad|inställd|aflyst|peruttu|anulowano|anulowane|wygasło|zrušeno|zrušená|lemondva|törölve|iptal edildi|отменено|отменён|скасовано|ακυρώθηκε|בוטל|ملغى|لغو شده|रद्द|বাতিল|રદ|ਰੱਦ|ரத்து|రద్దు|ರದ್ದು|റദ്ദാക്കി|ยกเลิก|dibatalkan|đã hủy|已取消|キャンセル|취소됨|취소
"""
#: Answers that mean yes. The whole answer counts: "Yes, but only to organisers" is not understood.
YES = """
yes|y|true|agree|agreed|i agree|i consent|i do|ok|okay|checked|accepted|1|x|✓|✔|☑|✅
ja|jawohl|oui|sí|si|sim|sì|da|ναι|nai|tak|ano|áno|igen|evet|bəli|hə|kyllä|joo|jah|jā|taip|já|jes|bai|po|да|так|ия|ha|iya|ya|vâng|có|ndiyo|eh|ndio|bẹẹni|ee|כן|نعم|بله|آری|ہاں|जी हाँ|हाँ|हां|होय|हो|आम्|হ্যাঁ|হয়|হয়|ਹਾਂ|હા|ହଁ|ஆம்|ஆமாம்|అవును|ಹೌದು|അതെ|ඔව්|ใช่|ဟုတ်ကဲ့|ဟုတ်|បាទ|ចាស|ແມ່ນ|是|同意|はい|네|예|동의|oo|opo
"""
#: Answers that mean no; an empty one does too.
NO = """
no|n|false|disagree|i disagree|do not|not agreed|declined|unchecked|0|-|–|—|✗|✘|☐|❌
nein|non|não|nao|nu|ne|nie|nem|hayır|xeyr|yox|ei|nē|nej|nei|nee|ez|jo|όχι|нет|ні|не|жоқ|yo q|yo'q|tidak|tak setuju|không|hapana|rara|mba|a'a|לא|لا|نه|خیر|نہیں|जी नहीं|नहीं|नाही|होइन|न|না|নহয়|ਨਹੀਂ|ના|ନା|இல்லை|కాదు|ಇಲ್ಲ|ഇല്ല|അല്ല|නැත|ไม่|ไม่ใช่|မဟုတ်ပါ|ទេ|ບໍ່|否|不|不同意|いいえ|아니요|아니오|hindi
"""
#: What people type in place of a user name if they have no account.
NOBODY = """
-|–|—|.|none|no|nil|null|na|n a|not applicable|no account|don't have|do not have|i don't have one|not yet|keines|kein|keiner|kein konto|aucun|aucune|ninguno|ninguna|nenhum|nenhuma|nessuno|geen|ingen|нет|немає|brak|nincs|yok|לא|لا يوجد|ندارم|نہیں|नहीं|नहीं है|नाही|নেই|না|இல்லை|లేదు|ಇಲ್ಲ|ഇല്ല|ไม่มี|tidak ada|không có|无|無|没有|なし|없음
"""
#: Heads of columns that say where a person can be found, or be taken for another: never public. A phrase counts anywhere in a head.
NEVER_PUBLIC = """
ip|ip address|ip adresse|адреса ip|आईपी पता|আইপি|ஐபி முகவரி|آی پی|آئی پی|айпи|ไอพี
home address|postal address|mailing address|street address|residential address|delivery address|shipping address|billing address|permanent address|current address|your address|full address|invoice address|address line|street name|house number|zip code|postcode|postal code|pin code
privatadresse|postanschrift|anschrift|wohnadresse|lieferadresse|rechnungsadresse|straße|strasse|hausnummer|postleitzahl|plz|adresse postale|votre adresse|adresse de livraison|code postal|dirección postal|domicilio|tu dirección|código postal|endereço postal|endereço residencial|morada|indirizzo di casa|indirizzo postale|codice postale
woonadres|postadres|postadress|hemadress|gatuadress|postnummer|bostedsadresse|bopælsadresse|kotiosoite|postiosoite|postinumero|adres zamieszkania|adres pocztowy|kod pocztowy|bydliště|psč|lakcím|irányítószám|ev adresi|posta kodu|adresă poștală|cod poștal
домашний адрес|почтовый адрес|адрес проживания|индекс|домашня адреса|поштова адреса|поштовий індекс|ταχυδρομική διεύθυνση|διεύθυνση κατοικίας|כתובת מגורים|מיקוד|عنوان المنزل|العنوان البريدي|الرمز البريدي|نشانی پستی|آدرس منزل|گھر کا پتہ|ڈاک کا پتہ
घर का पता|डाक पता|पिन कोड|घरचा पत्ता|पत्रव्यवहाराचा पत्ता|বাসার ঠিকানা|ডাক ঠিকানা|বাড়ির ঠিকানা|வீட்டு முகவரி|அஞ்சல் முகவரி|ఇంటి చిరునామా|ಮನೆ ವಿಳಾಸ|വീട്ടുവിലാസം|ઘરનું સરનામું|ਘਰ ਦਾ ਪਤਾ|ଘର ଠିକଣା
alamat rumah|alamat pos|kode pos|địa chỉ nhà|ที่อยู่|家庭住址|通讯地址|邮政编码|通訊地址|郵遞區號|住所|郵便番号|집 주소|우편번호
passport|passport number|passport no|visa number|aadhaar|aadhaar number|aadhar|pan card|national id|identity card|identity number|id number|id card|social security number|driving licence|driver s license|bank account|account number|iban|ifsc|credit card|upi id
reisepass|passnummer|ausweisnummer|personalausweis|kontonummer|bankverbindung|passeport|numéro de passeport|pièce d identité|compte bancaire|pasaporte|cuenta bancaria|passaporte|cpf|conta bancária|passaporto|codice fiscale|conto bancario|paspoort|paspoortnummer|bsn|pesel|паспорт|номер паспорта|банковский счёт|דרכון|جواز السفر|شماره گذرنامه|پاسپورٹ
पासपोर्ट|आधार|आधार संख्या|बैंक खाता|পাসপোর্ট|জাতীয় পরিচয়পত্র|கடவுச்சீட்டு|ஆதார்|ఆధార్|ಆಧಾರ್|ആധാർ|paspor|nomor ktp|hộ chiếu|หนังสือเดินทาง|护照|身份证|護照|身分證|パスポート|旅券|여권|주민등록번호
"""

#: Heads of columns with what people may not want everybody to know forever; the organiser gets a message.
DELICATE = """
birthday|birth date|birthdate|date of birth|dob|year of birth|birth year|place of birth|age|your age|age group|gender|gender identity|sex|pronouns|sexual orientation|marital status|religion|caste|ethnicity|race|nationality|citizenship|political|salary|income
health|medical|medical condition|medical conditions|medication|allergy|allergies|disability|disabilities|access needs|accessibility needs|special needs|pregnant|vaccinated|vaccination|emergency|next of kin|real name|legal name|full name|first name|last name|surname|family name
geburtstag|geburtsdatum|geburtsjahr|alter|geschlecht|pronomen|religion|staatsangehörigkeit|nationalität|gesundheit|allergien|behinderung|klarname|vorname|nachname|familienname|date de naissance|âge|sexe|nationalité|santé|allergies|handicap|nom complet|prénom|nom de famille
fecha de nacimiento|cumpleaños|edad|género|sexo|nacionalidad|salud|alergias|discapacidad|nombre completo|apellido|apellidos|data de nascimento|idade|gênero|nacionalidade|saúde|alergias|deficiência|nome completo|sobrenome|data di nascita|età|genere|sesso|nazionalità|salute|allergie|disabilità|cognome
geboortedatum|leeftijd|geslacht|nationaliteit|gezondheid|allergieën|achternaam|födelsedatum|ålder|kön|nationalitet|allergier|efternamn|fødselsdato|alder|kjønn|køn|etternavn|efternavn|syntymäaika|ikä|sukupuoli|sukunimi|data urodzenia|wiek|płeć|narodowość|alergie|nazwisko|datum narození|věk|pohlaví|příjmení|születési dátum|életkor|neme|doğum tarihi|yaş|cinsiyet|soyadı
дата рождения|возраст|пол|гражданство|здоровье|аллергия|фамилия|дата народження|вік|стать|громадянство|прізвище|ημερομηνία γέννησης|ηλικία|φύλο|תאריך לידה|גיל|מגדר|تاريخ الميلاد|العمر|الجنس|الجنسية|تاریخ تولد|سن|جنسیت|تاریخ پیدائش|عمر|جنس
जन्म तिथि|जन्मतिथि|जन्म तारीख|जन्मतारीख|आयु|उम्र|लिंग|वय|धर्म|जाति|राष्ट्रीयता|স্বাস্থ্য|জন্ম তারিখ|জন্মতারিখ|বয়স|লিঙ্গ|ধর্ম|பிறந்த தேதி|வயது|பாலினம்|పుట్టిన తేదీ|వయస్సు|లింగం|ಜನ್ಮ ದಿನಾಂಕ|ವಯಸ್ಸು|ಲಿಂಗ|ജനനത്തീയതി|വയസ്സ്|ലിംഗം|જન્મ તારીખ|ઉંમર|ਜਨਮ ਮਿਤੀ|ਉਮਰ|ଜନ୍ମ ତାରିଖ|ବୟସ
tanggal lahir|usia|jenis kelamin|ngày sinh|tuổi|giới tính|วันเกิด|อายุ|เพศ|出生日期|生日|年龄|性别|年齡|性別|生年月日|誕生日|年齢|생년월일|나이|성별
"""
