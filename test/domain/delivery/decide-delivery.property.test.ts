import * as fc from "fast-check";
import { expect, it } from "vitest";
import { type DeliveryContext, decideDelivery } from "../../../lib/domain/delivery/decide-delivery.ts";
import { HOUR_MS, isoInstant, localDayAt, MINUTE_MS } from "../../../lib/domain/local-time.ts";
import { fastingUntil, pauseAt, quietUntil } from "../../../lib/domain/planning/quiet-time.ts";
import { EMPTY_HISTORY } from "../../../lib/domain/planning/text-history.ts";
import { DEFAULT_POLICY } from "../../../lib/domain/policy.ts";
import type { Athlete, Consent } from "../../../lib/domain/profile.ts";
import { type Reminder, type ReminderState, reminderId, SILENCE_CODES } from "../../../lib/domain/reminder.ts";
import { anAthlete, aProfile, aReminder, sentAt } from "../../support/builders.ts";
import { ZONES } from "../../support/planning.ts";
import { runs } from "../../support/property-runs.ts";

const NOON_MS = Date.parse("2026-11-22T12:00:00.000Z");

/** An instant within a day and a half of noon, to the minute. */
const instants = fc.integer({ min: -36 * 60, max: 36 * 60 }).map((minutes) => NOON_MS + minutes * MINUTE_MS);
const times = instants.map(isoInstant);
const expiries = instants.map((ms) => isoInstant(ms + 24 * HOUR_MS));

const states: fc.Arbitrary<ReminderState> = fc.oneof(
  times.map((dueAt) => ({ state: "PENDING", dueAt, attempts: 0 }) as const),
  fc
    .record({ dueAt: times, leaseUntil: times })
    .map((at) => ({ state: "SENDING", ...at, attempts: 0, claimId: "c" }) as const),
  times.map((settledAt) => ({ state: "SENT", settledAt, messageId: "m", text: "t" }) as const),
  fc.record({
    state: fc.constantFrom("UNKNOWN", "FAILED", "CANCELLED", "EXPIRED", "SKIPPED"),
    settledAt: times,
    outcome: fc.constantFrom(...SILENCE_CODES),
  }),
);

const reminders: fc.Arbitrary<Reminder> = fc
  .record({
    plan: fc.record({
      kind: fc.constantFrom("rest-day", "meal", "bedtime", "welcome"),
      localDate: fc.constantFrom("2026-11-21", "2026-11-22", "2026-11-23"),
      n: fc.integer({ min: 1, max: 2 }),
      generation: fc.integer({ min: 1, max: 2 }),
      plannedAt: times,
      sendBefore: expiries,
      zone: fc.constantFrom(...ZONES),
      channel: fc.constantFrom("sms", "email"),
    }),
    state: states,
  })
  .map(({ plan, state }) => aReminder(plan, state));

const consents: fc.Arbitrary<Consent | undefined> = fc
  .constantFrom("given", "given", "withdrawn", undefined)
  .map((state) =>
    state === undefined ? undefined : { state, at: "2026-11-01T15:00:00.000Z", method: "form", by: "Lee" },
  );

const pauses = fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: times });

const athletes: fc.Arbitrary<Athlete> = fc
  .record({
    sms: consents,
    email: consents,
    redFlagAt: fc.constantFrom(null, null, null, "2026-11-20T12:00:00.000Z"),
    quietHours: fc.constantFrom(null, { from: "09:00", to: "17:00" }),
    wake: fc.constantFrom({}, { default: "05:30" }),
    fasting: fc.constantFrom(null, null, { from: "05:00", to: "11:00" }, { from: "20:00", to: "06:00" }),
    pausedUntil: pauses,
    snoozedUntil: pauses,
    carrierOptOutAt: fc.constantFrom(null, null, null, "2026-11-20T12:00:00.000Z"),
  })
  .map(({ sms, email, redFlagAt, pausedUntil, snoozedUntil, carrierOptOutAt, ...profile }) =>
    anAthlete({
      profile: aProfile(profile),
      consent: { ...(sms && { sms }), ...(email && { email }) },
      emailSubscription: { state: "confirmed", topicArn: "arn" },
      redFlagAt,
      pausedUntil,
      snoozedUntil,
      carrierOptOutAt,
    }),
  );

