// What every scenario begins with.

import OpenAI from "openai";

export const MESSAGES = [{ role: "user", content: "What is over the river?" }];
export const NEVER_ENDING = 100_000; // tokens: half a minute

export const client = new OpenAI({ maxRetries: 0, timeout: 20_000 });

export const chat = (options, signal) =>
  client.chat.completions.create({ model: "tiny", messages: MESSAGES, max_tokens: 8, ...options }, { signal });
