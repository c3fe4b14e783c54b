"""The address people type: never with a secret in it that a server or a history would see."""

from server.address import Address, export_name, squares
from server.settings import Settings


def test_a_code_stands_behind_the_hash_where_it_is_never_sent():
    address = Address(Settings(public_url="https://atelier.example/"))
    assert address.url == "https://atelier.example"
    assert address.join("ABC123") == "https://atelier.example/#c=ABC123"
    assert address.join("ABC123", "t2") == "https://atelier.example/#c=ABC123&t=t2"


def test_an_invitation_opens_the_page_of_its_role():
    address = Address(Settings())
    pages = {role: address.invitation(role, "x") for role in ("lead", "facilitator", "wall", "host")}
    assert pages == {
        "lead": "/console#i=x",
        "facilitator": "/console#i=x",
        "wall": "/wall#i=x",
        "host": "/#i=x",
    }


def test_a_picture_is_square_and_has_a_quiet_border():
    rows = squares("https://atelier.example/#c=ABC123")
    assert {len(row) for row in rows} == {len(rows)}
    assert all(set(row) == {"0"} for row in (*rows[:4], *rows[-4:]))


def test_a_file_is_called_by_its_atelier():
    assert export_name("a_abc123", "zip") == "atelier-abc123.zip"
