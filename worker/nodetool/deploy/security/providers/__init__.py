"""The ways to authenticate a caller, one a file."""
