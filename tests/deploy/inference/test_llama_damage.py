"""Files damaged in every way that chance comes up with: each is refused in a sentence, or it works."""

import random
import struct
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import gguf
import psutil
import pytest

from nodetool.deploy.inference.errors import InferenceError
from nodetool.deploy.inference.llama_cpp import LlamaCpp
from tests.helpers.llama import NEVER_ENDING, ask, chat, engine_settings, whole
from tests.helpers.tiny_gguf import write_tiny_gguf

pytestmark = pytest.mark.llama

SEED = 20_261
ABSURD = (0, 1, 2**31 - 1, 2**32 - 1, 2**63 - 1, 2**64 - 1)


def _truncated(whole: bytes, chance: random.Random) -> Iterator[bytes]:
    for end in (0, 10, 24, 40, chance.randrange(100, 8000), chance.randrange(8000, len(whole)), len(whole) - 1):
        yield whole[:end]


def _flipped(whole: bytes, chance: random.Random, *, head: int) -> Iterator[bytes]:
    for _ in range(10):
        damaged = bytearray(whole)
        for _ in range(chance.choice((1, 8, 64))):
            damaged[chance.randrange(4, head)] ^= 1 << chance.randrange(8)
        yield bytes(damaged)


def _with_absurd_counts(whole: bytes, chance: random.Random) -> Iterator[bytes]:
    for offset in (8, 16, 24):  # tensors, pairs, length of the first key
        yield _with(whole, offset, struct.pack("<Q", chance.choice(ABSURD)))


def _with_absurd_values(whole: bytes, path: Path, chance: random.Random) -> Iterator[bytes]:
    """Change a number of the description, such as how many layers there are."""
    fields = gguf.GGUFReader(path).fields
    numbers = [field for key, field in fields.items() if key.startswith("llama.") and len(field.data) == 1]
    for field in chance.sample(numbers, 4):
        value = field.offset + 8 + len(field.name) + 4
        yield _with(whole, value, struct.pack("<I", chance.choice((0, 1, 3, 2**31 - 1, 2**32 - 1))))


def _with_wrong_tensors(whole: bytes, path: Path, chance: random.Random) -> Iterator[bytes]:
    """Change the offset, the kind or the shape of tensors."""
    for tensor in chance.sample(gguf.GGUFReader(path).tensors, 3):
        entry = tensor.field.offset
        shape = entry + 8 + len(tensor.name) + 4
        kind = shape + 8 * len(tensor.shape)
        yield _with(whole, shape, struct.pack("<Q", chance.choice(ABSURD)))
        yield _with(whole, kind, struct.pack("<I", chance.choice((5, 30, 999, 2**32 - 1))))
        yield _with(whole, kind + 4, struct.pack("<Q", chance.choice((1, 32, 2**40, 2**64 - 32))))


def _with(whole: bytes, offset: int, piece: bytes) -> bytes:
    return whole[:offset] + piece + whole[offset + len(piece) :]


def damaged_files(path: Path, chance: random.Random) -> list[bytes]:
    whole = path.read_bytes()
    head = gguf.GGUFReader(path).data_offset
    return [
        *_truncated(whole, chance),
        *_flipped(whole, chance, head=head),
        *_with_absurd_counts(whole, chance),
        *_with_absurd_values(whole, path, chance),
        *_with_wrong_tensors(whole, path, chance),
    ]


@pytest.fixture
async def upstream(tmp_path: Path) -> AsyncIterator[LlamaCpp]:
    folder = tmp_path / "models"
    folder.mkdir()
    write_tiny_gguf(folder / "tiny.gguf")
    settings = engine_settings(context_size=60_000, parallel=1, load_seconds=20)
    upstream = LlamaCpp(folder, settings=settings)
    yield upstream
    await upstream.aclose()
    assert not psutil.Process().children()


async def test_damaged_files_are_refused_one_by_one_while_a_sound_model_streams(
    upstream: LlamaCpp, tmp_path: Path
) -> None:
    good = tmp_path / "models" / "tiny.gguf"
    files = damaged_files(good, random.Random(SEED))
    for number, content in enumerate(files):
        (good.parent / f"bad{number:02}.gguf").write_bytes(content)
    reply = await ask(upstream, chat(tokens=NEVER_ENDING, stream=True))
    stream = aiter(reply.chunks())
    said = []
    for number in range(len(files)):
        said.append(await _outcome(upstream, f"bad{number:02}"))
        assert await anext(stream)
    await reply.aclose()
    assert len([sentence for sentence in said if sentence]) > len(files) / 2
    for sentence in said:
        assert str(tmp_path) not in sentence
        assert "\n" not in sentence
        assert len(sentence) < 400
    assert (await whole(await ask(upstream, chat())))["choices"]


async def _outcome(upstream: LlamaCpp, model: str) -> str:
    """Return the sentence of the refusal; empty where the damage did no harm."""
    try:
        await whole(await ask(upstream, chat(tokens=2), model=model))
    except InferenceError as error:
        return str(error)
    finally:
        await upstream.unload(model)
    return ""
