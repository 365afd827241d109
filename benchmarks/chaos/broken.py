"""What a run is there to find."""


class BrokenError(Exception):
    """Something is not as it has to be; the text says what."""
