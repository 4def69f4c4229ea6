"""Make wikiconbot/language/languages.py from CLDR (through Babel) and NAMES: ``python -m tools.make_languages``.

The languages are those with a wiki in Wikimedia's interwiki map. The reader is pure and opens no file, so their
names are in a module.
"""

import json
from collections import Counter, defaultdict
from pathlib import Path

import babel
from babel import Locale, UnknownLocaleError

from wikiconbot.i18n import languages
from wikiconbot.i18n.codes import CLDR_CODES
from wikiconbot.language.folding import folded, is_word, words_and_marks

ROOT = Path(__file__).parents[1] / "wikiconbot"
INTERWIKI = ROOT / "sandbox" / "data" / "interwiki.json"
TARGET = ROOT / "language" / "languages.py"
#: The languages that the bot writes: people there write names of languages in them.
WRITERS = tuple(CLDR_CODES.get(code, code).replace("-", "_") for code in languages())
_SHORTEST = 4
_ARABIC = "\u0600"  # scripts from there on have longer words in as many characters
_OWN = 3  # the name of a language in itself counts as much as its names in three other languages

#: CLDR's codes for the languages of wikis with an older or another code.
#: https://meta.wikimedia.org/wiki/Special_language_codes
HOSTS = {
    "gsw": "als", "bho": "bh", "sgs": "bat-smg", "cbk": "cbk-zam", "egl": "eml", "vro": "fiu-vro", "nb": "no",
    "fil": "tl", "rup": "roa-rup", "lzh": "zh-classical", "nan": "zh-min-nan", "yue": "zh-yue", "kok": "gom",
}  # fmt: skip
#: CLDR's codes that mean another language in a host's name.
OTHERS = frozenset(("nrm", "als", "bh"))

