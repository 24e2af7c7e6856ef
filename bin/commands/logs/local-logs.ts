import * as z from "zod/mini";
import { CommandFailed } from "../failures.ts";
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
      const { lines, keptFrom } = await readLines(url, sinceMs);
      keptFromMs = keptFrom;
      return lines;
    },
    keptFromMs: () => keptFromMs,
    keeps: "npm start keeps the last 2,000 lines",
  };
}

async function readLines(url: string, sinceMs: number): Promise<z.infer<typeof answer>> {
  try {
    const response = await fetch(`${url}/local/logs?since=${sinceMs}`);
    return answer.parse(await response.json());
  } catch (error) {
    throw new CommandFailed(`the local runtime at ${url} answers no more: has npm start ended?`, { cause: error });
  }
}
