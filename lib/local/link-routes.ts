import type { Context } from "hono";
import * as z from "zod/mini";
import { connectUser } from "../app/errands/credentials.ts";
import { setVendorSecrets } from "../app/secrets.ts";
import { newDataKey } from "../table/credentials.ts";
import { fieldsOf, oneOf, text } from "../team/fields.ts";
import { type Problem, problemsOf } from "../team/problem.ts";
import { hevyCredentials } from "../vendors/hevy/api.ts";
import { oauthCredentials } from "../vendors/oauth.ts";
import { SOURCE_SLUGS } from "../vendors/registry.ts";
import { invalid, readJson } from "./json-request.ts";
import type { Runtime } from "./runtime.ts";

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
export async function addLink(context: Context, { directory, hooks, credentials: safe }: Runtime): Promise<Response> {
  const body = await readJson(context);
  const read = z.safeParse(link, body);
  if (!read.success) return invalid(context, problemsOf("body", read.error, body).map(withoutCredentials));
  const { athleteId, source, externalUserId, credentials: given } = read.data;
  if ((await directory.find(athleteId)) === undefined) {
    return refuse(context, { path: "athleteId", came: JSON.stringify(athleteId), expected: "an athlete who is here" });
  }
  const sealing = given === null || given === undefined ? null : JSON.stringify(given);
  const outcome = await connectUser(
    { athleteId, source, externalUserId, credentials: sealing },
    { ...hooks, safe, newDataKey },
  );
  if (outcome === "linked") return context.json({ linked: true }, 201);
  return refuse(context, { path: "externalUserId", came: "a user in use", expected: "a user of this athlete's own" });
}

/** Hides keys and tokens from a problem. */
function withoutCredentials(found: Problem): Problem {
  return found.path.startsWith("credentials") ? { ...found, came: "something that is not shown" } : found;
}

/** `POST /local/secrets`: sets the secrets that a vendor's requests are checked with. */
export async function setSecrets(context: Context, { hooks }: Runtime): Promise<Response> {
  const body = await readJson(context);
  const read = z.safeParse(vendorSecrets, body);
  if (!read.success) return invalid(context, problemsOf("body", read.error, body));
  await setVendorSecrets(read.data.source, read.data.secrets, hooks.secrets);
  return context.json({ set: Object.keys(read.data.secrets) });
}

function refuse(
  context: Context,
  problem: { readonly path: string; readonly came: string; readonly expected: string },
) {
  return invalid(context, [{ file: "body", ...problem }]);
}