#: Names that Wikimedians use in addition to CLDR's, and names of languages without one in CLDR. They take precedence over CLDR's.
NAMES = {
    "als": "Alemannic|Alemannisch|Swiss German",
    "ami": "Amis|Pangcah",
    "an": "Aragonese",
    "anp": "Angika|अंगिका",
    "arz": "Egyptian Arabic|Masri|مصرى",
    "as": "Assamese|Asamiya|Axomiya|Oxomiya|Asomiya|অসমীয়া|অসমিয়া|असमिया|असमी|अस्सामी|ଅସମୀୟା|ଆସାମୀ|অসমিয়া|ਅਸਾਮੀ|آسامی",
    "awa": "Awadhi|अवधी",
    "azb": "South Azerbaijani|تۆرکجه",
    "bat-smg": "Samogitian|Žemaitėška",
    "bcl": "Central Bikol|Bikol|Bikol Central",
    "bdr": "West Coast Bajau|Bajau Sama",
    "be-tarask": "Belarusian Taraškievica|Taraškievica|Тарашкевіца",
    "bh": "Bhojpuri|भोजपुरी|بھوجپوری|ভোজপুরি|ଭୋଜପୁରୀ|ભોજપુરી|భోజ్‌పురి|போச்புரி",
    "blk": "Pa'O|Paoh|ပအိုဝ်ႏဘာႏသာႏ",
    "bn": "Bangla|Bengali|বাংলা|বাঙলা|বাঙালি|बांग्ला|बाङ्ला|बङ्गाली|बंगाली|बंगला|ବଙ୍ଗଳା|ବଙ୍ଗାଳୀ|ବାଂଲା|ਬੰਗਲਾ|ਬੰਗਾਲੀ|বঙালী|বাংলা|বঙলা|"
    "બંગાળી|ಬಂಗಾಳಿ|ಬೆಂಗಾಲಿ|ബംഗ്ലാ|ബംഗാളി|வங்காளம்|வங்காள|வங்க|வங்காளி|బెంగాలీ|బంగ్లా|بنگلہ|بنگالی|بنگلا",
    "bol": "Bole",
    "bpy": "Bishnupriya|Bishnupriya Manipuri|বিষ্ণুপ্রিয়া মণিপুরী|বিষ্ণুপ্রিয়া|इमार ठार|ইমার ঠার",
    "btm": "Mandailing|Batak Mandailing",
    "bxr": "Buryat|Russia Buriat",
    "cbk-zam": "Zamboanga Chavacano|Chavacano|Chavacano de Zamboanga",
    "cdo": "Eastern Min|Min Dong|Mindong",
    "ckb": "Central Kurdish|Sorani|Sorani Kurdish",
    "dag": "Dagbani|Dagbanli",
    "dga": "Dagaare",
    "diq": "Zazaki|Zaza",
    "dty": "Doteli|Dotyali|डोटेली",
    "dv": "Dhivehi|Divehi|Maldivian",
    "en": "English|Angrezi|अंग्रेज़ी|अङ्ग्रेजी|इंग्रजी|इंग्लिश|आङ्ग्ल|ইংরেজি|ইংৰাজী|ઇંગ્લિશ|અંગ્રેજી|ଇଂରାଜୀ|ଇଂଲିଶ|ਅੰਗਰੇਜ਼ੀ|ಇಂಗ್ಲಿಷ್|"
    "ಆಂಗ್ಲ|ഇംഗ്ലീഷ്|ஆங்கில|ஆங்கிலம்|ఇంగ్లీషు|ఆంగ్ల|ఆంగ్లం|انگریزی",
    "eml": "Emiliano-Romagnolo|Emilian-Romagnol",
    "fa": "Farsi|Persian",
    "fiu-vro": "Võro",
    "gcr": "Guianan Creole|Guianese Creole",
    "gom": "Konkani|Goan Konkani|Konknni|कोंकणी|कोङ्कणी|ಕೊಂಕಣಿ|കൊങ്കണി|કોંકણી|কোঙ্কনি",
    "gpe": "Ghanaian Pidgin",
    "gu": "Gujarati|Gujrati|Gujarathi|ગુજરાતી|गुजराती|गुजराथी|ગૂજરાતી|گجراتی|ଗୁଜରାଟୀ|ଗୁଜୁରାଟୀ|ਗੁਜਰਾਤੀ|குஜராத்தி|குசராத்தி|குசராத்தி",
    "guw": "Gun|Gungbe",
    "hi": "Hindi|हिन्दी|हिंदी|ہندی|ହିନ୍ଦୀ|হিন্দি|হিন্দী|இந்தி|ஹிந்தி|ഹിന്ദി|హిందీ|ಹಿಂದಿ|ਹਿੰਦੀ|ਹਿਂਦੀ|હિન્દી",
    "hyw": "Western Armenian",
    "igl": "Igala",
    "isv": "Interslavic",
    "kai": "Karekare",
    "kbp": "Kabiye|Kabɩyɛ",
    "kge": "Komering",
    "kn": "Kannada|Kannad|Canarese|ಕನ್ನಡ|ಕನ್ನಡದ|कन्नड|कन्नड़|কন্নড়|ਕੰਨੜ|କନ୍ନଡ଼|કન્નડ|கன்னட|கன்னடம்|കന്നഡ|കന്നട|కన్నడ|کنڑ|کنڑا",
    "knc": "Central Kanuri|Yerwa Kanuri",
    "ks": "Kashmiri|Koshur|कॉशुर|कश्मीरी|काश्मीरी|कॉशुर|کٲشُر|کشمیری",
    "kus": "Kusaal",
    "lbe": "Lak",
    "lld": "Ladin",
    "mai": "Maithili|मैथिली|মৈথিলী|میتھلی|ମୈଥିଳୀ",
    "map-bms": "Banyumasan|Basa Banyumasan",
    "mhr": "Eastern Mari|Meadow Mari",
    "ml": "Malayalam|Malyalam|മലയാളം|മലയാള|മലയാളി|मलयालम|मल्याळम|মালয়ালম|ମାଲାୟାଲମ|ਮਲਿਆਲਮ|મલયાલમ|மலையாள|மலையாளம்|"
    "മലയാളത്തിലെ|మలయాళం|మలయాళ|ಮಲಯಾಳಂ|ಮಲಯಾಳ|ملیالم",
    "mni": "Meitei|Manipuri|Meiteilon|Meetei|Meeteilon|Meithei|ꯃꯩꯇꯩ|ꯃꯤꯇꯩ|ꯃꯩꯇꯩꯂꯣꯟ|ꯃꯤꯇꯩꯂꯣꯟ|ꯃꯅꯤꯄꯨꯔꯤ|মৈতৈ|মৈতৈলোন্|মণিপুরী|मणिपुरी|"
    "मैतै|ମଣିପୁରୀ|மணிப்புரி|మణిపురి",
    "mnw": "Mon",
    "mr": "Marathi|मराठी|মারাঠি|মারাঠী|મરાઠી|ମରାଠୀ|ਮਰਾਠੀ|மராத்தி|மராட்டி|మరాఠీ|ಮರಾಠಿ|മറാഠി|مراٹھی",
    "nah": "Nahuatl",
    "nds-nl": "Dutch Low Saxon|Nedersaksies",
    "ne": "Nepali|Nepalese|Gorkhali|नेपाली|نیپالی|নেপালী|নেপালি|ନେପାଳୀ|ਨੇਪਾਲੀ|నేపాలీ|நேபாளி|நேபாள",
    "new": "Newar|Newari|Nepal Bhasa|Nepalbhasa|नेपाल भाषा|नेवारी|नेवाः|नेवार",
    "no": "Norwegian|Bokmål|Norsk|Norwegian Bokmål",
    "nqo": "N'Ko|Nko",
    "nrm": "Norman|Nouormand",
    "nup": "Nupe",
    "olo": "Livvi-Karelian|Livvi|Olonets",
    "or": "Odia|Oriya|Orya|Odiya|Uriya|Oria|ଓଡ଼ିଆ|ଉଡ଼ିଆ|ओड़िया|ओडिया|उड़िया|ओरिया|उडिया|ওড়িয়া|উড়িয়া|ઓડિયા|ઉડિયા|ઓરિયા|ਉੜੀਆ|ਓੜੀਆ|"
    "ਓਡੀਆ|ಒಡಿಯ|ಒಡಿಯಾ|ಒರಿಯಾ|ഒഡിയ|ഒറിയ|ஒடியா|ஒடிய|ஒரியா|ఒడియా|ఒరియా|اڑیہ|اوڈیا|اڑیا|اوریا",
    "pa": "Punjabi|Panjabi|Eastern Punjabi|Gurmukhi|ਪੰਜਾਬੀ|पंजाबी|पञ्जाबी|પંજાબી|ਪਂਜਾਬੀ|পাঞ্জাবি|পাঞ্জাবী|ପଞ୍ଜାବୀ|பஞ்சாபி|పంజాబీ|ಪಂಜಾಬಿ|പഞ്ചാബി",
    "pi": "Pali|पालि|পালি",
    "pih": "Norfuk|Pitkern",
    "pnb": "Western Punjabi|Western Panjabi|Shahmukhi|پنجابی|ਪੱਛਮੀ ਪੰਜਾਬੀ|ਸ਼ਾਹਮੁਖੀ|शाहमुखी|شاہ مکھی|مغربی پنجابی",
    "ppl": "Pipil|Nawat",
    "ps": "Pashto|Pushto|Pashtu",
    "pwn": "Paiwan",
    "rki": "Arakanese|Rakhine",
    "rmy": "Vlax Romani|Romani",
    "roa-rup": "Aromanian",
    "roa-tara": "Tarantino",
    "rsk": "Pannonian Rusyn",
    "sa": "Sanskrit|Samskrit|Samskritam|Samskrutam|संस्कृत|संस्कृतम्|संस्कृतं|संस्कृतभाषा|সংস্কৃত|ସଂସ୍କୃତ|ସଂସ୍କୃତମ୍|સંસ્કૃત|ਸੰਸਕ੍ਰਿਤ|சமஸ்கிருத|"
    "சமசுகிருத|சமசுகிருதம்|సంస్కృత|సంస్కృతం|ಸಂಸ್ಕೃತ|സംസ്കൃത|സംസ്കൃതം|سنسکرت",
    "sat": "Santali|Santhali|Santal|ᱥᱟᱱᱛᱟᱲᱤ|ᱥᱟᱱᱛᱟᱞᱤ|ସାନ୍ତାଳୀ|ସାନ୍ତାଳି|সাঁওতালি|সাওতালি|সান্তালি|संताली|संथाली|सन्थाली|सन्ताली|"
    "ஸந்தாலி|சந்தாலி|సంతాలీ|ਸੰਥਾਲੀ|سنتالی|سنتھالی",
    "sd": "Sindhi|سنڌي|سندھی|सिन्धी|सिंधी|সিন্ধি|સિંધી|ସିନ୍ଧୀ|ਸਿੰਧੀ",
    "sh": "Serbo-Croatian",
    "si": "Sinhala|Sinhalese|சிங்கள|சிங்களம்",
    "simple": "Simple English|Simple|सरल अंग्रेज़ी|எளிய ஆங்கில|সরল ইংরেজি|سادہ انگریزی",
    "skr": "Saraiki|Siraiki|Seraiki|سرائیکی|ਸਰਾਇਕੀ",
    "syl": "Sylheti|ꠍꠤꠟꠐꠤ|সিলেটি|সিলটি",
    "szy": "Sakizaya",
    "ta": "Tamil|Thamizh|Tamizh|Thamil|தமிழ்|தமிழ|तमिल|तमिळ|তামিল|তমিল|ତାମିଲ|ତାମିଲ୍|તમિલ|ਤਮਿਲ|ਤਾਮਿਲ|తమిళ|తమిళం|ತಮಿಳು|ತಮಿಳ್|തമിഴ്|تمل|تامل|تمیل",
    "tay": "Atayal",
    "tcy": "Tulu|ತುಳು|तुलु|तुळू|तुळु|তুলু|ତୁଳୁ|ତୁଲୁ|ਤੁਲੂ|તુલુ|துளு|துளுவ|తుళు|തുളു|تولو|تلو",
    "tdd": "Tai Nuea|Tai Nüa",
    "te": "Telugu|Telegu|Thelugu|తెలుగు|तेलुगु|तेलुगू|तेलगू|তেলুগু|তেলেগু|ତେଲୁଗୁ|ତେଲଗୁ|તેલુગુ|ਤੇਲਗੂ|ਤੇਲੁਗੂ|தெலுங்கு|തെലുങ്ക്|തെലുഗു|ತೆಲುಗು|تیلگو|تیلیگو",
    "ten": "Tama",
    "tl": "Tagalog|Filipino|Pilipino",
    "ur": "Urdu|اردو|اُردو|उर्दू|উর্দু|ଉର୍ଦ୍ଦୁ|ଉର୍ଦୁ|ઉર્દૂ|ਉਰਦੂ|ਉਰਦੁ|உருது|உருதூ|ఉర్దూ|ಉರ್ದು|ಉರ್ದೂ|ഉറുദു|ഉർദു",
    "zh": "Chinese|Mandarin|中文",
    "zh-classical": "Classical Chinese|Literary Chinese|文言",
    "zh-min-nan": "Southern Min|Min Nan|Hokkien|Minnan|Bân-lâm-gú",
    "zh-yue": "Cantonese|粵語|粤语",
}  # fmt: skip


