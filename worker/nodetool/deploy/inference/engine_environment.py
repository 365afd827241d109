"""The environment of an engine: what a native library may need, and none of the worker's secrets."""

from collections.abc import Mapping

_NAMES = frozenset(
    {"PATH", "HOME", "USER", "LANG", "TZ", "TMPDIR", "TEMP", "TMP", "XDG_RUNTIME_DIR", "SYSTEMROOT", "SYSTEMDRIVE"}
    | {"WINDIR", "COMSPEC", "APPDATA", "LOCALAPPDATA", "USERPROFILE", "PROGRAMDATA", "PROGRAMFILES", "PATHEXT"}
    | {"NUMBER_OF_PROCESSORS", "VIRTUAL_ENV", "COVERAGE_PROCESS_START"}
)
# LLAMA_ and AIP_ are left out on purpose: they move llama.cpp's server to another port or another role.
_PREFIXES = (
    *("LC_", "PYTHON", "_PYI", "LD_", "DYLD_", "GGML_", "OMP_", "GOMP_", "KMP_", "MKL_", "OPENBLAS_", "VK_"),
    *("CUDA_", "NVIDIA_", "HIP_", "ROCM_", "ROCR_", "HSA_", "AMD_", "ONEAPI_", "SYCL_", "ZE_", "MTL_", "METAL_"),
)


def engine_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """Return the part of `environment` that an engine gets."""
    kept = {name: value for name, value in environment.items() if _is_kept(name.upper())}
    # Without this llama.cpp starts a debugger on its own process when an assertion fails.
    return {**kept, "GGML_NO_BACKTRACE": "1"}


def _is_kept(name: str) -> bool:
    return name in _NAMES or name.startswith(_PREFIXES)
