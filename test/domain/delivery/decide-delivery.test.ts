import { describe, expect, it } from "vitest";
import {
  type DeliveryContext,
  type DeliveryDecision,
  decideDelivery,
} from "../../../lib/domain/delivery/decide-delivery.ts";
import { addTexts, EMPTY_HISTORY } from "../../../lib/domain/planning/text-history.ts";
import { DEFAULT_POLICY } from "../../../lib/domain/policy.ts";
import type { Reminder } from "../../../lib/domain/reminder.ts";
import {
  anAthlete,
  aProfile,
  aReminder,
  aSubscription,
  claimedUntil,
  endedAs,
  sentAt,
} from "../../support/builders.ts";
import { instantOf } from "../../support/planning.ts";

const CONSENT = { state: "given", at: "2026-11-01T15:00:00.000Z", method: "form", by: "Lee" } as const;
const LEASE = claimedUntil("2026-11-22T12:40:00.000Z");
const WELCOME = aReminder({ kind: "welcome", localDate: "2026-11-01" }, sentAt("2026-11-01T15:00:00.000Z"));
const SMS_THIS_MONTH = addTexts(EMPTY_HISTORY, [WELCOME]);
/** 09:00 in New York. */
const NOW = "2026-11-22 09:00";
const WHEN = { plannedAt: "2026-11-22T14:00:00.000Z", sendBefore: "2026-11-22T15:45:00.000Z" } as const;

const NIGHT = { from: "21:00", to: "07:00" } as const;
const INVITATION = { at: "2026-11-22T13:00:00.000Z", by: "Lee", phone: "+12025550123" };
const INVITED = anAthlete({ consent: {}, invitation: INVITATION });
const FLAGGED = anAthlete({ redFlagAt: "2026-11-19T14:00:00.000Z" });

/** A meal text that nothing keeps from going, under a claim. */
const MEAL = aReminder(WHEN, LEASE);

function inMs(local: string): number {
  return instantOf(local);
}

function decided(over: Partial<DeliveryContext> & { readonly now?: string } = {}): DeliveryDecision {
  const reminder = over.reminder ?? MEAL;
  const { localDate, kind, n, generation } = reminder;
  const others = over.others ?? [];
  const open = others.filter(({ state }) => state === "PENDING" || state === "SENDING");
  const named = open.map((other) => [`${other.localDate}#${other.kind}#${other.n}`, other.generation]);
  return decideDelivery({
    reminder,
    athlete: anAthlete(),
    plan: { ...Object.fromEntries(named), [`${localDate}#${kind}#${n}`]: generation },
    others,
    history: SMS_THIS_MONTH,
    welcome: WELCOME,
    policy: DEFAULT_POLICY,
    nowMs: inMs(over.now ?? NOW),
    ...over,
  });
}

function ends(state: string, outcome: string) {
  return { kind: "end", state, outcome };
}

function waitsUntil(local: string) {
  return { kind: "defer", untilMs: inMs(local) };
}

