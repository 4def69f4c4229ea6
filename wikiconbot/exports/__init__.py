"""The participants as a spreadsheet: the tables' rows as values, and values as CSV, JSON, a workbook or an OpenDocument spreadsheet. Opens no file."""
