import { type Context, Hono } from "hono";
import { Temporal } from "temporal-polyfill";
import * as z from "zod/mini";
import { connectUser } from "../app/errands/credentials.ts";
import { setVendorSecrets } from "../app/secrets.ts";
import { isoInstant } from "../domain/local-time.ts";
import { profileFile } from "../files/profile-file.ts";
import { newDataKey } from "../table/sealed-credentials.ts";
import { fieldsOf, oneOf, text } from "../team/fields.ts";
import { type Problem, problemsOf } from "../team/problem.ts";
import { phoneNumber } from "../team/team-fields.ts";
import { hevyCredentials } from "../vendors/hevy/api.ts";
import { parseRfc3339 } from "../vendors/instants.ts";
import { oauthCredentials } from "../vendors/oauth.ts";
import { SOURCE_SLUGS } from "../vendors/registry.ts";
import { CARRIER_OUTCOMES, OPT_OUT_KEEPERS } from "./carrier.ts";
import { createDashboardRoutes } from "./dashboard/dashboard-routes.ts";
import { invalidBody, readBody } from "./json-request.ts";
import { addLocalAthlete } from "./local-athletes.ts";
import type { OutboxMessage } from "./outbox.ts";
import { receiveText } from "./receive-text.ts";
import type { Runtime } from "./runtime.ts";

/** The routes that only the local runtime has; pages are kept up to date until it is `ending`. */
export function createLocalRoutes(runtime: Runtime, ending: AbortSignal): Hono {
  const app = new Hono();
  app.route("/", createDashboardRoutes(runtime, ending));
  app.get("/local/outbox", (context) => context.json({ messages: sentTexts(context, runtime) }));
  app.get("/local/logs", (context) =>
    context.json({
      lines: runtime.log.since(Number(context.req.query("since") ?? 0)),
      keptFrom: runtime.log.keptFrom(),
    }),
  );
  app.get("/local/clock", (context) => context.json({ now: isoInstant(runtime.clock()), speed: runtime.speed }));
  app.post("/local/clock", async (context) => moveClock(context, runtime));
  app.post("/local/sms", async (context) => takeText(context, runtime));
  app.post("/local/carrier", async (context) => setCarrier(context, runtime));
  app.post("/local/athletes", async (context) => postAthlete(context, runtime));
  app.post("/local/links", async (context) => addLink(context, runtime));
  app.post("/local/secrets", async (context) => setSecrets(context, runtime));
  return app;
}

/** What went out after one message, or all of it; with `last` the newest of them. */
function sentTexts({ req }: Context, { outbox }: Runtime): readonly OutboxMessage[] {
  const texts = outbox.after(req.query("after"));
  const last = Number(req.query("last"));
  return last >= 1 ? texts.slice(-last) : texts;
}

const clockMove = z.union([z.strictObject({ advance: z.string() }), z.strictObject({ to: z.string() })]);

async function moveClock(context: Context, runtime: Runtime): Promise<Response> {
  const body = await readBody(context);
  const move = clockMove.safeParse(body);
  const toMs = move.success ? moveTarget(move.data, runtime.clock()) : undefined;
  if (toMs === undefined || toMs < runtime.clock()) {
    const expected = '{"advance":"PT8H"} or {"to":"2026-11-23T08:00:00Z"}, not in the past: the clock never goes back';
    return invalidBody(context, [{ file: "body", path: "", came: JSON.stringify(body) ?? "no JSON", expected }]);
  }
  await runtime.advance(toMs);
  return context.json({ now: isoInstant(runtime.clock()) });
}

function moveTarget(move: z.output<typeof clockMove>, nowMs: number): number | undefined {
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
  const body = await readBody(context);
  const received = receivedText.safeParse(body);
  if (!received.success) return invalidBody(context, problemsOf("body", received.error, body));
  return context.json({ id: await receiveText(received.data, runtime) }, 202);
}

const carrierOutcome = z.strictObject(
  { to: phoneNumber(), outcome: oneOf(CARRIER_OUTCOMES) },
  { error: fieldsOf(["to", "outcome"]) },
);

const optOutKeeper = z.strictObject({ optOuts: oneOf(OPT_OUT_KEEPERS) }, { error: fieldsOf(["optOuts"]) });