describe("a claimed reminder", () => {
  it("is sent when nothing speaks against it", () => {
    const athlete = anAthlete();

    expect(decided({ athlete })).toStrictEqual({
      kind: "send",
      athlete,
      stopHint: false,
      tellsFading: true,
      tellsOmega3: true,
    });
  });

  it.each([
    { now: "2026-11-22 10:44", decision: "send" },
    { now: "2026-11-22 10:45", decision: "end" },
    { now: "2026-11-23 09:00", decision: "end" },
  ])("that expires at 10:45 ends in $decision at $now", ({ now, decision }) => {
    expect(decided({ now }).kind).toBe(decision);
  });

  it.each([
    { what: "has expired", over: { now: "2026-11-22 10:45" }, decision: ends("EXPIRED", "OVERDUE") },
    { what: "has no athlete", over: { athlete: undefined }, decision: ends("CANCELLED", "NO_ATHLETE") },
    {
      what: "is under a red flag",
      over: { athlete: anAthlete({ redFlagAt: "2026-11-22T13:00:00.000Z" }) },
      decision: ends("CANCELLED", "RED_FLAG"),
    },
    { what: "has no consent", over: { athlete: anAthlete({ consent: {} }) }, decision: ends("CANCELLED", "OPTED_OUT") },
    {
      what: "has consent for another channel alone",
      over: { athlete: anAthlete({ consent: { email: CONSENT } }) },
      decision: ends("CANCELLED", "OPTED_OUT"),
    },
    {
      what: "has a withdrawn consent",
      over: { athlete: anAthlete({ consent: { sms: { ...CONSENT, state: "withdrawn" } } }) },
      decision: ends("CANCELLED", "OPTED_OUT"),
    },
    {
      what: "has lost its phone",
      over: { athlete: anAthlete({ profile: aProfile({ phone: null }) }) },
      decision: ends("SKIPPED", "NO_CHANNEL"),
    },
    { what: "has no welcome", over: { welcome: undefined }, decision: ends("SKIPPED", "NOT_WELCOMED") },
  ] as const)("that $what ends as $decision.state $decision.outcome", ({ over, decision }) => {
    expect(decided(over)).toStrictEqual(decision);
  });

  it.each([
    { what: "is named with another generation", plan: { "2026-11-22#meal#1": 2 } },
    { what: "is not named at all", plan: {} },
    { what: "is named by another n", plan: { "2026-11-22#meal#2": 1 } },
  ])("that $what waits a minute", ({ plan }) => {
    expect(decided({ plan })).toStrictEqual(waitsUntil("2026-11-22 09:01"));
  });

  it.each([
    { welcome: aReminder({ kind: "welcome" }), decision: waitsUntil("2026-11-22 09:01") },
    { welcome: aReminder({ kind: "welcome" }, LEASE), decision: waitsUntil("2026-11-22 09:01") },
    {
      welcome: aReminder({ kind: "welcome" }, endedAs("FAILED", "REFUSED")),
      decision: ends("SKIPPED", "NOT_WELCOMED"),
    },
    {
      welcome: aReminder({ kind: "welcome" }, endedAs("EXPIRED", "OVERDUE")),
      decision: ends("SKIPPED", "NOT_WELCOMED"),
    },
    { welcome: aReminder({ kind: "welcome" }, endedAs("UNKNOWN", "AMBIGUOUS")), decision: { kind: "send" } },
  ])("whose welcome is $welcome.state: $decision.kind", ({ welcome, decision }) => {
    expect(decided({ welcome })).toMatchObject(decision);
  });

  it.each([
    { kind: "welcome", athlete: anAthlete() },
    { kind: "invite", athlete: INVITED },
    { kind: "notice", athlete: FLAGGED },
  ] as const)("that is the $kind needs no welcome before it", ({ kind, athlete }) => {
    const reminder = aReminder({ ...WHEN, kind }, LEASE);

    expect(decided({ reminder, athlete, welcome: undefined }).kind).toBe("send");
  });

  it("that is an invite is not sent to an athlete who answered, nor to another number (I7)", () => {
    const reminder = aReminder({ ...WHEN, kind: "invite" }, LEASE);
    const renumbered = { ...INVITED, profile: aProfile({ phone: "+12025550124" }) };

    expect(
      [anAthlete({ invitation: INVITATION }), renumbered].map((athlete) => decided({ reminder, athlete })),
    ).toEqual([ends("CANCELLED", "EDITED"), ends("CANCELLED", "EDITED")]);
  });

  it("that is a notice is not sent once its red flag is lifted", () => {
    const reminder = aReminder({ ...WHEN, kind: "notice" }, LEASE);

    expect(decided({ reminder, athlete: anAthlete() })).toStrictEqual(ends("CANCELLED", "EDITED"));
  });

  it("that is a notice is not sent without consent (I7)", () => {
    const reminder = aReminder({ ...WHEN, kind: "notice" }, LEASE);

    expect(decided({ reminder, athlete: { ...FLAGGED, consent: {} } })).toStrictEqual(ends("CANCELLED", "OPTED_OUT"));
  });
});

