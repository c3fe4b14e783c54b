"""What the server is told from outside, and that its page speaks of all of it."""

import dataclasses
import re
from pathlib import Path

import pytest
from starlette.routing import Route

from facilitation.errors import AGAIN, BROKEN
from server import settings as source
from server.app import Workshop
from server.settings import KEY_MIN, Settings, from_environment, owner_key
from server.stores.opening import open_stores

README = (Path(source.__file__).parent / "README.md").read_text("utf-8")


def test_every_setting_has_a_line_on_the_page():
    named = set(re.findall(r'"(ATELIER_[A-Z_]+|PORT)"', Path(source.__file__).read_text("utf-8")))
    assert len(named) >= len(dataclasses.fields(Settings)) + 2, "each field, PORT, and the owner's key"
    told = set(re.findall(r"^\| `(\w+)`", README, re.MULTILINE))
    assert named <= told
    assert {name for name in told if name.startswith("ATELIER_")} <= named, "what is told is read"


def test_every_field_is_read_from_the_environment():
    told = {
        "ATELIER_HOST": "0.0.0.0",
        "ATELIER_PORT": "8123",
        "ATELIER_STORE": "memory:",
        "ATELIER_HOME": "/somewhere",
        "ATELIER_PUBLIC_URL": "https://atelier.example",
        "ATELIER_NAMES": "salle mur",
        "ATELIER_WORKERS": "4",
        "ATELIER_ENGINE": "elsewhere",
        "ATELIER_ENCODER": "off",
    }
    read, usual = from_environment(told), from_environment({})
    assert usual == Settings()
    for field in dataclasses.fields(Settings):
        assert getattr(read, field.name) != getattr(usual, field.name), field.name


def test_a_port_of_our_own_comes_before_the_platforms():
    assert from_environment({"PORT": "5000"}).port == 5000
    assert from_environment({"PORT": "5000", "ATELIER_PORT": "6000"}).port == 6000


@pytest.mark.parametrize("port", ["", "eight", "-1", "65536", "8000 ", "²"])
def test_a_port_is_a_number(port: str):
    with pytest.raises(ValueError, match="port"):
        from_environment({"PORT": port})


@pytest.mark.parametrize("workers", ["", "two", "0", "-1", "257", "²"])
def test_workers_are_a_number_that_makes_sense(workers: str):
    with pytest.raises(ValueError, match="ATELIER_WORKERS"):
        from_environment({"ATELIER_WORKERS": workers})


@pytest.mark.parametrize("engine", ["", "nowhere", "HERE"])
def test_the_engine_is_here_or_elsewhere(engine: str):
    with pytest.raises(ValueError, match="ATELIER_ENGINE"):
        from_environment({"ATELIER_ENGINE": engine})


@pytest.mark.parametrize("encoder", ["", "better", "BEST", "no/such/folder"])
def test_an_encoder_is_one_of_ours_or_a_folder(encoder: str, tmp_path: Path):
    with pytest.raises(ValueError, match="ATELIER_ENCODER"):
        from_environment({"ATELIER_ENCODER": encoder})
    assert from_environment({"ATELIER_ENCODER": str(tmp_path)}).encoder == str(tmp_path)


def test_the_key_is_made_once_kept_and_read_by_its_owner_only(tmp_path: Path):
    home = tmp_path / "new" / "home"
    key = owner_key(home, {})
    assert len(key) >= KEY_MIN
    assert owner_key(home, {}) == key
    assert (home / "owner.key").stat().st_mode & 0o077 == 0
    assert home.stat().st_mode & 0o077 == 0
    assert owner_key(home, {"ATELIER_OWNER_KEY": "given"}) == "given"


def test_a_key_file_that_was_never_filled_is_filled(tmp_path: Path):
    # The power went between making the file and writing it.
    (tmp_path / "owner.key").touch(0o600)
    key = owner_key(tmp_path, {})
    assert len(key) >= KEY_MIN
    assert owner_key(tmp_path, {}) == key


def test_every_close_code_is_told_to_come_back_or_not():
    assert set(AGAIN.values()).isdisjoint(BROKEN.values())
    assert all(4000 <= code < 4500 for code in AGAIN.values())
    assert all(4500 <= code < 4600 for code in BROKEN.values())


async def test_every_endpoint_has_a_line_on_the_page(tmp_path: Path):
    workshop = Workshop(Settings(home=tmp_path), await open_stores("memory:"), "x" * KEY_MIN)
    routes = [
        each for each in workshop.app().routes if isinstance(each, Route) and each.path.startswith("/api/")
    ]
    there = {(next(iter((route.methods or set()) - {"HEAD"})), route.path) for route in routes}
    told = set(re.findall(r"^\| `(GET|POST) (/api/[\w/{}]+)`", README, re.MULTILINE))
    assert there == told
