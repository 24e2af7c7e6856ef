import type { Context, Handler, MiddlewareHandler } from "hono";
import type { AdmitToken, Admitted } from "../../lib/app/api-tokens.ts";
import type { DailyLimits } from "../../lib/app/daily-limits.ts";
import { type LogWorkoutsDeps, logWorkouts } from "../../lib/app/log-workouts.ts";
import type { ReadSecrets } from "../../lib/app/secrets.ts";
import { isoInstant } from "../../lib/domain/local-time.ts";
import type { Log, ReminderBook, TokenRecord, WorkoutWrite } from "../../lib/ports.ts";
import { parseCooldownBody } from "../../lib/vendors/cooldown/post-body.ts";
import type { NamedAthlete, TeamDeletion, TeamWorkout } from "../../lib/vendors/cooldown/team-body.ts";
import { COOLDOWN_SOURCE, isWorkoutId, WORKOUT_ID } from "../../lib/vendors/cooldown/workout-fields.ts";
import { isSigned } from "../../lib/vendors/signatures.ts";
import { notJson, problemResponse, tooMany, unauthorized, unprocessable, unsupported } from "./problems.ts";

/** What the routes of our own format need. */
export interface WorkoutRouteDeps extends LogWorkoutsDeps {
  readonly admit: AdmitToken;
  readonly dailyLimits: DailyLimits;
  readonly readSecrets: ReadSecrets;
  readonly isAthlete: (athleteId: string) => Promise<boolean>;
  readonly book: Pick<ReminderBook, "readStatus">;
  readonly log: Log;
}

/** What `requireBearer` sets for the routes after it. */
export interface BearerEnv {
  readonly Variables: { readonly token: TokenRecord };
}

const TOKEN_EXPECTED = "an athlete's token as Bearer cd_...";
const EXPECTED_PROOF = `${TOKEN_EXPECTED}, or the team's signature (Standard Webhooks)`;

/** Requires a bearer token, and sets `token` for the routes after it. */
export function requireBearer(deps: Pick<WorkoutRouteDeps, "admit">): MiddlewareHandler<BearerEnv> {
  return async (context, next) => {
    const admission = await admitBearer(context, deps, TOKEN_EXPECTED);
    if (admission instanceof Response) return admission;
    context.set("token", admission.record);
    return await next();
  };
}

/**
 * The bearer token of a request when it is valid for Cooldown's own format, else the refusal, which never says what was
 * wrong. A token for one vendor's hook may have been part of a URL, so it is valid for that hook only.
 */
async function admitBearer(
  context: Context,
  { admit }: Pick<WorkoutRouteDeps, "admit">,
  expected: string,
): Promise<Admitted | Response> {
  const token = /^Bearer (\S+)$/i.exec(context.req.header("authorization") ?? "")?.[1];
  if (token === undefined) return unauthorized(context, expected);
  const admission = await admit(token);
  switch (admission.kind) {
    case "limited":
      return tooMany(context, admission.retryAfterSeconds);
    case "refused":
      return unauthorized(context, expected);
    case "admitted": {
      const { source } = admission.record;
      return source === null || source === COOLDOWN_SOURCE ? admission : unauthorized(context, expected);
    }
  }
}

/**
 * `POST /v1/workouts`, by an athlete's bearer token or, without `Authorization`, by the team's signature: 202 once
 * everything is stored (I1), 200 when nothing was new.
 */
export function postWorkouts(deps: WorkoutRouteDeps): Handler {
  return async (context) => {
    const { req } = context;
    const isForTeam = signedHeader(req, "signature") !== undefined && req.header("authorization") === undefined;
    return isForTeam ? await postSigned(context, deps) : await postByToken(context, deps);
  };
}

async function postByToken(context: Context, deps: WorkoutRouteDeps): Promise<Response> {
  const admitted = await admitBearer(context, deps, EXPECTED_PROOF);
  if (admitted instanceof Response) return admitted;
  if (!isJson(context)) return problemResponse(context, unsupported(context.req.header("content-type")));
  const body = parseCooldownBody(new Uint8Array(await context.req.arrayBuffer()), deps.clock());
  switch (body.kind) {
    case "not-json":
      return problemResponse(context, notJson(body.detail));
    case "invalid":
      return problemResponse(context, unprocessable(body.problems));
    case "workouts": {
      admitted.spend(body.workouts.length);
      const { athleteId } = admitted.record;
      const posted = body.workouts.map((workout, at) => ({
        path: body.isBatch ? `workouts.${at}` : "",
        athleteId,
        workout,
      }));
      const over = await deps.dailyLimits.checkWorkouts(posted);
      if (over.length > 0) return problemResponse(context, unprocessable(over));
      return storedAnswer(context, await logWorkouts(athleteId, body.workouts, deps), deps);
    }
  }
}

const SIGNED_HEADERS = ["id", "timestamp", "signature"] as const;

