import { readFile } from "node:fs/promises";
import { type Context, Hono } from "hono";
import { isoInstant } from "../../domain/local-time.ts";
import { assessRecovery } from "../../domain/recovery/assess-recovery.ts";
import type { Runtime } from "../runtime.ts";
import { type AthleteNow, readAthletes, viewOf } from "./athlete-view.ts";
import { wallTime } from "./local-words.ts";
import { logLocalWorkout } from "./log-workout.ts";
import { page } from "./page.ts";

/** The page loads nothing but what this runtime serves, and runs nothing that stands in it. */
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

/** The dashboard at `/`, its files, and what its script asks. */
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

/** `GET /local/athletes`: who is here, where and how they stand; `revision` changes when their part of the page does. */
async function listAthletes(context: Context, runtime: Runtime): Promise<Response> {
  const athletes = await Promise.all((await readAthletes(runtime)).map((athlete) => listed(athlete, runtime)));
  return context.json({ now: isoInstant(runtime.clock()), athletes });
}

async function listed({ athlete, workouts, log }: AthleteNow, { book, received }: Runtime) {
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
