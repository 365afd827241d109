"""`none` and `local`: everyone who reaches the worker may call; the doors around it are shut elsewhere."""

from nodetool.deploy.security.auth_provider import AuthProvider
from nodetool.deploy.security.principal import ANONYMOUS, Principal


class OpenProvider(AuthProvider):
    """Takes every caller for the user of this machine, whatever it shows."""

    def known(self, token: str) -> Principal:  # noqa: ARG002  any token will do
        """Return the user of this machine."""
        return ANONYMOUS
