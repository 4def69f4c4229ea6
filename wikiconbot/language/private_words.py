"""Heads of columns in registration forms with data that only organisers need. Data only; compared in the form of `folding.folded`.

A head has such data if it has one of these phrases anywhere.
"""

#: Where a person can be found, or be taken for another: never public.
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

#: What people may not want everybody to know for ever; the organiser is told.
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
