"""Closes its standard output and error, then serves."""

import os

from tests.helpers.misbehaving.serving import address_argument, serve_health

os.close(1)
os.close(2)
serve_health(address_argument())
os.read(0, 5)
os._exit(0)  # an ordinary end would complain that standard output cannot be flushed
