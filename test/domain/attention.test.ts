import { describe, expect, it } from "vitest";
import { type AttentionInput, attentionOf } from "../../lib/domain/attention.ts";
import type { Athlete } from "../../lib/domain/profile.ts";
import { anAthlete, aProfile, aReminder, aSubscription, aWorkout, sentAt } from "../support/builders.ts";
import { aFailure, aReceipt } from "../support/receipts.ts";
import { aRunAgo, daysAgo, logOf } from "../support/training.ts";

/** The log stands at 2026-11-22 23:00 in New York, which is 04:00 UTC on the 23rd. */
const RUNNING = [aRunAgo(0)];
const MINOR = aProfile({ birthYear: 2010 });

function seen(athlete: Athlete, over: Partial<AttentionInput> = {}): readonly string[] {
  const found = attentionOf({ log: logOf(RUNNING, { athlete }), reminders: [], received: [], ...over });
  return found.map(({ at, cause, count }) => `${at.slice(0, 16)} ${cause} ${count}`);
}

describe("a coach should look at", () => {
  it("nobody of whom there is nothing to say", () => {
    expect(seen(anAthlete())).toStrictEqual([]);
  });

  it("a red flag that nobody has lifted, however old", () => {
    expect(seen(anAthlete({ redFlagAt: "2026-09-01T10:00:00.000Z" }))).toStrictEqual([
      "2026-09-01T10:00 red-flag null",
    ]);
  });

  it.each(["crisis", "emergency"] as const)("whom to call, of a red flag for a text of %s", (redFlagTier) => {
    const at = "2026-11-20T10:00:00.000Z";
    const guardianConsent = { name: "Maria Cruz", at };
    const athlete = anAthlete({ redFlagAt: at, redFlagTier, profile: aProfile({ guardianConsent }) });

    expect(attentionOf({ log: logOf(RUNNING, { athlete }), reminders: [], received: [] })).toStrictEqual([
      { at, cause: redFlagTier, count: null, contact: { phone: "+12025550123", guardian: "Maria Cruz" } },
    ]);
  });

  it.each([
    { what: "no answer went", text: {}, lines: ["not-delivered"] },
    { what: "SNS took the answer", text: { answerId: "m-1" }, lines: ["unconfirmed"] },
    { what: "the carrier took it", text: { answerId: "m-1", receipt: aReceipt() }, lines: ["unconfirmed"] },
    { what: "it failed", text: { answerId: "m-1", receipt: aFailure("phone-unreachable") }, lines: ["not-delivered"] },
    { what: "the phone has it", text: { answerId: "m-1", receipt: { ...aReceipt(), state: "delivered" } }, lines: [] },
    { what: "it is of a red flag lifted since", text: { receivedAt: "2026-11-20T09:59:59.999Z" }, lines: [] },
    { what: "it was no text of danger", text: { isOfDanger: undefined }, lines: [] },
  ] as const)(
    "an answer to a text of danger, until the phone has it or the red flag is lifted: $what",
    ({ text, lines }) => {
      const at = "2026-11-20T10:00:00.000Z";
      const received = [{ inboundId: "in-1", receivedAt: at, isOfDanger: true, ...text } as const];

      const flagged = seen(anAthlete({ redFlagAt: at }), { received });
      const lifted = seen(anAthlete({ redFlagAt: null }), { received });

      const safety = flagged.filter((line) => line.includes("safety"));
      expect(safety).toStrictEqual(lines.map((line) => `2026-11-20T10:00 safety-${line} null`));
      expect(lifted).toStrictEqual([]);
    },
  );

  it("the last answer to texts of danger alone, with whom to call", () => {
    const redFlagAt = "2026-11-20T10:00:00.000Z";
    const received = [
      { inboundId: "in-2", receivedAt: "2026-11-20T11:00:00.000Z", isOfDanger: true, answerId: "m-2" },
      { inboundId: "in-1", receivedAt: redFlagAt, isOfDanger: true },
    ] as const;

    const athlete = anAthlete({ redFlagAt });
    const found = attentionOf({ log: logOf(RUNNING, { athlete }), reminders: [], received });

    expect(found[0]).toStrictEqual({
      at: "2026-11-20T11:00:00.000Z",
      cause: "safety-unconfirmed",
      count: null,
      contact: { phone: "+12025550123", guardian: null },
    });
    expect(found).toHaveLength(2);
  });

  it.each([
    { about: "copy", at: "2026-11-20T09:00:00.000Z", lines: ["2026-11-20T09:00 data-request 28"] },
    { about: "deletion", at: "2026-10-20T09:00:00.000Z", lines: ["2026-10-20T09:00 deletion-request -3"] },
  ] as const)("what they asked of their data, with the days left of 30: $about", ({ about, at, lines }) => {
    expect(seen(anAthlete({ dataRequests: [{ at, about, done: null }] }))).toStrictEqual(lines);
    expect(seen(anAthlete({ dataRequests: [{ at, about, done: { at, by: "Coach Lee" } }] }))).toStrictEqual([]);
  });

  it("texts about pain in the last two weeks, once, by their number", () => {
    const notedTexts = ["2026-11-09T03:59:59.000Z", "2026-11-09T04:00:00.000Z", "2026-11-20T09:00:00.000Z"].map(
      (at) => ({ at, about: "pain" }) as const,
    );

    expect(seen(anAthlete({ notedTexts }))).toStrictEqual(["2026-11-20T09:00 pain 2"]);
  });

  it.each([
    { days: ["20", "21"], lines: ["2026-11-21T09:00 not-understood 2"] },
    { days: ["12", "21"], lines: [] },
    { days: ["21"], lines: [] },
  ])("two texts of a week that nobody understood: $days of November make $lines", ({ days, lines }) => {
    const notedTexts = days.map((day) => ({ at: `2026-11-${day}T09:00:00.000Z`, about: "not-understood" }) as const);

    expect(seen(anAthlete({ notedTexts }))).toStrictEqual(lines);
  });

  it("a number that no text reaches, unless it opted out", () => {
    const reasons = ["invalid-number", "opted-out"] as const;
    const at = "2026-11-21T09:00:00.000Z";

    const lines = reasons.flatMap((reason) => seen(anAthlete({ undeliverable: { at, reason } })));

    expect(lines).toStrictEqual(["2026-11-21T09:00 not-delivered null"]);
  });

  it.each([
    { texts: 3, lines: ["2026-11-20T15:00 not-delivered 3"] },
    { texts: 2, lines: [] },
  ])("$texts texts in a row that did not arrive: $lines", ({ texts, lines }) => {
    const reminders = [20, 19, 18].slice(0, texts).map((day) => {
      const at = `2026-11-${day}T15:00:00.000Z`;
      const receipt = {
        state: "undelivered",
        reason: "phone-unreachable",
        messageId: "m",
        at,
        priceMicroUsd: 0,
      } as const;
      return { ...aReminder({ localDate: `2026-11-${day}` }, sentAt(at)), receipt };
    });

    expect(seen(anAthlete(), { reminders })).toStrictEqual(lines);
  });

  it("a lost e-mail address, not one that waits or is confirmed", () => {
    const states = ["lost", "pending", "confirmed"] as const;
    const lines = states.flatMap((state) => seen(anAthlete({ emailSubscription: aSubscription(state) })));

    expect(lines).toStrictEqual(["2026-11-20T08:00 address-lost null"]);
  });

  it.each([
    { what: "fourteen days up to today", ago: daysAgo(13, 0), lines: ["2026-11-22T05:00 no-free-day 14"] },
    { what: "fourteen days up to yesterday", ago: daysAgo(14, 1), lines: ["2026-11-21T05:00 no-free-day 14"] },
    { what: "thirteen days", ago: daysAgo(12, 0), lines: [] },
    { what: "twenty days but one", ago: [...daysAgo(19, 8), ...daysAgo(6, 0)], lines: [] },
  ])("a minor who trained on $what without a free day", ({ ago, lines }) => {
    const workouts = ago.map((days) => aRunAgo(days));
    const log = logOf(workouts, { athlete: anAthlete({ profile: MINOR }) });

    expect(seen(anAthlete(), { log })).toStrictEqual(lines);
    expect(seen(anAthlete(), { log: logOf(workouts) })).toStrictEqual([]);
  });

  it.each([
    { last: "2026-11-09T03:59:00Z", lines: ["2026-11-23T03:59 nothing-received 14"] },
    { last: "2026-11-09T04:01:00Z", lines: [] },
  ])("an athlete of whom nothing came since $last", ({ last, lines }) => {
    const startMs = Date.parse(last) - 45 * 60_000;
    const log = logOf([aWorkout({ startMs, localDay: aRunAgo(14).localDay })]);

    expect(seen(anAthlete(), { log })).toStrictEqual(lines);
  });

  it("an athlete of whom nothing came since their consent, and nobody without one", () => {
    const noConsent = logOf([], { athlete: anAthlete({ consent: {} }) });

    expect(seen(anAthlete(), { log: logOf([]) })).toStrictEqual(["2026-11-15T15:00 nothing-received 21"]);
    expect(seen(anAthlete(), { log: noConsent })).toStrictEqual([]);
  });

  it.each([
    { what: "today", daysLater: 0, lines: ["2026-11-22T05:00 drift null"] },
    { what: "six days ago", daysLater: 6, lines: ["2026-11-22T05:00 drift null"] },
    { what: "a week ago", daysLater: 7, lines: [] },
  ])("runs that feel much harder than before, seen $what", ({ daysLater, lines }) => {
    const before = daysAgo(34, 7).map((days) => aRunAgo(days, { rpe: 5 }));
    const harder = [4, 2, 0].map((days) => aRunAgo(days, { rpe: 7 }));

    expect(seen(anAthlete(), { log: logOf([...before, ...harder], { daysLater }) })).toStrictEqual(lines);
  });

  it("all of it, the newest first", () => {
    const athlete = anAthlete({
      redFlagAt: "2026-11-19T10:00:00.000Z",
      emailSubscription: aSubscription("lost"),
      notedTexts: [{ at: "2026-11-18T09:00:00.000Z", about: "pain" }],
    });

    expect(seen(athlete)).toStrictEqual([
      "2026-11-20T08:00 address-lost null",
      "2026-11-19T10:00 red-flag null",
      "2026-11-18T09:00 pain 1",
    ]);
  });
});
