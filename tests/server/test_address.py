"""The address people type: the one a device of the hall can reach."""

import pytest

from server.address import Address
from server.settings import Settings


@pytest.mark.parametrize(
    ("host", "local"),
    [
        ("127.0.0.1", "http://localhost:8000"),
        ("::1", "http://localhost:8000"),
        ("192.0.2.7", "http://192.0.2.7:8000"),
        ("0.0.0.0", "http://localhost:8000"),
    ],
)
def test_this_machine_is_called_as_it_listens(host: str, local: str):
    assert Address(Settings(host=host)).local == local


def test_a_server_for_this_machine_alone_does_not_send_tablets_elsewhere():
    assert Address(Settings(host="127.0.0.1")).url == "http://localhost:8000"
    assert Address(Settings(host="192.0.2.7")).url == "http://192.0.2.7:8000"
    assert Address(Settings(public_url="https://atelier.example/")).url == "https://atelier.example"
