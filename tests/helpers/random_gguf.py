"""A file that begins as a GGUF does, and is as large as a test wants it: for those that never load it."""

import random
import struct


def random_gguf(size: int, *, seed: int = 0) -> bytes:
    """Return a header of one tensor and one pair, and random bytes up to `size`."""
    key, value = b"general.architecture", b"llama"
    pair = struct.pack("<Q", len(key)) + key + struct.pack("<IQ", 8, len(value)) + value
    head = struct.pack("<4sIQQ", b"GGUF", 3, 1, 1) + pair
    return head + random.Random(seed).randbytes(size - len(head))
