"""Which addresses count as one caller, where callers are counted."""

import ipaddress


def network_of(address: str) -> str:
    """Take an IPv6 customer's /64 for one address: its owner has all of them."""
    if ":" not in address:
        return address
    try:
        ip = ipaddress.IPv6Address(address.partition("%")[0])
    except ValueError:
        return address
    # A socket that listens on `::` tells IPv4 callers as ::ffff:a.b.c.d, all of them within one /64.
    return str(ip.ipv4_mapped or ipaddress.ip_network((ip, 64), strict=False))
