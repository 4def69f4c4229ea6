"""Find pages of a wiki: by a category, by a list, by their links; and find the links of pages to outside of the wiki."""
