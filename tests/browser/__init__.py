"""The product in a real browser: tablets, console and wall against a real server."""
