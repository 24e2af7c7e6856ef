import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { type Context, Hono } from "hono";
import * as z from "zod/mini";
import { isoInstant } from "../../domain/local-time.ts";
import { assessRecovery } from "../../domain/recovery/assess-recovery.ts";
import type { UnreadableItemError } from "../../ports/unreadable-item.ts";
import { fieldsOf } from "../../team/fields.ts";
import { problemsOf } from "../../team/problem.ts";
import { signatureOf } from "../../vendors/signatures.ts";
import { invalidBody, readBody } from "../json-request.ts";
import { demoSecret } from "../local-athletes.ts";
import type { Runtime } from "../runtime.ts";
import { type AthleteNow, readAthlete, readAthletes, viewOf } from "./athlete-view.ts";
import { startedWhere, wallTime } from "./local-format.ts";
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
  const damaged: UnreadableItemError[] = [];
  const athletes = (await readAthletes(runtime, (each) => damaged.push(each))).map((each) => viewOf(each, runtime));
  context.header("content-security-policy", POLICY);
  context.header("cache-control", "no-store");
  return context.html(page({ nowMs: runtime.clock(), athletes, damaged, lastMessage }));
}

async function showFile(context: Context, name: string, type: string): Promise<Response> {
  const text = await readFile(new URL(name, import.meta.url), "utf8");
  return context.body(text, 200, { "content-type": type, "cache-control": "no-cache" });
}

/** `GET /local/athletes`: every athlete with place and level; `revision` changes when their part of the page does. */
async function listAthletes(context: Context, runtime: Runtime): Promise<Response> {
  const athletes = await Promise.all((await readAthletes(runtime)).map((athlete) => athleteSummary(athlete, runtime)));
  return context.json({ now: isoInstant(runtime.clock()), athletes });
}

async function athleteSummary({ athlete, workouts, log }: AthleteNow, { book, received }: Runtime) {
  const { athleteId, profile } = athlete;
  const stored = await book.readStatus(athleteId);
  return {
    athleteId,
    name: profile.name,
    phone: profile.phone,
    email: profile.email,
    timeZone: log.zone.name,
    localTime: wallTime(log.nowMs, log.zone.name),
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

/**
 * `POST /local/workouts`: passes a workout to the webhook under the team's signature, so that the page needs no athlete's
 * token. `startedAt` may be the wall time in the athlete's zone; without it the workout ends now.
 */
async function logLocalWorkout(context: Context, runtime: Runtime): Promise<Response> {
  const body = await readBody(context);
  const read = request.safeParse(body);
  if (!read.success) return invalidBody(context, problemsOf("body", read.error, body));
  const { athleteId, workout } = read.data;
  const zone = (await readAthlete(athleteId, runtime))?.log.zone.name ?? "UTC";
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
