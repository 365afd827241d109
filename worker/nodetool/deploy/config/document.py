"""The text of deployment.yaml and what it means.

`worker_auth_token` stands first, once, on one line and unquoted, because shell one-liners grep it. It and the
values below `env` are text whatever they look like: YAML's own reading would turn `0123` into 83.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from nodetool.deploy.config.errors import ConfigFileSyntaxError, TokenError
from nodetool.deploy.config.secrets import token_problem
from nodetool.deploy.config.sentence import Sentence

TOKEN_KEY = "worker_auth_token"  # noqa: S105  the name of a key, not a secret
ENV_KEY = "env"
KEYRING_WORD = "keyring"
"""In a secret's place below `env`: the value is in the system keyring."""

_TEXT_TAG = "tag:yaml.org,2002:str"
_MERGE_TAG = "tag:yaml.org,2002:merge"
_NULL_TAG = "tag:yaml.org,2002:null"


_LINE_BREAKS = frozenset("\x85\u2028\u2029")
"""Of YAML 1.1, beside the usual ones."""


class _Dumper(yaml.SafeDumper):
    """Writes text that comes back as it was."""


def _represent_text(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    # In single quotes the library writes these as they are, and reads them as a space.
    style = None if _LINE_BREAKS.isdisjoint(text) else '"'
    return dumper.represent_scalar(_TEXT_TAG, text, style=style)


_Dumper.add_representer(str, _represent_text)


def parse(text: str, path: Path) -> dict[str, Any]:
    """Read the text of the file at `path` (named in errors only); an empty document is an empty mapping."""
    try:
        return _construct(yaml.SafeLoader(text), path)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise _syntax_error(path, mark.line if mark else 0, error.problem or "not YAML") from None
    except yaml.reader.ReaderError as error:
        raise _syntax_error(path, text.count("\n", 0, error.position), error.reason) from None
    except (RecursionError, ValueError) as error:
        raise _syntax_error(path, 0, str(error)) from None


def render(config: Mapping[str, Any]) -> str:
    """Write `config` as YAML, the token first and unquoted. Raise `TokenError` if the token cannot stand so."""
    rest = {key: value for key, value in config.items() if key != TOKEN_KEY}
    body = yaml.dump(rest, Dumper=_Dumper, sort_keys=False, allow_unicode=True) if rest else ""
    return _token_line(config.get(TOKEN_KEY)) + body


def stored_environment(config: Mapping[str, Any]) -> dict[str, str]:
    """Return the settings below `env`, by the names of their environment variables."""
    section = config.get(ENV_KEY) or {}
    return {str(name): value for name, value in section.items() if isinstance(value, str)}


def _token_line(token: object) -> str:
    if token is None or token == "":
        return ""
    line = f"{TOKEN_KEY}: {token}\n"
    if token_problem(str(token)) or not _is_plain(line, str(token)):
        raise TokenError(
            Sentence(
                "The token cannot be stored unquoted on one line of deployment.yaml; use letters, digits and -._~+/= "
                "only."
            )
        )
    return line


def _is_plain(line: str, token: str) -> bool:
    """Tell whether YAML reads `token` in `line` as it stands, without quotes."""
    try:
        node = yaml.compose(line, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return False
    value = node.value[0][1] if isinstance(node, yaml.MappingNode) else None
    if not isinstance(value, yaml.ScalarNode) or value.tag == _NULL_TAG:
        return False
    return value.style is None and bool(value.value == token)


def _construct(loader: yaml.SafeLoader, path: Path) -> dict[str, Any]:
    root = loader.get_single_node()
    if root is None or root.tag == _NULL_TAG:
        return {}
    if not isinstance(root, yaml.MappingNode):
        raise _syntax_error(path, root.start_mark.line, Sentence("expected `key: value` lines"))
    _check_keys(root, path)
    _read_as_text(root, path)
    return dict(loader.construct_document(root))


def _check_keys(root: yaml.MappingNode, path: Path) -> None:
    seen: set[str] = set()
    for key, _ in root.value:
        if key.tag == _MERGE_TAG:
            # It would bring in keys that nobody looked at.
            raise _syntax_error(
                path, key.start_mark.line, Sentence("`<<` cannot stand here; write the keys themselves")
            )
        if str(key.value) in seen:
            raise _syntax_error(path, key.start_mark.line, Sentence("`{name}` stands twice", name=key.value))
        seen.add(str(key.value))


def _read_as_text(root: yaml.MappingNode, path: Path) -> None:
    for key, value in root.value:
        if key.value == TOKEN_KEY:
            _scalar_as_text(key, value, path)
        elif key.value == ENV_KEY and value.tag != _NULL_TAG:
            if not isinstance(value, yaml.MappingNode):
                raise _syntax_error(path, value.start_mark.line, Sentence("`env` must hold `NAME: value` lines"))
            _check_keys(value, path)
            for name, setting in value.value:
                _scalar_as_text(name, setting, path)


def _scalar_as_text(key: yaml.Node, value: yaml.Node, path: Path) -> None:
    if not isinstance(value, yaml.ScalarNode):
        raise _syntax_error(path, value.start_mark.line, Sentence("`{name}` must be one value", name=key.value))
    if value.tag == _NULL_TAG:
        value.value = ""
    value.tag = _TEXT_TAG


def _syntax_error(path: Path, line: int, problem: str) -> ConfigFileSyntaxError:
    return ConfigFileSyntaxError(
        path,
        Sentence(
            "{file}, line {line}: {problem}. Mend the file or move it away; it was left as it is.",
            file=path,
            line=line + 1,
            problem=problem,
        ),
    )
