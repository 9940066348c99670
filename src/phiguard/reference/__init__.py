"""Facts with their sources: check digits, the calendar, places, telephone numbers, licences and word lists."""
