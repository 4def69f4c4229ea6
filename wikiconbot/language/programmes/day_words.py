"""Words for a numbered day of an event, "Day 1", in the languages whose dates wikiconbot reads. Data only."""

_DAY = (
    "day tag jour día dia giorno dag dagur dzień den deň dan dana день дзень дня ден дан päivä päev diena day's gün günü ziua nap "
    "ημέρα μέρα יום يوم اليوم روز دن یوم ورځ دینھن दिन दिवस दिनम् दिनं दिवसः দিন દિવસ ਦਿਨ ଦିନ நாள் రోజు దినం ದಿನ ദിവസം දවස දිනය "
    "วันที่ ວັນທີ ថ្ងៃ ngày hari araw siku lá diwrnod eguna eguna: tago dies დღე օր күн күні kun kuni көн рӯзи ቀን ᱢᱟᱦᱟᱸ নুমিৎ নুমিত "
    "दिन॰ दिनः"
)
_ORDINALS = (
    "one two three four five six seven",
    "first second third fourth fifth sixth seventh",
    "पहला दूसरा तीसरा चौथा पाँचवाँ",
    "पहिला दुसरा तिसरा चौथा",
    "प्रथम द्वितीय तृतीय",
    "প্রথম দ্বিতীয় তৃতীয়",
    "முதல் இரண்டாம் மூன்றாம்",
    "پہلا دوسرا تیسرا چوتھا پانچواں",
    "الأول الثاني الثالث الرابع الخامس",
    "اول دوم سوم چهارم پنجم",
    "पहिलो दोस्रो तेस्रो चौथो पाँचौँ",
    "premier deuxième troisième quatrième cinquième",
    "primer segundo tercer cuarto quinto",
    "primeiro segundo terceiro quarto quinto",
    "primo secondo terzo quarto quinto",
    "erster zweiter dritter vierter fünfter",
    "первый второй третий четвёртый пятый",
    "pertama kedua ketiga keempat kelima",
    "birinci ikinci üçüncü dördüncü beşinci",
)
#: "Day", in the forms that occur with a number; lower case.
DAY = frozenset(_DAY.split())
#: Words for the numbers from 1, in the order of the numbers.
ORDINALS = tuple(tuple(words.split()) for words in _ORDINALS)
