"""Which connection phones get: real names from real laptops."""

import time

import pytest

from ui.phone.adapters import LOOPBACK, Adapter, adapters, judge, ranked

LINUX = [
    ("lo", "127.0.0.1", "loopback"),
    ("wlp0s20f3", "192.168.8.2", "wifi"),
    ("wlan0", "10.0.0.7", "wifi"),
    ("wlan0", "10.42.0.1", "hotspot"),
    ("enp3s0", "192.168.1.20", "cable"),
    ("eth0", "172.16.4.2", "cable"),
    ("enx00e04c680001", "192.168.1.9", "cable"),
    ("docker0", "172.17.0.1", "virtual"),
    ("br-3f1a2b", "172.18.0.1", "virtual"),
    ("virbr0", "192.168.122.1", "virtual"),
    ("vethc0ffee", "172.17.0.4", "virtual"),
    ("tun0", "10.8.0.6", "vpn"),
    ("wg0", "10.66.66.2", "vpn"),
    ("tailscale0", "100.101.102.103", "vpn"),
    ("nordlynx", "10.5.0.2", "vpn"),
    ("eth0", "169.254.12.7", "link-local"),
]
WINDOWS = [
    ("Intel(R) Wi-Fi 6 AX201 160MHz", "192.168.178.102", "wifi"),
    ("Realtek PCIe GbE Family Controller", "192.168.1.4", "cable"),
    ("Microsoft Wi-Fi Direct Virtual Adapter #2", "192.168.137.1", "hotspot"),
    ("Local Area Connection* 10", "192.168.137.1", "hotspot"),
    ("Hyper-V Virtual Ethernet Adapter", "172.29.112.1", "virtual"),
    ("vEthernet (WSL)", "172.20.0.1", "virtual"),
    ("VirtualBox Host-Only Ethernet Adapter", "192.168.56.1", "virtual"),
    ("VMware Virtual Ethernet Adapter for VMnet8", "192.168.80.1", "virtual"),
    ("Cisco AnyConnect Secure Mobility Client", "10.20.1.9", "vpn"),
    ("TAP-Windows Adapter V9", "10.8.0.2", "vpn"),
    ("WireGuard Tunnel", "10.2.0.2", "vpn"),
    ("Intel(R) Wi-Fi 6 AX201 160MHz", "169.254.3.4", "link-local"),
    ("Software Loopback Interface 1", "127.0.0.1", "loopback"),
]
MAC = [
    ("en0", "192.168.1.30", "wifi"),
    ("en0", "172.20.10.3", "wifi"),
    ("en7", "10.1.1.4", "cable"),
    ("bridge100", "192.168.2.1", "hotspot"),
    ("utun3", "10.9.0.2", "vpn"),
    ("vmnet1", "172.16.99.1", "virtual"),
    ("lo0", "127.0.0.1", "loopback"),
]


@pytest.mark.parametrize(("name", "address", "kind"), [*LINUX, *WINDOWS])
def test_a_connection_is_known_by_name_and_address(name: str, address: str, kind: str) -> None:
    assert judge(name, address) == kind


@pytest.mark.parametrize(("name", "address", "kind"), MAC)
def test_a_mac_has_names_of_its_own(name: str, address: str, kind: str) -> None:
    assert judge(name, address, mac=True) == kind


def test_the_best_comes_first_and_tunnels_last() -> None:
    found = ranked(Adapter(name, address, judge(name, address)) for name, address, _kind in LINUX)
    assert [a.kind for a in found] == sorted(
        (a.kind for a in found),
        key=["hotspot", "wifi", "cable", "other", "virtual", "vpn", "link-local"].index,
    )
    assert [a.best for a in found] == [True, *[False] * (len(found) - 1)]
    assert all(a.kind != "loopback" for a in found)


def test_a_laptop_without_any_network_has_itself() -> None:
    assert adapters(lambda: [("lo", "127.0.0.1")]) == (Adapter("", "127.0.0.1", "loopback", best=True),)
    assert ranked(())[0].address == LOOPBACK.address


def test_looking_often_costs_little() -> None:
    adapters()
    began = time.process_time()
    for _n in range(20):
        assert adapters()
    assert (time.process_time() - began) / 20 < 0.03, "every three seconds is one per cent of a core at most"
