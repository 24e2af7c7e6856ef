import { describe, expect, it } from "vitest";
import { type ReconcileInput, type Reconciliation, reconcile } from "../../../lib/domain/planning/reconcile.ts";
import { type PlannedText, skip } from "../../../lib/domain/planning/reminder-slot.ts";
import type { PlannedReminder, SilenceCode } from "../../../lib/domain/reminder.ts";
import { aReminder, claimedUntil, endedAs, sentAt } from "../../support/builders.ts";

const NOW = "2026-11-22T12:20:00.000Z";
const ID = "2026-11-22#meal#1";

/** What planning wants of the meal text of 2026-11-22. */
function aPlanned(over: Partial<PlannedReminder> = {}): PlannedReminder {
  const { localDate, kind, plannedAt, sendBefore, zone, channel, facts, reason } = aReminder();
  return { localDate, kind, plannedAt, sendBefore, zone, channel, facts, reason, ...over };
}

function aPlannedText(over: Partial<PlannedReminder> = {}): PlannedText {
  const reminder = aPlanned(over);
  return { kind: "send", reminder, planBeforeMs: Date.parse(reminder.sendBefore) };
}

/** A text that is not what stands: the same text half an hour later. */
const LATER = { plannedAt: "2026-11-22T13:00:00.000Z", sendBefore: "2026-11-22T14:45:00.000Z" } as const;

function reconciled(over: Partial<ReconcileInput>): Reconciliation {
  return reconcile({
    athleteId: "ana",
    planned: [],
    existing: [],
    plan: {},
    nowMs: Date.parse(NOW),
    fromDate: "2026-11-21",
    whyWithdrawn: () => "EDITED",
    ...over,
  });
}

