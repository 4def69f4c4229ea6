"""The participants as a spreadsheet file: the tables' rows as values, in CSV, JSON, XLSX or OpenDocument. Opens no file."""
