"""The description of a model is read from its file, whatever that file holds."""

import contextlib
import struct
from pathlib import Path

import gguf
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nodetool.deploy.inference.errors import ModelRefusedError
from nodetool.deploy.inference.gguf_metadata import read_gguf_metadata
from tests.helpers.tiny_gguf import LONGEST_CONTEXT, WIDTH, write_tiny_gguf


def test_whole_description_of_a_real_model_is_read(tmp_path: Path) -> None:
    path = write_tiny_gguf(tmp_path / "tiny.gguf")
    found = read_gguf_metadata(path, whole=True)
    reader = gguf.GGUFReader(path)
    assert found.architecture == "llama"
    assert found.number("llama.context_length") == LONGEST_CONTEXT
    assert found.number("llama.embedding_length") == WIDTH
    assert found.text("tokenizer.ggml.model") == "llama"
    assert set(found.lists) == {"tokenizer.ggml.tokens", "tokenizer.ggml.scores", "tokenizer.ggml.token_type"}
    assert found.parameters == sum(int(tensor.n_elements) for tensor in reader.tensors)


def test_hasty_look_stops_before_a_long_vocabulary(tmp_path: Path) -> None:
    writer = gguf.GGUFWriter(tmp_path / "big.gguf", "llama")
    writer.add_context_length(77)
    writer.add_token_list([f"word{n}" for n in range(1000)])
    writer.add_file_type(15)
    _finish(writer)
    hasty = read_gguf_metadata(tmp_path / "big.gguf", whole=False)
    assert (hasty.number("llama.context_length"), hasty.number("general.file_type")) == (77, None)
    assert hasty.vocabulary == 1000
    assert hasty.parameters is None
    assert read_gguf_metadata(tmp_path / "big.gguf", whole=True).number("general.file_type") == 15


def test_every_kind_of_value_is_read(tmp_path: Path) -> None:
    writer = gguf.GGUFWriter(tmp_path / "kinds.gguf", "llama")
    writer.add_uint8("u8", 200)
    writer.add_int8("i8", -3)
    writer.add_uint64("u64", 2**63)
    writer.add_float32("f32", 0.5)
    writer.add_float64("nan", float("nan"))
    writer.add_bool("yes", val=True)
    writer.add_string("text", "Häuser")
    writer.add_array("words", ["a", "b"])
    writer.add_head_count_kv([8, 0, 8])
    writer.add_block_count(3)
    _finish(writer)
    found = read_gguf_metadata(tmp_path / "kinds.gguf", whole=True)
    expected = {"u8": 200, "i8": -3, "u64": 2**63, "f32": 0.5, "nan": "nan", "yes": True, "text": "Häuser"}
    assert {key: found.values[key] for key in expected} == expected
    assert found.number("yes") is None
    assert found.number("text") is None
    assert found.text("u8") == ""
    assert found.lists == ("words", "llama.attention.head_count_kv")
    assert found.own_numbers("attention.head_count_kv") == (8, 0, 8)
    assert (found.own_number("attention.head_count_kv"), found.own_number("block_count")) == (None, 3)
    assert (found.own_numbers("block_count"), found.own_numbers("nothing")) == ((3,), ())


def test_file_is_read_again_when_it_has_changed(tmp_path: Path) -> None:
    for context in (10, 2_000_000):
        writer = gguf.GGUFWriter(tmp_path / "one.gguf", "llama")
        writer.add_context_length(context)
        writer.add_description("x" * context.bit_length())
        _finish(writer)
        assert read_gguf_metadata(tmp_path / "one.gguf", whole=True).number("llama.context_length") == context


def test_file_that_is_no_gguf_is_refused(tmp_path: Path) -> None:
    (tmp_path / "page.gguf").write_text("<html>")
    with pytest.raises(ModelRefusedError, match="is not a GGUF model file"):
        read_gguf_metadata(tmp_path / "page.gguf", whole=True)


@pytest.mark.parametrize(
    "pairs",
    [
        struct.pack("<Q", 2**62),
        struct.pack("<Q", 1) + b"k" + struct.pack("<I", 77),
        struct.pack("<Q", 1) + b"k" + struct.pack("<IIQ", 9, 8, 2**60),
        struct.pack("<Q", 1) + b"k" + struct.pack("<IIQ", 9, 4, 3_999_999) + bytes(100),
        struct.pack("<Q", 1) + b"k" + struct.pack("<IIQ", 9, 9, 1),
        struct.pack("<Q", 1) + b"k" + struct.pack("<IQ", 8, 2**40),
        struct.pack("<Q", 1) + b"k" + struct.pack("<IB", 0, 1) + struct.pack("<QI", 0, 2**31),
    ],
)
def test_damaged_description_is_refused_in_a_sentence_without_its_folder(tmp_path: Path, pairs: bytes) -> None:
    path = tmp_path / "broken.gguf"
    path.write_bytes(b"GGUF" + struct.pack("<IQQ", 3, 1, 1) + pairs + b"x" * 47)
    with pytest.raises(ModelRefusedError, match=r"broken\.gguf") as caught:
        read_gguf_metadata(path, whole=True)
    assert str(tmp_path) not in str(caught.value)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(cut=st.integers(0, 3000), at=st.integers(24, 3000), byte=st.integers(0, 255))
def test_file_damaged_anywhere_is_read_or_refused(tmp_path: Path, cut: int, at: int, byte: int) -> None:
    whole = bytearray(write_tiny_gguf(tmp_path / "tiny.gguf").read_bytes()[:20_000])
    whole[at] = byte
    (tmp_path / "odd.gguf").write_bytes(whole[: len(whole) - cut])
    with contextlib.suppress(ModelRefusedError):
        assert read_gguf_metadata(tmp_path / "odd.gguf", whole=True).parameters is not None


def _finish(writer: gguf.GGUFWriter) -> None:
    writer.add_tensor("token_embd.weight", np.zeros((2, 32), dtype=np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
