import { type Context, Hono } from "hono";
import { Temporal } from "temporal-polyfill";
import * as z from "zod/mini";
import { isoInstant } from "../domain/local-time.ts";
import { profileFile } from "../files/profile-file.ts";
import { problemsOf } from "../team/problem.ts";
import { phoneNumber } from "../team/team-fields.ts";
import { parseRfc3339 } from "../vendors/instants.ts";
import { createDashboardRoutes } from "./dashboard/dashboard-routes.ts";
import { invalid, readJson } from "./json-request.ts";
import { addLink, setSecrets } from "./link-routes.ts";
import { addLocalAthlete } from "./local-athletes.ts";
import { receiveText } from "./receive-text.ts";
import type { Runtime } from "./runtime.ts";

/** The routes that only the local runtime has. */
export function createLocalRoutes(runtime: Runtime): Hono {
  const app = new Hono();
  app.route("/", createDashboardRoutes(runtime));
  app.get("/local/outbox", (context) => context.json({ messages: runtime.outbox.after(context.req.query("after")) }));
  app.get("/local/clock", (context) => context.json({ now: isoInstant(runtime.clock()), speed: runtime.speed }));
  app.post("/local/clock", async (context) => moveClock(context, runtime));
  app.post("/local/sms", async (context) => takeText(context, runtime));
  app.post("/local/athletes", async (context) => addAthlete(context, runtime));
  app.post("/local/links", async (context) => addLink(context, runtime));
  app.post("/local/secrets", async (context) => setSecrets(context, runtime));
  return app;
}

const clockMove = z.union([z.strictObject({ advance: z.string() }), z.strictObject({ to: z.string() })]);

async function moveClock(context: Context, runtime: Runtime): Promise<Response> {
  const body = await readJson(context);
  const move = clockMove.safeParse(body);
  const toMs = move.success ? targetOf(move.data, runtime.clock()) : undefined;
  if (toMs === undefined || toMs < runtime.clock()) {
    const expected = '{"advance":"PT8H"} or {"to":"2026-11-23T08:00:00Z"}, not in the past: the clock never goes back';
    return invalid(context, [{ file: "body", path: "", came: JSON.stringify(body) ?? "no JSON", expected }]);
  }
  await runtime.advance(toMs);
  return context.json({ now: isoInstant(runtime.clock()) });
}

function targetOf(move: z.output<typeof clockMove>, nowMs: number): number | undefined {
  if ("to" in move) return parseRfc3339(move.to)?.ms;
  try {
    return Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO("UTC").add(move.advance).epochMilliseconds;
  } catch {
    return undefined;
  }
}

const receivedText = z.strictObject({
  from: phoneNumber(),
  body: z.string({ error: "the text, at most 1600 characters" }).check(z.maxLength(1_600)),
});

async function takeText(context: Context, runtime: Runtime): Promise<Response> {
  const body = await readJson(context);
  const text = receivedText.safeParse(body);
  if (!text.success) return invalid(context, problemsOf("body", text.error, body));
  return context.json({ id: await receiveText(text.data, runtime) }, 202);
}

async function addAthlete(context: Context, runtime: Runtime): Promise<Response> {
  const body = await readJson(context);
  const profile = profileFile(runtime.clock()).safeParse(body);
  if (!profile.success) return invalid(context, problemsOf("body", profile.error, body));
  const added = await addLocalAthlete(profile.data, runtime);
  if (added !== undefined) return context.json(added, 201);
  return invalid(context, [
    { file: "body", path: "phone", came: "a number in use", expected: "a number of this athlete's own" },
  ]);
}
