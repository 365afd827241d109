"""The child's lifeline, with real processes."""

import asyncio
import os
import subprocess
import sys
import textwrap
from collections.abc import Mapping
from pathlib import Path

import psutil
import pytest

from nodetool.deploy.inference.engine_order import EngineAnswer, EngineOrder
from nodetool.deploy.inference.engine_settings import EngineSettings
from nodetool.deploy.inference.llama_cpp import LlamaCpp
from tests.helpers.descriptors import descriptors
from tests.helpers.tiny_gguf import write_tiny_gguf
from tests.helpers.waiting import wait_until

ENGINE = [sys.executable, "-P", "-m", "nodetool.deploy.inference.llama_engine"]
OWNER = Path(__file__).parents[2] / "helpers" / "engine_owner.py"


@pytest.fixture
def environment() -> Mapping[str, str]:
    roots = [str(Path(entry).absolute()) for entry in sys.path if entry]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(roots)}


def _order(model: Path, socket: Path | None) -> EngineOrder:
    socket_path = None if socket is None else str(socket)
    return EngineOrder(
        model_path=str(model),
        model_id="tiny",
        api_key="key",
        path_prefix="/prefix",
        socket_path=socket_path,
        context_size=512,
        parallel=1,
    )


def test_orders_and_answers_survive_the_pipe(tmp_path: Path) -> None:
    order = _order(tmp_path / "ü.gguf", tmp_path / "s.sock")
    assert EngineOrder.from_line(order.to_line()) == order
    answer = EngineAnswer(is_ready=False, problem="libgomp.so.1: not found")
    assert EngineAnswer.from_line(answer.to_line()) == answer


def test_key_and_prefix_do_not_show_in_the_orders_repr(tmp_path: Path) -> None:
    assert "key='key'" not in repr(_order(tmp_path, None))
    assert "/prefix" not in repr(_order(tmp_path, None))


@pytest.mark.llama
def test_engine_without_a_lifeline_ends_at_once(environment: Mapping[str, str]) -> None:
    assert subprocess.run(ENGINE, stdin=subprocess.DEVNULL, env=environment, timeout=20, check=False).returncode == 0


@pytest.mark.llama
def test_engine_ends_when_its_lifeline_does_and_takes_its_socket_along(
    tmp_path: Path, environment: Mapping[str, str]
) -> None:
    socket = tmp_path / "private" / "engine.sock"
    socket.parent.mkdir()
    order = _order(write_tiny_gguf(tmp_path / "tiny.gguf"), socket)
    with subprocess.Popen(
        ENGINE, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
    ) as engine:
        assert engine.stdin is not None
        assert engine.stdout is not None
        engine.stdin.write(order.to_line())
        engine.stdin.flush()
        assert EngineAnswer.from_line(engine.stdout.readline()).is_ready
        engine.stdin.close()
        assert engine.wait(10) == 0
    assert not socket.parent.exists()


@pytest.mark.llama
def test_killing_the_worker_leaves_no_engine(tmp_path: Path, environment: Mapping[str, str]) -> None:
    write_tiny_gguf(tmp_path / "tiny.gguf")
    command = [sys.executable, str(OWNER), str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as owner:
        assert owner.stdout is not None
        engine = psutil.Process(int(owner.stdout.readline()))
        owner.kill()
    wait_until(lambda: not engine.is_running(), timeout=5, what="the end of the engine")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere an orphan ends only when it has loaded")
def test_lifeline_works_while_native_code_holds_the_interpreter(environment: Mapping[str, str]) -> None:
    loading = textwrap.dedent("""
        import ctypes, os
        from nodetool.deploy.inference import llama_engine
        llama_engine._end_at_end_of(0, while_loading=True)
        os.write(1, b"x")
        ctypes.PyDLL(None).sleep(60)
    """)
    command = [sys.executable, "-c", loading]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdout.read(1)
        child.stdin.close()
        assert child.wait(5) != 0


@pytest.mark.llama
@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_engine_has_no_descriptor_of_its_worker_whatever_is_inheritable_there(tmp_path: Path) -> None:
    import uvloop  # noqa: PLC0415  not on every system

    write_tiny_gguf(tmp_path / "tiny.gguf")

    async def held_by_engine() -> list[str]:
        upstream = LlamaCpp(tmp_path, settings=EngineSettings(threads=1))
        await upstream.load("tiny")
        try:
            return descriptors(upstream.engine_pids()["tiny"])
        finally:
            await upstream.aclose()

    with Path("/dev/zero").open("rb") as mistake:
        os.set_inheritable(mistake.fileno(), True)  # noqa: FBT003  it knows no keyword
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            held = runner.run(held_by_engine())
    assert "/dev/zero" not in held
    # The log takes the place of the output; of every other end there is one.
    assert [link for link in held if link.startswith("socket:") and held.count(link) > 1] == held[1:3]
