import pytest

from nodetool.deploy.downloads.choosing import choose
from nodetool.deploy.downloads.errors import ChoiceNeededError, NotThereError, WishRefusedError
from nodetool.deploy.downloads.orders import HubFile


def files(*paths: str) -> list[HubFile]:
    return [HubFile(path, 10, "") for path in paths]


def chosen(wanted: str, *paths: str) -> list[str]:
    return [file.path for file in choose(files(*paths), wanted=wanted, repo="org/name")]


SEVERAL = ("README.md", "x-Q4_K_M.gguf", "x-Q4_K_S.gguf", "x-IQ4_XS.gguf", "mmproj-x-f16.gguf")
PARTS = ("big/x-Q8_0-00001-of-00002.gguf", "big/x-Q8_0-00002-of-00002.gguf")


def test_only_model_of_a_repository_needs_no_name() -> None:
    assert chosen("", "config.json", "x.gguf", "mmproj-x.gguf") == ["x.gguf"]


@pytest.mark.parametrize("wanted", ["x-Q4_K_M.gguf", "Q4_K_M", "q4_k_m"])
def test_one_of_several_is_found_by_name_and_by_quantisation(wanted: str) -> None:
    assert chosen(wanted, *SEVERAL) == ["x-Q4_K_M.gguf"]


def test_quantisation_is_matched_as_a_word() -> None:
    with pytest.raises(NotThereError):
        chosen("Q4_K", *SEVERAL)


def test_several_without_a_name_are_listed_without_the_picture_half() -> None:
    with pytest.raises(ChoiceNeededError) as caught:
        chosen("", *SEVERAL, *PARTS)
    shown = [(choice.file, choice.size) for choice in caught.value.choices]
    assert shown == [(PARTS[0], 20), ("x-IQ4_XS.gguf", 10), ("x-Q4_K_M.gguf", 10), ("x-Q4_K_S.gguf", 10)]


@pytest.mark.parametrize("wanted", ["", "Q8_0", PARTS[0], PARTS[1], "x-Q8_0-00002-of-00002.gguf"])
def test_any_part_stands_for_all(wanted: str) -> None:
    assert chosen(wanted, *reversed(PARTS)) == list(PARTS)


@pytest.mark.parametrize("there", [PARTS[:1], PARTS[1:]])
def test_model_of_which_a_part_is_missing_is_not_fetched(there: tuple[str, ...]) -> None:
    with pytest.raises(NotThereError, match="not all parts: 1 of 2"):
        chosen("", *there)


def test_picture_half_is_refused_by_name() -> None:
    with pytest.raises(WishRefusedError):
        chosen("mmproj-x-f16.gguf", *SEVERAL)


def test_repository_without_a_gguf_file_says_so() -> None:
    with pytest.raises(NotThereError, match="holds no GGUF file"):
        chosen("", "model.safetensors")
