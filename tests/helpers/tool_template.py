"""A chat template that knows tools, for the tiny model of `tiny_gguf`, and what makes that model call one."""

from tests.helpers.tiny_gguf import TOKENS, TOOL_CALL

TOOL_TEMPLATE = (
    "{%- if tools %}"
    "{{- '<|im_start|>system\\nTools:\\n' }}"
    "{%- for tool in tools %}{{- tool | tojson }}{{- '\\n' }}{%- endfor %}"
    "{{- '<|im_end|>\\n' }}"
    "{%- endif %}"
    "{%- for message in messages %}"
    "{{- '<|im_start|>' + message.role + '\\n' }}"
    "{%- if message.content %}{{- message.content }}{%- endif %}"
    "{%- if message.tool_calls %}"
    "{%- for call in message.tool_calls %}"
    '{{- \'<tool_call>{"name": "\' + call.function.name + \'", "arguments": \' }}'
    "{{- call.function.arguments | tojson }}{{- '}</tool_call>' }}"
    "{%- endfor %}"
    "{%- endif %}"
    "{{- '<|im_end|>\\n' }}"
    "{%- endfor %}"
    "{%- if add_generation_prompt %}{{- '<|im_start|>assistant\\n' }}{%- endif %}"
)

EAGER_TO_CALL = {str(TOKENS.index(TOOL_CALL)): 50, str(TOKENS.index("</s>")): 100}
"""As `logit_bias`, beside `tool_choice="required"`: it would babble for ever before the call.

It may call several times.
"""

LIGHT_TOOL = {
    "type": "function",
    "function": {
        "name": "set_light",
        "description": "Turns the light of a room on or off.",
        "parameters": {
            "type": "object",
            "properties": {"on": {"type": "boolean"}, "room": {"enum": ["hall", "bath"]}},
            "required": ["on", "room"],
            "additionalProperties": False,
        },
    },
}
