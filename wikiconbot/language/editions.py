"""Words by which headings name one event of a series: "Second iteration", "3. Auflage", "द्वितीय संस्करण". Data only.

Each is a pair: whole words, and beginnings of words for languages with endings; an underscore means a space.
"""

#: "iteration", "edition": with a number or an ordinal; alone, some of them mean editing.
EDITIONS = (
    "iteration iterations edition editions edición edicion edições edição edicao edizione édition édició utgåva "
    "auflage ausgabe editie edycja edice edice edición edició edizio itération iteración iteração iterazione "
    "utgave udgave painos leidimas izdaja izdanje ediția ediţia ediție έκδοση baskı edisi edisyon phiên_bản "
    "ఎడిషన్",
    "संस्करण आवृत्ती आवृत्ति সংস্করণ পুনরাবৃত্তি ਸੰਸਕਰਣ ਐਡੀਸ਼ਨ સંસ્કરણ આવૃત્તિ ସଂସ୍କରଣ পৰ্ব সংস্কৰণ பதிப்பு సంచిక ఎడిషన్ "
    "ಆವೃತ್ತಿ പതിപ്പ് ایڈیشن دورہ نسخه دوره النسخة نسخة الدورة מהדורה מהדורת издани выпуск итераци випуск ітераці "
    "издање издање издание გამოცემა გამოშვება 회차 ครั้งที่",
)
#: Numbers in order. They count next to a word for an edition or an event: "Second meetup".
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth 1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th next previous "
    "primera segunda tercera cuarta quinta primer segundo tercer cuarto quinto "
    "premier première deuxième seconde troisième quatrième cinquième primeira terceira quarta primeiro terceiro "
    "prima seconda terza erste zweite dritte vierte fünfte erstes zweites drittes erster zweiter dritter "
    "eerste tweede derde vierde første anden tredje andre första andra "
    "पहला पहली दूसरा दूसरी तीसरा तीसरी प्रथम द्वितीय तृतीय पहिला पहिली दुसरा दुसरी तिसरा तिसरी "
    "প্রথম দ্বিতীয় তৃতীয় ਪਹਿਲਾ ਪਹਿਲੀ ਦੂਜਾ ਦੂਜੀ ਤੀਜਾ ਤੀਜੀ પ્રથમ દ્વિતીય ତୃତୀୟ ପ୍ରଥମ ଦ୍ୱିତୀୟ "
    "முதல் இரண்டாவது மூன்றாவது మొదటి రెండవ మూడవ ಮೊದಲ ಎರಡನೇ ಮೂರನೇ ആദ്യ രണ്ടാം മൂന്നാം پہلا پہلی دوسرا دوسری تیسرا تیسری "
    "first второй вторая первая первый третья третий перша друга третя перший другий",
    "",
)
#: Parts of one event, although they have numbers: "Conference day 2".
PARTS = (
    "day days session sessions week weeks group groups team teams track tracks room table shift slot batch día dias dia días "
    "jour jours tag giorno dag sesión sessão séance sitzung sessione grupo groupe gruppe gruppo equipo équipe दिन दिवस सत्र गट समूह "
    "দিন দল ਦਿਨ દિવસ ଦିନ நாள் రోజు ದಿನ ദിവസം دن یوم день группа ден група",
    "",
)
#: Words for an event that has a separate list.
EVENTS = (
    "meetup meetups meet-up conference convention wikicon wikicamp camp workshop workshops editathon edit-a-thon "
    "hackathon event gathering meeting seminar summit wikimania assembly "
    "encuentro taller conferencia evento jornada editatón rencontre atelier conférence événement "
    "encontro oficina conferência maratona incontro evento conferenza laboratorio "
    "treffen stammtisch konferenz veranstaltung workshop tagung bijeenkomst conferentie træf møde möte träff "
    "सम्मेलन बैठक कार्यशाला कार्यक्रम संमेलन সম্মেলন কর্মশালা আড্ডা ਸੰਮੇਲਨ ਵਰਕਸ਼ਾਪ સંમેલન કાર્યશાળા ସମ୍ମିଳନୀ କର୍ମଶାଳା "
    "மாநாடு பட்டறை సమావేశం సదస్సు ಸಮ್ಮೇಳನ ಕಾರ್ಯಾಗಾರ സമ്മേളനം ശില്പശാല اجلاس کانفرنس ورکشاپ встреча конференция зустріч",
    "",
)
