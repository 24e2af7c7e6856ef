import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { type BearerEnv, requireBearer } from "./bearer.ts";
import { deleteWorkout } from "./delete-workout.ts";
import type { WebhookDeps } from "./deps.ts";
import { getRecovery } from "./get-recovery.ts";
import { postWorkouts } from "./post-workouts.ts";
import { problem } from "./problem.ts";

const LARGEST_BODY_BYTES = 256 * 1024;
const RETRY_AFTER_SECONDS = "5";

/** The HTTP interface of design.md section 4. */
export function createApp(deps: WebhookDeps): Hono<BearerEnv> {
  const app = new Hono<BearerEnv>();
  app.use("/v1/*", requireBearer(deps.authenticate));
  app.post(
    "/v1/workouts",
    bodyLimit({ maxSize: LARGEST_BODY_BYTES, onError: (context) => problem(context, TOO_LARGE) }),
    postWorkouts(deps),
  );
  app.delete("/v1/workouts/:id", deleteWorkout(deps));
  app.get("/v1/recovery", getRecovery(deps));
  app.notFound((context) => problem(context, NOT_FOUND));
  app.onError((error, context) => {
    deps.log.error("request failed", { route: context.req.routePath }, error);
    return problem(context, deps.isUnavailable(error) ? UNAVAILABLE : FAULT);
  });
  return app;
}

const TOO_LARGE = {
  status: 413,
  title: "Too large",
  detail: "Nothing was stored: send fewer workouts at a time.",
  errors: [{ field: "body", came: "a larger body", expected: `at most ${LARGEST_BODY_BYTES} bytes` }],
} as const;

const NOT_FOUND = {
  status: 404,
  title: "Not found",
  detail: "There is POST /v1/workouts, DELETE /v1/workouts/{id} and GET /v1/recovery.",
} as const;

const UNAVAILABLE = {
  status: 503,
  title: "Unavailable",
  detail: "Not all of it may be stored. Please send it again in a few seconds: what comes twice counts once.",
  headers: { "retry-after": RETRY_AFTER_SECONDS },
} as const;

const FAULT = {
  status: 500,
  title: "Internal error",
  detail: "Something is wrong on our side; it was noted. Please send it again later.",
} as const;
