"""The lines of a log that somebody looks at: bounded, and searched without tearing apart what belongs together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nodetool.deploy.config.settings import LogLevel
from nodetool.tray.logfiles.entry import LogEntry

MOST_LINES = 20_000
MOST_CHARACTERS = 8_000_000
MOST_TOGETHER = 500
"""Lines that are one: a longer output is taken for several, so that one of them cannot be all there is."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which lines are to be shown."""

    level: LogLevel = LogLevel.DEBUG
    text: str = ""
    """Only with this in them, whatever its case."""

    def takes(self, together: Sequence[LogEntry]) -> bool:
        """Tell whether lines that belong together are among them: all of them, or none."""
        if not together[0].reaches(self.level):
            return False
        needle = self.text.casefold()
        return not needle or any(needle in each.message.casefold() or needle in each.logger for each in together)


class LogBook:
    """Lines have a number that they keep when older ones are dropped. For one thread."""

    def __init__(self, *, most_lines: int = MOST_LINES, most_characters: int = MOST_CHARACTERS) -> None:
        self._most_lines = most_lines
        self._most_characters = most_characters
        self._entries: list[LogEntry] = []
        self._begins: list[int] = []
        """For each line the number of the one that it goes on with, or its own."""
        self._characters = 0
        self.first = 0
        """Number of the oldest line that is kept."""

    def __len__(self) -> int:
        return len(self._entries)

    @property
    def end(self) -> int:
        """The number that the next line will get."""
        return self.first + len(self._entries)

    def __getitem__(self, number: int) -> LogEntry:
        return self._entries[number - self.first]

    def add(self, entries: Sequence[LogEntry]) -> None:
        """Take lines, and drop the oldest of those that are too many."""
        for entry in entries:
            before = self._begins[-1] if self._begins else self.end
            goes_on = not entry.is_head and self._begins and self.end - before < MOST_TOGETHER
            self._begins.append(before if goes_on else self.end)
            self._entries.append(entry)
            self._characters += len(entry.message)
        self._drop(self._surplus())

    def clear(self) -> None:
        """Keep nothing; numbers go on."""
        self._drop(len(self._entries))

    def together(self, number: int) -> range:
        """Return the numbers of the lines that belong to that one, as far as they are kept."""
        begin = self._begins[number - self.first]
        end = number + 1
        while end < self.end and self._begins[end - self.first] == begin:
            end += 1
        return range(max(begin, self.first), end)

    def last_beginning(self) -> int:
        """Return where those begin to which another line may still be added."""
        return max(self._begins[-1], self.first) if self._begins else self.end

    def matching(self, wanted: Wanted, *, since: int | None = None) -> list[int]:
        """Return the numbers of wanted lines; `since` is the beginning of such as belong together."""
        return [
            number
            for numbers in self._all_together(self.first if since is None else since)
            if wanted.takes([self[number] for number in numbers])
            for number in numbers
        ]

    def _all_together(self, number: int) -> Iterator[range]:
        while number < self.end:
            numbers = self.together(number)
            yield numbers
            number = numbers.stop

    def _surplus(self) -> int:
        surplus, characters = max(0, len(self._entries) - self._most_lines), self._characters
        characters -= sum(len(entry.message) for entry in self._entries[:surplus])
        while characters > self._most_characters:
            characters -= len(self._entries[surplus].message)
            surplus += 1
        return surplus

    def _drop(self, count: int) -> None:
        self._characters -= sum(len(entry.message) for entry in self._entries[:count])
        del self._entries[:count], self._begins[:count]
        self.first += count
