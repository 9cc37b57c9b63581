"""readyroom.local, on this laptop alone."""

import socket

import pytest
from zeroconf import IPVersion, Zeroconf

from ui.phone.local_name import NAME, SERVICE, LocalName


@pytest.fixture
def name() -> LocalName:
    return LocalName()


def test_the_name_is_announced_and_taken_back(name: LocalName) -> None:
    if name.announce("127.0.0.1", 8080) != NAME:
        pytest.skip("another Readyroom on this machine has the name at this moment")
    asking = Zeroconf(interfaces=["127.0.0.1"], ip_version=IPVersion.V4Only)
    try:
        info = asking.get_service_info(SERVICE, f"Readyroom.{SERVICE}", timeout=3000)
        assert info is not None
        assert (info.server, info.port, info.addresses) == (f"{NAME}.", 8080, [socket.inet_aton("127.0.0.1")])
    finally:
        asking.close()
        name.withdraw()
    name.withdraw()


def test_an_address_that_is_not_ours_gives_no_name_and_raises_nothing(name: LocalName) -> None:
    assert name.announce("203.0.113.7", 8080) == ""
    assert name.announce("not an address", 8080) == ""
