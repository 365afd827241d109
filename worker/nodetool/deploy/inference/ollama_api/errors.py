"""What a caller may have done wrong."""


class InvalidRequestError(ValueError):
    """A request that Ollama would answer with status 400; its text is the sentence that the caller reads."""
