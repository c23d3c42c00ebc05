"""The questions and answers of a submission as files: a Word document to be shared with
colleagues, and a spreadsheet that may be filled in and brought back."""
