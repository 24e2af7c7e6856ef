import { describe, expect, it } from "vitest";
import { planTextsOff } from "../../../lib/domain/planning/plan-texts-off.ts";
import { EMPTY_HISTORY } from "../../../lib/domain/planning/text-history.ts";
import { anAthlete, aReminder, endedAs, sentAt } from "../../support/builders.ts";
import { applied, placed, planAt } from "../../support/planning.ts";
import { logOf } from "../../support/training.ts";

const FLAGGED = anAthlete({ redFlagAt: "2026-11-20T15:00:00.000Z" });

describe("the notice that texts are off", () => {
  it("is planned 72 hours after the red flag and may wait a day", () => {
    expect(placed(planAt("2026-11-20 10:01", { athlete: FLAGGED }), "notice")).toMatchObject([
      {
        localDate: "2026-11-23",
        state: "PENDING",
        plannedAt: "2026-11-23T15:00:00.000Z",
        sendBefore: "2026-11-24T15:00:00.000Z",
        reason: { code: "RED_FLAG", evidence: { at: "2026-11-20T15:00:00.000Z" } },
      },
    ]);
  });

  it("counts its 72 hours from the last text of danger, and is withdrawn as edited where it stood", () => {
    const before = applied([], planAt("2026-11-20 10:01", { athlete: FLAGGED }));
    const again = { ...FLAGGED, redFlagAgainAt: "2026-11-22T16:00:00.000Z" };

    const next = planAt("2026-11-22 11:01", { athlete: again, existing: before });

    expect(placed(next, "notice")).toMatchObject([
      {
        localDate: "2026-11-25",
        plannedAt: "2026-11-25T16:00:00.000Z",
        reason: { evidence: { at: again.redFlagAgainAt } },
      },
    ]);
    expect(next.withdraw.map(({ settled }) => settled)).toMatchObject([{ state: "CANCELLED", outcome: "EDITED" }]);
  });

  it("of a later red flag counts from it, not from what was told while an earlier one stood", () => {
    const lifted = { ...FLAGGED, redFlagAgainAt: "2026-11-02T16:00:00.000Z" };

    expect(placed(planAt("2026-11-20 10:01", { athlete: lifted }), "notice")).toMatchObject([
      { plannedAt: "2026-11-23T15:00:00.000Z" },
    ]);
  });

  it("is planned for nobody without a red flag, and for nobody who cannot be reached", () => {
    const unreachable = { ...FLAGGED, consent: {} };

    const notices = [anAthlete(), unreachable].flatMap((athlete) =>
      placed(planAt("2026-11-20 10:01", { athlete }), "notice"),
    );

    expect(notices).toStrictEqual([]);
  });

  it("is asked for by a red flag alone", () => {
    expect(planTextsOff({ log: logOf([]), existing: [], history: EMPTY_HISTORY, canReply: true })).toStrictEqual([]);
  });

  it("is never planned again once it went or could not go any more", () => {
    const notice = { kind: "notice", localDate: "2026-11-23" } as const;
    const ends = [
      aReminder(notice, sentAt("2026-11-23T15:00:01.000Z")),
      aReminder(notice, endedAs("EXPIRED", "OVERDUE")),
    ];
    const later = ["2026-11-23 12:00", "2026-11-24 12:00", "2026-11-25 03:00", "2026-12-20 03:00"];

    const again = later.flatMap((now) =>
      ends.flatMap((end) => placed(planAt(now, { athlete: FLAGGED, existing: [end] }), "notice")),
    );

    expect(again).toStrictEqual([]);
  });

  it.each([
    { now: "2026-11-24 09:59", states: ["PENDING"] },
    { now: "2026-11-24 10:00", states: ["SKIPPED"] },
    { now: "2026-11-26 03:00", states: [] },
  ])("that was missed is, at $now: $states", ({ now, states }) => {
    const notices = placed(planAt(now, { athlete: FLAGGED }), "notice");

    expect(notices.map(({ state }) => state)).toStrictEqual(states);
  });
});

describe("a text about the texts", () => {
  it.each(["notice", "invite"] as const)("is withdrawn as edited though nobody consents: %s", (kind) => {
    const existing = [aReminder({ kind, localDate: "2026-11-23" })];

    const { withdraw } = planAt("2026-11-22 12:00", { athlete: anAthlete({ consent: {} }), existing });

    expect(withdraw.map(({ settled }) => settled)).toMatchObject([{ state: "CANCELLED", outcome: "EDITED" }]);
  });
});
