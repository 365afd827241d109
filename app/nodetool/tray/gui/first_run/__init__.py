"""The first steps of a newcomer, as a dialog over the window."""
