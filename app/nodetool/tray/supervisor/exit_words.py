"""How a process ended, as the end of a sentence."""

import signal

from nodetool.deploy.config.sentence import Sentence


def exit_words(exit_code: int | None) -> Sentence:
    """Name the exit code, or the signal where it is negative; 0 where nobody knows."""
    if exit_code is None or exit_code >= 0:
        return Sentence("exit code {code}", code=exit_code or 0)
    known = {int(number): number.name for number in signal.Signals}
    name = known.get(-exit_code)
    if name:
        return Sentence("signal {number} ({name})", number=-exit_code, name=name)
    return Sentence("signal {number}", number=-exit_code)
