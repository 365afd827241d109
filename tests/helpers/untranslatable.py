"""Finds the texts in a module that look like words for people and cannot be translated."""

import ast
import re
from collections.abc import Sequence

from tools.translations.source_texts import MARKERS

SAYING = frozenset({
    "setText", "setToolTip", "setWindowTitle", "setPlaceholderText", "setAccessibleName", "setAccessibleDescription",
    "setTitle", "setInformativeText", "setLabelText", "addItem", "addTab", "addRow", "addAction", "addMenu",
    "addButton", "say", "tell", "warn", "QLabel", "QPushButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction",
    "QToolButton", "plain_button", "sentence_label", "heading_label", "Notice", "Entry", "Question", "Section",
    "FormLine", "FolderLine",
})  # fmt: skip
"""Calls whose texts are shown, however short they are."""
SILENT = frozenset({
    "getLogger", "debug", "info", "warning", "error", "exception", "compile", "setObjectName", "setProperty", "name",
})  # fmt: skip
"""Calls whose texts nobody reads on the screen, but for what they take by name."""
UNSHOWN = frozenset({"topic", "matter", "object_name", "name"})
"""Arguments that are no words, by name."""
PROPER_NAMES = frozenset({"Ollama", "Python", "English", "Deutsch"})
"""The same in every language."""

_SENTENCE = re.compile(r"[A-Za-z]{2,}.* .*[A-Za-z]{2,}|^[A-Z][a-z]+[.…!?:]?$")


def untranslatable(code: str) -> list[tuple[int, str]]:
    """Return the lines and the texts."""
    finder = _Finder()
    finder.visit(ast.parse(code))
    return finder.found


class _Finder(ast.NodeVisitor):
    """Collects the texts that look like words for people and are no argument of a marker."""

    def __init__(self) -> None:
        self.found: list[tuple[int, str]] = []
        self._is_shown = False

    def visit_Expr(self, node: ast.Expr) -> None:
        if not isinstance(node.value, ast.Constant):  # a docstring
            self.generic_visit(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        if not any(_called(base).endswith("Enum") for base in node.bases):
            self.generic_visit(node)

    def visit_Assign(self, node: ast.Assign) -> None:
        if not any(_called(target) == "__all__" for target in node.targets):
            self.visit(node.value)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value:
            self.visit(node.value)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        for part in node.body:
            self.visit(part)

    def visit_Assert(self, node: ast.Assert) -> None:
        pass

    def visit_keyword(self, node: ast.keyword) -> None:
        if node.arg not in UNSHOWN:
            self.visit(node.value)

    def visit_Call(self, node: ast.Call) -> None:
        self.visit(node.func)
        before, self._is_shown = self._is_shown, _called(node.func) in SAYING
        for argument in _spoken(node):
            self.visit(argument)
        self._is_shown = before

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        parts = [part.value for part in node.values if isinstance(part, ast.Constant) and isinstance(part.value, str)]
        if re.search(r"[A-Za-z]{2,} | [A-Za-z]{2,}", " ".join(parts)):
            self.found.append((node.lineno, "…".join(parts)))

    def visit_Constant(self, node: ast.Constant) -> None:
        if not isinstance(node.value, str) or (text := node.value.replace("&", "")) in PROPER_NAMES:
            return
        if _SENTENCE.search(text) or (self._is_shown and re.search("[A-Z][a-z]|[a-z] [a-z]", text)):
            self.found.append((node.lineno, text))


def _spoken(node: ast.Call) -> Sequence[ast.AST]:
    """Return the arguments of a call that may be words and are not marked by it."""
    name = _called(node.func)
    if name in MARKERS:
        return [*node.args[1:], *node.keywords] if name == "Sentence" else []
    return node.keywords if name in SILENT else [*node.args, *node.keywords]


def _called(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""
