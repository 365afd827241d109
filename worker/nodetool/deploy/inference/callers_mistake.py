"""What llama.cpp reports as trouble of its own, and what the caller can mend."""

from nodetool.deploy.inference.engine_plan import EnginePlan
from nodetool.deploy.inference.errors import ModelRefusedError, UpstreamFaultError

_TOO_LONG = "is too large to process"
_NO_EYES = "input is not supported"
"""Of `image`, `audio` or `video`."""


def callers_mistake(plan: EnginePlan, error: UpstreamFaultError) -> ModelRefusedError | None:
    """Return what to tell the caller of an answer with status 500; None where the engine is really in trouble."""
    said, model = str(error), plan.file.id
    if _TOO_LONG in said:
        return ModelRefusedError(
            f"A text is longer than the {plan.context_size} tokens that {model} takes at once. Send it in parts."
        )
    if _NO_EYES in said:
        return ModelRefusedError(f"{model} takes text alone here, no pictures or sounds. Ask another model for these.")
    return None
