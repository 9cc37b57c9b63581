"""The laptop's connections, the best for phones first.

Only IPv4: a room's Wi-Fi and every hotspot give it out, and people can read and type it from the wall.
"""

import re
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from ipaddress import IPv4Address, IPv4Network
from typing import Literal

Kind = Literal["hotspot", "wifi", "cable", "other", "vpn", "virtual", "link-local", "loopback"]


@dataclass(frozen=True, slots=True)
class Adapter:
    """One connection with the address that phones would get; `best` marks the one to choose."""

    name: str
    address: str
    kind: Kind
    best: bool = False


LOOPBACK = Adapter("", "127.0.0.1", "loopback")

# Best first: those that phones are on, then those that they hardly reach.
ORDER: tuple[Kind, ...] = ("hotspot", "wifi", "cable", "other", "virtual", "vpn", "link-local", "loopback")

# What Windows, Linux and macOS give out when the laptop makes a network of its own.
_OWN = ("192.168.137.0/24", "10.42.0.0/24", "192.168.2.0/24")
# Networks that carriers and private tunnels use between machines.
_TUNNEL = ("100.64.0.0/10",)

# A name is what the first of these finds in it. Windows gives the name of the device, others their own.
_NAMES: tuple[tuple[str, Kind], ...] = (
    (r"^lo\d*$|^software loopback", "loopback"),
    (
        (
            r"^(tun|tap|utun|wg|ppp|ipsec|gpd|cscotun|nordlynx|proton|tailscale|zt|feth|ham|nebula|netbird)\w*"
            r"|vpn|wireguard|_wg\b|tap-windows|wintun|\bwarp\b|cloudflare|tailscale|zerotier|hamachi|netbird"
            r"|mullvad|surfshark|windscribe|softether|openconnect|twingate|pangp|palo alto|globalprotect"
            r"|anyconnect|cisco secure|fortinet|forti|pulse secure|ivanti|juniper|check point|sonicwall"
            r"|zscaler|netskope|citrix|\bf5\b|barracuda|watchguard"
        ),
        "vpn",
    ),
    (
        (
            r"local area connection\* \d+|wi-fi direct|hosted network|hotspot"
            r"|^(ap|ap_wlan|wlan\dap|uap)\d*$|^bridge100$"
        ),
        "hotspot",
    ),
    (
        (
            r"^(docker|br-|veth|virbr|vmnet|vnet|vboxnet|vnic|lxc|lxd|cni|flannel|podman|incus|kube)[\w.-]*"
            r"|^bridge\d+$|vethernet|hyper-v|virtual|vmware|parallels|\bwsl\b|docker|loopback"
        ),
        "virtual",
    ),
    (r"^(wlan|wl|wifi|ath|ra)\w*$|wi-?fi|wlan|wireless|802\.11|airport", "wifi"),
    (
        (
            r"^(eth|en[opsx]|em|usb|rndis|bnep|lan)\w*$|ethernet|gigabit|gbe\b|gbit|\blan\b|ndis"
            r"|\bi2[12]\d\b|network connection|network adapter|family controller|asix"
        ),
        "cable",
    ),
)


def judge(name: str, address: str, *, mac: bool = False) -> Kind:
    """Tell what kind of connection this is by its name and address; `mac` for the names of macOS."""
    at = IPv4Address(address)
    if at.is_loopback:
        return "loopback"
    if at.is_link_local:
        return "link-local"
    named = _named(name.strip().casefold(), mac=mac)
    if named in {"vpn", "virtual", "hotspot"}:
        return named
    if _in(at, _TUNNEL):
        return "vpn"
    if _in(at, _OWN[:2]) or (mac and named == "hotspot"):
        return "hotspot"
    return named


def _named(name: str, *, mac: bool) -> Kind:
    if mac and re.fullmatch(r"en\d+", name):
        # A Mac with a socket for a cable calls that en0 as well; nearly all that go to workshops have none.
        return "wifi" if name == "en0" else "cable"
    return next((kind for pattern, kind in _NAMES if re.search(pattern, name)), "other")


def _in(address: IPv4Address, networks: Iterable[str]) -> bool:
    return any(address in IPv4Network(network) for network in networks)


def ranked(found: Iterable[Adapter]) -> tuple[Adapter, ...]:
    """Put the best first and mark it; this laptop alone only where there is nothing else."""
    known = sorted(dict.fromkeys(found), key=lambda a: (ORDER.index(a.kind), a.name, a.address))
    outside = [a for a in known if a.kind != "loopback"]
    if not outside:
        return (replace(LOOPBACK, best=True),)
    return (replace(outside[0], best=True), *outside[1:])


def adapters(read: Callable[[], Iterable[tuple[str, str]]] | None = None) -> tuple[Adapter, ...]:
    """Give the laptop's connections; `read` gives names and addresses instead of the system."""
    mac = sys.platform == "darwin"
    return ranked(Adapter(n, a, judge(n, a, mac=mac)) for n, a in (read or _system)())


def _system() -> Iterable[tuple[str, str]]:
    import ifaddr  # noqa: PLC0415 - start-up cost

    for adapter in ifaddr.get_adapters():
        for ip in adapter.ips:
            if ip.is_IPv4 and isinstance(ip.ip, str):
                yield adapter.nice_name, ip.ip
