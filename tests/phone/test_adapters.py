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
    ("CloudflareWARP", "172.16.0.2", "vpn"),
    ("wg0-mullvad", "10.64.0.3", "vpn"),
    ("surfshark_wg", "10.14.0.2", "vpn"),
    ("vnet0", "192.168.122.5", "virtual"),
    ("usb0", "192.168.42.129", "cable"),
    ("enp0s31f6", "10.1.0.3", "cable"),
    ("wlx00c0ca123456", "192.168.1.31", "wifi"),
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
    ("PANGP Virtual Ethernet Adapter", "10.60.1.7", "vpn"),
    ("PANGP Virtual Ethernet Adapter Secure #2", "10.60.1.7", "vpn"),
    ("Palo Alto Networks GlobalProtect", "10.60.1.7", "vpn"),
    ("Pulse Secure", "10.33.0.4", "vpn"),
    ("Ivanti Secure Access Client", "10.33.0.4", "vpn"),
    ("Juniper Networks Virtual Adapter", "10.33.0.4", "vpn"),
    ("Juniper Virtual Adapter", "10.33.0.4", "vpn"),
    ("Check Point Virtual Network Adapter For Endpoint VPN Client", "10.44.0.4", "vpn"),
    ("Fortinet Virtual Ethernet Adapter (NDIS 6.30)", "10.45.0.4", "vpn"),
    ("SonicWall Virtual NIC", "10.46.0.4", "vpn"),
    ("Cisco Secure Client", "10.47.0.4", "vpn"),
    ("Mullvad", "10.64.0.3", "vpn"),
    ("Surfshark WireGuard", "10.14.0.2", "vpn"),
    ("Cloudflare WARP", "172.16.0.2", "vpn"),
    ("ExpressVPN TAP Adapter", "10.15.0.2", "vpn"),
    ("OpenVPN Data Channel Offload", "10.8.0.9", "vpn"),
    ("Zscaler Network Adapter 1.0.2.0", "10.48.0.4", "vpn"),
    ("Netskope Adapter", "10.49.0.4", "vpn"),
    ("Some Vendor Virtual Ethernet Adapter", "10.50.0.4", "virtual"),
    ("Parallels Shared #1", "10.211.55.2", "virtual"),
    ("Microsoft KM-TEST Loopback Adapter", "192.168.10.10", "virtual"),
    ("Realtek USB GbE Family Controller", "192.168.1.44", "cable"),
    ("Realtek Gaming 2.5GbE Family Controller", "192.168.1.44", "cable"),
    ("Intel(R) I219-LM", "192.168.1.44", "cable"),
    ("Intel(R) 82579LM Gigabit Network Connection", "192.168.1.44", "cable"),
    ("Killer E2600 Gigabit Controller", "192.168.1.44", "cable"),
    ("Marvell AQtion 10Gbit Network Adapter", "192.168.1.44", "cable"),
    ("ASIX AX88179 USB 3.0 to Gigabit", "192.168.1.44", "cable"),
    ("Surface Dock LAN", "192.168.1.44", "cable"),
    ("Remote NDIS based Internet Sharing Device", "192.168.42.3", "cable"),
    ("Apple Mobile Device Ethernet", "172.20.10.4", "cable"),
    ("Qualcomm Atheros QCA61x4A Wireless Network Adapter", "192.168.1.45", "wifi"),
    ("MediaTek MT7921 802.11ax", "192.168.1.45", "wifi"),
    ("Killer(R) Wi-Fi 6E AX1675x 160MHz", "192.168.1.45", "wifi"),
    ("TP-Link Archer T4U Plus WLAN", "192.168.1.45", "wifi"),
]
MAC = [
    ("en0", "192.168.1.30", "wifi"),
    ("en0", "172.20.10.3", "wifi"),
    ("en7", "10.1.1.4", "cable"),
    ("bridge100", "192.168.2.1", "hotspot"),
    ("utun3", "10.9.0.2", "vpn"),
    ("vmnet1", "172.16.99.1", "virtual"),
    ("lo0", "127.0.0.1", "loopback"),
    ("vnic0", "10.211.55.2", "virtual"),
    ("bridge101", "192.168.64.1", "virtual"),
    ("feth0", "10.147.17.2", "vpn"),
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


def test_a_company_vpn_is_never_the_best_beside_a_socket() -> None:
    names = (
        ("PANGP Virtual Ethernet Adapter", "10.60.1.7"),
        ("Realtek USB GbE Family Controller", "192.168.1.44"),
    )
    best = ranked(Adapter(name, address, judge(name, address)) for name, address in names)[0]
    assert (best.kind, best.address) == ("cable", "192.168.1.44")


def test_a_laptop_without_any_network_has_itself() -> None:
    assert adapters(lambda: [("lo", "127.0.0.1")]) == (Adapter("", "127.0.0.1", "loopback", best=True),)
    assert ranked(())[0].address == LOOPBACK.address


def test_looking_often_costs_little() -> None:
    adapters()
    began = time.process_time()
    for _n in range(20):
        assert adapters()
    assert (time.process_time() - began) / 20 < 0.03, "every three seconds is one per cent of a core at most"
