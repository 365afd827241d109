"""Which languages are whole: only those are held to it, and looked at on the screen."""

from nodetool.deploy.config.settings import Language
from tools.translations.update import TRANSLATED

INCOMPLETE = {Language.GERMAN, Language.SPANISH, Language.FRENCH, Language.JAPANESE, Language.CHINESE}
"""Languages that are still being translated. This has to become empty."""
COMPLETE = tuple(language for language in TRANSLATED if language not in INCOMPLETE)
