"""Years and months of other calendars: converted if arithmetic gives the day, otherwise recognised as unreadable."""

from datetime import date, timedelta
from functools import cache

#: Solar Hijri months, as people in Iran and Afghanistan write them.
from wikiconbot.lazy import pattern

_SOLAR = (
    ("فروردین", "حمل"), ("اردیبهشت", "ثور"), ("خرداد", "جوزا"), ("تیر", "سرطان"), ("مرداد", "اسد", "امرداد"),
    ("شهریور", "سنبله"), ("مهر", "میزان"), ("آبان", "عقرب"), ("آذر", "قوس"), ("دی", "جدی"), ("بهمن", "دلو"),
    ("اسفند", "حوت"),
)  # fmt: skip
SOLAR_MONTHS = {name: month for month, names in enumerate(_SOLAR, 1) for name in names}
#: Months of calendars whose days depend on tables, places or sightings of the moon: Bikram Sambat and Saka, the two Bangla
#: calendars, Hijri, Hebrew.
_OTHERS = (
    "बैशाख वैशाख वैसाख बैसाख जेठ ज्येष्ठ जेष्ठ असार आषाढ आषाढ़ असाढ साउन श्रावण सावन भदौ भाद्र भाद्रपद भादो असोज आश्विन आसोज कुआर "
    "कात्तिक कार्तिक कातिक मंसिर मङ्सिर मार्ग मार्गशीर्ष अगहन पुस पुष पौष पूस माघ फागुन फाल्गुन फाल्गुण चैत चैत्र "
    "বৈশাখ জ্যৈষ্ঠ আষাঢ় আষাঢ় শ্রাবণ ভাদ্র আশ্বিন কার্তিক কার্ত্তিক অগ্রহায়ণ অগ্রহায়ণ পৌষ মাঘ ফাল্গুন ফাল্গুণ চৈত্র "
    "ব’হাগ বহাগ জেঠ আহাৰ শাওণ ভাদ আহিন কাতি আঘোণ পুহ ফাগুন চ’ত চত "
    "محرم صفر ربیع ربيع جمادی جمادى جماد رجب شعبان رمضان شوال ذوالقعدة ذوالقعده ذیقعده ذيقعده ذوالحجة ذوالحجه ذیحجه ذيحجه ذو "
    "muharram safar rabi jumada rajab shaban sha'ban ramadan ramazan ramadhan shawwal syawal dhu zulkaidah zulhijjah rajab "
    "baisakh vaisakh boishakh baishakh jestha jeth asar ashadh shrawan bhadra bhadau ashwin asoj kartik mangsir poush magh falgun fagun "
    "chaitra choitro joishtho asharh srabon bhadro ashshin ogrohayon "
    "farvardin ordibehesht khordad tir mordad shahrivar mehr aban azar dey bahman esfand "
    "תשרי חשוון חשון כסלו טבת שבט אדר ניסן אייר סיוון סיון תמוז אב אלול"
)
_THAI = pattern("[\u0e01-\u0e3a\u0e40-\u0e4e]")
_SOLAR_YEARS = range(1300, 1432)
_BUDDHIST = 543  # years: the Thai year is so much higher, because it counts from the Buddha's death
_LEAP = frozenset((1, 5, 9, 13, 17, 22, 26, 30))  # of 33 years, right for 1244–1472
FIRST_YEAR, LAST_YEAR = 1900, 2057  # in 2058 the Bikram Sambat of the first wikis begins


@cache
def _other_months() -> frozenset[str]:
    return frozenset(_OTHERS.split())


def common_year(text: str) -> int:
    """Return the year of the common era from four digits; Thai years are 543 higher."""
    year = int(text)
    return year - _BUDDHIST if 2400 <= year < 2700 else year


def short_year(text: str, words: str) -> int | None:
    """Return the year from two digits: 2026 for ``'26``, and for ``69`` in a Thai date; None if it is impossible."""
    if _THAI.search(words):
        year = 2500 + int(text) - _BUDDHIST
        return year if FIRST_YEAR + 100 <= year <= LAST_YEAR else None
    return 2000 + int(text)


def is_other_month(words: str) -> bool:
    """Whether one of a few words is a month of a calendar whose days cannot be calculated."""
    found = words.lower().replace("\u200c", "").translate({ord(c): " " for c in ".,،()"}).split()
    return any(word in _other_months() or word in SOLAR_MONTHS for word in found)


def solar_date(year: int, words: str, day: int) -> date | None:
    """Return the day of a Solar Hijri date, by its month's name; None if it is not one.

    Months have 31 days, 31 or 30 in the second half, and leap years come in a cycle of 33 years (Borkowski, "The Persian
    calendar for 3000 years": right for 1244–1472).
    """
    month = next((SOLAR_MONTHS[word] for word in words.split() if word in SOLAR_MONTHS), 0)
    if not month or year not in _SOLAR_YEARS:
        return None
    length = 31 if month <= 6 else 30 if month < 12 or year % 33 in _LEAP else 29
    if not 1 <= day <= length:
        return None
    leaps = sum(y % 33 in _LEAP for y in range(_SOLAR_YEARS[0], year))
    nowruz = date(1921, 3, 21) + timedelta(days=365 * (year - _SOLAR_YEARS[0]) + leaps)
    return nowruz + timedelta(days=sum(31 if m <= 6 else 30 for m in range(1, month)) + day - 1)
