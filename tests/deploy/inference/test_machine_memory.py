import os
from pathlib import Path

import psutil
import pytest

from nodetool.deploy.inference.machine_memory import cgroup_limits, machine_memory
from nodetool.deploy.inference.memory_budget import MemoryBudget, in_words
from nodetool.deploy.inference.process_memory import resident_bytes


def _system(root: Path, *, groups: str, limits: dict[str, str]) -> Path:
    (root / "proc/self").mkdir(parents=True)
    (root / "proc/self/cgroup").write_text(groups)
    for name, text in limits.items():
        file = root / "sys/fs/cgroup" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return root


def test_every_group_around_the_process_limits_it(tmp_path: Path) -> None:
    limits = {"a/b/memory.max": "max\n", "a/memory.max": "5000000\n", "memory.max": "9000000\n"}
    root = _system(tmp_path, groups="0::/a/b\n", limits=limits)
    assert sorted(cgroup_limits(root=root)) == [5_000_000, 9_000_000]
    assert machine_memory(root=root) == 5_000_000


def test_first_version_of_control_groups_is_understood(tmp_path: Path) -> None:
    limits = {"memory/docker/x/memory.limit_in_bytes": "7000000", "memory/memory.limit_in_bytes": "9223372036854771712"}
    root = _system(tmp_path, groups="3:cpu,cpuacct:/docker/x\n2:memory:/docker/x\n1:name=systemd:/\n", limits=limits)
    assert machine_memory(root=root) == 7_000_000


@pytest.mark.parametrize("groups", ["", "garbage\n", "0::/gone\n", "0::/../..\n"])
def test_without_a_limit_the_machine_counts(tmp_path: Path, groups: str) -> None:
    root = _system(tmp_path, groups=groups, limits={})
    assert machine_memory(root=root) == psutil.virtual_memory().total


def test_system_without_control_groups_counts_as_it_is(tmp_path: Path) -> None:
    assert cgroup_limits(root=tmp_path) == ()


def test_this_machine_has_memory() -> None:
    assert 0 < machine_memory() <= psutil.virtual_memory().total


def test_budget_is_what_the_setting_says_or_a_share_of_the_machine() -> None:
    assert MemoryBudget.of(4000, machine=lambda: 1) == MemoryBudget(4_000_000_000, 4_000_000_000)
    assert MemoryBudget.of(0, machine=lambda: 16_000) == MemoryBudget(12_000, 16_000)


def test_one_alone_may_have_more_than_all_together() -> None:
    budget = MemoryBudget(together=100, alone=150)
    assert budget.has_room_for(100, beside=0)
    assert budget.has_room_for(150, beside=0)
    assert not budget.has_room_for(151, beside=0)
    assert budget.has_room_for(60, beside=40)
    assert not budget.has_room_for(61, beside=40)


@pytest.mark.parametrize(
    ("size", "words"), [(1, "1 MB"), (64_400_000, "64 MB"), (999_000_000, "999 MB"), (9_140_000_000, "9.1 GB")]
)
def test_sizes_are_written_as_people_say_them(size: int, words: str) -> None:
    assert in_words(size) == words


def test_memory_of_a_process_is_measured_until_it_is_gone() -> None:
    assert (resident_bytes(os.getpid()) or 0) > 1_000_000
    assert resident_bytes(2**22 + 1) is None
