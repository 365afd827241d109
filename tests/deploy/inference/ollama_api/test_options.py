from typing import Any

import pytest

from nodetool.deploy.inference.ollama_api.errors import InvalidRequestError
from nodetool.deploy.inference.ollama_api.options import openai_parameters


@pytest.mark.parametrize(
    ("options", "parameters"),
    [
        (None, {}),
        ({}, {}),
        ({"num_predict": 7, "temperature": 0}, {"max_tokens": 7, "temperature": 0}),
        ({"num_predict": -1}, {}),
        ({"num_predict": -2}, {}),
        ({"num_predict": 0}, {}),
        ({"top_p": 0.5, "top_k": 40, "min_p": 0.1, "seed": -1}, {"top_p": 0.5, "top_k": 40, "min_p": 0.1, "seed": -1}),
        ({"seed": 7.0, "num_predict": 3.0}, {"seed": 7, "max_tokens": 3}),
        ({"stop": "x"}, {"stop": "x"}),
        ({"stop": ["x", "y"], "repeat_penalty": 1.1}, {"stop": ["x", "y"], "repeat_penalty": 1.1}),
        ({"num_ctx": 8192, "num_gpu": 1, "num_thread": 4, "use_mmap": True, "from_tomorrow": 1}, {}),
        ({"temperature": None}, {}),
    ],
)
def test_options_become_parameters(options: Any, parameters: dict[str, Any]) -> None:
    assert openai_parameters({"options": options}) == parameters


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ([], "`options` must be an object"),
        ({"temperature": "hot"}, 'option "temperature" must be a number'),
        ({"temperature": True}, 'option "temperature" must be a number'),
        ({"seed": 1.5}, 'option "seed" must be a whole number'),
        ({"seed": float("inf")}, 'option "seed" must be a whole number'),
        ({"num_predict": "many"}, 'option "num_predict" must be a whole number'),
        ({"stop": [1]}, 'option "stop" must be a list of texts'),
    ],
)
def test_value_of_a_wrong_type_is_refused_by_its_name(options: Any, told: str) -> None:
    with pytest.raises(InvalidRequestError, match=told):
        openai_parameters({"options": options})
