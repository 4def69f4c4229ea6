"""The participants as a spreadsheet: the tables' rows as values, and values as CSV, JSON or a workbook. Opens no file."""
