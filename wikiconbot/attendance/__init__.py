"""Who attended an event: from the Attended column, lists of names and scans; and the sheet on which people sign in. Pure."""
