"""Says a line, and ends at once with an exit code: `exits ADDRESS CODE LINE`."""

import sys

from tests.helpers.misbehaving.serving import say

say("starting")
say(sys.argv[3])
sys.exit(int(sys.argv[2]))
