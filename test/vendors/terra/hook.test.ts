import { describe, expect, it } from "vitest";
import { aHook, fixture, type HookAtHand, localDateOf, provenBy } from "../../support/hook-source.ts";
import { proveTerra } from "../../support/vendor-proof.ts";

type Fields = Readonly<Record<string, unknown>>;

interface Activity extends Fields {
  readonly metadata: Fields;
}

const SLUG = "terra";
const SECRET = "terra-signing-secret";
const USER = "2f4b8a4e-1c7d-4a86-9c0e-5d1f2b3a4c5d";
const NOW_MS = Date.parse("2026-11-22T17:00:00Z");
const EVENT = fixture(SLUG, "activities") as Fields & { readonly data: readonly [Activity, Activity] };
const [RUN, LIFT] = EVENT.data;
const RUN_ID = "b1e6d6a0-7c2f-4e57-8a6d-0f2f6a2f9a11";
const prove = proveTerra(SECRET);
const { send, answer } = provenBy(prove);

const aTerraHook = (secrets: Readonly<Record<string, string>> = {}): Promise<HookAtHand> =>
  aHook(SLUG, { token: null, secrets: { secret: SECRET, ...secrets }, links: { ana: USER } });

async function keptOf(hook: HookAtHand, athleteId: string | null): Promise<readonly unknown[]> {
  return (await hook.quarantined(athleteId)).map((payload) => JSON.parse(payload));
}

function told(...data: readonly unknown[]): Fields {
  return { ...EVENT, data };
}

function run(metadata: Fields, over: Fields = {}): Activity {
  return { ...RUN, ...over, metadata: { ...RUN.metadata, ...metadata } };
}

