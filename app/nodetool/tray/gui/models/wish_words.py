"""What the window says about models that can be fetched, and how it asks for them: pure."""

from dataclasses import dataclass

from nodetool.tray.progress_words import size_words
from nodetool.tray.wording import tr, translatable
from nodetool.tray.worker_api.client import HUGGING_FACE, OLLAMA
from nodetool.tray.worker_api.errors import WorkerRefusedError

LABELS = {
    HUGGING_FACE: translatable("&Hugging Face: a GGUF file into the models folder"),
    OLLAMA: translatable("&Ollama: a model of its library"),
}
EXAMPLES = {HUGGING_FACE: "org/name", OLLAMA: "llama3.2:1b"}
MEANS = {
    HUGGING_FACE: translatable(
        "A repository, or the address of its page. org/name:Q4_K_M and org/name/file.gguf name one file."
    ),
    OLLAMA: translatable("Its name, as on ollama.com. Ollama has to run."),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """One model of a repository that holds several."""

    file: str
    words: str


def wish_of(source: str, text: str, *, file: str) -> dict[str, str]:
    """Return what the worker is asked for."""
    if source == OLLAMA:
        return {"model": text.strip()}
    return {"repo": text.strip()} | ({"file": file} if file else {})


def choices_of(trouble: Exception) -> tuple[Choice, ...]:
    """Return what there is to choose from, where that is what the worker refuses for."""
    if not isinstance(trouble, WorkerRefusedError):
        return ()
    return tuple(
        Choice(str(told["file"]), tr("{file} ({size})").format(file=told["file"], size=size_words(told["size"])))
        for told in trouble.told.get("files", ())
    )
