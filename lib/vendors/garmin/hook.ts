import * as z from "zod/mini";
import type { HookRecord } from "../../app/hook-record.ts";
import { isoInstant } from "../../domain/local-time.ts";
import { activityOrCross } from "../activities.ts";
import type { ToldWorkout } from "../read-result.ts";
import { isSameSecret } from "../signatures.ts";
import type { Source } from "../source.ts";
import { amount, may, measured, rounded, title, vendorId } from "../vendor-fields.ts";
import { carriedBy, notThePayload, notUnderstood, readEach, vendorWorkout } from "../vendor-record.ts";

/** The source slug of Garmin's push and of its export: both name an activity by the same id. */
export const GARMIN_SOURCE = "garmin";
const SECONDS_A_MINUTE = 60;
const ACTIVITIES: readonly string[] = ["activities", "manuallyUpdatedActivities"];
const LATEST_SECONDS = 4_102_444_800;

/**
 * Garmin Connect's push. Garmin signs nothing: a callback URL that ends in the vendor secret `pathSecret` is what keeps
 * others out. Its header `garmin-client-id` is compared when the vendor secret `clientId` is set, but that id also
 * stands in every authorization page, so it is no proof by itself [choice]. One push holds many users; `userId` leads
 * to the athlete.
 */
export const garmin: Source = {
  slug: GARMIN_SOURCE,
  acceptedStatus: 200,
  secrets: [
    {
      name: "pathSecret",
      meaning: "a secret of yours, the end of the callback URL",
      pattern: /^[A-Za-z0-9_-]{8,128}$/,
    },
    {
      name: "clientId",
      meaning: "the client id of the app in Garmin's portal",
      pattern: /^[!-~]{1,128}$/,
      optional: true,
    },
  ],
  authenticate: async ({ pathToken, header }, { vendorSecrets }) => {
    const { pathSecret, clientId } = await vendorSecrets();
    const isOurs = isSameSecret(pathToken, pathSecret);
    const isTheirs = clientId === undefined || isSameSecret(header("garmin-client-id"), clientId);
    return { kind: isOurs && isTheirs ? "vendor" : "refused" };
  },
  parse: (body, { nowMs }) => {
    const push = z.safeParse(z.record(z.string(), z.array(z.unknown())), body);
    if (!push.success) return notThePayload('lists by their name, such as {"activities":[...]}');
    return Object.entries(push.data).flatMap(([list, records]) => readList(list, records, nowMs));
  },
};

function readList(list: string, records: readonly unknown[], nowMs: number): readonly HookRecord[] {
  const each = (read: (record: unknown) => HookRecord) =>
    readEach(records, (record) => carriedBy({ [list]: [record] }, read(record)));
  if (ACTIVITIES.includes(list)) return each((record) => readActivity(record, nowMs));
  if (list === "activityDetails") return each((record) => readDetails(record, nowMs));
  if (list === "deregistrations") return each(readDeregistration);
  return [{ kind: "ignored", reason: `${list.slice(0, 60)} are not read` }];
}

const owner = z.object({ userId: vendorId() });
const parent = z.object({ isParent: z.literal(true) });
const details = z.object({ userId: z.unknown(), summary: z.record(z.string(), z.unknown()) });

function readActivity(record: unknown, nowMs: number): HookRecord {
  if (z.safeParse(parent, record).success) {
    return { kind: "ignored", reason: "the whole of a multisport activity: its parts come by themselves" };
  }
  const owned = z.safeParse(owner, record);
  return vendorWorkout(record, { schema: garminActivity, nowMs, user: owned.success ? owned.data.userId : undefined });
}

/** Details repeat what the summary says, beside samples that are of no use here. */
function readDetails(record: unknown, nowMs: number): HookRecord {
  const read = z.safeParse(details, record);
  if (!read.success) return notUnderstood(record, [{ path: "summary", came: "none", expected: "an activity" }]);
  const { userId, summary } = read.data;
  return readActivity({ ...summary, userId }, nowMs);
}

function readDeregistration(record: unknown): HookRecord {
  const read = z.safeParse(owner, record);
  if (!read.success) return notUnderstood(record, [{ path: "userId", came: "none", expected: "an id" }]);
  const { userId } = read.data;
  return { kind: "errand", task: "unlink", externalId: userId, at: null, user: userId };
}

const seconds = z.int({ error: "whole seconds" });
const fields = z.object({
  userId: vendorId(),
  summaryId: may(vendorId()),
  activityId: may(vendorId()),
  activityName: title(),
  activityType: z.string({ error: "an activity type such as RUNNING" }),
  startTimeInSeconds: seconds.check(z.gte(0), z.lte(LATEST_SECONDS, { error: "seconds since 1970" })),
  startTimeOffsetInSeconds: may(
    seconds.check(z.gte(-50_400), z.lte(50_400, { error: "seconds, at most 14 hours from UTC" })),
  ),
  durationInSeconds: amount(1e7),
  distanceInMeters: measured(2e6),
  totalElevationGainInMeters: measured(30_000),
  averageHeartRateInBeatsPerMinute: measured(260),
});
/** An activity as Garmin pushes it. */
export const garminActivity: z.ZodMiniType<ToldWorkout> = z.pipe(fields, z.transform(toSourceWorkout));

/** `activityId` names an activity in summaries and details alike; `summaryId` has another end in details. */
function toSourceWorkout(from: z.output<typeof fields>, context: z.core.ParsePayload): ToldWorkout {
  const externalId = from.activityId ?? from.summaryId;
  if (externalId === undefined) {
    context.issues.push({ code: "custom", message: "an id", path: ["activityId"], input: from });
  }
  const offset = from.startTimeOffsetInSeconds;
  return {
    source: GARMIN_SOURCE,
    externalId: externalId ?? "",
    sourceVersion: null,
    activityName: from.activityType,
    report: {
      kind: activityOrCross(from.activityType),
      startedAt: isoInstant(from.startTimeInSeconds * 1000),
      offsetMinutes: offset === undefined ? undefined : Math.round(offset / SECONDS_A_MINUTE),
      durationMinutes: rounded(from.durationInSeconds / SECONDS_A_MINUTE),
      distanceMeters: from.distanceInMeters,
      ascentMeters: from.totalElevationGainInMeters,
      averageHeartRate: from.averageHeartRateInBeatsPerMinute,
      title: from.activityName,
    },
  };
}
