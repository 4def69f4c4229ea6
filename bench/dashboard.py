"""`wikiconbot dashboard` and `wikiconbot pictures` as users run them: processor time, and bytes of the files."""

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

ROUNDS = 5
PEOPLE = (100, 2000, 10_000)
_COMMUNITIES = ("Odia Wikipedia", "Hindi Wikipedia", "West Bengal Wikimedians User Group", "Wikidata", "")


def page(people: int) -> str:
    """Return an event page on which so many people signed up over two months."""
    head = (
        "{{User:WikiconBot/Event|capacity=%d}}\n* Date: 6 and 7 April 2026\n* Venue: Pune\n\n== Sign up ==\n"
    )
    return head % (people * 4 // 5) + "".join(_line(place, people) for place in range(people))


def _line(place: int, people: int) -> str:
    day = 1 + place * 59 // people
    date = f"{day} January" if day <= 31 else f"{day - 31} February"
    user = f"Person {place}"
    community = _COMMUNITIES[place * place % len(_COMMUNITIES)]
    return f"# [[User:{user}|{user}]] ([[User talk:{user}|talk]]) 10:{place % 60:02}, {date} 2026 (UTC) {community}\n"


def seconds(*arguments: str) -> float:
    """Return the processor time of the command, of the process and what it starts."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-m", "wikiconbot", *arguments], check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Print a table of both commands."""
    print(f"{'people':>8}{'dashboard':>12}{'bytes':>10}{'pictures':>12}{'bytes':>10}")
    with tempfile.TemporaryDirectory() as folder:
        for people in PEOPLE:
            source, html, svg = (str(Path(folder, name)) for name in ("event.wiki", "event.html", "svg"))
            Path(source).write_text(page(people), encoding="utf-8")
            shown, drawn = [], []
            for _ in range(ROUNDS):
                shown.append(seconds("dashboard", "--file", source, "--output", html, "--quiet"))
                drawn.append(seconds("pictures", "--file", source, "--output", svg))
            files = sum(path.stat().st_size for path in Path(svg).iterdir())
            print(
                f"{people:>8}{median(shown):>10.2f} s{os.path.getsize(html):>10,}{median(drawn):>10.2f} s{files:>10,}"
            )


if __name__ == "__main__":
    main()
