import type { Context, Handler } from "hono";
import { type CooldownBody, parseCooldownBody } from "../../lib/adapters/sources/cooldown-body.ts";
import { logWorkouts } from "../../lib/app/log-workouts.ts";
import type { WorkoutWrite } from "../../lib/ports.ts";
import type { BearerEnv } from "./bearer.ts";
import type { WebhookDeps } from "./deps.ts";
import { problem } from "./problem.ts";

type Answer = "created" | "updated" | "unchanged" | "deleted";

/** `POST /v1/workouts`: 202 once everything is stored (I1), 200 when nothing was new. */
export function postWorkouts(deps: WebhookDeps): Handler<BearerEnv> {
  return async (context) => {
    const contentType = context.req.header("content-type");
    if (!isJson(contentType)) return problem(context, unsupported(contentType));
    const body = parseCooldownBody(new Uint8Array(await context.req.arrayBuffer()), deps.clock());
    if (body.kind !== "workouts") return refuse(context, body);
    const written = await logWorkouts(context.get("token").athleteId, body.workouts, deps);
    const workouts = written.map(({ id, outcome }) => ({ id, status: answerOf(outcome) }));
    const changed = workouts.some(({ status }) => status === "created" || status === "updated");
    deps.log.count("WorkoutsStored", workouts.length);
    return context.json({ workouts }, changed ? 202 : 200);
  };
}

function isJson(contentType: string | undefined): boolean {
  return /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(contentType ?? "");
}

/** A newer version that stands leaves the log as it was. */
function answerOf(outcome: WorkoutWrite): Answer {
  return outcome === "stale" ? "unchanged" : outcome;
}

function refuse(context: Context, body: Exclude<CooldownBody, { kind: "workouts" }>): Response {
  switch (body.kind) {
    case "not-json":
      return problem(context, {
        status: 400,
        title: "Not JSON",
        detail: "Nothing was stored: the body could not be read.",
        errors: [{ field: "body", came: body.detail, expected: "JSON in UTF-8" }],
      });
    case "invalid":
      return problem(context, {
        status: 422,
        title: "Invalid workout",
        detail: "Nothing was stored: every field below must be put right first.",
        errors: body.problems.map(({ path, came, expected }) => ({ field: path || "body", came, expected })),
      });
  }
}

function unsupported(contentType: string | undefined) {
  const came = contentType === undefined ? "nothing" : JSON.stringify(contentType.slice(0, 60));
  return {
    status: 415,
    title: "Unsupported media type",
    detail: "Nothing was stored: send JSON.",
    errors: [{ field: "content-type", came, expected: "application/json" }],
  } as const;
}
