"""Reads the files of Qt Linguist (https://doc.qt.io/qt-6/linguist-ts-file-format.html)."""

from dataclasses import dataclass
from pathlib import Path
from xml.parsers import expat

_TEXTS = frozenset({"name", "source", "comment", "translation", "numerusform"})


@dataclass(frozen=True, slots=True)
class Message:
    """One text and its translation."""

    context: str
    source: str
    comment: str
    translation: str
    forms: tuple[str, ...]
    """In place of the translation where something is counted."""
    state: str
    """`unfinished`, `vanished`, `obsolete`, or empty for a finished one."""

    @property
    def is_finished(self) -> bool:
        """Whether somebody has translated it, and stands by it."""
        return not self.state and all(self.forms or (self.translation,))


@dataclass(frozen=True, slots=True)
class LinguistFile:
    """All messages of one language, in their order."""

    language: str
    messages: tuple[Message, ...]

    @classmethod
    def read(cls, path: Path) -> "LinguistFile":
        """Read a file. Raises `OSError`, and `ExpatError` for what is no XML."""
        reader = _Reader()
        with path.open("rb") as file:
            reader.parser.ParseFile(file)
        return cls(reader.language, tuple(reader.messages))


class _Reader:
    """Collects messages while the file goes by; `xml.etree` would do the same, and takes 9 ms to be imported."""

    def __init__(self) -> None:
        self.language = ""
        self.messages: list[Message] = []
        self._context = ""
        self._state = ""
        self._words: list[str] = []
        self._found: dict[str, str] = {}
        self._forms: list[str] = []
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._on_start
        self.parser.EndElementHandler = self._on_end
        self.parser.CharacterDataHandler = self._words.append

    def _on_start(self, element: str, attributes: dict[str, str]) -> None:
        self._words.clear()
        if element == "TS":
            self.language = attributes.get("language", "")
        elif element == "message":
            self._found, self._forms = {}, []
        elif element == "translation":
            self._state = attributes.get("type", "")

    def _on_end(self, element: str) -> None:
        if element == "message":
            self._keep()
        elif element == "numerusform":
            self._forms.append("".join(self._words))
        elif element == "name":
            self._context = "".join(self._words)
        elif element in _TEXTS:
            self._found[element] = "".join(self._words)
        self._words.clear()

    def _keep(self) -> None:
        found = self._found
        translation = "" if self._forms else found.get("translation", "")
        self.messages.append(
            Message(
                context=self._context,
                source=found["source"],
                comment=found.get("comment", ""),
                translation=translation,
                forms=tuple(self._forms),
                state=self._state,
            )
        )
