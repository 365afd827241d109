"""A model file of the user's is linked on the same disk and copied from another; nothing half done is left."""

import os
from pathlib import Path
from threading import Event

import pytest

from nodetool.tray.first_run.model_file import ImportPlan, ModelFileError, carry_out, plan_import
from tests.helpers.small_disk import small_disk

GGUF = b"GGUF" + bytes(10_000)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "models"


@pytest.fixture
def chosen(tmp_path: Path) -> Path:
    file = tmp_path / "mine.gguf"
    file.write_bytes(GGUF)
    return file


def done(plan: ImportPlan, *, cancelled: bool = False) -> tuple[bool, list[int]]:
    told: list[int] = []
    event = Event()
    if cancelled:
        event.set()
    return carry_out(plan, progress=told.append, cancelled=event), told


def no_link(*_: object) -> None:
    raise OSError("not here")


def test_file_of_the_same_disk_gets_a_second_name(chosen: Path, folder: Path) -> None:
    plan = plan_import(chosen, folder)
    assert (plan.is_linked, plan.model_id, plan.size) == (True, "mine", len(GGUF))
    assert done(plan)[0]
    assert (folder / "mine.gguf").samefile(chosen)


def test_link_to_a_file_is_followed(chosen: Path, folder: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.gguf"
    link.symlink_to(chosen)
    assert done(plan_import(link, folder))[0]
    assert (folder / "link.gguf").samefile(chosen)
    assert not (folder / "link.gguf").is_symlink()


def test_file_is_copied_where_no_second_name_can_be_given(
    chosen: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "link", no_link)
    finished, told = done(plan_import(chosen, folder))
    assert finished
    assert told[-1] == len(GGUF)
    assert (folder / "mine.gguf").read_bytes() == GGUF
    assert not (folder / "mine.gguf").samefile(chosen)


def test_cancelled_copy_leaves_nothing(chosen: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "link", no_link)
    assert not done(plan_import(chosen, folder), cancelled=True)[0]
    assert list(folder.iterdir()) == []


def test_all_parts_of_a_model_come(folder: Path, tmp_path: Path) -> None:
    parts = [tmp_path / f"big-0000{number}-of-00002.gguf" for number in (1, 2)]
    for part in parts:
        part.write_bytes(GGUF)
    plan = plan_import(parts[1], folder)
    assert (plan.model_id, plan.size) == ("big", 2 * len(GGUF))
    assert done(plan)[0]
    assert sorted(path.name for path in folder.iterdir()) == [part.name for part in parts]


def test_missing_part_is_told(folder: Path, tmp_path: Path) -> None:
    part = tmp_path / "big-00001-of-00002.gguf"
    part.write_bytes(GGUF)
    with pytest.raises(ModelFileError, match=r"big-00001-of-00002\.gguf cannot be used: No such file"):
        plan_import(part, folder)


@pytest.mark.parametrize(("name", "content"), [("model.bin", GGUF), ("model.gguf", b"PK\x03\x04"), ("empty.gguf", b"")])
def test_what_is_no_gguf_file_is_refused(folder: Path, tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(ModelFileError, match="is no GGUF file"):
        plan_import(tmp_path / name, folder)


def test_other_file_of_that_name_is_not_overwritten(chosen: Path, folder: Path) -> None:
    folder.mkdir()
    (folder / "mine.gguf").write_bytes(b"another")
    with pytest.raises(ModelFileError, match=r"has another mine\.gguf already"):
        plan_import(chosen, folder)
    assert (folder / "mine.gguf").read_bytes() == b"another"


def test_file_that_is_there_already_is_used_as_it_is(folder: Path) -> None:
    folder.mkdir()
    file = folder / "mine.gguf"
    file.write_bytes(GGUF)
    assert done(plan_import(file, folder))[0]
    assert list(folder.iterdir()) == [file]


def test_file_of_another_disk_is_copied(chosen: Path, folder: Path) -> None:
    with small_disk(folder, kibibytes=100):
        plan = plan_import(chosen, folder)
        assert not plan.is_linked
        assert done(plan)[0]
        assert (folder / "mine.gguf").read_bytes() == GGUF


def test_disk_without_room_is_told_before(chosen: Path, folder: Path) -> None:
    with small_disk(folder, kibibytes=4), pytest.raises(ModelFileError, match="has no room"):
        plan_import(chosen, folder)
