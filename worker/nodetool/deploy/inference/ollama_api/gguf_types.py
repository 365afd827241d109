"""Names of the numbers in `general.file_type` (llama.h, `llama_ftype`), and where they stand in a file's name."""

import re

_NAMES = {
    0: "F32",
    1: "F16",
    2: "Q4_0",
    3: "Q4_1",
    7: "Q8_0",
    8: "Q5_0",
    9: "Q5_1",
    10: "Q2_K",
    11: "Q3_K_S",
    12: "Q3_K_M",
    13: "Q3_K_L",
    14: "Q4_K_S",
    15: "Q4_K_M",
    16: "Q5_K_S",
    17: "Q5_K_M",
    18: "Q6_K",
    19: "IQ2_XXS",
    20: "IQ2_XS",
    21: "Q2_K_S",
    22: "IQ3_XS",
    23: "IQ3_XXS",
    24: "IQ1_S",
    25: "IQ4_NL",
    26: "IQ3_S",
    27: "IQ3_M",
    28: "IQ2_S",
    29: "IQ2_M",
    30: "IQ4_XS",
    31: "IQ1_M",
    32: "BF16",
    36: "TQ1_0",
    37: "TQ2_0",
    38: "MXFP4",
}
_IN_A_NAME = re.compile(
    r"(?<![A-Z0-9])(?:I?Q\d_(?:\d|K_[SML]|K|XXS|XS|NL|[SML])|TQ\d_0|BF16|F16|F32|MXFP4)(?![A-Z0-9])", re.IGNORECASE
)


def quantization_level(file_type: int | None, *, file_name: str) -> str:
    """Return how the weights are stored; from the name where the description was not read so far. Empty: unknown."""
    if file_type is not None:
        return _NAMES.get(file_type, "")
    found = _IN_A_NAME.search(file_name)
    return found[0].upper() if found else ""
