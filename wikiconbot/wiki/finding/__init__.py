"""Pages of a wiki by a category, by a list, by what they link to; and the links of pages that lead out of the wiki."""
