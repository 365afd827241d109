import os
import stat
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from nodetool.deploy.config import private_file
from nodetool.deploy.config.errors import (
    ConfigFileNotWritableError,
    ConfigFileOwnerError,
    ConfigFileSyntaxError,
    ConfigFileUnreadableError,
)
from nodetool.deploy.config.store import DeploymentStore

TOKEN = {"worker_auth_token": "secret-token"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "nodetool" / "deployment.yaml"


@pytest.fixture
def store(path: Path) -> DeploymentStore:
    return DeploymentStore(path)


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_file_and_folder_are_private_even_with_an_open_umask(store: DeploymentStore, path: Path) -> None:
    before = os.umask(0)
    try:
        store.save(TOKEN)
    finally:
        os.umask(before)
    assert mode_of(path) == 0o600
    assert mode_of(path.parent) == 0o700
    assert all(mode_of(file) == 0o600 for file in path.parent.iterdir())


def test_no_byte_is_ever_written_to_a_file_that_others_may_read(path: Path) -> None:
    """Watches the real system calls of a save: every creation is 0600, and nothing is widened or narrowed later."""
    program = f"""
import os, sys
from pathlib import Path
os.umask(0)
opened, changed = [], []
def audit(event, arguments):
    if event == "open" and arguments[2] & os.O_CREAT: opened.append(str(arguments[0]))
    if event == "os.chmod": changed.append(str(arguments[0]))
from nodetool.deploy.config.store import DeploymentStore
real_open = os.open
def open_and_check(file, flags, mode=0o777, **more):
    descriptor = real_open(file, flags, mode, **more)
    if flags & os.O_CREAT:
        assert os.fstat(descriptor).st_mode & 0o777 == 0o600, file
        opened.append(str(file))
    return descriptor
os.open = open_and_check
sys.addaudithook(audit)
DeploymentStore(Path({str(path)!r})).save({TOKEN!r})
assert any(name.endswith(".tmp") for name in opened), opened
assert not [name for name in changed if name.endswith((".tmp", ".yaml"))], changed
"""
    subprocess.run([sys.executable, "-W", "error", "-c", program], check=True, env=_environment())


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join(entry for entry in sys.path if entry)}


def test_unknown_keys_survive_a_change(store: DeploymentStore) -> None:
    store.save({**TOKEN, "someone_elses": {"deep": [1, 2]}})
    store.update(lambda config: config.update(env={"PORT": "9000"}))
    assert store.load() == {**TOKEN, "someone_elses": {"deep": [1, 2]}, "env": {"PORT": "9000"}}


def test_change_of_nothing_leaves_the_file_and_its_comments_alone(store: DeploymentStore, path: Path) -> None:
    path.parent.mkdir()
    path.write_text("# mine\nworker_auth_token: secret-token\n")
    path.chmod(0o600)
    store.update(lambda config: config.update(TOKEN))
    assert path.read_text() == "# mine\nworker_auth_token: secret-token\n"


def test_file_that_cannot_be_parsed_is_never_overwritten(store: DeploymentStore, path: Path) -> None:
    store.save(TOKEN)
    path.write_text("worker_auth_token: [broken\n")
    for attempt in (lambda: store.save(TOKEN), lambda: store.update(lambda config: config.clear()), store.load):
        with pytest.raises(ConfigFileSyntaxError, match=r"deployment\.yaml, line 2"):
            attempt()
    assert path.read_text() == "worker_auth_token: [broken\n"


def test_bytes_that_are_no_text_are_an_error_with_a_line(store: DeploymentStore, path: Path) -> None:
    store.save(TOKEN)
    path.write_bytes(b"a: 1\nb: \xff\n")
    with pytest.raises(ConfigFileSyntaxError, match="line 2: not UTF-8"):
        store.load()