/** `POST /local/carrier`: what the carrier does with texts to a number from now on, or who keeps the opt-outs. */
async function setCarrier(context: Context, { carrier }: Runtime): Promise<Response> {
  const body = await readBody(context);
  if (typeof body === "object" && body !== null && "optOuts" in body) {
    const keeper = optOutKeeper.safeParse(body);
    if (!keeper.success) return invalidBody(context, problemsOf("body", keeper.error, body));
    carrier.setOptOuts(keeper.data.optOuts);
    return context.json(keeper.data);
  }
  const asked = carrierOutcome.safeParse(body);
  if (!asked.success) return invalidBody(context, problemsOf("body", asked.error, body));
  const { to, outcome } = asked.data;
  carrier.set(to, outcome);
  return context.json({ to, outcome });
}

async function postAthlete(context: Context, runtime: Runtime): Promise<Response> {
  const body = await readBody(context);
  const profile = profileFile(runtime.clock()).safeParse(body);
  if (!profile.success) return invalidBody(context, problemsOf("body", profile.error, body));
  const added = await addLocalAthlete(profile.data, runtime);
  if (added !== undefined) return context.json(added, 201);
  return invalidBody(context, [
    { file: "body", path: "phone", came: "a number in use", expected: "a number of this athlete's own" },
  ]);
}

const CREDENTIALS =
  'the tokens of strava, whoop or oura {"accessToken","refreshToken","expiresAt"}, of polar {"accessToken"}, or of hevy {"apiKey"}; no other source has any';
const userId = text("the vendor's id of the user, 1 to 128 letters, digits and signs", /^[!-~]{1,128}$/);
const credentials = z.nullish(z.union([oauthCredentials, hevyCredentials], { error: CREDENTIALS }));
const link = z.strictObject(
  {
    athleteId: z.string({ error: "an athlete's id" }),
    source: oneOf(SOURCE_SLUGS),
    externalUserId: userId,
    credentials,
  },
  { error: fieldsOf(["athleteId", "source", "externalUserId", "credentials"]) },
);
const vendorSecrets = z.strictObject(
  { source: oneOf(SOURCE_SLUGS), secrets: z.record(z.string(), z.string({ error: "a text" })) },
  { error: fieldsOf(["source", "secrets"]) },
);

/** `POST /local/links`: links a vendor's user to an athlete. */
async function addLink(context: Context, { directory, hooks, credentials: safe }: Runtime): Promise<Response> {
  const body = await readBody(context);
  const read = z.safeParse(link, body);
  if (!read.success) return invalidBody(context, problemsOf("body", read.error, body).map(withoutCredentials));
  const { athleteId, source, externalUserId, credentials: given } = read.data;
  if ((await directory.find(athleteId)) === undefined) {
    return refuseLink(context, {
      path: "athleteId",
      came: JSON.stringify(athleteId),
      expected: "an athlete who is here",
    });
  }
  const sealing = given === null || given === undefined ? null : JSON.stringify(given);
  const outcome = await connectUser(
    { athleteId, source, externalUserId, credentials: sealing },
    { ...hooks, safe, newDataKey },
  );
  if (outcome === "linked") return context.json({ linked: true }, 201);
  return refuseLink(context, {
    path: "externalUserId",
    came: "a user in use",
    expected: "a user of this athlete's own",
  });
}

/** Hides keys and tokens from a problem. */
function withoutCredentials(found: Problem): Problem {
  return found.path.startsWith("credentials") ? { ...found, came: "something that is not shown" } : found;
}

/** `POST /local/secrets`: sets the secrets that a vendor's requests are checked with. */
async function setSecrets(context: Context, { hooks }: Runtime): Promise<Response> {
  const body = await readBody(context);
  const read = z.safeParse(vendorSecrets, body);
  if (!read.success) return invalidBody(context, problemsOf("body", read.error, body));
  await setVendorSecrets(read.data.source, read.data.secrets, hooks.secrets);
  return context.json({ set: Object.keys(read.data.secrets) });
}

function refuseLink(
  context: Context,
  problem: { readonly path: string; readonly came: string; readonly expected: string },
) {
  return invalidBody(context, [{ file: "body", ...problem }]);
}
