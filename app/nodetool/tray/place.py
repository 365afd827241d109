"""Where a secret is kept."""

from enum import StrEnum


class Place(StrEnum):
    """Where a secret is kept."""

    KEYRING = "keyring"
    """The system keyring; deployment.yaml refers to it."""
    FILE = "file"
    """deployment.yaml, readable by its owner alone."""

    @property
    def words(self) -> str:
        """Return the place as people call it."""
        return {"keyring": "the system keyring", "file": "deployment.yaml"}[self]
