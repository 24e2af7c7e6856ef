import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import type { Steps } from "./floor.ts";
import type { Recorded } from "./recorded.ts";

/** A door to DynamoDB that notes what passes. */
export interface RecordingProxy {
  readonly endpoint: string;
  /** What passed since the last time it was asked; what was under way together stands together. */
  readonly taken: () => Steps;
  readonly stop: () => void;
}

export async function startRecordingProxy(target: string): Promise<RecordingProxy> {
  let steps: Recorded[][] = [];
  let underWay = 0;
  const server = createServer((request, response) => {
    void (async () => {
      const body = await text(request);
      const operation = String(request.headers["x-amz-target"]).split(".")[1] ?? "";
      const recorded = { operation, input: JSON.parse(body) };
      if (underWay === 0) steps.push([recorded]);
      else steps.at(-1)?.push(recorded);
      underWay += 1;
      const headers = { ...request.headers } as Record<string, string>;
      const answer = await fetch(target, { method: "POST", headers: withoutLength(headers), body });
      response.writeHead(answer.status, { "content-type": "application/x-amz-json-1.0" });
      response.end(await answer.text());
      underWay -= 1;
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    taken: () => {
      const passed = steps;
      steps = [];
      return passed;
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function withoutLength(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !["content-length", "connection", "host"].includes(name)),
  );
}
