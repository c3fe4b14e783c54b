"""The days that are kept, a topic each: see `tests/kept_logs.py`."""
