import type { Messenger } from "../../ports/sending.ts";
import type { ChangeFeed } from "../change-feed.ts";
import type { OptOuts } from "../opt-outs.ts";
import { createDynamoDoor } from "./dynamodb-door.ts";
import { createSnsDoor } from "./sns-door.ts";
import type { Topics } from "./topics.ts";

/** The AWS services of this machine, for commands that speak their protocols. */
export interface Doors {
  readonly aws: Readonly<Record<"dynamodb" | "sns", (request: Request) => Promise<Response>>>;
}

export function createDoors(runtime: {
  /** Of the embedded table. */
  readonly endpoint: string;
  readonly feed: Pick<ChangeFeed, "add">;
  readonly topics: Topics;
  readonly outbox: Pick<Messenger, "publish">;
  readonly optOuts: OptOuts;
}): Doors {
  const { endpoint, feed, topics, outbox, optOuts } = runtime;
  return {
    aws: { dynamodb: createDynamoDoor(endpoint, feed), sns: createSnsDoor({ topics, optOuts, outbox }) },
  };
}