def codes():
    """Return the codes of the languages that have a wiki."""
    entries = json.loads(INTERWIKI.read_text(encoding="utf-8"))
    return sorted({entry["language"] for entry in entries if entry.get("language")})


def cldr(wikis):
    """Yield language names, the code of the wiki, and the weight of each."""
    places = {folded(place) for writer in WRITERS for place in Locale.parse(writer).territories.values()}
    for writer in WRITERS:
        for code, name in Locale.parse(writer).languages.items():
            host = HOSTS.get(code, None if code in OTHERS else code.replace("_", "-"))
            if host in wikis and (writer == "en" or (not is_short(name) and folded(name) not in places)):
                yield name, host, 1 if host == code else 0.5
    for code in {*wikis, *HOSTS} - OTHERS:
        try:
            locale = Locale.parse(code, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
        if (name := locale.languages.get(code)) and HOSTS.get(code, code) in wikis:
            yield name, HOSTS.get(code, code), _OWN


def is_short(name):
    """Whether a name is so short that it is a word, a code or a name of people in other languages: "id", "san", "Eve"."""
    return len(folded(name)) < _SHORTEST and max(folded(name), default="") < _ARABIC


def usable(name):
    """Whether a name has only words, and is not a single letter."""
    return all(map(is_word, words_and_marks(name))) and len(folded(name)) > 1 and folded(name).count(" ") < 3


def names_by_code():
    """Return folded names by the code of their wiki; a name with the same weight for two languages is left out."""
    wikis = codes()
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for name, code, weight in cldr(wikis):
        if usable(name):
            votes[folded(name)][code] += weight
    found = {}
    for name, counted in votes.items():
        (code, most), *rest = counted.most_common(2)
        if not rest or rest[0][1] < most:
            found[name] = code
    for code, names in NAMES.items():
        found |= {folded(name): code for name in names.split("|")}
    by_code: dict[str, list[str]] = {code: [] for code in wikis}
    for name, code in sorted(found.items()):
        by_code[code].append(name)
    return by_code


def source():
    """Return the text of the module."""
    rows = "\n".join(f'    "{code}": "{"|".join(names)}",' for code, names in names_by_code().items())
    return (
        '"""Names of the languages that have a wiki of Wikimedia. Data, made by ``python -m tools.make_languages`` '
        f'(Babel {babel.__version__})."""\n\n'
        "#: The language's part of its wiki's host → its names, folded (folding.py), with bars between.\n"
        f"_NAMES = {{\n{rows}\n}}  # fmt: skip\n\n"
        "#: The languages' codes, as they are in hosts.\n"
        "CODES = frozenset(_NAMES)\n\n"
        "#: Folded name → code.\n"
        'LANGUAGES = {name: code for code, names in _NAMES.items() for name in names.split("|") if name}\n'
    )


if __name__ == "__main__":
    TARGET.write_text(source(), encoding="utf-8")
