"""Files of the Desktop Entry Specification: https://specifications.freedesktop.org/desktop-entry-spec/1.5/."""

from collections.abc import Mapping, Sequence

from nodetool.deploy.config.sentence import Sentence

GROUP = "Desktop Entry"
_RESERVED = frozenset(" \t\n\"'\\><~|&;$*?#()`")
"""What makes an argument of Exec need quotes."""
_ESCAPED_IN_QUOTES = frozenset('"`$\\')
_STRING_ESCAPES = {"s": " ", "n": "\n", "t": "\t", "r": "\r", "\\": "\\"}


def write_entry(values: Mapping[str, str]) -> str:
    """Return the text of a file with one group; the values are strings, not yet escaped."""
    lines = [f"{key}={_escape(value)}" for key, value in values.items()]
    return "\n".join((f"[{GROUP}]", *lines, ""))


def read_entry(text: str) -> dict[str, str]:
    """Return the keys of the first group, without translations; what is no line of a desktop file is passed over."""
    values: dict[str, str] = {}
    inside = False
    for line in text.splitlines():
        if line.startswith("["):
            inside = line.strip() == f"[{GROUP}]"
        elif inside and "=" in line and not line.startswith("#"):
            key, value = line.split("=", 1)
            values.setdefault(key.strip(), _unescape(value.strip()))
    return values


def quote_exec(argv: Sequence[str]) -> str:
    """Return `argv` as the value of Exec. Raises `ValueError` for what the specification cannot express."""
    if "=" in argv[0]:
        raise ValueError(Sentence("its path contains “=”"))
    if any(not character.isprintable() for word in argv for character in word):
        raise ValueError(Sentence("its path contains a character that cannot be printed"))
    return " ".join(_quote(word) for word in argv)


def split_exec(value: str) -> list[str]:
    """Return the arguments of an Exec value, without field codes; quotes that never end reach to the end."""
    words: list[str] = []
    rest = value.strip()
    while rest:
        word, rest = _next_word(rest)
        if not _is_field_code(word):
            words.append(word.replace("%%", "%"))
        rest = rest.lstrip()
    return words


def _quote(word: str) -> str:
    word = word.replace("%", "%%")  # a single one would begin a field code
    if word and not set(word) & _RESERVED:
        return word
    return '"' + "".join(f"\\{sign}" if sign in _ESCAPED_IN_QUOTES else sign for sign in word) + '"'


def _next_word(text: str) -> tuple[str, str]:
    word, quoted, position = "", False, 0
    while position < len(text):
        sign = text[position]
        if sign == '"':
            quoted = not quoted
        elif sign == "\\" and position + 1 < len(text):
            position += 1
            word += text[position]
        elif sign.isspace() and not quoted:
            break
        else:
            word += sign
        position += 1
    return word, text[position:]


def _is_field_code(word: str) -> bool:
    return len(word) == 2 and word[0] == "%" and word[1].isalpha()  # noqa: PLR2004  the sign and its letter


def _escape(value: str) -> str:
    return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")


def _unescape(value: str) -> str:
    told, position = "", 0
    while position < len(value):
        pair = value[position : position + 2]
        known = pair[:1] == "\\" and pair[1:] in _STRING_ESCAPES
        told += _STRING_ESCAPES[pair[1:]] if known else pair[:1]
        position += 2 if known else 1
    return told
