"""Words of programmes: headings of their sections, and heads of their columns, in the languages of event pages. Data only.

They are compared in the form of `folding.folded`. The words that the bot itself writes, in all its languages, are in status_words.py.
"""

#: Headings of a section with a programme, separated by bars.
HEADINGS = (
    "programme|program|programs|schedule|agenda|timetable|time table|conference programme|conference schedule|event schedule|event programme|"
    "session schedule|tentative schedule|draft programme|provisional programme|programm|tagesordnung|ablauf|zeitplan|ablaufplan|programm und zeitplan|"
    "programa|horario|cronograma|calendario|orden del día|orario|ordine del giorno|calendrier|horaires|déroulement|emploi du temps|ordre du jour|"
    "horário|programação|agendamento|rooster|dagindeling|tijdschema|tidsplan|dagsorden|tidsskema|dagskrá|ohjelma|aikataulu|harmonogram|plan|rozvrh|"
    "raspored|распоред|программа|расписание|повестка дня|програма|розклад|порядок денний|разписание|дневен ред|программасы|бағдарлама|күн тәртібі|"
    "πρόγραμμα|ημερήσια διάταξη|לוח זמנים|תוכנית|תכנית|סדר היום|البرنامج|برنامج|جدول الأعمال|الجدول الزمني|جدول|برنامه|زمان‌بندی|"
    "پروگرام|نظام الاوقات|شیڈول|ایجنڈا|कार्यक्रम|समय सारणी|समय-सारणी|समयसारणी|कार्यसूची|अनुसूची|वेळापत्रक|कार्यतालिका|সূচি|অনুষ্ঠানসূচি|অনুষ্ঠান সূচি|"
    "কর্মসূচি|সময়সূচি|সময়সূচী|কাৰ্যসূচী|অনুসূচী|ਪ੍ਰੋਗਰਾਮ|ਸਮਾਂ ਸਾਰਣੀ|ਸਮਾਂ-ਸਾਰਣੀ|કાર્યક્રમ|સમયપત્રક|କାର୍ଯ୍ୟକ୍ରମ|କାର୍ଯ୍ୟସୂଚୀ|ସମୟସୂଚୀ|நிகழ்ச்சி நிரல்|நிகழ்ச்சிநிரல்|கால அட்டவணை|"
    "అజెండా|కార్యక్రమం|కార్యక్రమ వివరాలు|షెడ్యూల్|ಕಾರ್ಯಕ್ರಮ|ಕಾರ್ಯಸೂಚಿ|ವೇಳಾಪಟ್ಟಿ|കാര്യപരിപാടി|കാര്യപരിപാടികൾ|സമയക്രമം|වැඩසටහන|කාලසටහන|กำหนดการ|ตารางเวลา|"
    "အစီအစဉ်|အချိန်ဇယား|chương trình|lịch trình|jadwal|susunan acara|acara|atur cara|aturcara|jadual|ratiba|programu|ètò|mmemme|shirin|tsarin lokaci|"
    "program günü|takvim|proqram|gündəlik|プログラム|スケジュール|日程|タイムテーブル|時間割|议程|議程|日程表|时间表|時間表|节目单|프로그램|일정|시간표|행사 일정"
)
#: Heads of columns, by what a column has.
HEADS: dict[str, str] = {
    "key": "id|key|code|session id|session code|no|nr|number|#",
    "day": (
        "day|date|tag|datum|jour|date|día|fecha|dia|data|giorno|dag|dato|päivä|päivämäärä|dzień|den|ден|дата|день|күн|ημέρα|ημερομηνία|יום|תאריך|اليوم|"
        "التاريخ|يوم|تاريخ|روز|تاریخ|دن|दिन|दिनांक|तारीख|दिवस|दिनाङ्क|मिति|দিন|তারিখ|তাৰিখ|ਦਿਨ|ਮਿਤੀ|ਤਾਰੀਖ|દિવસ|તારીખ|ଦିନ|ତାରିଖ|நாள்|தேதி|రోజు|తేదీ|"
        "ದಿನ|ದಿನಾಂಕ|ദിവസം|തീയതി|දිනය|วัน|วันที่|နေ့|ngày|hari|tanggal|tarikh|siku|tarehe|gün|tarih|gün|tarix|nap|dátum|zi|ziua|data|dan|日|日付|日期|날짜|日時"
    ),
    "time": (
        "time|times|hours|when|slot|time slot|timeslot|timing|timings|local time|start and end|zeit|uhrzeit|wann|heure|heures|horaire|hora|horas|horario|horário|"
        "ora|orario|tijd|tid|klokkeslett|tidspunkt|aika|kello|godzina|godziny|czas|čas|vrijeme|vreme|време|час|часове|время|часы|уақыты|ώρα|שעה|שעות|זמן|"
        "الوقت|الساعة|التوقيت|وقت|زمان|ساعت|اوقات|समय|वेळ|वेळा|सময়|সময়|সময়|ਸਮਾਂ|સમય|ସମୟ|நேரம்|సమయం|ಸಮಯ|സമയം|වේලාව|වෙලාව|เวลา|အချိန်|thời gian|giờ|"
        "waktu|jam|masa|muda|saa|wakati|saat|vaxt|idő|időpont|ora|interval orar|lokaci|oge|àkókò|時間|时间|時刻|시간"
    ),
    "start": (
        "start|starts|start time|begin|begins|beginning|from|starting time|beginn|anfang|von|début|de|inicio|desde|comienzo|início|inizio|dalle|begintijd|aanvang|van|"
        "starttid|fra|från|alkaa|alku|początek|od|začátek|početak|почетак|начало|початок|από|έναρξη|התחלה|البداية|من|شروع|آغاز|प्रारंभ|प्रारम्भ|आरंभ|शुरू|सुरू|"
        "সুরু|শুরু|আরম্ভ|ਸ਼ੁਰੂ|શરૂઆત|ଆରମ୍ଭ|தொடக்கம்|ప్రారంభం|ಆರಂಭ|തുടക്കം|ආරම්භය|เริ่ม|အစ|bắt đầu|mulai|mula|kuanza|başlangıç|başlanğıc|kezdés|kezdete|început|"
        "開始|开始|開始時間|开始时间|시작|시작 시간"
    ),
    "end": (
        "end|ends|end time|finish|until|to|till|ending time|ende|bis|fin|à|hasta|fin|término|fim|até|fine|alle|eindtijd|einde|tot|sluttid|slut|slutt|til|till|päättyy|loppu|"
        "koniec|do|konec|kraj|крај|конец|окончание|кінець|закінчення|край|έως|λήξη|סיום|النهاية|إلى|پایان|اختتام|समाप्त|समाप्ति|अंत|शेवट|শেষ|সমাপ্তি|ਅੰਤ|સમાપ્તિ|ଶେଷ|"
        "முடிவு|ముగింపు|ಅಂತ್ಯ|അവസാനം|අවසානය|สิ้นสุด|အဆုံး|kết thúc|selesai|tamat|kumaliza|mwisho|bitiş|son|vége|befejezés|sfârșit|終了|结束|結束|終了時間|结束时间|종료|끝"
    ),
    "room": (
        "room|rooms|venue|location|place|where|hall|stage|track|raum|ort|saal|wo|bühne|salle|lieu|où|sala|lugar|salón|aula|sede|local|zaal|plaats|ruimte|locatie|lokale|"
        "sted|plats|rum|rom|huone|sali|paikka|miejsce|místo|místnost|sál|miestnosť|prostorija|dvorana|сала|зала|место|помещение|аудитория|зал|місце|кімната|"
        "αίθουσα|χώρος|τόπος|חדר|אולם|מקום|القاعة|الغرفة|المكان|قاعة|اتاق|سالن|مکان|کمرہ|ہال|مقام|कक्ष|कमरा|स्थान|सभागार|हॉल|खोली|ठिकाण|কক্ষ|স্থান|হল|কোঠা|ঠাই|ਕਮਰਾ|ਥਾਂ|"
        "ઓરડો|સ્થળ|ରୁମ୍|କକ୍ଷ|ସ୍ଥାନ|அறை|இடம்|గది|వేదిక|స్థలం|ಕೊಠಡಿ|ಸ್ಥಳ|മുറി|വേദി|කාමරය|ස්ථානය|ห้อง|สถานที่|အခန်း|နေရာ|phòng|địa điểm|ruang|ruangan|tempat|bilik|lokasi|"
        "chumba|ukumbi|mahali|oda|salon|yer|otaq|zal|terem|helyszín|sală|sala|loc|ɗaki|ime ụlọ|yàrá|部屋|会場|会场|會場|場所|房间|房間|地点|地點|教室|방|장소|회의실"
    ),
    "title": (
        "title|session|sessions|talk|topic|subject|event|activity|what|session title|name of session|presentation|programme|program|item|agenda item|agenda|sitzung|titel|thema|"
        "vortrag|veranstaltung|programmpunkt|was|titre|sujet|séance|activité|présentation|título|titulo|sesión|tema|actividad|charla|ponencia|sessão|atividade|titolo|"
        "sessione|argomento|attività|sessie|onderwerp|activiteit|sesjon|session|emne|ämne|aktivitet|istunto|otsikko|aihe|ohjelma|tytuł|temat|sesja|wydarzenie|název|téma|"
        "program|naslov|tema|sesija|наслов|тема|сесија|сессия|название|мероприятие|сесія|назва|захід|заглавие|сесия|τίτλος|θέμα|συνεδρία|כותרת|נושא|מפגש|הרצאה|العنوان|"
        "الجلسة|الموضوع|النشاط|عنوان|موضوع|نشست|جلسه|سیشن|شीर्षक|शीर्षक|विषय|सत्र|कार्यक्रम|गतिविधि|विषयवस्तु|শিরোনাম|বিষয়|অধিবেশন|অধিৱেশন|বিষয়|ਸਿਰਲੇਖ|ਵਿਸ਼ਾ|ਸੈਸ਼ਨ|શીર્ષક|"
        "વિષય|સત્ર|ଶୀର୍ଷକ|ବିଷୟ|ଅଧିବେଶନ|தலைப்பு|அமர்வு|நிகழ்வு|శీర్షిక|అంశం|సెషన్|సమావేశం|ಶೀರ್ಷಿಕೆ|ವಿಷಯ|ಅಧಿವೇಶನ|ಗೋಷ್ಠಿ|ശീർഷകം|വിഷയം|സെഷൻ|മാതൃക|මාතෘකාව|සැසිය|หัวข้อ|เซสชัน|"
        "กิจกรรม|ခေါင်းစဉ်|အစီအစဉ်|tiêu đề|chủ đề|phiên|hoạt động|judul|sesi|topik|kegiatan|tajuk|mada|kipindi|kichwa|başlık|oturum|konu|etkinlik|mövzu|sessiya|cím|téma|"
        "előadás|titlu|subiect|sesiune|taken|zama|nnọkọ|ìpàdé|タイトル|題名|セッション|内容|标题|標題|主题|主題|议题|議題|场次|場次|제목|주제|세션|내용"
    ),
    "speakers": (
        "speaker|speakers|speaker(s)|presenter|presenters|presenter(s)|facilitator|facilitators|host|hosts|who|led by|by|lead|moderator|trainer|panelists|resource person|"
        "resource persons|name of speaker|referent|referenten|referentin|referentinnen|referierende|vortragende|sprecher|wer|moderation|intervenant|intervenants|intervenante|"
        "orateur|présenté par|animateur|ponente|ponentes|orador|oradores|expositor|presentador|quién|palestrante|palestrantes|apresentador|relatore|relatori|relatrice|spreker|"
        "sprekers|taler|talere|talare|foredragsholder|oplægsholder|puhuja|puhujat|esittäjä|prelegent|prelegenci|mówca|prowadzący|řečník|přednášející|prednášajúci|govornik|"
        "predavač|говорник|предавач|предавачи|докладчик|докладчики|спикер|спикеры|ведущий|доповідач|доповідачі|спікер|лектор|лектори|ομιλητής|ομιλητές|εισηγητής|דובר|דוברים|"
        "מרצה|מציג|المتحدث|المتحدثون|المتحدثين|المقدم|متحدث|سخنران|سخنرانان|ارائه‌دهنده|مقرر|مقررین|वक्ता|वक्तागण|प्रस्तुतकर्ता|प्रस्तोता|वक्ते|বক্তা|বক্তাগণ|উপস্থাপক|ਬੁਲਾਰਾ|ਬੁਲਾਰੇ|"
        "વક્તા|વક્તાઓ|ବକ୍ତା|பேச்சாளர்|பேச்சாளர்கள்|உரையாளர்|వక్త|వక్తలు|ಭಾಷಣಕಾರರು|ವಕ್ತಾರ|ಭಾಷಣಕಾರ|പ്രഭാഷകൻ|അവതാരകർ|അവതാരകൻ|പ്രാസംഗികർ|කථිකයා|කථිකයන්|วิทยากร|ผู้บรรยาย|ผู้พูด|"
        "ဟောပြောသူ|diễn giả|người trình bày|pembicara|narasumber|pemateri|penceramah|msemaji|wasemaji|mzungumzaji|konuşmacı|konuşmacılar|sunucu|məruzəçi|spiker|előadó|előadók|"
        "vorbitor|vorbitori|prezentator|mai magana|ọkà okwu|olùsọ̀rọ̀|登壇者|発表者|講演者|スピーカー|講師|演讲者|演講者|讲者|講者|主讲人|主講人|主讲|발표자|연사|강연자"
    ),
    "description": (
        "description|abstract|details|notes|about|summary|remarks|comments|beschreibung|inhalt|kurzfassung|details|description|résumé|descripción|resumen|detalles|descrição|resumo|"
        "descrizione|dettagli|omschrijving|beschrijving|samenvatting|beskrivelse|beskrivning|sammendrag|kuvaus|tiivistelmä|opis|streszczenie|popis|opis|опис|описание|аннотация|"
        "подробности|анотація|περιγραφή|περίληψη|תיאור|תקציר|الوصف|وصف|ملخص|توضیحات|شرح|چکیده|تفصیل|تفصیلات|विवरण|वर्णन|सारांश|বিবরণ|বর্ণনা|বিৱৰণ|ਵੇਰਵਾ|વર્ણન|વિગત|ବିବରଣୀ|ବିବରଣ|"
        "விளக்கம்|விவரம்|వివరణ|వివరాలు|ವಿವರಣೆ|ವಿವರ|വിവരണം|විස්තරය|คำอธิบาย|รายละเอียด|ဖော်ပြချက်|mô tả|nội dung|deskripsi|keterangan|penerangan|huraian|maelezo|açıklama|təsvir|leírás|"
        "descriere|bayani|nkọwa|àpèjúwe|説明|概要|描述|说明|說明|简介|簡介|설명|개요"
    ),
}
#: Heads of columns with times in UTC.
UTC_HEADS = "utc|time utc|utc time|gmt|time in utc|zeit utc|heure utc|hora utc"