/** A header of Standard Webhooks; `svix-` is what it was called first, and what Svix's libraries still send. */
function signedHeader(req: Context["req"], name: (typeof SIGNED_HEADERS)[number]): string | undefined {
  return req.header(`webhook-${name}`) ?? req.header(`svix-${name}`);
}

/** Workouts or deletions that name their athletes; the team signs the raw bytes (Standard Webhooks). */
async function postSigned(context: Context, deps: WorkoutRouteDeps): Promise<Response> {
  const { req } = context;
  const bytes = new Uint8Array(await req.arrayBuffer());
  const [id, timestamp, signature] = SIGNED_HEADERS.map((name) => signedHeader(req, name));
  const signed = { id, timestamp, signature, body: bytes };
  const { webhook: secrets } = await deps.readSecrets();
  if (!isSigned(signed, secrets, deps.clock())) return unauthorized(context, EXPECTED_PROOF);
  if (!isJson(context)) return problemResponse(context, unsupported(req.header("content-type")));
  const { parseTeamBody } = await import("../../lib/vendors/cooldown/team-body.ts");
  const body = parseTeamBody(bytes, deps.clock());
  if (body.kind === "not-json") return problemResponse(context, notJson(body.detail));
  const unknown = await unknownAthletes(body.entries, deps);
  if (body.kind === "invalid") return problemResponse(context, unprocessable([...body.problems, ...unknown]));
  if (unknown.length > 0) return problemResponse(context, unprocessable(unknown));
  return body.kind === "workouts"
    ? await store(context, body.entries, deps)
    : await remove(context, body.entries, deps);
}

async function unknownAthletes(
  entries: readonly NamedAthlete[],
  { isAthlete }: WorkoutRouteDeps,
): Promise<Parameters<typeof unprocessable>[0]> {
  const named = [...new Set(entries.map(({ athleteId }) => athleteId))];
  const found = await Promise.all(named.map(isAthlete));
  const known = new Set(named.filter((_athleteId, at) => found[at]));
  return entries
    .filter(({ athleteId }) => !known.has(athleteId))
    .map(({ path, athleteId }) => ({
      path: path === "" ? "athleteId" : `${path}.athleteId`,
      came: JSON.stringify(athleteId),
      expected: "an athlete of this team",
    }));
}

async function store(context: Context, entries: readonly TeamWorkout[], deps: WorkoutRouteDeps): Promise<Response> {
  const over = await deps.dailyLimits.checkWorkouts(entries);
  if (over.length > 0) return problemResponse(context, unprocessable(over));
  const written = await Promise.all(entries.map(({ athleteId, workout }) => logWorkouts(athleteId, [workout], deps)));
  return storedAnswer(context, written.flat(), deps);
}

async function remove(context: Context, entries: readonly TeamDeletion[], deps: WorkoutRouteDeps): Promise<Response> {
  const deletedAt = isoInstant(deps.clock());
  await Promise.all(
    entries.map(({ athleteId, externalId }) =>
      deps.workouts.remove(athleteId, { source: COOLDOWN_SOURCE, externalId }, deletedAt),
    ),
  );
  return context.body(null, 204);
}

/** The answer to workouts that are stored, in the order they came. */
function storedAnswer(
  context: Context,
  written: readonly { readonly id: string; readonly outcome: WorkoutWrite }[],
  { log }: WorkoutRouteDeps,
): Response {
  const workouts = written.map(({ id, outcome }) => ({ id, status: writeStatus(outcome) }));
  const isNews = workouts.some(({ status }) => status === "created" || status === "updated");
  log.count("WorkoutsStored", workouts.length);
  return context.json({ workouts }, isNews ? 202 : 200);
}

/** How the answer reports a write: when the log holds a newer version, nothing changed. */
export function writeStatus(outcome: WorkoutWrite): "created" | "updated" | "unchanged" | "deleted" {
  return outcome === "stale" ? "unchanged" : outcome;
}

/** `DELETE /v1/workouts/{id}`: 204, also when there was none; a tombstone keeps it deleted (I2). */
export function deleteWorkout(deps: WorkoutRouteDeps): Handler<BearerEnv> {
  return async (context) => {
    const externalId = context.req.param("id") ?? "";
    if (!isWorkoutId(externalId)) {
      const errors = [{ field: "id", came: JSON.stringify(externalId.slice(0, 60)), expected: WORKOUT_ID }];
      return problemResponse(context, { status: 422, title: "Invalid id", detail: "Nothing was deleted.", errors });
    }
    const { athleteId } = context.get("token");
    const over = await deps.dailyLimits.checkDeletions(athleteId, [externalId]);
    if (over.length > 0) return problemResponse(context, { ...unprocessable(over), title: "Too many deletions" });
    await deps.workouts.remove(athleteId, { source: COOLDOWN_SOURCE, externalId }, isoInstant(deps.clock()));
    return context.body(null, 204);
  };
}

function isJson({ req }: Context): boolean {
  return /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(req.header("content-type") ?? "");
}
