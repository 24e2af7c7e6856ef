import { randomUUID } from "node:crypto";
import type { Context } from "hono";
import * as z from "zod/mini";
import { type DashboardSources, readTeamRow } from "../../dashboard/team-row.ts";
import * as localTime from "../../domain/local-time.ts";
import { fieldsOf } from "../../team/fields.ts";
import { problemsOf } from "../../team/problem.ts";
import { signatureOf } from "../../vendors/signatures.ts";
import { invalidBody, readBody } from "../json-request.ts";
import { demoSecret } from "../local-athletes.ts";
import type { Runtime } from "../runtime.ts";

const request = z.strictObject(
  {
    athleteId: z.string({ error: "an athlete's id" }),
    workout: z.record(z.string(), z.unknown(), { error: "a workout in our format" }),
  },
  { error: fieldsOf(["athleteId", "workout"]) },
);

interface LoggingParts {
  readonly runtime: Runtime;
  readonly sources: DashboardSources;
}

/**
 * `POST /local/workouts`: passes a workout to the webhook under the team's signature, so that the page needs no athlete's
 * token. `startedAt` may be the wall time in the athlete's zone; without it the workout ends now.
 */
export async function logLocalWorkout(context: Context, { runtime, sources }: LoggingParts): Promise<Response> {
  const body = await readBody(context);
  const read = request.safeParse(body);
  if (!read.success) return invalidBody(context, problemsOf("body", read.error, body));
  const { athleteId, workout } = read.data;
  const zone = await zoneOf(athleteId, sources);
  const started = startedWhere(workout, { zone, nowMs: runtime.clock() });
  const response = await runtime.webhook.fetch(await signedByTeam({ ...started, athleteId }, runtime));
  await runtime.settle();
  return response;
}

async function signedByTeam(workout: Readonly<Record<string, unknown>>, runtime: Runtime): Promise<Request> {
  const body = new TextEncoder().encode(JSON.stringify(workout));
  const signed = { id: `msg_${randomUUID()}`, timestamp: String(Math.floor(runtime.clock() / 1000)), body };
  return new Request("http://127.0.0.1/v1/workouts", {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "webhook-id": signed.id,
      "webhook-timestamp": signed.timestamp,
      "webhook-signature": signatureOf(await demoSecret(runtime), signed),
    },
    body,
  });
}

async function zoneOf(athleteId: string, sources: DashboardSources): Promise<string> {
  const athlete = await sources.directory.find(athleteId);
  return athlete === undefined ? "UTC" : (await readTeamRow(athlete, sources)).zone;
}

type Fields = Readonly<Record<string, unknown>>;

const LONGEST_MINUTES = 2880;

/** The workout with an instant that names its offset; a start that is neither wall time nor missing stays unchanged. */
export function startedWhere(workout: Fields, here: { readonly zone: string; readonly nowMs: number }): Fields {
  const startMs = startMsOf(workout, here);
  if (startMs === undefined) return workout;
  return { ...workout, startedAt: localTime.isoAtOffset(startMs, localTime.offsetMinutesAt(startMs, here.zone)) };
}

function startMsOf(
  { startedAt, durationMinutes }: Fields,
  { zone, nowMs }: { readonly zone: string; readonly nowMs: number },
): number | undefined {
  if (startedAt === undefined) return nowMs - plausibleMinutes(durationMinutes) * localTime.MINUTE_MS;
  const wall = typeof startedAt === "string" ? WALL_TIME.exec(startedAt) : null;
  if (wall === null) return undefined;
  const [, date = "", time = ""] = wall;
  const day = localTime.epochDay(date);
  return Number.isNaN(day) || localTime.isoDate(day) !== date ? undefined : localTime.instantAt(day, time, zone);
}

/** The value of a date and time field. */
const WALL_TIME = /^(\d{4}-\d{2}-\d{2})T((?:[01]\d|2[0-3]):[0-5]\d)(?::\d\d(?:\.\d+)?)?$/;

/** 0 for impossible minutes, which the webhook refuses. */
function plausibleMinutes(durationMinutes: unknown): number {
  return typeof durationMinutes === "number" && Math.abs(durationMinutes) <= LONGEST_MINUTES ? durationMinutes : 0;
}
