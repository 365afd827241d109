"""Which languages are whole: only those are held to it, and looked at on the screen."""

from nodetool.deploy.config.settings import Language
from tools.translations.update import TRANSLATED

INCOMPLETE: frozenset[Language] = frozenset()
"""Languages that are being translated: empty, but while a new one is added."""
COMPLETE = tuple(language for language in TRANSLATED if language not in INCOMPLETE)
