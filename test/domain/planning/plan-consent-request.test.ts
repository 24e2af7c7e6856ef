import { describe, expect, it } from "vitest";
import type { Athlete } from "../../../lib/domain/profile.ts";
import { anAthlete, aProfile, aReminder, sentAt } from "../../support/builders.ts";
import { placed, planAt } from "../../support/planning.ts";

const INVITATION = { at: "2026-11-20T15:00:00.000Z", by: "Coach Lee", phone: "+12025550123" };
const INVITED = anAthlete({ consent: {}, invitation: INVITATION });

function invites(now: string, athlete: Athlete, canReply = true) {
  return placed(planAt(now, { athlete, plan: {}, canReply }), "invite");
}

describe("the invite", () => {
  it("is planned for the instant of the command and may wait a day", () => {
    expect(invites("2026-11-20 10:01", INVITED)).toStrictEqual([
      {
        athleteId: "ana",
        localDate: "2026-11-20",
        kind: "invite",
        n: 1,
        generation: 1,
        plannedAt: "2026-11-20T15:00:00.000Z",
        sendBefore: "2026-11-21T15:00:00.000Z",
        zone: "America/New_York",
        channel: "sms",
        facts: { kind: "invite" },
        reason: { code: "INVITATION", evidence: { at: "2026-11-20T15:00:00.000Z" } },
        state: "PENDING",
        dueAt: "2026-11-20T15:00:00.000Z",
        attempts: 0,
      },
    ]);
  });

  it("is not planned where nobody can answer it", () => {
    expect(invites("2026-11-20 10:01", INVITED, false)).toStrictEqual([]);
  });

  it("is planned for nobody who answered, and for no other number", () => {
    const answered = anAthlete({ invitation: INVITATION });
    const renumbered = { ...INVITED, profile: aProfile({ phone: "+12025550124" }) };

    expect([answered, renumbered].flatMap((athlete) => invites("2026-11-20 10:01", athlete))).toStrictEqual([]);
  });

  it("is never planned again once it went", () => {
    const went = aReminder({ kind: "invite", localDate: "2026-11-20" }, sentAt("2026-11-20T15:00:01.000Z"));

    const later = ["2026-11-20 12:00", "2026-11-21 12:00", "2026-11-22 03:00", "2026-12-20 03:00"];

    expect(later.flatMap((now) => planAt(now, { athlete: INVITED, existing: [went], plan: {} }).place)).toStrictEqual(
      [],
    );
  });

  it.each([
    { now: "2026-11-21 09:59", states: ["PENDING"] },
    { now: "2026-11-21 10:00", states: ["SKIPPED"] },
    { now: "2026-11-22 03:00", states: [] },
  ])("that was missed is, at $now: $states", ({ now, states }) => {
    expect(invites(now, INVITED).map(({ state }) => state)).toStrictEqual(states);
  });

  it("that waits is withdrawn when the athlete answered", () => {
    const pending = aReminder({ kind: "invite", localDate: "2026-11-20" });

    const { withdraw } = planAt("2026-11-20 12:00", {
      athlete: anAthlete({ invitation: INVITATION }),
      existing: [pending],
    });

    expect(withdraw).toMatchObject([{ settled: { state: "CANCELLED", outcome: "EDITED" } }]);
  });
});