describe("in quiet hours", () => {
  it.each([
    { now: "2026-11-22 07:59", decision: waitsUntil("2026-11-22 08:00"), sendBefore: "2026-11-22 08:01" },
    { now: "2026-11-22 07:59", decision: ends("EXPIRED", "QUIET_HOURS"), sendBefore: "2026-11-22 08:00" },
    { now: "2026-11-22 21:00", decision: waitsUntil("2026-11-23 08:00"), sendBefore: "2026-11-23 12:00" },
    { now: "2026-11-22 20:59", decision: { kind: "send" }, sendBefore: "2026-11-23 12:00" },
  ])("at $now a text that expires at $sendBefore: $decision.kind", ({ now, sendBefore, decision }) => {
    const expiry = new Date(inMs(sendBefore)).toISOString();
    const reminder = aReminder({ kind: "rest-day", sendBefore: expiry }, LEASE);

    expect(decided({ reminder, now })).toMatchObject(decision);
  });

  it.each([
    { what: "waits for an alarm at 09:00", wake: "09:00", now: "08:00", decision: waitsUntil("2026-11-23 09:15") },
    { what: "goes once it rang", wake: "09:00", now: "09:15", decision: { kind: "send" } },
    { what: "does not wait beyond its expiry", wake: "11:45", now: "08:00", decision: { kind: "send" } },
    { what: "goes when the athlete was up before", wake: "06:00", now: "08:00", decision: { kind: "send" } },
  ])("a rest-day text of the morning after $what", ({ wake, now, decision }) => {
    const athlete = anAthlete({ profile: aProfile({ wake: { default: wake } }) });
    const expiry = new Date(inMs("2026-11-23 12:00")).toISOString();
    const reminder = aReminder({ kind: "rest-day", sendBefore: expiry }, LEASE);

    expect(decided({ reminder, athlete, now: `2026-11-23 ${now}` })).toMatchObject(decision);
  });

  it.each([
    { what: "a meal text", kind: "meal", quietHours: null },
    { what: "a rest-day text after hours of the athlete's own", kind: "rest-day", quietHours: NIGHT },
  ] as const)("$what waits for no alarm", ({ kind, quietHours }) => {
    const athlete = anAthlete({ profile: aProfile({ wake: { default: "09:00" }, quietHours }) });

    expect(decided({ reminder: aReminder({ ...WHEN, kind }, LEASE), athlete, now: "2026-11-22 08:30" })).toMatchObject({
      kind: "send",
    });
  });

  it("bedtime goes nevertheless", () => {
    const reminder = aReminder({ kind: "bedtime", sendBefore: "2026-11-23T03:15:00.000Z" }, LEASE);

    expect(decided({ reminder, now: "2026-11-22 21:15" }).kind).toBe("send");
  });

  it("the welcome waits", () => {
    const reminder = aReminder({ kind: "welcome", sendBefore: "2026-11-29T03:15:00.000Z" }, LEASE);

    expect(decided({ reminder, now: "2026-11-22 21:15" })).toStrictEqual(waitsUntil("2026-11-23 08:00"));
  });

  it("the athlete's own hours and the reminder's zone count", () => {
    const athlete = anAthlete({ profile: aProfile({ quietHours: { from: "14:00", to: "16:00" } }) });
    const reminder = aReminder({ ...WHEN, zone: "Europe/Berlin" }, LEASE);

    expect(decided({ athlete, reminder, now: "2026-11-22 09:00" })).toStrictEqual(waitsUntil("2026-11-22 10:00"));
  });
});

describe("one of a kind a day", () => {
  const sentMeal = aReminder({ localDate: "2026-11-21" }, sentAt("2026-11-22T05:00:00.000Z"));

  it.each([
    { what: "went today", other: sentMeal, decision: ends("SKIPPED", "BUDGET") },
    {
      what: "may have gone today",
      other: aReminder({ n: 2 }, { ...endedAs("UNKNOWN", "AMBIGUOUS"), settledAt: "2026-11-22T05:00:00.000Z" }),
      decision: ends("SKIPPED", "BUDGET"),
    },
    {
      what: "went a minute before midnight",
      other: aReminder({ localDate: "2026-11-21" }, sentAt("2026-11-22T04:59:00.000Z")),
      decision: { kind: "send" },
    },
    { what: "was skipped today", other: aReminder({ n: 2 }, endedAs("SKIPPED", "PAST")), decision: { kind: "send" } },
    {
      what: "was of another kind",
      other: aReminder({ kind: "rest-day", localDate: "2026-11-21" }, sentAt("2026-11-22T13:15:00.000Z")),
      decision: { kind: "send" },
    },
  ])("when another that $what: $decision.kind", ({ other, decision }) => {
    expect(decided({ others: [other] })).toMatchObject(decision);
  });

  it.each([
    { kind: "rest-day", other: "event", decision: ends("SKIPPED", "BUDGET") },
    { kind: "event", other: "rest-day", decision: { kind: "send" } },
  ] as const)("a $kind text on the day of one of kind $other: $decision.kind", ({ kind, other, decision }) => {
    const reminder = aReminder({ ...WHEN, kind }, LEASE);
    const sent = aReminder({ kind: other, localDate: "2026-11-21" }, sentAt("2026-11-22T05:00:00.000Z"));

    expect(decided({ reminder, others: [sent] })).toMatchObject(decision);
  });

  it("neither counts the welcome nor ends it", () => {
    const welcome = aReminder({ kind: "welcome" }, sentAt("2026-11-22T13:59:00.000Z"));
    const reminder = aReminder({ ...WHEN, kind: "welcome", n: 2 }, LEASE);

    expect(decided({ others: [welcome] }).kind).toBe("send");
    expect(decided({ reminder, others: [welcome, sentMeal] }).kind).toBe("send");
  });
});

