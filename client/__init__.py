"""What people see and touch (`web/`), and a small Python client for tests, rehearsals and load."""
