import { describe, expect, it } from "vitest";
import { aHook, fixture, type HookAnswer, type HookAtHand } from "../../support/hook-source.ts";
import { SIGNED_AT_MS, SIGNING_SECRETS, signatureHeaders } from "../../support/vendor-signatures.ts";

const SLUG = "whoop";
const UPDATED = fixture(SLUG, "workout-updated");
const DELETED = { ...UPDATED, type: "workout.deleted" };
const WORKOUT = "ecfc6a15-4661-442f-a9a4-f160dd7afae8";
const MINUTE_MS = 60_000;

const aWhoopHook = (secrets: Readonly<Record<string, string>> = SIGNING_SECRETS.whoop): Promise<HookAtHand> =>
  aHook(SLUG, { token: null, secrets, links: { ana: "10129" } });

const signed = (body: unknown, over: { readonly secret?: string; readonly atMs?: number } = {}) => ({
  headers: signatureHeaders(SLUG, JSON.stringify(body), over),
});

function answerOf(hook: HookAtHand, body: unknown): Promise<HookAnswer> {
  return hook.answer(body, signed(body));
}

describe("the source whoop", () => {
  it("leaves an errand for a workout that was made or changed, answered 200, by a signature made elsewhere", async () => {
    const hook = await aWhoopHook();
    const headers = {
      "X-WHOOP-Signature": "RdY+2BZSS/ZZNr8ctPEWzBpsH/vUM43T/WgIntkO3Z0=",
      "X-WHOOP-Signature-Timestamp": "1795366770000",
    };

    const response = await hook.post(UPDATED, { headers });

    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ errands: [{ id: WORKOUT }] });
    expect(await hook.errand(WORKOUT)).toStrictEqual({
      athleteId: "ana",
      source: SLUG,
      externalId: WORKOUT,
      task: "fetch",
      externalUserId: "10129",
      requestedAt: "2026-11-22T17:00:00.000Z",
      dueAt: "2026-11-22T17:00:00.000Z",
    });
  });

  it("leaves one errand however often WHOOP tries (I2)", async () => {
    const hook = await aWhoopHook();

    for (let tries = 0; tries < 3; tries += 1) await hook.post(UPDATED, signed(UPDATED));

    expect(await hook.webhook.deps.hooks.errands.due(0, "2027", 9)).toHaveLength(1);
  });

  it("deletes what was deleted, and a late update leaves an errand that will find nothing (I2)", async () => {
    const hook = await aWhoopHook();

    const deleted = await answerOf(hook, DELETED);
    const late = await answerOf(hook, UPDATED);

    expect(deleted).toMatchObject({ deleted: [{ id: WORKOUT }] });
    expect(late.errands).toStrictEqual([{ id: WORKOUT }]);
    expect(await hook.log("ana")).toStrictEqual([]);
  });

  it.each(["sleep.updated", "recovery.deleted"])("ignores %s with a reason", async (type) => {
    const hook = await aWhoopHook();

    const { ignored } = await answerOf(hook, { ...UPDATED, type });

    expect(ignored).toStrictEqual([{ reason: `${type} is not read` }]);
  });

  it("quarantines an event it does not understand, one of version 1 with its athlete", async () => {
    const hook = await aWhoopHook();
    const first = { ...UPDATED, id: 10_235 };
    const answers = [
      await answerOf(hook, first),
      await answerOf(hook, { ...UPDATED, user_id: 7 }),
      await answerOf(hook, { ...UPDATED, type: undefined }),
    ];

    expect(answers.map(({ quarantined }) => quarantined[0]?.reason)).toStrictEqual([
      "id: came 10235; expected a UUID, as WHOOP's webhooks of version 2 name workouts",
      "no athlete is linked to this user",
      "type: came nothing; expected an event such as workout.updated",
    ]);
    expect(await hook.quarantined("ana")).toStrictEqual([JSON.stringify(first)]);
  });

  it.each([
    { what: "signed an hour ago, as a late try may be", atMs: SIGNED_AT_MS - 60 * MINUTE_MS, status: 200 },
    { what: "signed over two hours ago", atMs: SIGNED_AT_MS - 120 * MINUTE_MS, status: 401 },
    { what: "signed five minutes ahead", atMs: SIGNED_AT_MS + 5 * MINUTE_MS, status: 200 },
    { what: "signed six minutes ahead", atMs: SIGNED_AT_MS + 6 * MINUTE_MS, status: 401 },
    { what: "signed in seconds", atMs: SIGNED_AT_MS / 1000, status: 401 },
  ])("answers an event $what by $status", async ({ atMs, status }) => {
    const hook = await aWhoopHook();

    expect((await hook.post(UPDATED, signed(UPDATED, { atMs }))).status).toBe(status);
  });

  it.each([
    { what: "another secret", headers: signed(UPDATED, { secret: "other" }).headers },
    { what: "another body", headers: signed(DELETED).headers },
    {
      what: "another timestamp",
      headers: { ...signed(UPDATED).headers, "x-whoop-signature-timestamp": String(SIGNED_AT_MS + 1) },
    },
    { what: "no timestamp", headers: { "x-whoop-signature": signed(UPDATED).headers["x-whoop-signature"] ?? "" } },
    { what: "no signature", headers: { "x-whoop-signature-timestamp": String(SIGNED_AT_MS) } },
  ])("answers 401 to $what and keeps nothing", async ({ headers }) => {
    const hook = await aWhoopHook();

    const response = await hook.post(UPDATED, { headers });

    expect(response.status).toBe(401);
    expect(await hook.errand(WORKOUT)).toBeUndefined();
  });

  it("lets nobody in while the team has no application", async () => {
    const hook = await aWhoopHook({});

    expect((await hook.post(UPDATED, signed(UPDATED, { secret: "" }))).status).toBe(401);
  });
});
