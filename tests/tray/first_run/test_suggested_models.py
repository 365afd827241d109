"""Models are suggested by the memory of the machine, each by a commit, with a licence that lets everybody use it."""

import re

import pytest

from nodetool.tray.first_run.suggested_models import SUGGESTED, SuggestedModel, advised, fits, machine_memory

FREE = {"Apache-2.0", "MIT"}
GB = 1_000_000_000


@pytest.mark.parametrize("model", SUGGESTED, ids=lambda model: model.model_id)
def test_each_names_its_file_at_a_commit_and_a_free_licence(model: SuggestedModel) -> None:
    assert re.fullmatch(r"[0-9a-f]{40}", model.revision)
    assert re.fullmatch(r"[\w.-]+/[\w.-]+", model.repo)
    assert model.file.endswith(".gguf")
    assert model.licence in FREE
    assert model.wish == {"repo": model.repo, "file": model.file, "revision": model.revision}


def test_they_stand_from_small_to_large() -> None:
    assert sorted(SUGGESTED, key=lambda model: model.size) == list(SUGGESTED)


@pytest.mark.parametrize(
    ("memory", "size"),
    [(3 * GB, 491_400_032), (4 * GB, 1_117_320_736), (8 * GB, 1_117_320_736), (64 * GB, 1_117_320_736)],
)
def test_best_that_fits_and_is_here_soon_is_advised(memory: int, size: int) -> None:
    model = advised(SUGGESTED, memory)
    assert model is not None
    assert model.size == size


def test_nothing_is_advised_where_nothing_fits() -> None:
    assert advised(SUGGESTED, GB) is None


def test_large_one_is_advised_where_it_is_the_only_one() -> None:
    assert advised(SUGGESTED[-1:], 64 * GB) is SUGGESTED[-1]


def test_model_fits_only_with_room_for_the_rest_of_the_machine() -> None:
    model = SUGGESTED[-1]
    assert not fits(model, model.memory)
    assert fits(model, 2 * model.memory)


def test_machine_has_memory() -> None:
    assert machine_memory() > GB // 10
