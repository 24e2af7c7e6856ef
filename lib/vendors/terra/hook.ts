import * as z from "zod/mini";
import type { HookRecord } from "../../app/hook-record.ts";
import { problemsOf } from "../../team/problem.ts";
import { numberedActivity, TERRA_NUMBERS } from "../activity-numbers.ts";
import { isMac } from "../signatures.ts";
import type { Source } from "../source.ts";
import { isStravas, STRAVAS_RECORD } from "../strava/hook.ts";
import { vendorId } from "../vendor-fields.ts";
import { carriedBy, notUnderstood, readEach, vendorWorkout } from "../vendor-record.ts";
import { TERRA_SOURCE, terraActivity } from "./workouts.ts";

const TOLERANCE_SECONDS = "300";
const DELETED = 4;

/**
 * Terra's webhook: data of one user of many kinds, of which activities are read, many a body; `user.user_id` leads to
 * the athlete, `summary_id` names the activity. `terra-signature` is verified by the vendor secret `secret` (the signing
 * secret), within 5 minutes. An activity whose `upload_type` is 4 is a deletion; one that comes again is an edit, in
 * order of receipt, as Terra names no version. Terra waits 8 to 10 s and tries ten more times.
 *
 * Not settled in public: whether a retry is signed anew (else `toleranceSeconds` wants to be longer), and in which zone
 * times without an offset are: those are quarantined. So is what a person must look at: a user who got another id, and
 * a link to data in place of the data (`s3_payload`, ping mode), which lasts ten minutes.
 */
export const terra: Source = {
  slug: TERRA_SOURCE,
  acceptedStatus: 200,
  secrets: [
    {
      name: "secret",
      meaning: "the signing secret of the webhook in Terra's dashboard (Connections, Destinations)",
      pattern: /^[!-~]{8,256}$/,
    },
    {
      name: "toleranceSeconds",
      meaning: `how old a signature may be, in seconds (${TOLERANCE_SECONDS} unless set)`,
      pattern: /^[1-9]\d{0,5}$/,
      optional: true,
    },
  ],
  authenticate: async ({ header, body }, { vendorSecrets, nowMs }) => {
    const { secret, toleranceSeconds = TOLERANCE_SECONDS } = await vendorSecrets();
    const verifying = { secret, nowMs, toleranceSeconds: Number(toleranceSeconds) };
    return { kind: isTerraSigned(header("terra-signature") ?? "", body, verifying) ? "vendor" : "refused" };
  },
  parse: (body, { nowMs }) => {
    const any = z.safeParse(event, body);
    if (!any.success) return [notUnderstood(body, problemsOf("", any.error, body))];
    return readEvent(any.data.type, body, nowMs);
  },
};

const event = z.object({ type: z.string({ error: "a type such as activity" }) });
const ofUser = z.looseObject({ user: z.looseObject({ user_id: vendorId() }, { error: 'the user {"user_id"}' }) });
const reauthorized = z.object({
  old_user: z.object({ user_id: vendorId() }),
  new_user: z.object({ user_id: vendorId() }),
});
const activities = z.extend(ofUser, { data: z.array(z.unknown(), { error: "a list of activities" }) });

function readEvent(type: string, body: unknown, nowMs: number): readonly HookRecord[] {
  switch (type) {
    case "activity":
      return readActivities(body, nowMs);
    case "deauth":
    case "access_revoked":
      return [readDeparture(body)];
    case "user_reauth":
      return [readReauthorization(body)];
    case "s3_payload":
      return [notUnderstood(body, [{ path: "type", came: "a link to the data", expected: "the data: no ping mode" }])];
    default:
      return [{ kind: "ignored", reason: `${type.slice(0, 60)} is not read` }];
  }
}

/** What stands beside the activities goes with each that is kept; Terra's own is a third as long [characters]. */
const LONGEST_CARRIER = 1_000;

function readActivities(body: unknown, nowMs: number): readonly HookRecord[] {
  const read = z.safeParse(activities, body);
  if (!read.success) return [notUnderstood(body, problemsOf("", read.error, body))];
  const { user_id: user, provider } = read.data.user;
  if (isStravas(provider)) return [STRAVAS_RECORD];
  const carrier = { ...read.data, data: [] };
  const isLong = JSON.stringify(carrier).length > LONGEST_CARRIER;
  const beside = isLong ? { type: "activity", user: { user_id: user, provider } } : carrier;
  return readEach(read.data.data, (record) =>
    carriedBy({ ...beside, data: [record] }, readActivity(record, { nowMs, user })),
  );
}

const about = z.object({
  metadata: z.object({ summary_id: z.unknown(), type: z.unknown(), upload_type: z.unknown() }),
});
const deletion = z.object({ metadata: z.object({ summary_id: vendorId() }) });

function readActivity(record: unknown, of: { readonly nowMs: number; readonly user: string }): HookRecord {
  const known = z.safeParse(about, record);
  const { type, upload_type: upload } = known.success ? known.data.metadata : {};
  if (upload === DELETED) {
    const read = z.safeParse(deletion, record);
    if (!read.success) return notUnderstood(record, problemsOf("", read.error, record), of.user);
    return { kind: "deletion", externalId: read.data.metadata.summary_id, at: null, user: of.user };
  }
  if (typeof type === "number" && numberedActivity(TERRA_NUMBERS, type) === "none") {
    return { kind: "ignored", reason: `an activity of type ${type} is no exercise` };
  }
  return vendorWorkout(record, { schema: terraActivity, ...of });
}

function readDeparture(body: unknown): HookRecord {
  const read = z.safeParse(ofUser, body);
  if (!read.success) return notUnderstood(body, problemsOf("", read.error, body));
  const user = read.data.user.user_id;
  return carriedBy(body, { kind: "errand", task: "unlink", externalId: `user-${user}`, at: null, user });
}

/** Nothing links the new id by itself: the athlete may have come back as somebody else's account. */
function readReauthorization(body: unknown): HookRecord {
  const read = z.safeParse(reauthorized, body);
  if (!read.success) return notUnderstood(body, problemsOf("", read.error, body));
  const came = `the id ${read.data.new_user.user_id} for a user who had another`;
  const problem = { path: "new_user", came, expected: "that it is linked: cooldown connect link" };
  return notUnderstood(body, [problem], read.data.old_user.user_id);
}

const TIMESTAMP_FORM = /^t=([1-9]\d{0,11})$/;
const SIGNATURE_FORM = /^v1=([0-9a-f]{64})$/i;
const MOST_PARTS = 10;

interface Verifying {
  readonly secret: string | undefined;
  readonly nowMs: number;
  readonly toleranceSeconds: number;
}

/**
 * Whether a `terra-signature` (`t=<epoch seconds>,v1=<hex>`, one or more `v1`) is of a body: HMAC-SHA256 over `t.body`,
 * and `t` within the tolerance of now, either way.
 */
export function isTerraSigned(
  signature: string,
  body: Uint8Array,
  { secret, nowMs, toleranceSeconds }: Verifying,
): boolean {
  const parts = signature.split(",", MOST_PARTS).map((part) => part.trim());
  const timestamp = parts.map((part) => TIMESTAMP_FORM.exec(part)?.[1]).find((found) => found !== undefined);
  if (timestamp === undefined || Math.abs(nowMs / 1000 - Number(timestamp)) > toleranceSeconds) return false;
  const signed = { secret, parts: [`${timestamp}.`, body], encoding: "hex" } as const;
  return parts.some((part) => isMac(SIGNATURE_FORM.exec(part)?.[1], signed));
}