describe("the source terra", () => {
  it("reads the activities of a body, into the log of their athlete", async () => {
    const hook = await aTerraHook();

    const response = await send(hook, EVENT);

    const [first, lift] = await hook.log("ana");
    expect(response.status).toBe(200);
    expect(first).toMatchObject({ source: SLUG, externalId: RUN_ID });
    expect(first?.report).toStrictEqual({
      kind: "run",
      startedAt: "2026-11-22T03:30:00.000Z",
      offsetMinutes: -300,
      durationMinutes: 45,
      elapsedMinutes: 47,
      distanceMeters: 8200.55,
      ascentMeters: 96.5,
      averageHeartRate: 151,
      title: "Evening Run",
    });
    expect([first, lift].map((each) => each && localDateOf(each))).toStrictEqual(["2026-11-21", "2026-11-22"]);
  });

  it("counts the rests between sets to a lift, and reads no offset from times that are UTC", async () => {
    const hook = await aTerraHook();

    await send(hook, told(LIFT));

    const [lift] = await hook.log("ana");
    expect(lift?.report).toMatchObject({ kind: "strength", durationMinutes: 55, elapsedMinutes: 55 });
    expect([lift?.report.offsetMinutes, lift?.report.distanceMeters]).toStrictEqual([undefined, undefined]);
  });

  it.each([
    { localized: 1, time: "+00:00", offset: 0 },
    { localized: 0, time: "+00:00", offset: undefined },
    { localized: undefined, time: "+00:00", offset: undefined },
    { localized: undefined, time: "+02:00", offset: 120 },
    { localized: 1, time: "Z", offset: undefined },
  ])(
    "reads a start that ends in $time, localized $localized, as offset $offset",
    async ({ localized, time, offset }) => {
      const hook = await aTerraHook();
      const times = { start_time: `2026-11-22T09:00:00.000000${time}`, end_time: `2026-11-22T10:00:00.000000${time}` };

      await send(hook, told(run({ ...times, timestamp_localization: localized })));

      const [only] = await hook.log("ana");
      expect(only?.report.offsetMinutes).toBe(offset);
    },
  );

  it("reads the time from start to end when no active time is told, or one that is longer", async () => {
    const hook = await aTerraHook();
    const longer = run({ summary_id: "x" }, { active_durations_data: { activity_seconds: 9_000 } });

    await send(hook, told(run({}, { active_durations_data: {} }), longer));

    expect(await hook.log("ana")).toMatchObject([
      { report: { durationMinutes: 47 } },
      { report: { durationMinutes: 47 } },
    ]);
  });

  it("takes a body again as unchanged, an activity again as an edit, and a deletion as one (I2)", async () => {
    const hook = await aTerraHook();
    await send(hook, EVENT);

    const again = await answer(hook, EVENT);
    const edit = await answer(hook, told(run({ name: "Hills", upload_type: 3 })));
    const deletion = await answer(hook, told(run({ upload_type: 4 })));
    const late = await answer(hook, told(run({ name: "Hills", upload_type: 3 })));

    expect([again, edit, late].map(({ workouts }) => workouts[0]?.status)).toStrictEqual([
      "unchanged",
      "updated",
      "deleted",
    ]);
    expect(deletion.deleted).toStrictEqual([{ id: RUN_ID }]);
    expect((await hook.log("ana")).map(({ report }) => report.kind)).toStrictEqual(["strength"]);
  });

  it.each([
    { what: "no offset", activity: run({ start_time: "2026-11-21T22:30:00.000000" }), field: "metadata.start_time" },
    { what: "an end before its start", activity: run({ end_time: "2026-11-21T22:00:00-05:00" }), field: "duration" },
    {
      what: "a start in the future",
      activity: run({ start_time: "2026-12-24T08:00:00Z", end_time: "2026-12-24T09:00:00Z" }),
      field: "start",
    },
    { what: "a type by name", activity: run({ type: "running" }), field: "metadata.type" },
    { what: "no id", activity: run({ summary_id: null }), field: "metadata.summary_id" },
    { what: "no id to delete", activity: run({ summary_id: null, upload_type: 4 }), field: "metadata.summary_id" },
    { what: "nothing in it", activity: {}, field: "metadata" },
  ])("quarantines an activity with $what as a body of its own, and stores the others", async ({ activity, field }) => {
    const hook = await aTerraHook();

    const { workouts, quarantined } = await answer(hook, told(activity, LIFT));

    expect(workouts).toMatchObject([{ status: "created" }]);
    expect(quarantined[0]?.reason).toMatch(new RegExp(`^${field}: came `));
    expect(await keptOf(hook, "ana")).toStrictEqual([told(activity)]);
  });

  it.each([
    { what: "of a user who is nobody's", body: { ...told(RUN), user: { user_id: "stranger" } } },
    { what: "without a user", body: { ...told(RUN), user: null } },
    { what: "without a list", body: { ...told(RUN), data: RUN } },
    { what: "without a type", body: { ...told(RUN), type: undefined } },
    {
      what: "with a link in place of the data",
      body: { type: "s3_payload", url: "https://example.com/x", expires_in: 600 },
    },
  ])("quarantines a body $what by its day", async ({ body }) => {
    const hook = await aTerraHook();

    const response = await send(hook, body);

    expect(response.status).toBe(202);
    expect(await keptOf(hook, null)).toStrictEqual([JSON.parse(JSON.stringify(body))]);
  });

  it("keeps for a person to look at that a user got another id", async () => {
    const hook = await aTerraHook();
    const body = { type: "user_reauth", status: "warning", old_user: { user_id: USER }, new_user: { user_id: "n-2" } };

    const { quarantined } = await answer(hook, body);

    expect(quarantined).toStrictEqual([
      {
        reason:
          "new_user: came the id n-2 for a user who had another; expected that it is linked: cooldown connect link",
      },
    ]);
    expect(await keptOf(hook, "ana")).toStrictEqual([body]);
  });

  it.each(["deauth", "access_revoked"])("leaves an errand to unlink a user on %s", async (type) => {
    const hook = await aTerraHook();

    await send(hook, { type, status: "success", user: { user_id: USER }, message: "bye" });

    const key = { athleteId: "ana", source: SLUG, externalId: `user-${USER}` };
    expect(await hook.webhook.deps.hooks.errands.find(key)).toMatchObject({ task: "unlink", externalUserId: USER });
  });

  it.each(["sleep", "daily", "body", "auth", "healthcheck", "large_request_processing"])(
    "ignores %s with a reason",
    async (type) => {
      const hook = await aTerraHook();

      const response = await send(hook, { type, user: { user_id: USER }, data: [] });

      expect(response.status).toBe(200);
      expect(await response.json()).toMatchObject({ ignored: [{ reason: `${type} is not read` }] });
    },
  );

  it("leaves records of Strava's to Strava (I11)", async () => {
    const hook = await aTerraHook();

    const { ignored } = await answer(hook, { ...EVENT, user: { user_id: USER, provider: "STRAVA" } });

    expect(ignored).toStrictEqual([{ reason: "Strava's records are read from Strava alone: cooldown connect strava" }]);
    expect(await hook.log("ana")).toStrictEqual([]);
  });

  it("ignores what is no exercise, such as a drive", async () => {
    const hook = await aTerraHook();

    const { ignored } = await answer(hook, told(run({ type: 0 })));

    expect(ignored).toStrictEqual([{ reason: "an activity of type 0 is no exercise" }]);
  });

  it.each([
    { what: "a signature of another body", headers: prove(`${JSON.stringify(EVENT)} `, NOW_MS) },
    { what: "one under another secret", headers: proveTerra("another")(JSON.stringify(EVENT), NOW_MS) },
    { what: "one over five minutes old", headers: prove(JSON.stringify(EVENT), NOW_MS - 301_000) },
    { what: "one over five minutes ahead", headers: prove(JSON.stringify(EVENT), NOW_MS + 301_000) },
    {
      what: "one without its time",
      headers: { "terra-signature": prove(JSON.stringify(EVENT), NOW_MS)["terra-signature"]?.slice(13) ?? "" },
    },
    { what: "none", headers: {} },
  ])("answers 401 to $what and keeps nothing", async ({ headers }) => {
    const hook = await aTerraHook();

    const response = await hook.post(EVENT, { headers });

    expect(response.status).toBe(401);
    expect(await hook.log("ana")).toStrictEqual([]);
    expect(await hook.quarantined(null)).toStrictEqual([]);
  });

  it("takes the one good of several signatures", async () => {
    const hook = await aTerraHook();
    const good = prove(JSON.stringify(EVENT), NOW_MS)["terra-signature"] ?? "";
    const several = good.replace(",", `,v0=${"0".repeat(64)},v1=${"0".repeat(64)},`);

    const response = await hook.post(EVENT, { headers: { "terra-signature": several } });

    expect(response.status).toBe(200);
  });

  it("takes older signatures once the team has said how old", async () => {
    const hook = await aTerraHook({ toleranceSeconds: "28800" });

    const old = await hook.post(EVENT, { headers: prove(JSON.stringify(EVENT), NOW_MS - 28_800_000) });
    const older = await hook.post(EVENT, { headers: prove(JSON.stringify(EVENT), NOW_MS - 28_801_000) });

    expect([old.status, older.status]).toStrictEqual([200, 401]);
  });

  it("lets nobody in while the team has no secret of it", async () => {
    const hook = await aHook(SLUG, { token: null });

    const response = await hook.post(EVENT, { headers: proveTerra("")(JSON.stringify(EVENT), NOW_MS) });

    expect(response.status).toBe(401);
  });

  it.each([
    { type: 8, kind: "run" },
    { type: 58, kind: "run" },
    { type: 133, kind: "run" },
    { type: 80, kind: "strength" },
    { type: 97, kind: "strength" },
    { type: 114, kind: "strength" },
    { type: 7, kind: "recovery" },
    { type: 100, kind: "recovery" },
    { type: 1, kind: "cross" },
    { type: 88, kind: "cross" },
    { type: 108, kind: "cross" },
    { type: 999, kind: "cross" },
  ])("reads type $type as $kind", async ({ type, kind }) => {
    const hook = await aTerraHook();

    await send(hook, told(run({ type })));

    expect(await hook.log("ana")).toMatchObject([{ report: { kind } }]);
  });
});
