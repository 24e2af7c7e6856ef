import type { Handler } from "hono";
import type { BearerEnv } from "./bearer.ts";
import type { WebhookDeps } from "./deps.ts";
import { problem } from "./problem.ts";

/** `GET /v1/recovery`: the athlete's latest RecoveryStatus. */
export function getRecovery(deps: WebhookDeps): Handler<BearerEnv> {
  return async (context) => {
    const stored = await deps.book.readStatus(context.get("token").athleteId);
    return stored === undefined ? problem(context, NONE_YET) : context.json(stored.status);
  };
}

const NONE_YET = {
  status: 404,
  title: "No status yet",
  detail: "A status follows within seconds of the first workout or profile.",
} as const;
