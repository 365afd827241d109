"""Fetches models onto this machine, tells which there are, and removes them."""
