"""The checks, one concern a file: each takes the `Situation` and tells what it found."""