def test_huge_file_is_refused(store: DeploymentStore, path: Path) -> None:
    store.save(TOKEN)
    path.write_bytes(b"#" * (1 << 21))
    with pytest.raises(ConfigFileSyntaxError, match="larger than 1 MiB"):
        store.load()


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o666, 0o777])
def test_file_that_others_may_read_is_tightened_and_told(
    store: DeploymentStore, path: Path, mode: int, expect_log: Callable[[str], None]
) -> None:
    store.save(TOKEN)
    path.chmod(mode)
    expect_log(rf"could be read by others \(mode {mode:04o}\)")
    assert store.load() == TOKEN
    assert mode_of(path) & 0o077 == 0


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only root can give a file away")
def test_file_of_another_user_is_refused(store: DeploymentStore, path: Path) -> None:
    store.save(TOKEN)
    os.chown(path, 12345, 12345)
    for attempt in (store.load, lambda: store.save({})):
        with pytest.raises(ConfigFileOwnerError, match="uid 12345"):
            attempt()
    assert "secret-token" in path.read_text()


def test_folder_in_the_files_place_is_told(store: DeploymentStore, path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(ConfigFileUnreadableError, match="is not a file"):
        store.load()


def test_named_pipe_in_the_files_place_does_not_block(store: DeploymentStore, path: Path) -> None:
    path.parent.mkdir()
    os.mkfifo(path)
    with pytest.raises(ConfigFileUnreadableError, match="is not a file"):
        store.load()


def test_symlink_is_followed_and_stays(store: DeploymentStore, path: Path, tmp_path: Path) -> None:
    target = tmp_path / "elsewhere" / "real.yaml"
    target.parent.mkdir()
    path.parent.mkdir()
    path.symlink_to(target)
    store.save(TOKEN)
    assert path.is_symlink()
    assert "secret-token" in target.read_text()
    assert mode_of(target) == 0o600


def test_folder_that_cannot_be_written_is_told() -> None:
    store = DeploymentStore(Path("/proc/nodetool/deployment.yaml"))
    with pytest.raises(ConfigFileNotWritableError, match=r"/proc/nodetool/deployment\.yaml cannot be written"):
        store.save(TOKEN)


def test_leftover_of_a_killed_writer_is_cleaned_away(store: DeploymentStore, path: Path) -> None:
    path.parent.mkdir()
    leftover = path.parent / ".deployment.yaml.0123456789abcdef.tmp"
    leftover.write_text("worker_auth_token: half")
    store.save(TOKEN)
    assert not leftover.exists()


def test_simultaneous_changes_all_arrive(store: DeploymentStore, path: Path) -> None:
    def add(number: int) -> None:
        DeploymentStore(path).update(lambda config: config.setdefault("numbers", {}).update({f"n{number}": number}))

    threads = [threading.Thread(target=add, args=(number,)) for number in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(store.load()["numbers"]) == 16


def test_writer_killed_at_each_step_leaves_the_old_or_the_new_file_whole(path: Path) -> None:
    """Ends a real process at each call that touches the disk, one after the other, until a save gets through."""
    program = """
import os, sys
from pathlib import Path
from nodetool.deploy.config.store import DeploymentStore
steps = int(sys.argv[2])
def count(event, arguments):
    global steps
    if event in ("open", "os.mkdir", "os.rename", "os.remove", "fcntl.flock", "os.fsync"):
        steps -= 1
        if steps < 0: os._exit(9)
store = DeploymentStore(Path(sys.argv[1]))
real_fsync = os.fsync
os.fsync = lambda descriptor: (count("os.fsync", ()), real_fsync(descriptor))
sys.addaudithook(count)
store.save({"worker_auth_token": "new-token", "filler": "x" * 5000})
"""
    old = {"worker_auth_token": "old-token", "filler": "y" * 5000}
    new = {"worker_auth_token": "new-token", "filler": "x" * 5000}
    DeploymentStore(path).save(old)
    outcomes = []
    for steps in range(60):
        ended = subprocess.run([sys.executable, "-c", program, str(path), str(steps)], env=_environment(), check=False)
        content = DeploymentStore(path).load()
        assert content in (old, new)
        assert mode_of(path) == 0o600
        outcomes.append(content == new)
        if ended.returncode == 0:
            break
    assert ended.returncode == 0
    assert len(outcomes) > 5
    assert outcomes[-1]
    assert not outcomes[0]


def test_windows_access_list_names_the_owner_alone() -> None:
    command = private_file.icacls_command(Path("C:/x/deployment.yaml"), "PC\\ada")
    assert command == ["icacls", str(Path("C:/x/deployment.yaml")), "/inheritance:r", "/grant:r", "PC\\ada:F"]
