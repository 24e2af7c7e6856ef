import { describe, expect, it } from "vitest";
import { epochDay, instantMs, isoDate } from "../../../lib/domain/local-time.ts";
import { withAppendedReasons } from "../../../lib/domain/planning/appended-reason.ts";
import type { PlanContext } from "../../../lib/domain/planning/plan-context.ts";
import type { DayPlan, PlannedText } from "../../../lib/domain/planning/reminder-slot.ts";
import { EMPTY_HISTORY, reasonTold } from "../../../lib/domain/planning/text-history.ts";
import type { Reminder } from "../../../lib/domain/reminder.ts";
import type { ReminderFacts } from "../../../lib/domain/reminder-facts.ts";
import { aReminder, claimedUntil, endedAs, sentAt } from "../../support/builders.ts";
import { aLiftAgo, aRunAgo, logOf, TODAY } from "../../support/training.ts";

/** A run that is a long step up, and a lift on its day: RUN_SPIKE before ALTERNATE. It is 23:00 on 2026-11-22. */
const BOTH = [
  aRunAgo(33),
  aRunAgo(22),
  aRunAgo(11),
  aRunAgo(5, { distanceMeters: 14_000 }),
  aRunAgo(0, { distanceMeters: 18_000 }),
  aLiftAgo(0, { at: "15:00" }),
];
const TODAYS_DATE = isoDate(TODAY);
const EASY_DAY: ReminderFacts = {
  kind: "easy-day",
  easyDates: ["2026-11-23"],
  distanceMeters: 18_000,
  longestMeters: 14_000,
  windowDays: 30,
};
const MEAL = aReminder({ kind: "meal", localDate: TODAYS_DATE, plannedAt: "2026-11-22T17:15:00.000Z" });
const REST_DAY = aReminder({ kind: "rest-day", localDate: TODAYS_DATE, plannedAt: "2026-11-23T00:00:00.000Z" });
const EASY = aReminder({ ...REST_DAY, facts: EASY_DAY });
const LATE = instantMs("2026-11-24T00:00:00Z");
const NOW = instantMs("2026-11-23T04:00:00Z");

function send(reminder: Reminder, planBeforeMs: number = LATE): PlannedText {
  return { kind: "send", reminder, planBeforeMs };
}

/** The history of a RUN_SPIKE that was told on a date. */
function tellingOf(date: string) {
  return { ...EMPTY_HISTORY, reasonDay: { RUN_SPIKE: epochDay(date) } };
}

/** The reason told by each text of some days, in order. */
function reasonsToldBy(days: readonly DayPlan[], over: Partial<PlanContext> = {}) {
  const context = { log: logOf(BOTH), existing: [], history: EMPTY_HISTORY, canReply: false, ...over };
  return withAppendedReasons(days, context).map(({ reminder }) => reasonTold(reminder));
}

describe("the appended reasons of some days in a row", () => {
  it("tell a reason once, also when two days ask for it in one plan", () => {
    const log = logOf([aRunAgo(20), aRunAgo(1), aRunAgo(0)]);
    const yesterday = aReminder({ ...MEAL, localDate: isoDate(TODAY - 1), plannedAt: "2026-11-21T17:15:00.000Z" });
    const days = [
      { day: TODAY - 1, planned: [send(yesterday)] },
      { day: TODAY, planned: [send(MEAL)] },
    ];

    expect(reasonsToldBy(days, { log })).toStrictEqual(["RETURN", undefined]);
  });

  it("leave the run to the easy-day text of the next day", () => {
    const easy = { ...EASY, localDate: isoDate(TODAY + 1), plannedAt: "2026-11-24T00:00:00.000Z" };
    const days = [
      { day: TODAY, planned: [send(MEAL)] },
      { day: TODAY + 1, planned: [send(easy)] },
    ];

    expect(reasonsToldBy(days)).toStrictEqual(["ALTERNATE", "RUN_SPIKE"]);
  });

  it("add no second reason to a day with an easy-day text", () => {
    const days = [{ day: TODAY, planned: [send(EASY), send(MEAL)] }];

    expect(reasonsToldBy(days)).toStrictEqual(["RUN_SPIKE", undefined]);
  });

  it("tell of the run when the easy-day text is skipped", () => {
    const silent: PlannedText = { kind: "skip", reminder: EASY, outcome: "EVENT" };

    const told = reasonsToldBy([{ day: TODAY, planned: [silent, send(MEAL)] }]);

    expect(told).toStrictEqual(["RUN_SPIKE", "RUN_SPIKE"]);
  });

  it("add no second reason to a day whose text told one", () => {
    const { facts } = MEAL;
    const rider = { code: "RETURN", evidence: { daysWithoutRun: 22, neededDays: 14, easyDays: 7, easyDates: [] } };
    const told = aReminder(
      { ...MEAL, facts: { ...facts, rider } as ReminderFacts },
      sentAt("2026-11-22T17:15:00.000Z"),
    );
    const days = [{ day: TODAY, planned: [send(REST_DAY)] }];

    expect(reasonsToldBy(days, { existing: [told] })).toStrictEqual([undefined]);
    expect(reasonsToldBy(days, { existing: [{ ...told, localDate: isoDate(TODAY - 1) }] })).toStrictEqual([
      "RUN_SPIKE",
    ]);
  });
});

describe("the text a reason is appended to", () => {
  it("is the one that is sent first, in whatever order they are planned", () => {
    expect(reasonsToldBy([{ day: TODAY, planned: [send(REST_DAY), send(MEAL)] }])).toStrictEqual([
      undefined,
      "RUN_SPIKE",
    ]);
  });

  it.each([
    { what: "it can still be planned", existing: [], planBeforeMs: NOW + 1, isAppended: true },
    { what: "it is too late to plan it", existing: [], planBeforeMs: NOW, isAppended: false },
    { what: "it stands", existing: [MEAL], planBeforeMs: NOW, isAppended: true },
    {
      what: "it is on its way",
      existing: [aReminder(MEAL, claimedUntil("2026-11-23T04:01:00.000Z"))],
      planBeforeMs: NOW,
      isAppended: true,
    },
    {
      what: "it went",
      existing: [aReminder(MEAL, sentAt("2026-11-22T17:15:00.000Z"))],
      planBeforeMs: LATE,
      isAppended: false,
    },
    {
      what: "an edit ended it",
      existing: [aReminder(MEAL, endedAs("CANCELLED", "EDITED"))],
      planBeforeMs: LATE,
      isAppended: true,
    },
    {
      what: "there was no room for it",
      existing: [aReminder(MEAL, endedAs("SKIPPED", "SPACING"))],
      planBeforeMs: LATE,
      isAppended: false,
    },
  ])("is the meal text: $isAppended when $what", ({ existing, planBeforeMs, isAppended }) => {
    const planned = [send(MEAL, planBeforeMs), send(REST_DAY)];

    const told = reasonsToldBy([{ day: TODAY, planned }], { existing });

    expect(told).toStrictEqual(isAppended ? ["RUN_SPIKE", undefined] : [undefined, "RUN_SPIKE"]);
  });

  it("tells a reason again seven days after it was told last", () => {
    const days = [{ day: TODAY, planned: [send(MEAL)] }];

    expect(reasonsToldBy(days, { history: tellingOf("2026-11-16") })).toStrictEqual(["ALTERNATE"]);
    expect(reasonsToldBy(days, { history: tellingOf("2026-11-15") })).toStrictEqual(["RUN_SPIKE"]);
  });
});