function restDay(over: Parameters<typeof aReminder>[0], state?: Parameters<typeof aReminder>[1]): Reminder {
  return aReminder(
    { kind: "rest-day", localDate: "2026-11-21", sendBefore: "2026-11-22T17:00:00.000Z", ...over },
    state,
  );
}

describe("texts near each other", () => {
  it.each([
    { kind: "welcome", athlete: anAthlete() },
    { kind: "invite", athlete: INVITED },
    { kind: "notice", athlete: FLAGGED },
  ] as const)("keep no distance from the $kind, nor it from them", ({ kind, athlete }) => {
    const justSent = aReminder({ kind }, sentAt("2026-11-22T13:59:00.000Z"));
    const reminder = aReminder({ ...WHEN, kind, n: 2 }, LEASE);

    expect(decided({ others: [justSent] }).kind).toBe("send");
    expect(decided({ reminder, athlete, others: [restDay({}, sentAt("2026-11-22T13:59:00.000Z"))] }).kind).toBe("send");
  });

  it.each([
    { sent: "2026-11-22T13:15:00.000Z", decision: { kind: "send" } },
    { sent: "2026-11-22T13:16:00.000Z", decision: waitsUntil("2026-11-22 09:01") },
    { sent: "2026-11-22T14:00:00.000Z", decision: waitsUntil("2026-11-22 09:45") },
  ])("wait until 45 minutes after one that went at $sent", ({ sent, decision }) => {
    expect(decided({ others: [restDay({}, sentAt(sent))] })).toMatchObject(decision);
  });

  it.each([
    { sendBefore: "2026-11-22T14:45:00.000Z", decision: ends("SKIPPED", "SPACING") },
    { sendBefore: "2026-11-22T14:46:00.000Z", decision: waitsUntil("2026-11-22 09:45") },
  ])("are SKIPPED SPACING when that is too late, $sendBefore: $decision.kind", ({ sendBefore, decision }) => {
    const reminder = aReminder({ sendBefore }, LEASE);
    const others = [restDay({}, sentAt("2026-11-22T14:00:00.000Z"))];

    expect(decided({ reminder, others })).toStrictEqual(decision);
  });

  it("let an earlier kind that is due soon go first", () => {
    const others = [aReminder({ ...WHEN, plannedAt: "2026-11-22T14:30:00.000Z" })];

    expect(decided({ reminder: restDay({}, LEASE), others })).toStrictEqual(waitsUntil("2026-11-22 10:15"));
  });

  it("wait a minute for one that is on its way, though the plan names it no more", () => {
    const others = [restDay({}, LEASE)];

    expect(decided({ others, plan: { "2026-11-22#meal#1": 1 } })).toStrictEqual(waitsUntil("2026-11-22 09:01"));
  });

  it("let nothing go first that the plan names no more", () => {
    const reminder = restDay({}, LEASE);
    const others = [aReminder({ ...WHEN, plannedAt: "2026-11-22T14:30:00.000Z" })];

    expect(decided({ reminder, others, plan: { "2026-11-21#rest-day#1": 1 } }).kind).toBe("send");
  });
});

describe("an athlete who wants no text now", () => {
  it.each([
    { over: { pausedUntil: "2026-11-22T14:01:00.000Z" }, decision: ends("SKIPPED", "PAUSED") },
    { over: { snoozedUntil: "2026-11-22T14:01:00.000Z" }, decision: ends("SKIPPED", "SNOOZED") },
    {
      over: { pausedUntil: "2026-11-22T14:01:00.000Z", snoozedUntil: "2026-11-22T15:00:00.000Z" },
      decision: ends("SKIPPED", "PAUSED"),
    },
  ])("gets none: $over", ({ over, decision }) => {
    expect(decided({ athlete: anAthlete(over) })).toStrictEqual(decision);
  });

  it("gets texts again from the instant on at which the pause is over", () => {
    const athlete = anAthlete({ pausedUntil: "2026-11-22T14:00:00.000Z", snoozedUntil: "2026-11-22T13:00:00.000Z" });

    expect(decided({ athlete })).toMatchObject({ kind: "send" });
  });

  it("is welcomed all the same", () => {
    const reminder = aReminder({ ...WHEN, kind: "welcome" }, LEASE);

    expect(decided({ reminder, athlete: anAthlete({ pausedUntil: "2026-11-30T14:00:00.000Z" }) })).toMatchObject({
      kind: "send",
    });
  });

  it("keeps a text that planning is about to move: it waits for its new plan", () => {
    const athlete = anAthlete({ pausedUntil: "2026-11-22T14:01:00.000Z" });

    expect(decided({ athlete, plan: { "2026-11-22#meal#1": 2 } })).toStrictEqual(waitsUntil("2026-11-22 09:01"));
  });
});

