// Callers who leave. The engine has one slot, and `chat` little patience, so an answer proves that the slot is free.

import { chat, NEVER_ENDING } from "./client.mjs";

export const leaving = {
  async abort_in_mid_stream() {
    const leaver = new AbortController();
    let pieces = 0;
    try {
      for await (const _ of await chat({ max_tokens: NEVER_ENDING, stream: true }, leaver.signal)) {
        pieces += 1;
        if (pieces === 3) leaver.abort();
      }
    } catch (error) {
      if (error.name !== "AbortError" && error.constructor.name !== "APIUserAbortError") throw error;
    }
    return { pieces, next: (await chat()).choices[0].message.content };
  },

  async abort_before_a_plain_answer({ patience_ms }) {
    let raised = "nothing";
    try {
      await chat({ max_tokens: NEVER_ENDING }, AbortSignal.timeout(patience_ms));
    } catch (error) {
      raised = error.constructor.name;
    }
    return { raised, next: (await chat()).choices[0].message.content };
  },
};
