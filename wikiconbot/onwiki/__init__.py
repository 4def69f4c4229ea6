"""What the bot has on a wiki besides events: templates, texts, styles. Which pages, whether they are as it wrote them, what to change. Pure."""
