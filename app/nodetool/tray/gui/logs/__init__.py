"""The parts of the page *Logs*."""
