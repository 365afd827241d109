import pytest

from nodetool.deploy.inference.engine_log import LogTail, failure_reason

END = [
    "0.00.006.3 E llama_model_load_from_file_impl: failed to load model",
    "0.00.006.4 E cmn  common_init_: failed to load model '/home/ann/models/x.gguf'",
    "0.00.006.7 E srv          init: exiting due to model loading error",
]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (
            "0.00.006.2 E llama_model_load: error loading model: tensor 'a.weight' data is not within the file bounds",
            "tensor 'a.weight' data is not within the file bounds",
        ),
        (
            "0.00.1 E llama_model_load: error loading model: unknown model architecture: 'foo'",
            "unknown model architecture: 'foo'",
        ),
        ("0.00.1 E gguf_init_from_reader: failed to read key-value pairs", "failed to read key-value pairs"),
        ("0.00.1 E cmn  init: cannot read /home/ann/models/x.gguf", "cannot read …"),
    ],
)
def test_last_line_that_says_why_is_the_reason(line: str, reason: str) -> None:
    assert failure_reason(["0.00.1 I srv init: loading model", line, *END]) == reason


def test_failed_assertion_is_a_reason() -> None:
    line = "/project/llama.cpp/ggml/src/ggml.c:123: GGML_ASSERT(n_head > 0) failed"
    assert failure_reason([*END, line]) == "GGML_ASSERT(n_head > 0) failed"


@pytest.mark.parametrize("lines", [[], END, ["Traceback", "KeyError: 5"]])
def test_log_without_a_reason_has_none(lines: list[str]) -> None:
    assert failure_reason(lines) is None


def test_only_the_tail_is_kept() -> None:
    tail = LogTail()
    for number in range(10_000):
        tail.feed(b"line %d\n" % number)
    assert tail.lines()[-1] == "line 9999"
    assert sum(len(line) for line in tail.lines()) <= 32 * 1024
    tail.feed(b"x" * 1_000_000)
    assert len(tail.lines()) == 1
