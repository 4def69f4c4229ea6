"""Find pages of a wiki: by a category, by a list, by their links; the links of pages to outside of the wiki; and words of the wiki."""
