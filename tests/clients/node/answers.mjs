// What a caller asks for, and gets.

import { chat, client, MESSAGES } from "./client.mjs";

async function collected(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return chunks;
}

const call_of = (call) => ({ name: call.function.name, arguments: JSON.parse(call.function.arguments) });
const choices = (chunks) => chunks.flatMap((chunk) => chunk.choices);

export const answers = {
  models: async () => (await collected(await client.models.list())).map((model) => model.id),
  model: async () => (await client.models.retrieve("tiny")).owned_by,

  async chat() {
    const { choices, usage } = await chat();
    return { text: choices[0].message.content, reason: choices[0].finish_reason, tokens: usage.completion_tokens };
  },

  async stream() {
    const chunks = await collected(
      await chat({ max_tokens: 40, stream: true, stream_options: { include_usage: true } }),
    );
    const pieces = choices(chunks).map((choice) => choice.delta.content).filter(Boolean);
    return { pieces: pieces.length, text: pieces.join(""), tokens: chunks.at(-1).usage.completion_tokens };
  },

  async tools({ tool, eager }) {
    const { choices } = await chat({
      max_tokens: 200, tools: [tool], tool_choice: { type: "function", function: { name: "set_light" } },
      parallel_tool_calls: false, logit_bias: eager,
    });
    return { reason: choices[0].finish_reason, calls: choices[0].message.tool_calls.map(call_of) };
  },

  async tools_in_a_stream({ tool, eager }) {
    const stream = client.chat.completions.stream({
      model: "tiny", messages: MESSAGES, max_tokens: 200, tools: [tool], tool_choice: "required",
      parallel_tool_calls: false, logit_bias: eager,
    });
    const { message, finish_reason } = (await stream.finalChatCompletion()).choices[0];
    return { reason: finish_reason, calls: message.tool_calls.map(call_of) };
  },

  async answer_to_a_tool({ tool }) {
    const call = { id: "call-1", type: "function", function: { name: "set_light", arguments: '{"on": true}' } };
    const messages = [
      ...MESSAGES,
      { role: "assistant", content: null, tool_calls: [call] },
      { role: "tool", tool_call_id: call.id, content: "It is on." },
    ];
    return (await chat({ messages, tools: [tool] })).choices[0].message.content;
  },

  async schema({ schema }) {
    const response_format = { type: "json_schema", json_schema: { name: "light", strict: true, schema } };
    return JSON.parse((await chat({ max_tokens: 400, response_format })).choices[0].message.content);
  },

  async completion() {
    return (await client.completions.create({ model: "tiny", prompt: "the moon", max_tokens: 4 })).choices[0].text;
  },

  async embeddings() {
    // The client asks for base64 by itself, and decodes it.
    const { data } = await client.embeddings.create({ model: "bert", input: ["the moon", "a river"] });
    return data.map((entry) => entry.embedding);
  },

  async embeddings_as_numbers() {
    const { data } = await client.embeddings.create({
      model: "bert", input: ["the moon", "a river"], encoding_format: "float",
    });
    return data.map((entry) => entry.embedding);
  },
};