describe("a text that is wanted", () => {
  it("is placed where there is none", () => {
    const result = reconciled({ planned: [aPlannedText()] });

    expect(result).toStrictEqual({ plan: { [ID]: 1 }, place: [aReminder()], withdraw: [], inFlight: false });
  });

  it("is left alone where it stands (I4)", () => {
    const result = reconciled({ planned: [aPlannedText()], existing: [aReminder()], plan: { [ID]: 1 } });

    expect(result).toStrictEqual({ plan: { [ID]: 1 }, place: [], withdraw: [], inFlight: false });
  });

  it("is left alone whatever delivery made of dueAt and attempts, and whatever reason is behind it", () => {
    const deferred = aReminder({}, { state: "PENDING", dueAt: "2026-11-22T13:10:00.000Z", attempts: 3 });
    const text = aPlannedText({ reason: { code: "SESSION", evidence: { sessions: 7 } } });

    const result = reconciled({ planned: [text], existing: [deferred], plan: { [ID]: 1 } });

    expect(result).toStrictEqual({ plan: { [ID]: 1 }, place: [], withdraw: [], inFlight: false });
  });

  it("is left alone where its facts are the same in another order", () => {
    const facts = Object.fromEntries(Object.entries(aReminder().facts).toReversed()) as PlannedReminder["facts"];

    const result = reconciled({ planned: [aPlannedText({ facts })], existing: [aReminder()], plan: { [ID]: 1 } });

    expect(result).toMatchObject({ place: [], plan: { [ID]: 1 } });
  });

  it.each([
    { what: "instant", over: LATER },
    { what: "instant alone", over: { plannedAt: LATER.plannedAt } },
    { what: "expiry", over: { sendBefore: "2026-11-22T14:16:00.000Z" } },
    { what: "zone", over: { zone: "Europe/Berlin" } },
    { what: "channel", over: { channel: "email" } },
    { what: "facts", over: { facts: { ...aReminder().facts, focus: "protein" } as PlannedReminder["facts"] } },
  ] as const)("replaces an unsent one with another $what as the next generation", ({ over }) => {
    const result = reconciled({ planned: [aPlannedText(over)], existing: [aReminder()], plan: { [ID]: 1 } });

    expect(result).toStrictEqual({
      plan: { [ID]: 2 },
      place: [aReminder({ generation: 2, ...over })],
      withdraw: [],
      inFlight: false,
    });
  });

  it("rises above both item and plan when a crash left them apart", () => {
    const result = reconciled({
      planned: [aPlannedText()],
      existing: [aReminder({ generation: 1 })],
      plan: { [ID]: 4 },
    });

    expect(result).toMatchObject({ plan: { [ID]: 5 }, place: [{ generation: 5 }] });
  });

  it.each([
    sentAt(NOW),
    endedAs("UNKNOWN", "AMBIGUOUS"),
    endedAs("FAILED", "REFUSED"),
    endedAs("EXPIRED", "QUIET_HOURS"),
    endedAs("SKIPPED", "SPEND_CAP"),
    endedAs("SKIPPED", "SPACING"),
    endedAs("SKIPPED", "NOT_WELCOMED"),
  ])("is not planned again once it was $state $outcome (I4)", (state) => {
    const result = reconciled({ planned: [aPlannedText(LATER)], existing: [aReminder({}, state)] });

    expect(result).toStrictEqual({ plan: {}, place: [], withdraw: [], inFlight: false });
  });

  it.each([
    endedAs("CANCELLED", "EDITED"),
    endedAs("CANCELLED", "TRAINED"),
    endedAs("CANCELLED", "NO_CHANNEL"),
    endedAs("SKIPPED", "PAST"),
    endedAs("SKIPPED", "QUIET_HOURS"),
    endedAs("SKIPPED", "TOO_EARLY"),
    endedAs("SKIPPED", "TOO_LATE"),
    endedAs("SKIPPED", "EVENT"),
    endedAs("SKIPPED", "RED_FLAG"),
    endedAs("SKIPPED", "PAUSED"),
    endedAs("SKIPPED", "SNOOZED"),
    endedAs("CANCELLED", "OPTED_OUT"),
    endedAs("CANCELLED", "RED_FLAG"),
    endedAs("SKIPPED", "BUDGET"),
  ])("comes back as the next n after $state $outcome", (state) => {
    const result = reconciled({ planned: [aPlannedText(LATER)], existing: [aReminder({ generation: 3 }, state)] });

    expect(result).toStrictEqual({
      plan: { "2026-11-22#meal#2": 1 },
      place: [aReminder({ n: 2, ...LATER })],
      withdraw: [],
      inFlight: false,
    });
  });

  it("goes by the highest n, in whatever order", () => {
    const existing = [aReminder({ n: 2 }, sentAt(NOW)), aReminder({ n: 1 }, endedAs("CANCELLED", "EDITED"))];

    const result = reconciled({ planned: [aPlannedText(LATER)], existing });
    const reversed = reconciled({ planned: [aPlannedText(LATER)], existing: existing.toReversed() });

    expect(result).toMatchObject({ plan: {}, place: [] });
    expect(reversed).toStrictEqual(result);
  });

  it("is SKIPPED PAST from the instant on at which it is too late to plan it", () => {
    const text: PlannedText = { kind: "send", reminder: aPlanned(), planBeforeMs: Date.parse(NOW) };

    const result = reconciled({ planned: [text] });

    expect(result).toStrictEqual({
      plan: {},
      place: [aReminder({}, { state: "SKIPPED", settledAt: NOW, outcome: "PAST" })],
      withdraw: [],
      inFlight: false,
    });
  });

  it("settles an unsent one as SKIPPED PAST when a change comes too late", () => {
    const existing = aReminder();
    const text: PlannedText = { kind: "send", reminder: aPlanned(LATER), planBeforeMs: Date.parse(NOW) };

    const result = reconciled({ planned: [text], existing: [existing], plan: { [ID]: 1 } });

    const settled = { state: "SKIPPED", settledAt: NOW, outcome: "PAST" };
    expect(result).toStrictEqual({
      plan: {},
      place: [],
      withdraw: [{ reminder: existing, generation: 2, settled }],
      inFlight: false,
    });
  });
});

describe("a silence", () => {
  it("is recorded once", () => {
    const text = skip(aPlanned(), "EVENT");

    const first = reconciled({ planned: [text] });
    const second = reconciled({ planned: [text], existing: first.place });

    expect(first).toMatchObject({ plan: {}, place: [{ state: "SKIPPED", outcome: "EVENT", settledAt: NOW }] });
    expect(second).toStrictEqual({ plan: {}, place: [], withdraw: [], inFlight: false });
  });

  it("settles an unsent text with its reason", () => {
    const result = reconciled({ planned: [skip(aPlanned(), "BUDGET")], existing: [aReminder()], plan: { [ID]: 1 } });

    expect(result).toMatchObject({
      plan: {},
      place: [],
      withdraw: [{ settled: { state: "SKIPPED", outcome: "BUDGET" } }],
    });
  });
});

