"""Sheets: what the people of a table write together, field by field, without overwriting each other. Read `form.py` first."""
