"""Words in dates that are not months, in the languages of the lexicon: "and", "to", "from", "of", "at", "o'clock"."""

_JOINING = (
    "and to till until til through thru from on of the at in by before between date dates st nd rd th o'clock "
    "clock also und bis vom von am der den dem um uhr sowie ab zum et au à du le les de des jusqu'au jusqu "
    "jusqu'à er ère y e al a hasta del el los las desde o até do da dos das às as ao dal dalle alle all dall il lo i ed "
    "fino ore ora tot en van met vanaf t/m tm om uur op och med kl og fra klo kello ja asti saakka ve ile "
    "arası saat oraz od w dnia dniach godz godzina r roku rok az v až dne dnů hod și până la pe din и по до с "
    "со в во г год года году ч час часов й та і від з у о року р от на әм мен бастап дейін και έως μέχρι από "
    "στις ως το την ώρα عند من إلى الى حتى و في يوم الساعة ساعة م از تا ساعت روز روزهای עד ו מ ב ל בשעה יום "
    "ימים और से तक को दिन तारीख बजे एवं तथा व ते आणि पर्यन्त देखि सम्म र गते ও থেকে পর্যন্ত হতে এবং আৰু পৰা লৈ "
    "তারিখ তাৰিখ টা বৰ্ষ మరియు నుండి నుంచి వరకు తేదీ తేదీన தேதி மற்றும் முதல் வரை ಮತ್ತು ರಿಂದ ವರೆಗೆ ಇಂದ ദിവസം "
    "മുതൽ വരെ ഒപ്പം ഉം અને થી સુધી ਤੋਂ ਤੱਕ ਅਤੇ ଓ ରୁ ପର୍ଯ୍ୟନ୍ତ ଏବଂ اور سے تک تاریخ کو بجے ถึง และ วันที่ ที่ "
    "พ.ศ เวลา น tháng ngày năm đến và từ lúc giờ dan hingga sampai tanggal tgl pukul pada hari s.d sd hanggang "
    "mula na ika ika- kwa hadi tarehe siku saa és ig től tól án én kor között óra 至 到 和 与 與 及 日 号 號 年 月 から まで "
    "と 부터 까지 와 과 일 월 년 에 및 오전 오후 ඉ සිට දක්වා සහ gada gads ko eko arte "
)
_THROUGH = (
    "to till til until through thru bis au al all' all’ a hasta até fino tot t/m asti do až până до по έως μέχρι إلى الى "
    "حتى تا עד से तक पर्यन्त पर्यंत थी થી থেকে পর্যন্ত హతా వరకు வரை ವರೆಗೆ വരെ ਤੋਂ ତ ପର୍ଯ୍ୟନ୍ତ ถึง đến hingga "
    "sampai s.d sd hanggang hadi 至 到 から まで 부터 까지 "
)
_CHOOSING = (
    "or oder ou oppure ovvero lub albo nebo alebo или або ili eller tai vagy sau ή veya atau hoặc หรือ أو یا או "
    "या अथवा किंवा বা অথবা কিংবা அல்லது లేదా ಅಥವಾ അല്ലെങ്കിൽ અથવા ਜਾਂ କିମ୍ବା 或 或者 または か 또는 혹은 "
)
#: Between the parts of a date, or before them.
JOINING = frozenset(_JOINING.split())
#: Between a first and a last day, so that the days between them count.
THROUGH = frozenset(_THROUGH.split())
#: Between days when only one of them takes place: "6 or 7 April". In other languages some are short names of weekdays.
CHOOSING = frozenset(_CHOOSING.split())
