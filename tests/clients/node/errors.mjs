// What goes wrong, as the client's exceptions tell it.

import { chat, client, MESSAGES } from "./client.mjs";

export const errors = {
  wrong_key: () => client.withOptions({ apiKey: "wrong" }).models.list(),
  unknown_model: () => chat({ model: "ghost" }),
  unknown_path: () => client.moderations.create({ input: "hi" }),
  no_messages: () => chat({ messages: [] }),
  too_long: () => chat({ messages: [{ role: "user", content: "x".repeat(2_000_000) }] }),
  no_model_in_the_file: () => chat({ model: "page" }),
  upstream_in_trouble: () => chat({ model: "failing" }),
  upstream_in_trouble_before_a_stream: () => chat({ model: "failing", stream: true }),

  async upstream_dies_in_mid_stream() {
    let pieces = "";
    try {
      for await (const chunk of await chat({ model: "dying", stream: true })) pieces += chunk.choices[0].delta.content;
    } catch (error) {
      error.message = `${pieces}: ${error.message}`;
      throw error;
    }
    return pieces;
  },

  async too_many_answers({ most_answers }) {
    const streams = [];
    try {
      while (streams.length < most_answers) streams.push(await chat({ model: "endless", stream: true }));
      return await chat();
    } finally {
      for (const stream of streams) stream.controller.abort();
      // The client's own patience gets through as soon as the worker has noticed.
      await client.withOptions({ maxRetries: 8 }).chat.completions.create({ model: "tiny", messages: MESSAGES, max_tokens: 1 });
    }
  },
};
