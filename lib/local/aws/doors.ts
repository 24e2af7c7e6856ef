import type { Messenger } from "../../ports.ts";
import type { ChangeFeed } from "../change-feed.ts";
import { createDynamoDoor } from "./dynamodb-door.ts";
import { createSnsDoor } from "./sns-door.ts";
import type { Topics } from "./topics.ts";

/** The AWS services of this machine, for commands that speak their protocols. */
export interface Doors {
  readonly aws: Readonly<Record<"dynamodb" | "sns", (request: Request) => Promise<Response>>>;
  /** Numbers on the carriers' list; E.164. */
  readonly optOuts: Set<string>;
}

export function createDoors(runtime: {
  /** Of the embedded table. */
  readonly endpoint: string;
  readonly feed: Pick<ChangeFeed, "add">;
  readonly topics: Topics;
  readonly outbox: Pick<Messenger, "publish">;
}): Doors {
  const { endpoint, feed, topics, outbox } = runtime;
  const optOuts = new Set<string>();
  return {
    optOuts,
    aws: { dynamodb: createDynamoDoor(endpoint, feed), sns: createSnsDoor({ topics, optOuts, outbox }) },
  };
}
