import { describe, expect, it } from "vitest";
import { aHook, fixture, type HookAtHand, localDateOf } from "../../support/hook-source.ts";

type Activity = Readonly<Record<string, unknown>>;

const SLUG = "garmin";
const PATH = "/push-0123456789";
const PUSH = fixture(SLUG, "push") as { readonly activities: readonly Activity[] };
const [RUN = {}, LIFT = {}] = PUSH.activities;

const aGarminHook = (secrets: Readonly<Record<string, string>> = {}): Promise<HookAtHand> =>
  aHook(SLUG, {
    token: null,
    path: PATH,
    secrets: { pathSecret: PATH.slice(1), ...secrets },
    links: { ana: "8f3c1c2e-ana", bea: "1d0be7aa-bea" },
  });

describe("the source garmin", () => {
  it("reads a push over several users, each into the log of its athlete", async () => {
    const hook = await aGarminHook();

    const response = await hook.post(PUSH);

    const [run] = await hook.log("ana");
    const [lift] = await hook.log("bea");
    expect(response.status).toBe(200);
    expect(run).toMatchObject({ source: SLUG, externalId: "5001968355" });
    expect(run?.report).toStrictEqual({
      kind: "run",
      startedAt: "2026-11-22T03:30:00.000Z",
      offsetMinutes: -300,
      durationMinutes: 45,
      distanceMeters: 8200.55,
      ascentMeters: 96.5,
      averageHeartRate: 151,
      title: "New York Running",
    });
    expect(lift?.report).toMatchObject({
      kind: "strength",
      startedAt: "2026-11-22T13:45:00.000Z",
      offsetMinutes: 60,
      durationMinutes: 60,
      averageHeartRate: 118,
    });
    expect([run, lift].map((each) => each && localDateOf(each))).toStrictEqual(["2026-11-21", "2026-11-22"]);
  });

  it("takes a push again as unchanged, an edit by hand as an edit, details as the same activity (I2)", async () => {
    const hook = await aGarminHook();
    await hook.post(PUSH);
    const edited = { ...RUN, summaryId: "other", activityName: "Hills" };

    const again = await hook.answer(PUSH);
    const edit = await hook.answer({ manuallyUpdatedActivities: [edited] });
    const { userId, ...summary } = edited as Activity;
    const details = await hook.answer({ activityDetails: [{ userId, summaryId: "x-detail", summary, samples: [] }] });

    expect([again, edit, details].map(({ workouts }) => workouts[0]?.status)).toStrictEqual([
      "unchanged",
      "updated",
      "unchanged",
    ]);
    expect(await hook.log("ana")).toMatchObject([{ report: { title: "Hills" } }]);
  });

  it("keeps out what was deleted here when it is pushed again (I2)", async () => {
    const hook = await aGarminHook();
    await hook.post(PUSH);
    const key = { source: SLUG, externalId: "5001968355" };
    await hook.webhook.world.store.log.remove("ana", key, "2026-11-22T17:00:00.000Z");

    const late = await hook.answer(PUSH);

    expect(late.workouts[0]?.status).toBe("deleted");
    expect(await hook.log("ana")).toStrictEqual([]);
  });

  it.each([
    { what: "zero minutes", over: { durationInSeconds: 0 }, field: "duration" },
    { what: "over 48 hours", over: { durationInSeconds: 180_000 }, field: "duration" },
    { what: "a text as seconds", over: { startTimeInSeconds: "1795318200" }, field: "startTimeInSeconds" },
    { what: "a start in the future", over: { startTimeInSeconds: 1_795_400_000 }, field: "start" },
    { what: "no id", over: { activityId: undefined, summaryId: undefined }, field: "activityId" },
  ])("quarantines an activity with $what and stores the others", async ({ over, field }) => {
    const hook = await aGarminHook();
    const bad = { ...RUN, ...over };

    const answer = await hook.answer({ activities: [bad, LIFT] });

    expect(answer.workouts).toMatchObject([{ id: "5001968356", status: "created" }]);
    expect(answer.quarantined[0]?.reason).toMatch(new RegExp(`^${field}: came `));
    expect(await hook.quarantined("ana")).toStrictEqual([JSON.stringify({ activities: [bad] })]);
  });

  it("quarantines an activity of a user who is nobody's, by its day", async () => {
    const hook = await aGarminHook();

    const strangers = { activities: [{ ...RUN, userId: "stranger" }] };

    const answer = await hook.answer({ ...strangers, dailies: [] });

    expect(answer.quarantined).toStrictEqual([{ reason: "no athlete is linked to this user" }]);
    expect(await hook.quarantined(null)).toStrictEqual([JSON.stringify(strangers)]);
  });

  it("ignores what is no workout with a reason", async () => {
    const hook = await aGarminHook();

    const answer = await hook.answer({ dailies: [{ userId: "u" }], activities: [{ ...RUN, isParent: true }] });

    expect(answer.ignored).toStrictEqual([
      { reason: "dailies are not read" },
      { reason: "the whole of a multisport activity: its parts come by themselves" },
    ]);
  });

  it("leaves an errand to unlink a user who left", async () => {
    const hook = await aGarminHook();

    await hook.post({ deregistrations: [{ userId: "8f3c1c2e-ana" }] });

    const key = { athleteId: "ana", source: SLUG, externalId: "8f3c1c2e-ana" };
    expect(await hook.webhook.deps.hooks.errands.find(key)).toMatchObject({ task: "unlink" });
  });

  it("quarantines another body whole", async () => {
    const hook = await aGarminHook();

    const response = await hook.post({ activities: RUN });

    expect(response.status).toBe(202);
    expect(await hook.quarantined(null)).toStrictEqual([JSON.stringify({ activities: RUN })]);
  });

  it.each([
    { what: "a wrong secret in the path", path: `${PATH}x` },
    { what: "none", path: "" },
  ])("answers 401 to $what and keeps nothing", async ({ path }) => {
    const hook = await aGarminHook();

    const response = await hook.post(PUSH, { path });

    expect(response.status).toBe(401);
    expect(await hook.log("ana")).toStrictEqual([]);
    expect(await hook.quarantined(null)).toStrictEqual([]);
  });

  it("asks for the client id, too, once the team has set it", async () => {
    const hook = await aGarminHook({ clientId: "c-1" });

    const without = await hook.post(PUSH);
    const wrong = await hook.post(PUSH, { headers: { "garmin-client-id": "c-2" } });
    const right = await hook.post(PUSH, { headers: { "Garmin-Client-Id": "c-1" } });

    expect([without.status, wrong.status, right.status]).toStrictEqual([401, 401, 200]);
  });

  it.each([
    { type: "TRAIL_RUNNING", kind: "run" },
    { type: "treadmill_running", kind: "run" },
    { type: "HIIT", kind: "strength" },
    { type: "WALKING", kind: "recovery" },
    { type: "YOGA", kind: "recovery" },
    { type: "LAP_SWIMMING", kind: "cross" },
    { type: "OTHER", kind: "cross" },
  ])("reads $type as $kind", async ({ type, kind }) => {
    const hook = await aGarminHook();

    await hook.post({ activities: [{ ...RUN, activityType: type }] });

    expect(await hook.log("ana")).toMatchObject([{ report: { kind } }]);
  });
});
