"""What the wiki itself refuses: a person or a setting of the wiki is in the way."""

import contextlib
import json
from pathlib import Path
from typing import Any

from tests.live.faults.breaks import (
    always,
    before,
    changed,
    edit,
    ends_the_session,
    every,
    from_the_second,
    logged_out,
    login,
    once,
    read,
    real,
    repeats_the_login,
    repeats_the_password,
    repeats_the_token,
    repeats_the_token_as_a_reason,
    says,
)
from tests.live.faults.row import CREATE, SIGN_UPS, UNHURRIED, Row, waits
from wikiconbot.errors import SandboxError

RECORDINGS = Path(__file__).parents[2] / "recordings"

WITH_PAD = SIGN_UPS.replace("* Place:", "* etherpad: spampad2027\n* Place:")
SPAM = r"etherpad\.wikimedia\.org/p/spampad2027"


def blocked(scene: Any) -> None:
    scene.world.wiki.block(scene.user, reason="It edits too fast")


def its_address_blocked(scene: Any) -> None:
    with contextlib.suppress(SandboxError):  # all rows share it, and one was first
        scene.world.wiki.admin.act("block", user="192.0.2.99", reason="An [[open proxy]]", expiry="1 week")


def recorded(*path: str) -> Any:
    """The answer that a wiki gave (tests/recordings)."""
    told = json.loads(RECORDINGS.joinpath(*path).read_text("utf-8"))
    return told.get("answer", told)


def partly_blocked(scene: Any) -> None:
    scene.world.wiki.block(
        scene.user, reason="Not here", partial=1, allowusertalk=1, pagerestrictions=scene.title
    )


def protected(scene: Any) -> None:
    scene.world.wiki.protect(scene.title)


def protected_from_creation(scene: Any) -> None:
    scene.world.wiki.protect(scene.title, "create=sysop")


def protected_through_another(scene: Any) -> None:
    keeper = f"{scene.title} (keeper)"
    scene.world.wiki.save(keeper, f"{{{{:{scene.title}}}}}")
    scene.world.wiki.protect(keeper, cascade=1)


def filtered(action: str, **form: str) -> Any:
    def prepare(scene: Any) -> None:
        rules = f'user_name == "{scene.user}" & page_title == "{scene.title}"'
        scene.world.add_filter("Tables of bots", rules, action, **form)

    return prepare


def spam_listed(scene: Any) -> None:
    scene.world.wiki.save("MediaWiki:Spam-blacklist", f"{SPAM}\nspam\\.example")


def title_listed(scene: Any) -> None:
    scene.world.wiki.save("MediaWiki:Titleblacklist", "Event the-page-s-title-is-on.* <noedit>")


def fills_its_limit(scene: Any) -> None:
    """One edit, and that is all that the bot's limit allows for a while."""
    person = scene.world.wiki.login(scene.login.user, scene.login.password)
    person.http.headers["X-Fault"] = "short-rate-limit"
    person.edit(f"{scene.title} (another)", text="Another page.")


def many_logins(scene: Any) -> None:
    """Somebody tries passwords, until the wiki has had enough."""
    somebody = scene.world.wiki.stranger
    somebody.http.headers["X-Fault"] = "login-throttle"
    for _ in range(3):
        with contextlib.suppress(SandboxError):
            somebody.login(scene.login.user, "0123456789abcdef0123456789abcdef")


def tagged(result: Any) -> None:
    tags = result.wiki.query(prop="revisions", titles=result.title, rvprop="tags")
    assert "event-bot" in tags["pages"][0]["revisions"][0]["tags"]


def wrong_password(scene: Any) -> None:
    file = scene.folder / "bot" / "user-password.cfg"
    file.write_text(file.read_text().replace(scene.login.password, "0123456789abcdef0123456789abcdef"))