function fasting(from: string, to: string) {
  return anAthlete({ profile: aProfile({ fasting: { from, to } }) });
}

describe("a fast", () => {
  it("holds a meal text back until it ends", () => {
    expect(decided({ athlete: fasting("05:00", "10:30") })).toStrictEqual(waitsUntil("2026-11-22 10:30"));
  });

  it("that outlasts a meal text silences it", () => {
    expect(decided({ athlete: fasting("05:00", "10:45") })).toStrictEqual(ends("SKIPPED", "FASTING"));
  });

  it("holds back no other text", () => {
    const reminder = aReminder({ ...WHEN, kind: "rest-day" }, LEASE);

    expect(decided({ reminder, athlete: fasting("05:00", "17:00") })).toMatchObject({ kind: "send" });
  });
});

describe("a channel that refuses", () => {
  const refused = anAthlete({ carrierOptOutAt: "2026-11-20T14:00:00.000Z" });

  it("ends the text with its reason", () => {
    expect(decided({ athlete: refused })).toStrictEqual(ends("SKIPPED", "CARRIER_OPT_OUT"));
  });

  it("ends an e-mail whose address is not confirmed", () => {
    const athlete = anAthlete({ consent: { email: CONSENT }, emailSubscription: aSubscription("pending") });
    const reminder = aReminder({ ...WHEN, channel: "email" }, LEASE);

    expect(decided({ reminder, athlete })).toStrictEqual(ends("SKIPPED", "EMAIL_UNCONFIRMED"));
  });

  it("leaves the text to planning when another channel is wanted and open", () => {
    const athlete = {
      ...refused,
      consent: { sms: CONSENT, email: CONSENT },
      emailSubscription: aSubscription(),
      profile: aProfile({ channels: { meal: ["sms", "email"] } }),
    };

    expect(decided({ athlete })).toStrictEqual(waitsUntil("2026-11-22 09:01"));
  });
});

describe("the day's budget", () => {
  it.each([
    { maxTextsPerDay: 2, decision: ends("SKIPPED", "BUDGET") },
    {
      maxTextsPerDay: 3,
      decision: { kind: "send", athlete: anAthlete(), stopHint: false, tellsFading: true, tellsOmega3: true },
    },
  ])("of $maxTextsPerDay counts every text that went today, the welcome aside", ({ maxTextsPerDay, decision }) => {
    const others = [
      aReminder({ kind: "rest-day", n: 2 }, sentAt("2026-11-22T13:05:00.000Z")),
      aReminder({ kind: "bedtime", localDate: "2026-11-21" }, sentAt("2026-11-22T05:30:00.000Z")),
      aReminder({ kind: "meal", localDate: "2026-11-21" }, sentAt("2026-11-21T18:00:00.000Z")),
      WELCOME,
    ];

    expect(decided({ others, policy: { ...DEFAULT_POLICY, maxTextsPerDay } })).toStrictEqual(decision);
  });

  it("holds no welcome back", () => {
    const others = [aReminder({ kind: "rest-day", n: 2 }, sentAt("2026-11-22T13:05:00.000Z"))];
    const reminder = aReminder({ ...WHEN, kind: "welcome", n: 2 }, LEASE);

    expect(decided({ reminder, others, policy: { ...DEFAULT_POLICY, maxTextsPerDay: 1 } }).kind).toBe("send");
  });
});

describe("a text that is sent", () => {
  it.each([
    { what: "the month's first SMS", history: EMPTY_HISTORY, stopHint: true },
    { what: "one of several", history: SMS_THIS_MONTH, stopHint: false },
  ])("owes the STOP hint as $what: $stopHint", ({ history, stopHint }) => {
    expect(decided({ history })).toMatchObject({ kind: "send", stopHint });
  });
});
