import pytest

from nodetool.deploy.inference.quotation import error_message, quoted


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b'{"error": {"message": "out of memory", "code": 500}}', "out of memory"),
        (b'{"error": "model runner has stopped"}', "model runner has stopped"),
        (b'{"error": {"message": 5}}', None),
        (b'{"error": " "}', None),
        (b"[]", None),
        (b"<html>", None),
        (b"\xff\xfe", None),
        (b"[" * 60_000, None),
        (b'{"error": {"message": "half a character: \\ud800"}}', None),
    ],
)
def test_message_is_taken_from_error_objects_alone(body: bytes, message: str | None) -> None:
    assert error_message(body) == message


@pytest.mark.parametrize(
    ("message", "shown"),
    [
        ("cannot open /usr/share/ollama/blobs/sha256-12 now", "cannot open … now"),
        (r"cannot open C:\Users\ann\models\x.gguf", "cannot open …"),
        ("dial tcp 10.0.0.7:11434: refused", "dial tcp …: refused"),
        ("see http://gpu.internal:80/x", "see …"),
        ("two\nlines\tand \x1b[31mred", "two lines and  [31mred"),
        ("either/or is fine", "either/or is fine"),
    ],
)
def test_paths_addresses_and_control_characters_are_left_out(message: str, shown: str) -> None:
    assert quoted(message) == shown


def test_long_message_is_cut() -> None:
    assert len(quoted("x" * 5000)) == 200


def test_nothing_is_left_of_a_message_that_holds_a_secret() -> None:
    assert quoted("bad key sk-12345", without=("", "sk-12345")) == ""
