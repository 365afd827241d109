"""Accepts connections and never answers one."""

import socket
from urllib.parse import urlsplit

from tests.helpers.misbehaving.serving import address_argument, say, wait_for_stop

url = urlsplit(address_argument())
with socket.create_server((url.hostname or "", url.port or 0)):
    say("listening")
    wait_for_stop()
