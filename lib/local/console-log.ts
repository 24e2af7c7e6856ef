import { faultOf } from "../lambda/log.ts";
import type { Log } from "../ports.ts";
import { jsonText } from "../team/json-text.ts";

/** Writes errors to standard error as JSON lines, and nothing else. */
export const consoleLog: Log = {
  info: () => undefined,
  error: (event, fields, cause) => {
    process.stderr.write(`${jsonText({ level: "ERROR", message: event, ...fields, ...faultOf(cause) })}\n`);
  },
  count: () => undefined,
};
