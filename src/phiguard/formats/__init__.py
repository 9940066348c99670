"""Files, mailboxes and tables as documents of text, and back again byte for byte."""
