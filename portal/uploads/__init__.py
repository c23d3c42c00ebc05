"""Files that people send: looked into before they are kept, never trusted by their name.

Nothing here knows a record.  ``inspecting.inspect`` says what a file is or why it is refused,
``storing.store`` keeps it, ``receiving`` stops what is too big while it is still arriving.
"""