FORBIDDEN = (
    Row(
        "The account is blocked", "real: block", "Refused: blocked", 1, ("is blocked by Admin", "It edits too fast"),
        prepare=blocked, own_account=True, edits=1,
    ),
    Row(
        "The account is blocked in mid-run", "real: block", "Refused: blocked", 1, ("is blocked by Admin",),
        (once(edit, before(blocked)),), patience=UNHURRIED, own_account=True, edits=1,
    ),
    Row(
        "The account is blocked from this page", "real: partial block", "Refused: partly-blocked", 1,
        ("is blocked from editing", "Not here"), prepare=partly_blocked, own_account=True, edits=1,
    ),
    Row(
        "The address from which the bot edits is blocked", "real: block of an address", "Refused: blocked", 1,
        ("The address from which", "An open proxy", "another network"), (always(edit, real("elsewhere")),),
        prepare=its_address_blocked, edits=1,
    ),
    Row(
        "The account is blocked on all wikis", "proxy: what GlobalBlocking answered", "Refused: blocked", 1,
        ("is blocked on all wikis by Admin", "rogue bot.", "Special:GlobalBlockList"),
        (always(edit, says(recorded("centralauth", "edit-by-globally-blocked.json"))),), edits=1,
    ),
    Row(
        "The page is protected", "real: protection", "Refused: protected", 1, ("is protected", "administrator"),
        prepare=protected, edits=1,
    ),
    Row(
        "The page gets protected in mid-run", "real: protection", "Refused: protected", 1, ("is protected",),
        (once(edit, before(protected)),), patience=UNHURRIED, edits=1,
    ),
    Row(
        "The page is protected against being made", "real: create protection", "Refused: protected", 1,
        ("protected",), prepare=protected_from_creation, text=None, command=CREATE, edits=1,
    ),
    Row(
        "The page is protected through another that shows it", "real: cascading protection",
        "Refused: cascade-protected", 1, ("a page that includes it",), prepare=protected_through_another, edits=1,
    ),
    Row(
        "An abuse filter forbids the edit", "real: AbuseFilter, disallow", "Refused: filter-disallowed", 1,
        ("abuse filter", "forbids", "Tables of bots"), prepare=filtered("Disallow"), edits=1,
    ),
    Row(
        "An abuse filter warns of the edit", "real: AbuseFilter, warn", "Refused: filter-warned", 1,
        ("abuse filter", "warns", "Tables of bots"),
        prepare=filtered("Warn", wpFilterWarnMessage="abusefilter-warning"), edits=1,
    ),
    Row(
        "An abuse filter tags the edit", "real: AbuseFilter, tag", "Saved", 0, ("Saved as revision",),
        prepare=filtered("Tag", wpFilterTags="event-bot"), edits=1, also=tagged,
    ),
    Row(
        "The page gets a link that the wiki forbids", "real: SpamBlacklist", "Refused: spam-blacklist", 1,
        ("link", "etherpad.wikimedia.org"), prepare=spam_listed, text=WITH_PAD, edits=1,
    ),
    Row(
        "The summary has a link that the wiki forbids", "real: SpamBlacklist", "Refused: spam-blacklist", 1,
        ("link", "spam.example"), prepare=spam_listed, text=None, command=CREATE,
        options=("See https://spam.example/x",), edits=1,
    ),
    Row(
        "The page's title is on a blacklist", "real: TitleBlacklist", "Refused: title-blacklist", 1,
        ("title blacklist",), prepare=title_listed, edits=1,
    ),
    Row(
        "The wiki wants a captcha", "real: ConfirmEdit", "Refused: captcha", 1, ("captcha", "bot flag"),
        (always(edit, real("captcha")),), edits=1,
    ),
    Row(
        "The wiki wants a captcha for added links", "real: ConfirmEdit, addurl", "Refused: captcha", 1,
        ("links to other sites: etherpad.wikimedia.org", "“publish = participants”"),
        (always(edit, real("captcha-for-links")),), text=WITH_PAD.replace("spampad", "captchapad"), edits=1,
    ),
    Row(
        "The wiki wants a captcha for added links, and the settings leave them out", "real: ConfirmEdit, addurl",
        "Saved", 0, ("Saved as revision",), (always(edit, real("captcha-for-links")),),
        text=f"{{{{User:WikiconBot/Event|publish = participants}}}}\n{WITH_PAD.replace('spampad', 'captchapad')}", edits=1,
    ),
    Row(
        "The page would become too long", "real: $wgMaxArticleSize", "Refused: too-big", 1, ("longer",),
        (always(edit, real("too-big")),), text=SIGN_UPS + "So many people. " * 40, edits=1,
    ),
    Row(
        "The account may not edit", "real: no right to edit", "Refused: forbidden", 1, ("does not have the right",),
        (always(edit, real("no-right")),), edits=1,
    ),
    Row(
        "The page belongs to the wiki's interface", "real: namespace MediaWiki", "Refused: protected", 1,
        ("MediaWiki",), title="MediaWiki:Event-sign-ups", edits=1,
    ),
    Row(
        "An extension of the wiki's stops the edit", "real: EditFilterMergedContent", "Refused: other", 1,
        ("Come back tomorrow",), (always(edit, real("aborted")),), edits=1,
    ),
    Row(
        "The wiki gives an error that nobody has heard of", "proxy: API error", "Refused: other", 1,
        ("The moon", "is full."),
        (always(edit, says({"error": {"code": "moon", "info": "The moon\n\x1b[31m is full"}})),), edits=1,
    ),
)  # fmt: skip

