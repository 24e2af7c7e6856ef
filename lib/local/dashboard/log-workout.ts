import { randomUUID } from "node:crypto";
import type { Context } from "hono";
import * as z from "zod/mini";
import { epochDay, instantAt, isoAtOffset, isoDate, MINUTE_MS, offsetMinutesAt } from "../../domain/local-time.ts";
import { fieldsOf } from "../../team/fields.ts";
import { problemsOf } from "../../team/problem.ts";
import { signatureOf } from "../../vendors/signatures.ts";
import { demoSecret } from "../demo.ts";
import { invalid, readJson } from "../json-request.ts";
import type { Runtime } from "../runtime.ts";
import { readAthlete } from "./athlete-view.ts";

const request = z.strictObject(
  {
    athleteId: z.string({ error: "an athlete's id" }),
    workout: z.record(z.string(), z.unknown(), { error: "a workout in our format" }),
  },
  { error: fieldsOf(["athleteId", "workout"]) },
);
type Workout = Readonly<Record<string, unknown>>;

const LONGEST_MINUTES = 1440;

/**
 * `POST /local/workouts`: a workout that the team signs for, as the webhook takes it, so that the page needs no athlete's
 * token. `startedAt` may be the wall time where the athlete is, or left out: then the workout ends now.
 */
export async function logLocalWorkout(context: Context, runtime: Runtime): Promise<Response> {
  const body = await readJson(context);
  const read = request.safeParse(body);
  if (!read.success) return invalid(context, problemsOf("body", read.error, body));
  const { athleteId, workout } = read.data;
  const zone = (await readAthlete(athleteId, runtime))?.log.zone ?? "UTC";
  const started = startedWhere(workout, { zone, nowMs: runtime.clock() });
  const response = await runtime.webhook.fetch(await signedByTeam({ ...started, athleteId }, runtime));
  await runtime.settle();
  return response;
}

/** The workout with an instant that names its offset; a start that is neither wall time nor left out stays as it came. */
export function startedWhere(workout: Workout, here: { readonly zone: string; readonly nowMs: number }): Workout {
  const startMs = startOf(workout, here);
  if (startMs === undefined) return workout;
  return { ...workout, startedAt: isoAtOffset(startMs, offsetMinutesAt(startMs, here.zone)) };
}

function startOf(
  { startedAt, durationMinutes }: Workout,
  { zone, nowMs }: { readonly zone: string; readonly nowMs: number },
): number | undefined {
  if (startedAt === undefined) return nowMs - minutesOf(durationMinutes) * MINUTE_MS;
  const wall = typeof startedAt === "string" ? WALL_TIME.exec(startedAt) : null;
  if (wall === null) return undefined;
  const [, date = "", time = ""] = wall;
  const day = epochDay(date);
  return Number.isNaN(day) || isoDate(day) !== date ? undefined : instantAt(day, time, zone);
}

/** As a date and time field of a page has it. */
const WALL_TIME = /^(\d{4}-\d{2}-\d{2})T((?:[01]\d|2[0-3]):[0-5]\d)(?::\d\d(?:\.\d+)?)?$/;

/** The webhook says what is wrong with minutes that no workout has. */
function minutesOf(durationMinutes: unknown): number {
  return typeof durationMinutes === "number" && Math.abs(durationMinutes) <= LONGEST_MINUTES ? durationMinutes : 0;
}

async function signedByTeam(workout: Workout, runtime: Runtime): Promise<Request> {
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
