import type { Context, Handler } from "hono";
import { logWorkouts } from "../../lib/app/log-workouts.ts";
import type { Log, WorkoutWrite } from "../../lib/ports.ts";
import { parseCooldownBody } from "../../lib/vendors/cooldown/post-body.ts";
import type { BearerEnv } from "./bearer.ts";
import type { WebhookDeps } from "./deps.ts";
import { problem } from "./problem.ts";
import { isJson, notJson, unprocessable, unsupported } from "./refusals.ts";

type Answer = "created" | "updated" | "unchanged" | "deleted";

/** `POST /v1/workouts`: 202 once everything is stored (I1), 200 when nothing was new. */
export function postWorkouts(deps: WebhookDeps): Handler<BearerEnv> {
  return async (context) => {
    const contentType = context.req.header("content-type");
    if (!isJson(contentType)) return problem(context, unsupported(contentType));
    const body = parseCooldownBody(new Uint8Array(await context.req.arrayBuffer()), deps.clock());
    switch (body.kind) {
      case "not-json":
        return problem(context, notJson(body.detail));
      case "invalid":
        return problem(context, unprocessable(body.problems));
      case "workouts":
        return answerWorkouts(context, await logWorkouts(context.get("token").athleteId, body.workouts, deps), deps);
    }
  };
}

/** The answer to workouts that are stored, in the order they came. */
export function answerWorkouts(
  context: Context,
  written: readonly { readonly id: string; readonly outcome: WorkoutWrite }[],
  { log }: { readonly log: Log },
): Response {
  const workouts = written.map(({ id, outcome }) => ({ id, status: answerOf(outcome) }));
  const changed = workouts.some(({ status }) => status === "created" || status === "updated");
  log.count("WorkoutsStored", workouts.length);
  return context.json({ workouts }, changed ? 202 : 200);
}

/** A newer version that stands leaves the log as it was. */
export function answerOf(outcome: WorkoutWrite): Answer {
  return outcome === "stale" ? "unchanged" : outcome;
}
