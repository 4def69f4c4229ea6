import re
import time
from pathlib import Path

import pytest

from tests.for_each import for_each
from wikiconbot.i18n import languages
from wikiconbot.reading.personal_data import find_linked, find_personal, holds_personal, without_personal

_CASES = Path(__file__).parent.parent / "cases" / "personal_data.txt"
_KINDS = {
    "phone": {"phone"},
    "email": {"email"},
    "both": {"phone", "email"},
    "nothing": set(),
}


def cases():
    lines = _CASES.read_text(encoding="utf-8").splitlines()
    return [tuple(line.split(" | ", 1)) for line in lines if " | " in line and not line.startswith("#")]


@for_each(("kind", "text"), cases())
def test_personal_data_is_found_and_nothing_else(kind, text):
    assert find_personal(text) == _KINDS[kind]
    left = without_personal(text)
    assert find_personal(left) == frozenset()
    if kind == "nothing":
        assert left == text
    else:
        assert "…" in left
        assert not re.search(r"[6789]\d{4}|43210|@\w", left)


@for_each(
    "unit",
    [
        "9",
        "/",
        "-",
        "a_",
        "2018-03-",
        "at ",
        "a@",
        "Mob ",
        "12345,,",
        "a1-",
        "nine9",
        "06.04.18-",
        "gmail: a",
        "#at# ",
        "a.at.",
        "98765 / ",
        "telegram: a",
    ],
)
def test_a_text_made_to_be_slow_takes_time_by_its_length(unit):
    start = time.process_time()
    find_personal(unit * (20_000 // len(unit)))
    assert time.process_time() - start < 2


def test_an_address_behind_a_label_is_found_on_the_line():
    assert find_linked("[mailto:oda@example.org write me] or [tel:+919876543210 call]") == {"email", "phone"}
    assert find_linked("[https://wa.me/919876543210 chat]") == {"phone"}
    assert (
        find_linked("[https://or.wikipedia.org/w/index.php?oldid=123456789 see] [[Main Page]]") == frozenset()
    )


#: A field for a telephone number and one for an e-mail address in each language that the bot writes.
FIELDS = {
    "ar": ("رقم الهاتف", "البريد الإلكتروني"),
    "as": ("ফোন নম্বৰ", "ইমেইল"),
    "az": ("Telefon nömrəsi", "E-poçt ünvanı"),
    "bn": ("মোবাইল নম্বর", "ই-মেইল"),
    "ca": ("Número de telèfon", "Adreça electrònica"),
    "cs": ("Telefonní číslo", "E-mail"),
    "da": ("Telefonnummer", "E-mailadresse"),
    "de": ("Telefonnummer", "E-Mail-Adresse"),
    "el": ("Αριθμός τηλεφώνου", "Ηλεκτρονικό ταχυδρομείο"),
    "en": ("Phone number (WhatsApp)", "Your e-mail address"),
    "es": ("Número de teléfono", "Correo electrónico"),
    "fa": ("شماره تلفن", "رایانامه"),
    "fi": ("Puhelinnumero", "Sähköpostiosoite"),
    "fr": ("Numéro de téléphone", "Adresse électronique"),
    "gom": ("फोन क्रमांक", "ईमेल नामो"),
    "gu": ("ફોન નંબર", "ઇમેઇલ"),
    "ha": ("Lambar waya", "Adireshin imel"),
    "he": ("מספר טלפון", "דואר אלקטרוני"),
    "hi": ("मोबाइल नंबर", "ईमेल पता"),
    "hu": ("Telefonszám", "E-mail-cím"),
    "id": ("Nomor telepon", "Alamat surel"),
    "ig": ("Nọmba ekwentị", "Adreesị email"),
    "it": ("Numero di telefono", "Posta elettronica"),
    "ja": ("電話番号", "メールアドレス"),
    "kn": ("ಮೊಬೈಲ್ ಸಂಖ್ಯೆ", "ಇಮೇಲ್ ವಿಳಾಸ"),
    "ko": ("전화번호", "이메일 주소"),
    "mai": ("फोन नम्बर", "ईमेल पता"),
    "mk": ("Телефонски број", "Е-пошта"),
    "ml": ("ഫോൺ നമ്പർ", "ഇമെയിൽ വിലാസം"),
    "mr": ("भ्रमणध्वनी क्रमांक", "ई-मेल"),
    "ms": ("Nombor telefon", "Alamat e-mel"),
    "my": ("ဖုန်းနံပါတ်", "အီးမေးလ် လိပ်စာ"),
    "nb": ("Telefonnummer", "E-postadresse"),
    "ne": ("फोन नम्बर", "इमेल ठेगाना"),
    "nl": ("Telefoonnummer", "E-mailadres"),
    "or": ("ଫୋନ ନମ୍ବର", "ଇମେଲ ଠିକଣା"),
    "pa": ("ਫ਼ੋਨ ਨੰਬਰ", "ਈਮੇਲ ਪਤਾ"),
    "pl": ("Numer telefonu", "Adres e-mail"),
    "pt": ("Número de telefone", "Correio eletrónico"),
    "pt-br": ("Telefone celular", "Endereço de e-mail"),
    "ro": ("Număr de telefon", "Adresă de e-mail"),
    "ru": ("Номер телефона", "Электронная почта"),
    "sa": ("दूरवाणी संख्या", "ईपत्रम्"),
    "si": ("දුරකථන අංකය", "විද්‍යුත් තැපැල් ලිපිනය"),
    "sr-ec": ("Број телефона", "Имејл"),
    "sr-el": ("Broj telefona", "Imejl"),
    "sv": ("Telefonnummer", "E-postadress"),
    "sw": ("Namba ya simu", "Anwani ya barua pepe"),
    "ta": ("தொலைபேசி எண்", "மின்னஞ்சல் முகவரி"),
    "te": ("ఫోన్ నంబర్", "ఈమెయిల్ చిరునామా"),
    "th": ("หมายเลขโทรศัพท์", "ที่อยู่อีเมล"),
    "tr": ("Telefon numarası", "E-posta adresi"),
    "uk": ("Номер телефону", "Електронна пошта"),
    "ur": ("فون نمبر", "ای میل پتہ"),
    "vi": ("Số điện thoại", "Địa chỉ thư điện tử"),
    "yo": ("Nọ́mbà fóònù", "Àdírẹ́sì ímeèlì"),
    "zh-hans": ("手机号码", "电子邮箱"),
    "zh-hant": ("手機號碼", "電子郵件地址"),
}


@for_each("language", FIELDS)
def test_a_field_that_is_called_phone_or_mail_holds_personal_data(language):
    phone, mail = FIELDS[language]
    assert holds_personal(phone) == "phone"
    assert holds_personal(mail) == "email"


def test_every_language_that_the_bot_writes_has_such_fields():
    assert set(languages()) == set(FIELDS)


@pytest.mark.parametrize(
    "name",
    ["contact", "Contact details", "mobile_no", "Emergency contact", "Call", "Telegram", "E-Mail/Telefon"],
)
def test_a_field_for_contacts_holds_personal_data(name):
    assert holds_personal(name)


#: Such fields in other large languages, and other words for them in those of the bot.
MORE_FIELDS = (
    "手机号|联系电话|电话（必填）|联系方式|邮箱地址|微信号|電話番号|携帯電話番号|メールアドレス|連絡先|전화번호|연락처|이메일 주소"
    "|Номер телефона|Контактные данные|Электронная почта|Numéro de téléphone|Adresse courriel|Coordonnées|Número de teléfono"
    "|Correo electrónico|Número de telefone|Endereço eletrônico|Nomor HP|Nomor telepon|Alamat email|Telefon numarası|E-posta adresi"
    "|İletişim bilgileri|شماره تلفن|اطلاعات تماس|رقم الهاتف|البريد الإلكتروني|หมายเลขโทรศัพท์|เบอร์โทร|อีเมล|ติดต่อ|Số điện thoại"
    "|Địa chỉ email|Liên hệ|Numero di telefono|Indirizzo email|Numer telefonu|Adres e-mail|Telefoonnummer|E-mailadres|Nambari ya simu"
    "|Barua pepe|সংযোগ|সংযোগ নম্বৰ|যোগাযোগের নম্বর|संपर्क सूत्र|સંપર્ક|ਸੰਪਰਕ|ସଂଯୋଗ|தொடர்பு எண்|సంప్రదింపు వివరాలు|ಸಂಪರ್ಕ ಸಂಖ್ಯೆ|സമ്പർക്കം|رابطہ"
)


@for_each("name", MORE_FIELDS.split("|"))
def test_a_field_for_contacts_holds_personal_data_in_other_languages(name):
    assert holds_personal(name)


@for_each(
    "name",
    [
        "",
        "Mobile editing",
        "Contact with newcomers",
        "Room",
        "Number",
        "No.",
        "Address",
        "Home wiki",
        "Comment",
        "Edits",
        "Mail of the day",
        "手机编辑",
        "联系人",
        "电话会议",
        "地址",
        "住所",
        "ที่อยู่",
        "Комната",
        "ঠিকানা",
    ],
)
def test_another_field_does_not(name):
    assert holds_personal(name) is None
