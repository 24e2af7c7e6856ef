import * as z from "zod/mini";
import { localTarget } from "../local-target.ts";
import { LOCAL_SERVICE, type LogSource } from "./logs.ts";

const answer = z.object({
  lines: z.array(z.object({ id: z.string(), at: z.number(), message: z.string() })),
  keptFrom: z.nullable(z.number()),
});

/** What the functions of a local runtime logged since it was started, in its virtual time. */
export async function localLogs(url: string): Promise<LogSource> {
  const { clock, dynamodb, sns } = await localTarget(url);
  dynamodb.destroy();
  sns.destroy();
  let keptFromMs: number | null = null;
  return {
    nowMs: clock,
    services: [LOCAL_SERVICE],
    read: async (_service, sinceMs) => {
      const response = await fetch(`${url}/local/logs?since=${sinceMs}`);
      const { lines, keptFrom } = answer.parse(await response.json());
      keptFromMs = keptFrom;
      return lines;
    },
    keptFromMs: () => keptFromMs,
    keeps: "npm start keeps the last 2,000 lines",
  };
}
