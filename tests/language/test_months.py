"""The names of months are made of CLDR's and MediaWiki's; another Babel has other names for a few."""

import babel

from tools import make_months
from wikiconbot.language import months


def test_the_names_are_made_of_what_they_are_made_of():
    clear, doubtful = make_months.sort_out(make_months.add_mediawiki(make_months.names()))
    made = {name: month for month, names in clear.items() for name in names}
    assert len(made.items() & months.clear_months().items()) > 0.95 * len(made)
    assert len(doubtful.keys() & months.DOUBTFUL.keys()) > 0.9 * len(months.DOUBTFUL)
    if f"(Babel {babel.__version__})" in months.__doc__:
        assert make_months.source() == make_months.TARGET.read_text(encoding="utf-8")
