import { describe, expect, it } from "vitest";
import { dueCheck, errandsCheck, type Overdue, virtuallyLate } from "../../../../bin/commands/doctor/checks/due.ts";

const NONE: Overdue = { count: 0, isMore: false, oldestSeconds: 0, byShard: [0] };
const command = "aws scheduler list-schedules";

describe("the check of what is due", () => {
  const facts = { reminders: NONE, reviews: NONE, lateSeconds: 120, command };

  it("is content with what is on its way", () => {
    const reminders = { count: 3, isMore: false, oldestSeconds: 120, byShard: [120] };
    const seen = "No reminder and no nightly review is overdue.";

    expect(dueCheck.judge({ ...facts, reminders }, undefined)).toStrictEqual([{ kind: "ok", seen }]);
  });

  it("counts late reminders and says where to look", () => {
    const reminders = { count: 12, isMore: false, oldestSeconds: 840, byShard: [840] };

    expect(dueCheck.judge({ ...facts, reminders }, undefined)).toStrictEqual([
      {
        kind: "problem",
        seen: "12 reminders are overdue, the oldest by 14 min.",
        means: "Texts go out late, and one that is too late is not sent at all.",
        next: 'See whether the sweep runs: docs/runbook.md, "The sweep has stopped" and "Texts go out late".',
        command,
      },
    ]);
  });

  it.each([
    { byShard: [0, 840], words: ", in shard 1 of 0 to 1: its schedule alone may be off." },
    { byShard: [840, 30, 200], words: ", in shards 0, 2 of 0 to 2: their schedules alone may be off." },
    { byShard: [840, 400], words: ", in each of 2 shards." },
  ])("names the shards that are late: $byShard", ({ byShard, words }) => {
    const reminders = { count: 12, isMore: false, oldestSeconds: 840, byShard };

    expect(dueCheck.judge({ ...facts, reminders }, undefined)).toMatchObject([
      { seen: `12 reminders are overdue, the oldest by 14 min${words}` },
    ]);
  });

  it("says when there may be more than it counted", () => {
    const reminders = { count: 500, isMore: true, oldestSeconds: 200_000, byShard: [200_000] };
    const seen = "500 reminders or more are overdue, the oldest by 2 days.";

    expect(dueCheck.judge({ ...facts, reminders }, undefined)).toMatchObject([{ seen }]);
  });

  it("lets a review wait an hour", () => {
    const late = { count: 1, isMore: false, oldestSeconds: 7_200, byShard: [7_200] };

    expect(dueCheck.judge({ ...facts, reviews: { ...late, oldestSeconds: 3_600 } }, undefined)).toMatchObject([
      { kind: "ok" },
    ]);
    expect(dueCheck.judge({ ...facts, reviews: late }, undefined)).toMatchObject([
      {
        kind: "advice",
        seen: "1 nightly review is overdue, the oldest by 2 h.",
        next: expect.stringMatching(/It may also be of an athlete who cannot be read: see "athletes"\.$/),
      },
    ]);
  });
});

describe("the check of errands", () => {
  it("is content within five minutes, and says what it means beyond", () => {
    const errands = { count: 1, isMore: false, oldestSeconds: 301, byShard: [301] };
    const facts = { lateSeconds: 300, command: null };

    expect([
      ...errandsCheck.judge({ errands: NONE, ...facts }, undefined),
      ...errandsCheck.judge({ errands, ...facts }, undefined),
    ]).toStrictEqual([
      { kind: "ok", seen: "No errand at a vendor's API is overdue." },
      {
        kind: "problem",
        seen: "1 errand is overdue, the oldest by 5 min.",
        means: "Workouts that vendors only announce come late, and meal texts about them not at all.",
        next: 'See whether fetch runs: docs/runbook.md, "Errands wait".',
        command: null,
      },
    ]);
  });
});

describe("what may be late", () => {
  it("forgives what falls due between two of its sweeps, which is more the faster time goes", () => {
    expect([virtuallyLate(120, 1), virtuallyLate(120, 60), virtuallyLate(120, 3_600)]).toStrictEqual([120, 120, 7_200]);
  });
});