PUT_OFF = (
    Row(
        "The wiki is read-only", "real: $wgReadOnly", "Refused: read-only", 3,
        ("read-only", "The database is being moved"), (always(edit, real("read-only")),), most_seconds=waits(),
    ),
    Row(
        "The wiki is read-only for a moment", "real: $wgReadOnly, once", "Saved", 0, ("Saved as revision",),
        (once(edit, real("read-only")),), edits=2,
    ),
    Row(
        "The bot edits too often", "real: $wgRateLimits", "Refused: rate-limited", 3, ("no more edits",),
        (always(edit, real("rate-limit")),), most_seconds=waits(),
    ),
    Row(
        "The bot edits too often, and its limit ends soon", "real: $wgRateLimits, 4 s", "Saved", 0,
        ("Saved as revision",), (always(edit, real("short-rate-limit")),), prepare=fills_its_limit,
        own_account=True, patience=30, most_seconds=waits(30),
    ),
    Row(
        "The servers are too busy", "real: maxlag", "Refused: lagged", 3, ("too busy",),
        (always(edit, changed(maxlag="-2")),), patience=12, most_seconds=waits(12),
    ),
    Row(
        "The servers are too busy for a moment", "real: maxlag, once", "Saved", 0, ("Saved as revision",),
        (once(edit, changed(maxlag="-2")),), edits=2, patience=12, most_seconds=waits(12),
    ),
    Row(
        "The servers are too busy from the start", "real: maxlag", "Unreachable", 3, ("maxlag",),
        (always(every, changed(maxlag="-2")),), patience=8, most_seconds=waits(8), edits=0,
    ),
    Row(
        "The wiki's database fails", "real: DBQueryError", "Unreachable", 3,
        ("was not saved",), (always(edit, real("database")),), most_seconds=waits(),
    ),
    Row(
        "The wiki's software fails", "real: exception", "Unreachable", 3,
        ("was not saved",), (always(edit, real("exception")),),
    ),
    Row(
        "The wiki's software crashes", "real: HTTP 500", "Unreachable", 3, ("HTTP 500", "was not saved"),
        (always(edit, real("fatal")),), most_seconds=waits(),
    ),
)  # fmt: skip

SESSION = (
    Row(
        "The wiki does not know the edit's token", "real: another token, once", "Saved", 0, ("Saved as revision",),
        (once(edit, changed(token="0123456789abcdef+\\")),), edits=2,
    ),
    Row(
        "The wiki never knows the edit's token", "real: another token", "Login refused", 3, ("login", "badtoken"),
        (always(edit, changed(token="0123456789abcdef+\\")),),
    ),
    Row(
        "The login is lost before the page is read", "real: the session ends", "Saved", 0, ("Saved as revision",),
        (once(read, ends_the_session),),
    ),
    Row(
        "The login is lost before the page is saved", "real: the session ends", "Saved", 0, ("Saved as revision",),
        (once(edit, ends_the_session),), edits=2,
    ),
    Row(
        "The login is lost again and again", "real: no cookies", "Login refused", 3, ("login", "assertuserfailed"),
        (always(edit, logged_out),),
    ),
    Row(
        "The login is somebody else's", "real: assertuser", "Login refused", 3, ("login", "assertnameduserfailed"),
        (always(edit, changed(assertuser="Ada")),), ours=0,
    ),
    Row(
        "The password is wrong", "real: wrong password", "Login refused", 3, ("did not accept the account", "Special:BotPasswords"),
        prepare=wrong_password, edits=0,
    ),
    Row(
        "The login is lost, and the password does not count any more", "real: the session ends, wrong password",
        "Login refused", 3, ("Incorrect",),
        (once(edit, ends_the_session), from_the_second(login, changed(lgpassword="0123456789abcdef0123456789abcdef"))),
    ),
    Row(
        "The account is locked on all wikis when the bot logs in", "real: hook UserIsLocked", "Login refused", 3,
        ("locked on all wikis", "A new password"), (always(login, real("locked")),), edits=0,
    ),
    Row(
        "The account is locked on all wikis in mid-run", "real: the session ends, hook UserIsLocked", "Login refused", 3,
        ("locked on all wikis", "was not saved"),
        (once(edit, ends_the_session), from_the_second(login, real("locked"))),
    ),
    Row(
        "The wiki's words on a refused login repeat the password", "proxy: words of a wiki", "Login refused", 3,
        ("Wrong password *** entered",), (always(login, repeats_the_password),), edits=0,
    ),
    Row(
        "The wiki's words on a refused edit repeat the token", "proxy: words of a wiki", "Refused: other", 1,
        ("Not with the token “***",), (always(edit, repeats_the_token),),
    ),
    Row(
        "A wiki's error at the login repeats its token and cookies", "proxy: words of a wiki", "Unreachable", 3,
        ("Not with token ***", "cookies "), (always(login, repeats_the_login),), edits=0,
    ),
    Row(
        "The reason of a block repeats the token and the cookies", "proxy: words of a wiki", "Refused: blocked", 1,
        ("Not with token ***", "cookies "), (always(edit, repeats_the_token_as_a_reason),),
    ),
    Row(
        "Too many logins", "real: $wgPasswordAttemptThrottle", "Login refused", 3, ("too many", "1 hour"),
        (always(login, real("login-throttle")),), prepare=many_logins, own_account=True, edits=0,
    ),
    Row(
        "The servers are too busy when the bot logs in", "real: maxlag", "Unreachable", 3, ("maxlag",),
        (always(login, changed(maxlag="-2")),), patience=8, most_seconds=waits(8), edits=0,
    ),
    Row(
        "The wiki's software fails when the bot logs in", "proxy: API error", "Unreachable", 3, ("internal_api_error",),
        (always(login, says({"error": {"code": "internal_api_error_Exception", "info": "[x] Caught exception"}})),),
        edits=0,
    ),
    Row(
        "The wiki is private", "real: no right to read", "Saved", 0, ("Saved as revision",),
        (always(every, real("private")),),
    ),
)  # fmt: skip
