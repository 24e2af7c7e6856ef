import type { Context, MiddlewareHandler } from "hono";
import { logWorkouts } from "../../lib/app/log-workouts.ts";
import type { ReadSecrets } from "../../lib/app/read-secrets.ts";
import { isoInstant } from "../../lib/domain/local-time.ts";
import type { TeamDeletion, TeamWorkout } from "../../lib/vendors/cooldown/team-body.ts";
import { isSigned } from "../../lib/vendors/cooldown/webhook-signature.ts";
import { COOLDOWN_SOURCE } from "../../lib/vendors/cooldown/workouts.ts";
import type { RecordProblem } from "../../lib/vendors/record.ts";
import { WHO_MAY } from "./bearer.ts";
import type { WebhookDeps } from "./deps.ts";
import { answerWorkouts } from "./post-workouts.ts";
import { problem, unauthorized } from "./problem.ts";
import { isJson, notJson, unprocessable, unsupported } from "./refusals.ts";

interface SignedDeps extends WebhookDeps {
  readonly readSecrets: ReadSecrets;
}

/**
 * `POST /v1/workouts` signed by the team (Standard Webhooks over the raw bytes): workouts or deletions of athletes it
 * names. A request with `Authorization`, or without a signature, is left to the next handler.
 */
export function postSigned(deps: SignedDeps): MiddlewareHandler {
  return async (context, next) => {
    const { req } = context;
    if (req.header("webhook-signature") === undefined || req.header("authorization") !== undefined) {
      await next();
      return undefined;
    }
    const body = new Uint8Array(await req.arrayBuffer());
    const request = {
      id: req.header("webhook-id"),
      timestamp: req.header("webhook-timestamp"),
      signature: req.header("webhook-signature"),
      body,
    };
    const { webhook } = await deps.readSecrets();
    if (!isSigned(request, webhook, deps.clock())) return unauthorized(context, WHO_MAY);
    return await take(context, body, deps);
  };
}

async function take(context: Context, bytes: Uint8Array, deps: SignedDeps): Promise<Response> {
  const contentType = context.req.header("content-type");
  if (!isJson(contentType)) return problem(context, unsupported(contentType));
  const { parseTeamBody } = await import("../../lib/vendors/cooldown/team-body.ts");
  const body = parseTeamBody(bytes, deps.clock());
  switch (body.kind) {
    case "not-json":
      return problem(context, notJson(body.detail));
    case "invalid":
      return problem(context, unprocessable(body.problems));
    case "workouts":
    case "deleted": {
      const unknown = await unknownAthletes(body.entries, deps);
      if (unknown.length > 0) return problem(context, unprocessable(unknown));
      return body.kind === "workouts" ? store(context, body.entries, deps) : remove(context, body.entries, deps);
    }
  }
}

async function unknownAthletes(
  entries: readonly { readonly path: string; readonly athleteId: string }[],
  { isAthlete }: SignedDeps,
): Promise<readonly RecordProblem[]> {
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

async function store(context: Context, entries: readonly TeamWorkout[], deps: SignedDeps): Promise<Response> {
  const written = await Promise.all(entries.map(({ athleteId, workout }) => logWorkouts(athleteId, [workout], deps)));
  return answerWorkouts(context, written.flat(), deps);
}

async function remove(context: Context, entries: readonly TeamDeletion[], deps: SignedDeps): Promise<Response> {
  const deletedAt = isoInstant(deps.clock());
  await Promise.all(
    entries.map(({ athleteId, externalId }) =>
      deps.workouts.remove(athleteId, { source: COOLDOWN_SOURCE, externalId }, deletedAt),
    ),
  );
  return context.body(null, 204);
}
