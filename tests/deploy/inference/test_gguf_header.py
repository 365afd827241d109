import struct
from pathlib import Path

import pytest

from nodetool.deploy.inference.errors import ModelRefusedError
from nodetool.deploy.inference.gguf_header import GgufHeader, check_gguf
from tests.helpers.tiny_gguf import write_tiny_gguf


def _header(*, version: int = 3, tensors: int = 1, pairs: int = 1, architecture: bytes = b"llama") -> bytes:
    key = b"general.architecture"
    pair = struct.pack("<Q", len(key)) + key + struct.pack("<IQ", 8, len(architecture)) + architecture
    return b"GGUF" + struct.pack("<IQQ", version, tensors, pairs) + pair + bytes(200)


def test_real_model_is_accepted_with_what_its_header_says(tmp_path: Path) -> None:
    header = check_gguf(write_tiny_gguf(tmp_path / "tiny.gguf"))
    assert header == GgufHeader(version=3, tensors=21, metadata_pairs=header.metadata_pairs, architecture="llama")


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"", "is not a GGUF model file"),
        (b"GGUF", "is not a GGUF model file"),
        (b"<html>404</html>" * 20, "is not a GGUF model file"),
        (b"PK\x03\x04" + bytes(100), "is not a GGUF model file"),
        (_header(version=1), "of version 1"),
        (_header(version=0x03000000), "of version 3 for big-endian machines"),
        (_header(version=99), "of version 99"),
        (_header(tensors=2**63), "shorter than its own header says"),
        (_header(pairs=10_000), "shorter than its own header says"),
        (_header(tensors=0), "without a model in it"),
        (_header(pairs=0), "without a model in it"),
        (_header(architecture=b"clip"), "picture half of a model"),
    ],
)
def test_what_is_no_model_is_refused_in_a_sentence_without_its_folder(
    tmp_path: Path, content: bytes, complaint: str
) -> None:
    path = tmp_path / "broken.gguf"
    path.write_bytes(content)
    with pytest.raises(ModelRefusedError, match=complaint) as caught:
        check_gguf(path)
    assert "broken.gguf" in str(caught.value)
    assert str(tmp_path) not in str(caught.value)


def test_file_that_went_away_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelRefusedError, match=r"gone\.gguf cannot be read \(No such file"):
        check_gguf(tmp_path / "gone.gguf")


def test_header_without_a_readable_architecture_is_left_to_llama_cpp(tmp_path: Path) -> None:
    path = tmp_path / "odd.gguf"
    path.write_bytes(_header(architecture=b"x" * 100))
    assert check_gguf(path).architecture is None


def test_first_part_of_a_model_may_hold_the_description_alone(tmp_path: Path) -> None:
    path = tmp_path / "big-00001-of-00002.gguf"
    path.write_bytes(_header(tensors=0))
    assert check_gguf(path).tensors == 0
