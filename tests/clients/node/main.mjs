// Asks the worker with OpenAI's client for Node, and prints what came back: one JSON object, scenario by scenario.
// OPENAI_BASE_URL and OPENAI_API_KEY say where it is; the second argument is a file with what the models need.

import { readFileSync } from "node:fs";
import { answers } from "./answers.mjs";
import { errors } from "./errors.mjs";
import { leaving } from "./leaving.mjs";

const given = JSON.parse(readFileSync(process.argv[2], "utf8"));
const told = {};

for (const [name, scenario] of Object.entries({ ...answers, ...errors, ...leaving })) {
  try {
    told[name] = { returned: await scenario(given) };
  } catch (error) {
    const { message, status, code } = error;
    told[name] = { raised: error.constructor.name, message, status, code };
  }
}

console.log(JSON.stringify(told));
