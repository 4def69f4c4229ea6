"""What people mean by what they write on a page: sign-ups, facts, mentions. Pure."""
