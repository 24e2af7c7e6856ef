import { faultOf } from "../lambda/log.ts";
import type { Log } from "../ports.ts";

/** Writes errors to standard error as JSON lines, and nothing else. */
export const consoleLog: Log = {
  info: () => undefined,
  error: (event, fields, cause) => {
    process.stderr.write(`${JSON.stringify({ level: "ERROR", message: event, ...fields, ...faultOf(cause) })}\n`);
  },
  count: () => undefined,
};
