import { handle } from "hono/aws-lambda";
import { createApp } from "./app.ts";
import type { WebhookDeps } from "./deps.ts";

/** The Lambda handler of the HTTP API (payload format 2.0). */
export function createHandler(deps: WebhookDeps): ReturnType<typeof handle> {
  return handle(createApp(deps));
}
