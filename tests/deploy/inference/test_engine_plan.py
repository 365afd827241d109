from pathlib import Path

import gguf
import numpy as np
import pytest

from nodetool.deploy.inference.engine_plan import EnginePlan, plan_engine
from nodetool.deploy.inference.engine_settings import EngineSettings
from nodetool.deploy.inference.errors import ModelRefusedError
from nodetool.deploy.inference.models_folder import ModelFile
from nodetool.deploy.inference.pooling import Pooling
from tests.helpers.tiny_bert import LONGEST_TEXT, write_tiny_bert
from tests.helpers.tiny_gguf import LONGEST_CONTEXT, write_tiny_gguf


def planned(path: Path, **settings: int) -> EnginePlan:
    return plan_engine(ModelFile(path.stem, path, 0), EngineSettings(**settings))  # type: ignore[arg-type]


def written(path: Path, *, family: str = "llama", pooling: gguf.PoolingType | None = None, context: int = 2048) -> Path:
    writer = gguf.GGUFWriter(path, family)
    writer.add_context_length(context)
    if pooling is not None:
        writer.add_pooling_type(pooling)
    writer.add_tensor("token_embd.weight", np.zeros((2, 32), dtype=np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def test_model_that_writes_embeds_by_its_last_token(tmp_path: Path) -> None:
    plan = planned(write_tiny_gguf(tmp_path / "tiny.gguf"), context_size=4096, parallel=4)
    assert (plan.pooling, plan.batch_size, plan.only_embeds, plan.context_size) == (Pooling.LAST, 512, False, 4096)
    assert plan.need.weights == (tmp_path / "tiny.gguf").stat().st_size
    assert plan.need.context == 4 * 4096 * 512


def test_nobody_gets_more_context_than_the_model_was_trained_for(tmp_path: Path) -> None:
    plan = planned(write_tiny_gguf(tmp_path / "tiny.gguf"), context_size=2 * LONGEST_CONTEXT)
    assert plan.context_size == LONGEST_CONTEXT


@pytest.mark.parametrize("context", [0, 2**31])
def test_context_that_no_model_has_is_refused(tmp_path: Path, context: int) -> None:
    path = written(tmp_path / "odd.gguf", context=context)
    with pytest.raises(ModelRefusedError, match=rf"odd\.gguf says that its model reads {context} tokens at most"):
        planned(path)


def test_bert_embeds_its_own_way_a_whole_text_at_once_and_keeps_no_context(tmp_path: Path) -> None:
    plan = planned(write_tiny_bert(tmp_path / "bert.gguf"))
    assert (plan.pooling, plan.only_embeds, plan.context_size) == (Pooling.OWN, True, LONGEST_TEXT)
    assert plan.batch_size == LONGEST_TEXT
    assert planned(tmp_path / "bert.gguf", parallel=3).batch_size == 513
    assert (plan.need.context, plan.need.prompt_cache) == (0, 0)


def test_encoder_that_does_not_say_how_it_embeds_takes_the_mean(tmp_path: Path) -> None:
    plan = planned(written(tmp_path / "x.gguf", family="nomic-bert"))
    assert (plan.pooling, plan.only_embeds, plan.batch_size) == (Pooling.MEAN, True, 2048)


def test_pooling_that_a_writing_model_was_trained_for_is_kept(tmp_path: Path) -> None:
    last = planned(written(tmp_path / "last.gguf", family="qwen3", pooling=gguf.PoolingType.LAST))
    assert (last.pooling, last.batch_size, last.only_embeds) == (Pooling.OWN, 512, False)
    mean = planned(written(tmp_path / "mean.gguf", family="qwen3", pooling=gguf.PoolingType.MEAN))
    assert (mean.pooling, mean.batch_size) == (Pooling.OWN, 2048)
    none = planned(written(tmp_path / "none.gguf", family="qwen3", pooling=gguf.PoolingType.NONE))
    assert none.pooling is Pooling.LAST


def test_all_parts_of_a_model_count(tmp_path: Path) -> None:
    first = written(tmp_path / "big-00001-of-00003.gguf")
    (tmp_path / "big-00002-of-00003.gguf").write_bytes(bytes(10_000))
    plan = planned(first)
    assert plan.need.weights == first.stat().st_size + 10_000
    (tmp_path / "big-00003-of-00003.gguf").write_bytes(bytes(1))
    assert planned(first).version != plan.version
