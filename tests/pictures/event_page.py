"""An event page with people of several communities and days, in a language; for tests of its numbers."""

COMMUNITIES = ("Odia Wikipedia", "Hindi Wikipedia", "West Bengal Wikimedians User Group", "Wikidata")
PROGRAMME = """
== Programme ==
{| class="wikitable"
! Day !! Time !! Session !! Speaker !! Room
|-
| 6 April 2026 || 10:00–11:00 || Opening || Ann || Main hall
|-
| 7 April 2026 || 09:30–10:30 || Closing || Ben || Room 2
|}
"""


def event_page(people: int, language: str = "en", days: int = 60) -> str:
    """Return a page on which so many people signed up, some of them crossed out, over so many days of spring."""
    lines = (_line(place, 1 + place * days // people) for place in range(people))
    return "\n".join(
        (
            f"{{{{User:WikiconBot/Event|starts=2026-04-06|language={language}|capacity={max(people * 4 // 5, 1)}}}}}",
            "* Date: 6 and 7 April 2026",
            "* Venue: Pune, near the [[river]]",
            "* Organiser: [[User:Olga Organiser]]",
            "* Contact: olga@example.org",
            "",
            "== Sign up ==",
            *lines,
            PROGRAMME,
        )
    )


def _line(place: int, day: int) -> str:
    month, date = (
        ("January", day) if day <= 31 else ("February", day - 31) if day <= 59 else ("March", day - 59)
    )
    user = f"Person {place}"
    signed = (
        f"[[User:{user}|{user}]] ([[User talk:{user}|talk]]) 10:{place % 60:02}, {date} {month} 2026 (UTC)"
    )
    said = f"{signed} {COMMUNITIES[place * place % len(COMMUNITIES)]}"
    return f"# <s>{said}</s>" if place % 20 == 7 else f"# {said}"
