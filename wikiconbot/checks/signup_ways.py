"""By which way each person signed up: by hand, with the template, by the link, in the dialog."""

from wikiconbot.model import History, SignUp, Way
from wikiconbot.reading.forms.signup_forms import is_by_form
from wikiconbot.wikitext.siteinfo import SiteInfo


def way_of(signup: SignUp, history: History | None, siteinfo: SiteInfo) -> Way | None:
    """Return the way by which a person signed up, None if it is not known.

    Link and dialog are known by the summary of the edit that added the line, so they need the page's ``history``. The
    template is known by the line. What shows nothing of these is by hand; without the history it may be by the link too.
    """
    origin = history.origins.get(signup.key) if history else None
    if origin and origin.way:
        return origin.way
    if is_by_form(signup.wikitext, siteinfo):
        return Way.TEMPLATE
    return Way.HAND if origin and origin.revision else None
