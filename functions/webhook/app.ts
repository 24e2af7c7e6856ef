import { bodyLimit } from "hono/body-limit";
import { Hono } from "hono/tiny";
import { createAdmission } from "../../lib/app/admit-token.ts";
import { createSecretsReader } from "../../lib/app/read-secrets.ts";
import { answerChallenge } from "./answer-challenge.ts";
import { type BearerEnv, requireBearer } from "./bearer.ts";
import { deleteWorkout } from "./delete-workout.ts";
import type { WebhookDeps } from "./deps.ts";
import { getOpenApi } from "./get-openapi.ts";
import { getRecovery } from "./get-recovery.ts";
import { postHook } from "./post-hook.ts";
import { postSigned } from "./post-signed.ts";
import { postWorkouts } from "./post-workouts.ts";
import { problem } from "./problem.ts";

const LARGEST_BODY_BYTES = 256 * 1024;
const RETRY_AFTER_SECONDS = "5";

/** The HTTP interface of design.md section 4. */
export function createApp(deps: WebhookDeps): Hono<BearerEnv> {
  const app = new Hono<BearerEnv>();
  const admit = createAdmission({ ...deps, requests: deps.hooks.requests });
  const readSecrets = createSecretsReader({
    clock: deps.clock,
    secrets: deps.hooks.secrets,
    rememberedMs: deps.secretsRememberedMs,
  });
  const limit = bodyLimit({ maxSize: LARGEST_BODY_BYTES, onError: (context) => problem(context, TOO_LARGE) });
  app.get("/v1/openapi.json", getOpenApi);
  app.post("/v1/hooks/:source/:token?", limit, postHook({ ...deps, admit, readSecrets }));
  app.get("/v1/hooks/:source/:token?", answerChallenge({ ...deps, admit, readSecrets }));
  app.post("/v1/workouts", limit, postSigned({ ...deps, readSecrets }));
  app.use("/v1/*", requireBearer(admit));
  app.post("/v1/workouts", postWorkouts(deps));
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
  detail: "GET /v1/openapi.json lists what there is.",
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
