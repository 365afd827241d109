"""What an Ollama writes into its Modelfiles that is the business of its machine alone."""

import re

_PATH = re.compile(r"^(FROM|ADAPTER)[ \t]+(?:/|~|[A-Za-z]:[\\/]|\\\\).*$", re.MULTILINE | re.IGNORECASE)


def without_paths(modelfile: str, *, model: str) -> str:
    """Return it with the model's name where it names files, since these lie in somebody's home folder."""
    name = model.splitlines()[0] if model else ""
    return _PATH.sub(lambda match: f"{match[1]} {name}", modelfile)