const welcomes: fc.Arbitrary<Reminder | undefined> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(aReminder({ kind: "welcome" }, sentAt("2026-11-01T15:00:00.000Z"))) },
  { weight: 1, arbitrary: states.map((state) => aReminder({ kind: "welcome" }, state)) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

const contexts: fc.Arbitrary<DeliveryContext> = fc
  .record({
    reminder: reminders,
    athlete: fc.option(athletes, { nil: undefined, freq: 20 }),
    others: fc.array(reminders, { maxLength: 5 }),
    welcome: welcomes,
    named: fc.constantFrom(true, true, true, false),
    nowMs: instants,
  })
  .map(({ named, reminder, others, ...rest }) => {
    const distinct = others.filter((other) => reminderId(other) !== reminderId(reminder));
    const entries = [...distinct, ...(named ? [reminder] : [])].map((each) => [reminderId(each), each.generation]);
    return {
      ...rest,
      reminder,
      others: distinct,
      history: EMPTY_HISTORY,
      plan: Object.fromEntries(entries),
      policy: DEFAULT_POLICY,
    };
  });

const RUNS = runs(2_000);

it("nothing is sent that may not be (I7)", () => {
  let sent = 0;
  fc.assert(
    fc.property(contexts, (context) => {
      const { reminder, athlete, others, plan, welcome, policy, nowMs } = context;

      const decision = decideDelivery(context);

      if (decision.kind !== "send") return;
      sent += 1;
      expect(athlete?.consent[reminder.channel]?.state, "consent").toBe("given");
      expect(athlete?.redFlagAt, "red flag").toBeNull();
      expect(nowMs, "expiry").toBeLessThan(Date.parse(reminder.sendBefore));
      expect(plan[reminderId(reminder)], "plan").toBe(reminder.generation);
      const rules = { profile: athlete?.profile ?? aProfile(), policy, zone: reminder.zone };
      if (reminder.kind !== "bedtime") expect(quietUntil(nowMs, rules), "quiet hours").toBeUndefined();
      if (reminder.channel === "sms") expect(athlete?.carrierOptOutAt, "carrier").toBeNull();
      if (reminder.kind === "meal") expect(fastingUntil(nowMs, rules), "fast").toBeUndefined();
      if (reminder.kind === "welcome") return;
      expect(athlete && pauseAt(nowMs, athlete), "pause").toBeUndefined();
      expect(["SENT", "UNKNOWN"], "welcome").toContain(welcome?.state);
      expect(
        others.filter((other) => isSecondOfItsDay(other, context)),
        "one of a kind a day",
      ).toStrictEqual([]);
      expect(
        others.filter((other) => isTooNear(other, context)),
        "spacing",
      ).toStrictEqual([]);
    }),
    RUNS,
  );
  expect(sent).toBeGreaterThan(50);
});

it("what waits comes again before it expires, or within a minute, and what ends has an end of its own (I6)", () => {
  fc.assert(
    fc.property(contexts, (context) => {
      const { reminder, nowMs } = context;

      const decision = decideDelivery(context);

      if (decision.kind === "end") expect(["CANCELLED", "EXPIRED", "SKIPPED"]).toContain(decision.state);
      if (decision.kind !== "defer") return;
      expect(decision.untilMs).toBeGreaterThan(nowMs);
      expect(decision.untilMs).toBeLessThanOrEqual(Math.max(Date.parse(reminder.sendBefore), nowMs + MINUTE_MS));
    }),
    RUNS,
  );
});

function mayHaveGone(other: Reminder): other is Extract<Reminder, { readonly settledAt: string }> {
  return other.kind !== "welcome" && (other.state === "SENT" || other.state === "UNKNOWN");
}

function isSecondOfItsDay(other: Reminder, { reminder, nowMs }: DeliveryContext): boolean {
  return (
    mayHaveGone(other) &&
    other.kind === reminder.kind &&
    localDayAt(Date.parse(other.settledAt), reminder.zone) === localDayAt(nowMs, reminder.zone)
  );
}

function isTooNear(other: Reminder, { nowMs }: DeliveryContext): boolean {
  return mayHaveGone(other) && nowMs - Date.parse(other.settledAt) < 0.75 * HOUR_MS;
}
