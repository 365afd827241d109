"""Secrets on the clipboard: marked as such, read back, and taken off again while they are still ours."""
