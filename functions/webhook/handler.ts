import type { Context, MiddlewareHandler } from "hono";
import { handle } from "hono/aws-lambda";
import { bodyLimit } from "hono/body-limit";
import { Hono } from "hono/tiny";
import { type AuthenticateToken, createAdmission } from "../../lib/app/api-tokens.ts";
import { createDailyLimits } from "../../lib/app/daily-limits.ts";
import type { LogWorkoutsDeps } from "../../lib/app/log-workouts.ts";
import { createSecretsReader } from "../../lib/app/secrets.ts";
import type { HookIntake } from "../../lib/ports/vendors.ts";
import type { Log, ReminderBook } from "../../lib/ports.ts";
import { COOLDOWN_SOURCE } from "../../lib/vendors/cooldown/workout-fields.ts";
import { type FindSource, SOURCE_SLUGS } from "../../lib/vendors/registry.ts";
import { answerChallenge, postHook } from "./hooks.ts";
import { knownMethods } from "./methods.ts";
import { problemResponse } from "./problems.ts";
import { type BearerEnv, deleteWorkout, postWorkouts, requireBearer } from "./workout-routes.ts";

/** What the webhook needs. */
export interface WebhookDeps extends LogWorkoutsDeps {
  readonly book: Pick<ReminderBook, "readStatus">;
  readonly isAthlete: (athleteId: string) => Promise<boolean>;
  readonly authenticate: AuthenticateToken;
  readonly hooks: HookIntake;
  readonly findSource: FindSource;
  /**
   * Whether a token for every source is also valid in a path, where others may read it: for the local demo token.
   * @default false
   */
  readonly anyTokenInPaths?: boolean;
  /**
   * How long an instance remembers the team's secrets; the local runtime sets 0 [milliseconds].
   * @default 60 000
   */
  readonly secretsRememberedMs?: number;
  /** Whether an error means that the table is unavailable for the moment. */
  readonly isUnavailable: (error: unknown) => boolean;
  readonly log: Log;
}

const LARGEST_BODY_BYTES = 256 * 1024;
const RETRY_AFTER_SECONDS = "5";

/** The Lambda handler of the HTTP API (payload format 2.0). */
export function createHandler(deps: WebhookDeps): ReturnType<typeof handle> {
  return handle(createApp(deps));
}

/** The HTTP interface, as docs/openapi.json describes it. */
export function createApp(given: WebhookDeps): Hono<BearerEnv> {
  const { clock, hooks, log, secretsRememberedMs } = given;
  const admit = createAdmission({ ...given, requests: hooks.requests });
  const readSecrets = createSecretsReader({ clock, secrets: hooks.secrets, rememberedMs: secretsRememberedMs });
  const dailyLimits = createDailyLimits({ clock, dayCounts: hooks.dayCounts });
  const deps = { ...given, admit, dailyLimits, readSecrets };
  const limit = bodyLimit({ maxSize: LARGEST_BODY_BYTES, onError: (context) => problemResponse(context, TOO_LARGE) });
  const app = new Hono<BearerEnv>();
  app.use(countsRefusals(log));
  app.use(knownMethods);
  app.get("/v1/openapi.json", (context) => getOpenApi(context));
  app.post("/v1/hooks/:source/:token?", limit, postHook(deps));
  app.get("/v1/hooks/:source/:token?", answerChallenge(deps));
  app.post("/v1/workouts", limit, postWorkouts(deps));
  app.use("/v1/*", requireBearer(deps));
  app.delete("/v1/workouts/:id", deleteWorkout(deps));
  app.get("/v1/recovery", (context) => getRecovery(context, deps));
  app.notFound((context) => problemResponse(context, NOT_FOUND));
  app.onError((error, context) => {
    log.error("request failed", { route: context.req.routePath }, error);
    return problemResponse(context, deps.isUnavailable(error) ? UNAVAILABLE : FAULT);
  });
  return app;
}

/** Counts what is answered 401; its source, our own format included, is a field of the log, as anybody can ask for any. */
function countsRefusals(log: Log): MiddlewareHandler {
  return async (context, next) => {
    await next();
    if (context.res.status !== 401) return;
    log.count("RequestsRefused");
    log.info("request refused", { source: sourceAskedFor(context.req.path) });
  };
}

/** A path may name anything, so that what is no source is `unknown` (I8). */
function sourceAskedFor(path: string): string {
  const asked = /^\/v1\/hooks(?:\/([^/]*)|$)/.exec(path);
  if (asked === null) return COOLDOWN_SOURCE;
  return SOURCE_SLUGS.find((slug) => slug === asked[1]) ?? "unknown";
}

/** `GET /v1/openapi.json`: the OpenAPI 3.1 document that `npm run openapi` writes. */
async function getOpenApi(context: Context): Promise<Response> {
  const [{ OPENAPI_BROTLI }, { brotliDecompressSync }] = await Promise.all([
    import("./openapi.ts"),
    import("node:zlib"),
  ]);
  const document = brotliDecompressSync(Buffer.from(OPENAPI_BROTLI, "base64")).toString();
  return context.body(document, 200, { "content-type": "application/json" });
}

/** `GET /v1/recovery`: the athlete's latest RecoveryStatus. */
async function getRecovery(context: Context<BearerEnv>, { book }: Pick<WebhookDeps, "book">): Promise<Response> {
  const stored = await book.readStatus(context.get("token").athleteId);
  return stored === undefined ? problemResponse(context, NONE_YET) : context.json(stored.status);
}

const NONE_YET = {
  status: 404,
  title: "No status yet",
  detail: "A status follows within seconds of the first workout or profile.",
} as const;

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
  detail: "Some of it may not be stored. Please send it again in a few seconds: what comes twice counts once.",
  headers: { "retry-after": RETRY_AFTER_SECONDS },
} as const;

const FAULT = {
  status: 500,
  title: "Internal error",
  detail: "Something is wrong on our side; it was noted. Please send it again later.",
} as const;