describe("a text that is wanted no more", () => {
  it.each(["EDITED", "TRAINED", "RED_FLAG", "OPTED_OUT", "NO_CHANNEL"] satisfies SilenceCode[])(
    "is CANCELLED %s while it is unsent",
    (outcome) => {
      const existing = aReminder();

      const result = reconciled({ existing: [existing], plan: { [ID]: 1 }, whyWithdrawn: () => outcome });

      const settled = { state: "CANCELLED", settledAt: NOW, outcome };
      expect(result).toStrictEqual({
        plan: {},
        place: [],
        withdraw: [{ reminder: existing, generation: 2, settled }],
        inFlight: false,
      });
    },
  );

  it.each([
    sentAt(NOW),
    endedAs("UNKNOWN", "AMBIGUOUS"),
    endedAs("FAILED", "REFUSED"),
    endedAs("EXPIRED", "OVERDUE"),
    endedAs("CANCELLED", "EDITED"),
    endedAs("SKIPPED", "PAST"),
  ])("is left alone once it is $state", (state) => {
    const result = reconciled({ existing: [aReminder({}, state)], plan: { [ID]: 1 } });

    expect(result).toStrictEqual({ plan: {}, place: [], withdraw: [], inFlight: false });
  });

  it("is left to delivery, still named, when its date is older than planning looks", () => {
    const existing = aReminder({ localDate: "2026-11-20", generation: 3 });

    const result = reconciled({ existing: [existing], plan: {} });

    expect(result).toStrictEqual({ plan: { "2026-11-20#meal#1": 3 }, place: [], withdraw: [], inFlight: false });
  });
});

describe("a text that is being sent", () => {
  const sending = aReminder({}, claimedUntil("2026-11-22T12:22:00.000Z"));

  it("stands while it is right", () => {
    const result = reconciled({ planned: [aPlannedText()], existing: [sending], plan: { [ID]: 1 } });

    expect(result).toStrictEqual({ plan: { [ID]: 1 }, place: [], withdraw: [], inFlight: false });
  });

  it("is named with a generation no item has when it should change, so that delivery lets go of it", () => {
    const first = reconciled({ planned: [aPlannedText(LATER)], existing: [sending], plan: { [ID]: 1 } });
    const second = reconciled({ planned: [aPlannedText(LATER)], existing: [sending], plan: first.plan });

    expect(first).toStrictEqual({ plan: { [ID]: 2 }, place: [], withdraw: [], inFlight: true });
    expect(second).toStrictEqual(first);
  });

  it("keeps the name it has when a crash left that several generations ahead", () => {
    const result = reconciled({ planned: [aPlannedText(LATER)], existing: [sending], plan: { [ID]: 4 } });

    expect(result).toMatchObject({ plan: { [ID]: 4 }, inFlight: true });
  });

  it("is named no more when it is wanted no more", () => {
    const result = reconciled({ existing: [sending], plan: { [ID]: 1 } });

    expect(result).toStrictEqual({ plan: {}, place: [], withdraw: [], inFlight: true });
  });

  it("is named no more on the oldest date that planning looks at", () => {
    const oldest = aReminder({ localDate: "2026-11-21" }, claimedUntil("2026-11-22T12:22:00.000Z"));

    const result = reconciled({ existing: [oldest], plan: {} });

    expect(result).toStrictEqual({ plan: {}, place: [], withdraw: [], inFlight: true });
  });

  it("is left alone when its date is older than planning looks", () => {
    const old = aReminder({ localDate: "2026-11-20" }, claimedUntil("2026-11-22T12:22:00.000Z"));

    const result = reconciled({ existing: [old], plan: {} });

    expect(result).toStrictEqual({ plan: { "2026-11-20#meal#1": 1 }, place: [], withdraw: [], inFlight: false });
  });

  it("changes with the next generation once it is back", () => {
    const { plan } = reconciled({ planned: [aPlannedText(LATER)], existing: [sending], plan: { [ID]: 1 } });

    const result = reconciled({ planned: [aPlannedText(LATER)], existing: [aReminder()], plan });

    expect(result).toMatchObject({ plan: { [ID]: 3 }, place: [{ generation: 3, ...LATER }], inFlight: false });
  });
});
