import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { type Context, Hono } from "hono";
import * as z from "zod/mini";
import {
  epochDay,
  instantAt,
  isoAtOffset,
  isoDate,
  isoInstant,
  MINUTE_MS,
  offsetMinutesAt,
} from "../../domain/local-time.ts";
import { assessRecovery } from "../../domain/recovery/assess-recovery.ts";
import { fieldsOf } from "../../team/fields.ts";
import { problemsOf } from "../../team/problem.ts";
import { signatureOf } from "../../vendors/signatures.ts";
import { demoSecret } from "../demo.ts";
import { invalid, readJson } from "../json-request.ts";
import type { Runtime } from "../runtime.ts";
import { type AthleteNow, readAthlete, readAthletes, viewOf } from "./athlete-view.ts";
import { wallTime } from "./local-format.ts";
import { page } from "./page.ts";

/** The page loads only what this runtime serves, and runs no inline script. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

const FILES = {
  "style.css": "text/css; charset=utf-8",
  "script.js": "text/javascript; charset=utf-8",
  "icon.svg": "image/svg+xml",
} as const;

/** The dashboard at `/`, its files, and the routes its script calls. */
export function createDashboardRoutes(runtime: Runtime): Hono {
  const app = new Hono();
  app.get("/", async (context) => showPage(context, runtime));
  for (const [name, type] of Object.entries(FILES)) {
    app.get(`/dashboard/${name}`, async (context) => showFile(context, name, type));
  }
  app.get("/local/athletes", async (context) => listAthletes(context, runtime));
  app.post("/local/workouts", async (context) => logLocalWorkout(context, runtime));
  return app;
}

async function showPage(context: Context, runtime: Runtime): Promise<Response> {
  const lastMessage = runtime.outbox.after(undefined).at(-1)?.id ?? "0";
  const athletes = (await readAthletes(runtime)).map((athlete) => viewOf(athlete, runtime));
  context.header("content-security-policy", POLICY);
  context.header("cache-control", "no-store");
  return context.html(page({ nowMs: runtime.clock(), athletes, lastMessage }));
}

async function showFile(context: Context, name: string, type: string): Promise<Response> {
  const text = await readFile(new URL(name, import.meta.url), "utf8");
  return context.body(text, 200, { "content-type": type, "cache-control": "no-cache" });
}

/** `GET /local/athletes`: every athlete with place and level; `revision` changes when their part of the page does. */
async function listAthletes(context: Context, runtime: Runtime): Promise<Response> {
  const athletes = await Promise.all((await readAthletes(runtime)).map((athlete) => summarize(athlete, runtime)));
  return context.json({ now: isoInstant(runtime.clock()), athletes });
}

async function summarize({ athlete, workouts, log }: AthleteNow, { book, received }: Runtime) {
  const { athleteId, profile } = athlete;
  const stored = await book.readStatus(athleteId);
  return {
    athleteId,
    name: profile.name,
    phone: profile.phone,
    email: profile.email,
    timeZone: log.zone,
    localTime: wallTime(log.nowMs, log.zone),
    level: assessRecovery(log).level,
    revision: `${stored?.version ?? 0}.${workouts.length}.${received.of(athleteId).length}`,
  };
}

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
 * `POST /local/workouts`: passes a workout to the webhook under the team's signature, so that the page needs no athlete's
 * token. `startedAt` may be the wall time in the athlete's zone; without it the workout ends now.
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

/** The workout with an instant that names its offset; a start that is neither wall time nor missing stays unchanged. */
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

/** The value of a date and time field. */
const WALL_TIME = /^(\d{4}-\d{2}-\d{2})T((?:[01]\d|2[0-3]):[0-5]\d)(?::\d\d(?:\.\d+)?)?$/;

/** 0 for impossible minutes, which the webhook refuses. */
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
