"""A hall for the tests of the Python client: the same as the shell's."""

from tests.server.conftest import hall, halls, presence_is_told_at_once, weather

__all__ = ["hall", "halls", "presence_is_told_at_once", "weather"]
