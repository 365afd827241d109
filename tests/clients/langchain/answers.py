"""What a caller asks for, and gets."""

from typing import Any, Literal

from langchain_core.messages import AIMessage, AIMessageChunk, HumanMessage, SystemMessage, ToolMessage
from langchain_core.runnables import Runnable
from langchain_core.tools import tool
from langchain_openai import OpenAIEmbeddings
from pydantic import BaseModel, Field

from tests.clients.langchain.model import QUESTION, Given, Scenario, chat_model

TEXTS = ["the moon", "a river"]


class Light(BaseModel):
    """Turns the light of a room on or off."""

    on: bool = Field(description="whether it shall be on")
    room: Literal["hall", "bath"]


@tool
def set_light(*, on: bool, room: Literal["hall", "bath"]) -> str:
    """Turn the light of a room on or off."""
    return f"The light of the {room} is {'on' if on else 'off'}."


def invoke(_: Given) -> Any:
    answer = chat_model().invoke([SystemMessage("Be brief."), HumanMessage(QUESTION)])
    assert answer.usage_metadata
    return {"text": answer.content, "tokens": answer.usage_metadata["output_tokens"], **answer.response_metadata}


def stream(_: Given) -> Any:
    pieces = list(chat_model(max_completion_tokens=40, stream_usage=True).stream(QUESTION))
    usage = [piece.usage_metadata for piece in pieces if piece.usage_metadata]
    text = "".join(str(piece.content) for piece in pieces)
    return {"pieces": len(pieces), "text": text, "tokens": usage[-1]["output_tokens"]}


async def ainvoke(_: Given) -> Any:
    return (await chat_model().ainvoke(QUESTION)).content


async def astream(_: Given) -> Any:
    return "".join([str(piece.content) async for piece in chat_model().astream(QUESTION)])


def batch(_: Given) -> Any:
    return [answer.content for answer in chat_model().batch([QUESTION, "Why?"])]


def tools(given: Given) -> Any:
    return _calls(_with_tool(given).invoke(QUESTION))


def tools_in_a_stream(given: Given) -> Any:
    first, *others = _with_tool(given).stream(QUESTION)
    assert isinstance(first, AIMessageChunk)
    return _calls(sum(others, first))


def answer_to_a_tool(given: Given) -> Any:
    asked = _with_tool(given).invoke(QUESTION)
    results: list[ToolMessage] = [set_light.invoke(call) for call in asked.tool_calls]
    answer = chat_model().bind_tools([set_light]).invoke([HumanMessage(QUESTION), asked, *results])
    return {"results": [result.content for result in results], "text": answer.content}


def structured_by_schema(_: Given) -> Any:
    return _light(chat_model(max_completion_tokens=400).with_structured_output(Light, method="json_schema"))


def structured_by_calling(given: Given) -> Any:
    model = chat_model(max_completion_tokens=400, logit_bias=given["eager"])
    return _light(model.with_structured_output(Light, method="function_calling"))


def embeddings(_: Given) -> Any:
    return _embeddings_model().embed_documents(TEXTS)


async def embeddings_one_by_one(_: Given) -> Any:
    return [await _embeddings_model().aembed_query(text) for text in TEXTS]


def _with_tool(given: Given) -> Runnable[Any, AIMessage]:
    model = chat_model(max_completion_tokens=200, logit_bias=given["eager"])
    return model.bind_tools([set_light], tool_choice="set_light", parallel_tool_calls=False)


def _calls(answer: AIMessage) -> Any:
    return [{"name": call["name"], "arguments": call["args"]} for call in answer.tool_calls]


def _light(model: Runnable[Any, Any]) -> Any:
    light = model.invoke(QUESTION)
    assert isinstance(light, Light)
    return light.model_dump()


def _embeddings_model() -> OpenAIEmbeddings:
    # Without the check, which would fetch the tokenizer of OpenAI's models.
    return OpenAIEmbeddings(model="bert", check_embedding_ctx_length=False, max_retries=0)


ANSWERS: dict[str, Scenario] = {
    scenario.__name__: scenario
    for scenario in (
        invoke, stream, ainvoke, astream, batch, tools, tools_in_a_stream, answer_to_a_tool,
        structured_by_schema, structured_by_calling, embeddings, embeddings_one_by_one,
    )
}  # fmt: skip
