import os
from pathlib import Path

import pytest

from nodetool.deploy.inference.models_folder import scan_models
from tests.conftest import ExpectLog


def _touch(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"GGUF")
    return path


def test_models_are_found_in_the_folder_and_one_below(tmp_path: Path) -> None:
    _touch(tmp_path / "b.gguf")
    _touch(tmp_path / "vendor" / "a.gguf")
    _touch(tmp_path / "vendor" / "deep" / "c.gguf")
    _touch(tmp_path / "readme.txt")
    assert [file.id for file in scan_models(tmp_path)] == ["a", "b"]


def test_model_in_parts_is_one_model_named_without_the_part(tmp_path: Path) -> None:
    first = _touch(tmp_path / "big-00001-of-00002.gguf")
    _touch(tmp_path / "big-00002-of-00002.gguf")
    (file,) = scan_models(tmp_path)
    assert (file.id, file.path) == ("big", first)


def test_of_two_files_of_one_name_the_upper_counts(tmp_path: Path) -> None:
    upper = _touch(tmp_path / "same.gguf")
    _touch(tmp_path / "below" / "same.gguf")
    assert [file.path for file in scan_models(tmp_path)] == [upper]


def test_folder_that_is_not_there_holds_no_models(tmp_path: Path) -> None:
    assert scan_models(tmp_path / "nowhere") == ()


@pytest.mark.parametrize("name", ["dir.gguf", "dangling.gguf"])
def test_what_is_no_file_is_passed_over(tmp_path: Path, name: str) -> None:
    if name.startswith("dir"):
        (tmp_path / name).mkdir()
    else:
        (tmp_path / name).symlink_to(tmp_path / "nowhere")
    assert scan_models(tmp_path) == ()


def test_file_whose_name_is_not_utf8_is_left_out_and_told_once(
    tmp_path: Path, expect_log: ExpectLog, caplog: pytest.LogCaptureFixture
) -> None:
    expect_log(r"its name is not UTF-8: b'not-\\xff-text.gguf'")
    _touch(tmp_path / "good.gguf")
    _touch(tmp_path / os.fsdecode(b"not-\xff-text.gguf"))
    for _ in range(3):
        assert [file.id for file in scan_models(tmp_path)] == ["good"]
    assert len(caplog.records) == 1
