"""Calls of the worker as somebody would type them: for a shell, for Python, for JavaScript. Pure.

Nothing in them is translated: they are for programs.
"""

import json
import re
import shlex
from dataclasses import dataclass
from enum import StrEnum

CONTINUED = " \\\n    "
"""Where a command line goes on at the next one, for eyes and for shells."""
_SAFE_IN_DOUBLE_QUOTES = re.compile(r"[A-Za-z0-9._~+/=-]*")


class Language(StrEnum):
    """In what a call is written; the value is what people call it."""

    CURL = "curl"
    """A command line."""
    PYTHON = "Python"
    """A program for the package `openai`."""
    JAVASCRIPT = "JavaScript"
    """A module for browsers and Node, which needs no package."""


@dataclass(frozen=True, slots=True)
class Call:
    """What is asked: the list of the models, or where a model is named, a chat with it."""

    address: str
    """Base URL of the worker, without `/v1`."""
    model: str = ""
    messages: tuple[tuple[str, str], ...] = ()
    """Role and text of each."""

    @property
    def url(self) -> str:
        """Where it goes."""
        return f"{self.address}/v1/chat/completions" if self.model else f"{self.address}/v1/models"

    @property
    def body(self) -> str:
        """What is sent: a JSON object, or nothing."""
        if not self.model:
            return ""
        messages = [{"role": role, "content": text} for role, text in self.messages]
        return json.dumps({"model": self.model, "messages": messages}, ensure_ascii=False)


def snippet(language: Language, call: Call, token: str, *, between: str = CONTINUED) -> str:
    """Return `call` with that token; `between` stands where a command line may be broken."""
    match language:
        case Language.CURL:
            return _curl(call, token, between)
        case Language.PYTHON:
            return _python(call, token)
        case Language.JAVASCRIPT:
            return _javascript(call, token)


def _curl(call: Call, token: str, between: str) -> str:
    header = f"Authorization: Bearer {token}"
    quoted = f'"{header}"' if _SAFE_IN_DOUBLE_QUOTES.fullmatch(token) else shlex.quote(header)
    parts = [f"curl -H {quoted}", call.url]
    if call.body:
        parts += ["-H 'Content-Type: application/json'", f"-d {shlex.quote(call.body)}"]
    return between.join(parts)


def _python(call: Call, token: str) -> str:
    head = (
        "from openai import OpenAI\n\n"
        f"client = OpenAI(base_url={_literal(f'{call.address}/v1')}, api_key={_literal(token)})\n"
    )
    if not call.model:
        return f"{head}for model in client.models.list():\n    print(model.id)\n"
    messages = "".join(
        f'        {{"role": {_literal(role)}, "content": {_literal(text)}}},\n' for role, text in call.messages
    )
    return (
        f"{head}answer = client.chat.completions.create(\n    model={_literal(call.model)},\n"
        f"    messages=[\n{messages}    ],\n)\nprint(answer.choices[0].message.content)\n"
    )


def _javascript(call: Call, token: str) -> str:
    lines = [f"    Authorization: {_literal(f'Bearer {token}')},"]
    method = ""
    body = ""
    if call.body:
        method = '  method: "POST",\n'
        lines.append('    "Content-Type": "application/json",')
        body = f"  body: JSON.stringify({call.body}),\n"
    headers = "\n".join(lines)
    shown = "answer.choices[0].message.content" if call.model else "answer.data.map((model) => model.id)"
    return (
        f"const response = await fetch({_literal(call.url)}, {{\n{method}  headers: {{\n{headers}\n  }},\n{body}}});\n"
        "if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);\n"
        f"const answer = await response.json();\nconsole.log({shown});\n"
    )


def _literal(text: str) -> str:
    """Return a string as JSON writes it, which Python and JavaScript both read."""
    # Unescaped: the escapes of JSON for what lies beyond the first plane mean something else in Python.
    return json.dumps(text, ensure_ascii=False)
