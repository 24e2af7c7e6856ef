import { describe, expect, it } from "vitest";
import type { Athlete } from "../../../lib/domain/profile.ts";
import {
  anAthlete,
  aProfile,
  aReminder,
  aSubscription,
  claimedUntil,
  endedAs,
  sentAt,
} from "../../support/builders.ts";
import { applied, inALine, placed, planAt } from "../../support/planning.ts";

const CONSENT = { state: "given", at: "2026-11-20T15:00:00.000Z", method: "signed form", by: "Coach Lee" } as const;
const NEWCOMER = anAthlete({ consent: { sms: CONSENT } });
/** Nobody was welcomed yet. */
const plan = {};

function byEmail(state: "pending" | "confirmed"): Athlete {
  return anAthlete({ consent: { email: CONSENT }, emailSubscription: aSubscription(state) });
}

function welcomes(now: string, athlete: Athlete) {
  return placed(planAt(now, { athlete, plan }), "welcome");
}

describe("the welcome", () => {
  it("by SMS does not wait for an address to be confirmed", () => {
    const confirmedAt = "2026-11-21T15:00:00.000Z";
    const both = { ...NEWCOMER, emailSubscription: { state: "confirmed", topicArn: "arn:t", confirmedAt } } as const;

    const [planned] = welcomes("2026-11-21 12:00", both);

    expect(planned?.plannedAt).toBe(CONSENT.at);
  });

  it("is planned for the instant of the consent and may wait 7 days", () => {
    const planned = welcomes("2026-11-20 10:01", NEWCOMER);

    expect(planned).toStrictEqual([
      {
        athleteId: "ana",
        localDate: "2026-11-20",
        kind: "welcome",
        n: 1,
        generation: 1,
        plannedAt: "2026-11-20T15:00:00.000Z",
        sendBefore: "2026-11-27T15:00:00.000Z",
        zone: "America/New_York",
        channel: "sms",
        facts: { kind: "welcome", maxTextsPerDay: 3 },
        reason: { code: "CONSENT", evidence: { at: "2026-11-20T15:00:00.000Z", method: "signed form" } },
        state: "PENDING",
        dueAt: "2026-11-20T15:00:00.000Z",
        attempts: 0,
      },
    ]);
  });

  it("goes by e-mail once that is confirmed, when there is no SMS consent", () => {
    const pending = welcomes("2026-11-20 10:01", byEmail("pending"));
    const confirmed = welcomes("2026-11-20 10:01", byEmail("confirmed"));

    expect(pending).toStrictEqual([]);
    expect(confirmed).toMatchObject([{ channel: "email" }]);
  });

  it("waits for an address that took longer than 7 days to be confirmed", () => {
    const confirmedAt = "2026-11-28T08:10:00.000Z";
    const athlete = { ...byEmail("confirmed"), emailSubscription: { ...aSubscription("confirmed"), confirmedAt } };

    const planned = welcomes("2026-11-28 03:11", athlete);

    expect(planned).toMatchObject([
      { localDate: "2026-11-20", plannedAt: confirmedAt, sendBefore: "2026-12-05T08:10:00.000Z", channel: "email" },
    ]);
  });

  it.each([
    { what: "who gave no consent", athlete: anAthlete({ consent: {} }) },
    { what: "who withdrew it", athlete: anAthlete({ consent: { sms: { ...CONSENT, state: "withdrawn" } } }) },
    { what: "without a phone", athlete: anAthlete({ consent: { sms: CONSENT }, profile: aProfile({ phone: null }) }) },
    { what: "under a red flag", athlete: anAthlete({ consent: { sms: CONSENT }, redFlagAt: CONSENT.at }) },
  ] as const)("is not planned for an athlete $what", ({ athlete }) => {
    const planned = welcomes("2026-11-20 10:01", athlete);

    expect(planned).toStrictEqual([]);
  });

  it.each([
    { state: sentAt("2026-11-20T15:01:00.000Z") },
    { state: endedAs("UNKNOWN", "AMBIGUOUS") },
    { state: endedAs("FAILED", "REFUSED") },
    { state: endedAs("EXPIRED", "OVERDUE") },
  ])("stays in the plan once it is $state.state and is not planned again", ({ state }) => {
    const existing = [aReminder({ localDate: "2026-11-20", kind: "welcome" }, state)];

    const next = planAt("2026-11-21 10:00", { athlete: NEWCOMER, existing });

    expect(next).toMatchObject({ place: [], withdraw: [], plan: { "2026-11-20#welcome#1": 1 } });
  });

  it("stays in the plan when it is too old to be among the reminders that were read", () => {
    const next = planAt("2026-12-20 10:00", { athlete: NEWCOMER, plan: { "2026-11-20#welcome#1": 1 } });

    expect(next).toStrictEqual({ place: [], withdraw: [], plan: { "2026-11-20#welcome#1": 1 }, inFlight: false });
  });

  it("stays as it is on the day after the consent while it is unsent", () => {
    const existing = applied([], planAt("2026-11-20 10:01", { athlete: NEWCOMER, plan }));

    const next = planAt("2026-11-21 09:00", { athlete: NEWCOMER, existing });

    expect(next).toStrictEqual({ place: [], withdraw: [], plan: { "2026-11-20#welcome#1": 1 }, inFlight: false });
  });

  it("stays in the plan when the athlete moves to a zone where the consent was on another day", () => {
    const athlete = anAthlete({
      consent: { sms: { ...CONSENT, at: "2026-11-21T02:00:00.000Z" } },
      profile: aProfile({ timeZone: "America/New_York" }),
    });
    const moved = { ...athlete, profile: aProfile({ timeZone: "Europe/Berlin" }) };
    const { plan: named } = planAt("2026-11-20 21:01", { athlete, plan });

    const next = planAt("2026-12-20 10:00", { athlete: moved, plan: named });

    expect(next).toStrictEqual({ place: [], withdraw: [], plan: named, inFlight: false });
  });

  it("is planned anew for a new consent", () => {
    const again = anAthlete({ consent: { sms: { ...CONSENT, at: "2026-12-24T15:00:00.000Z" } } });

    const next = planAt("2026-12-24 11:00", { athlete: again, plan: { "2026-11-20#welcome#1": 1 } });

    expect(next.place.map(inALine)).toStrictEqual(["2026-12-24 welcome n1 g1 PENDING for 2026-12-24 10:00"]);
    expect(next.plan).toStrictEqual({ "2026-12-24#welcome#1": 1 });
  });

  it("is planned as the next n for a consent given again on the day it was withdrawn before the welcome went", () => {
    const withdrawn = anAthlete({ consent: { sms: { ...CONSENT, state: "withdrawn" } } });
    const planned = applied([], planAt("2026-11-20 10:01", { athlete: NEWCOMER, plan }));
    const existing = applied(planned, planAt("2026-11-20 10:02", { athlete: withdrawn, existing: planned, plan }));
    const again = anAthlete({ consent: { sms: { ...CONSENT, at: "2026-11-20T16:00:00.000Z" } } });

    const next = planAt("2026-11-20 11:01", { athlete: again, existing, plan });

    expect(existing.map(inALine)).toStrictEqual(["2026-11-20 welcome n1 g1 CANCELLED OPTED_OUT"]);
    expect(next.place.map(inALine)).toStrictEqual(["2026-11-20 welcome n2 g1 PENDING for 2026-11-20 11:00"]);
  });

  it.each([
    { state: sentAt("2026-11-20T15:01:00.000Z") },
    { state: { ...endedAs("FAILED", "REFUSED"), settledAt: "2026-11-20T15:01:00.000Z" } },
  ])("goes again as the next n for a consent of the same date that came after one was $state.state", ({ state }) => {
    const existing = [aReminder({ localDate: "2026-11-20", kind: "welcome" }, state)];
    const athlete = anAthlete({ consent: { sms: { ...CONSENT, at: "2026-11-20T16:00:00.000Z" } } });

    const next = planAt("2026-11-20 11:01", { athlete, existing });
    const again = planAt("2026-11-20 11:02", { athlete, existing: applied(existing, next), plan: next.plan });

    expect(next.place.map(inALine)).toStrictEqual(["2026-11-20 welcome n2 g1 PENDING for 2026-11-20 11:00"]);
    expect(next.plan).toStrictEqual({ "2026-11-20#welcome#2": 1 });
    expect(again).toStrictEqual({ place: [], withdraw: [], plan: next.plan, inFlight: false });
  });

  it("goes five times on one date at most, so that STOP and START by turns bring no more", () => {
    const existing = [
      aReminder({ localDate: "2026-11-20", kind: "welcome", n: 5 }, sentAt("2026-11-20T15:01:00.000Z")),
    ];
    const athlete = anAthlete({ consent: { sms: { ...CONSENT, at: "2026-11-20T16:00:00.000Z" } } });

    const next = planAt("2026-11-20 11:01", { athlete, existing, plan: { "2026-11-20#welcome#5": 1 } });

    expect(next).toStrictEqual({ place: [], withdraw: [], plan: { "2026-11-20#welcome#5": 1 }, inFlight: false });
  });

  it("is recorded as PAST when its 7 days were over before it could be planned", () => {
    const planned = welcomes("2026-11-27 10:00", NEWCOMER);

    expect(planned.map(inALine)).toStrictEqual(["2026-11-20 welcome n1 g1 SKIPPED PAST"]);
  });

  it("stands while it is being sent", () => {
    const [welcome] = welcomes("2026-11-20 10:01", NEWCOMER);
    const existing = [aReminder(welcome, claimedUntil("2026-11-20T15:03:00.000Z"))];

    const next = planAt("2026-11-20 10:02", { athlete: NEWCOMER, existing });

    expect(next).toMatchObject({ place: [], withdraw: [], inFlight: false, plan: { "2026-11-20#welcome#1": 1 } });
  });
});
