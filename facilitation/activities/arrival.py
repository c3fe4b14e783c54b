"""Arrival: people scan the wall, say for whom they speak, and sit down. The wall shows how many are here."""

from facilitation.activity import Activity
from facilitation.model import Plain


class Settings(Plain):
    """Nothing to set: what arriving asks for is a matter of the plan."""


ACTIVITY = Activity(kind="arrival", settings=Settings, begin=lambda settings: settings)
