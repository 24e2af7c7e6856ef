import { describe, expect, it } from "vitest";
import { type Reminder, SILENCE_CODES } from "../../../lib/domain/reminder.ts";
import { explainDay } from "../../../lib/messages/explain/explain-day.ts";
import { silenceSentence } from "../../../lib/messages/explain/why-not-sent.ts";
import { anAthlete, aProfile, aReminder, claimedUntil, endedAs, sentAt } from "../../support/builders.ts";
import { aLiftAgo, aRunAgo, daysAgo } from "../../support/training.ts";
import { aDay } from "./a-day.ts";

const onlyText = (reminder: Reminder, others: Parameters<typeof aDay>[0] = {}) =>
  explainDay(aDay({ ...others, reminders: [reminder] })).texts[0];

describe("an explained day", () => {
  it("lists what was logged, with where the RPE comes from and what counts otherwise", () => {
    const athlete = anAthlete({ profile: aProfile({ maxHeartRate: 190 }) });
    const workouts = [
      aRunAgo(0, { rpe: 7, distanceMeters: 8200 }),
      aRunAgo(0, { at: "09:00", averageHeartRate: 150, minutes: 30 }),
      aLiftAgo(0, { silent: true }),
      aRunAgo(0, { at: "20:00", kind: "cross", rpe: 2 }),
      aRunAgo(1),
    ];

    const { logged } = explainDay(aDay({ workouts, athlete }));

    expect(logged).toStrictEqual([
      "06:30-07:15  run, 45 min, 8.2 km: RPE 7 as reported, 315 AU",
      "09:00-09:30  run, 30 min: RPE 5 from heart rate, 150 AU",
      "17:00-17:45  lift, 45 min: RPE 6 assumed, as nobody said, 270 AU; imported, or received more than 24 h late: it counts and causes no text",
      "20:00-20:45  cross-training, 45 min: RPE 2 as reported, 90 AU; so easy that it counts as recovery",
    ]);
  });

  it("names one zone a line where it is not the day's: after a flight over the date line", () => {
    const workouts = [
      { ...aRunAgo(0, { at: "03:00", rpe: 4 }), zone: "Pacific/Auckland" },
      { ...aRunAgo(0, { rpe: 4 }), zone: "America/New_York" },
    ];
    const reminder: Reminder = { ...aReminder({ zone: "Pacific/Auckland" }), ...sentAt("2026-11-22T08:45:00Z") };

    const { logged, texts } = explainDay(aDay({ workouts, reminders: [reminder] }));

    expect(logged).toStrictEqual([
      "21:00-21:45 (Pacific/Auckland)  run, 45 min: RPE 4 as reported, 180 AU",
      "06:30-07:15  run, 45 min: RPE 4 as reported, 180 AU",
    ]);
    expect(texts[0]?.outcome).toBe("sent by SMS at 21:45 (Pacific/Auckland)");
  });

  it("says that a text spoke of pain or was not understood, and when, never its words", () => {
    const notedTexts = [
      { at: "2026-11-22T14:05:00.000Z", about: "pain" },
      { at: "2026-11-22T15:00:00.000Z", about: "not-understood" },
      { at: "2026-11-21T15:00:00.000Z", about: "not-understood" },
    ] as const;

    const { texted } = explainDay(aDay({ athlete: anAthlete({ notedTexts }) }));

    expect(texted).toStrictEqual([
      "09:05  Texted about pain. The words are not kept.",
      "10:00  Texted something that was not understood. The words are not kept.",
    ]);
  });

  it("gives the advice for the next day with every reason and its numbers", () => {
    const { status } = explainDay(aDay({ workouts: daysAgo(5, 0).map((days) => aRunAgo(days, { rpe: 4 })) }));

    expect(status).toMatchObject({
      origin: "recomputed",
      level: "rest",
      today: "rest",
      reasons: [
        { code: "REST_QUOTA", evidence: { trainingDays: 6, windowDays: 6, restDaysPerWeek: 2 } },
        { code: "BUILDING" },
      ],
      dayLoadAu: 180,
      weekLoadAu: 1080,
      sentences: [
        "This was a rest day.",
        "Advice for Mon 23 November: rest.",
        "REST_QUOTA: 6 training days in a row.",
        "BUILDING: Day 6 of 7: still getting to know your training.",
        "Load: 180 AU on the day, 1080 AU in 7 days (RPE x minutes).",
      ],
    });
  });

  it("says what holds an easy day back when no reason does", () => {
    const workouts = [...daysAgo(8, 1).map((days) => aRunAgo(days * 2, { rpe: 4 })), aLiftAgo(0, { rpe: 9 })];

    const { status } = explainDay(aDay({ workouts }));

    expect(status.level).toBe("easy");
    expect(status.sentences[1]).toBe(
      "The legs are not ready: for a hard run on Wed 25 November at 17:45, for a lift on Wed 25 November at 17:45.",
    );
  });

  it("speaks of a red flag as of somebody else", () => {
    const { status } = explainDay(aDay({ athlete: anAthlete({ redFlagAt: "2026-11-21T15:00:00.000Z" }) }));

    expect(status.sentences[2]).toBe(
      "RED_FLAG: Ana wrote of feeling unwell on Sat 21 November at 10:00; nothing but safety texts goes until that is lifted.",
    );
  });

  it("lists the kinds of which none was planned, each with its reason", () => {
    const { none } = explainDay(aDay({ reminders: [aReminder()] }));

    expect(none.map(({ kind }) => kind)).toStrictEqual(["rest-day", "bedtime"]);
  });
});

describe("an explained text", () => {
  it("that went says when, its words and the rule with its numbers", () => {
    const text = onlyText(aReminder({}, sentAt("2026-11-22T12:30:20.000Z")));

    expect(text).toStrictEqual({
      id: "2026-11-22#meal#1",
      kind: "meal",
      state: "SENT",
      localDate: "2026-11-22",
      channel: "sms",
      at: "2026-11-22T12:30:20.000Z",
      code: null,
      reason: aReminder().reason,
      arrival: { kind: "awaited" },
      outcome: "sent by SMS at 07:30",
      body: "Eat well.",
      why: [
        "A run ended at 07:15. A meal text goes 15 minutes after a session of at least 20, and is worth nothing after 09:15.",
        "It names protein and carbohydrate alike; foods that the profile rules out are left out (diet: omnivore).",
      ],
    });
  });

  it("that did not go says first why not, with state and instant", () => {
    const text = onlyText(aReminder({}, endedAs("SKIPPED", "SPACING")));

    expect(text).toMatchObject({ outcome: "not sent; settled at 07:00 (SKIPPED SPACING)", code: "SPACING" });
    expect(text?.why[0]).toBe(
      "Texts keep 45 minutes apart, and there was no room left before it would be worth nothing.",
    );
  });

  it.each([
    [{ state: "PENDING", dueAt: "2026-11-23T00:00:00.000Z", attempts: 0 }, "waits to be sent by SMS at 19:00"],
    [claimedUntil("2026-11-22T12:32:00.000Z"), "is being sent by SMS"],
    [endedAs("UNKNOWN", "AMBIGUOUS"), "may have been sent by SMS at 07:00 (AMBIGUOUS)"],
    [endedAs("EXPIRED", "QUIET_HOURS"), "not sent; settled at 07:00 (EXPIRED QUIET_HOURS)"],
  ] as const)("in state %j says: %s", (state, outcome) => {
    const text = onlyText(aReminder({}, state));

    expect(text?.outcome).toBe(outcome);
  });

  it("about rest days names the quota and every day of the block", () => {
    const reason = { code: "REST_QUOTA", evidence: { trainingDays: 5, windowDays: 6, restDaysPerWeek: 2 } } as const;
    const plannedAt = "2026-11-23T00:00:00.000Z";

    const text = onlyText(aReminder({ kind: "rest-day", plannedAt, reason }, sentAt(plannedAt)));

    expect(text?.why).toStrictEqual([
      "Mon 23 November is a rest day for Ana: the 6 days before it hold 5 training days, and 2 rest days a week leave room for 5.",
      "If nothing is trained, so is Tue 24 November.",
      "Rest-day texts go the evening before, at 19:00.",
    ]);
  });

  it("about bedtime does the sum from the wake time back", () => {
    const plannedAt = "2026-11-23T02:15:00.000Z";

    const text = onlyText(aReminder({ kind: "bedtime", plannedAt }, sentAt(plannedAt)));

    expect(text?.why).toStrictEqual([
      "Bedtime is 22:15: 8 h of sleep and 15 minutes to fall asleep before the wake time of 06:30.",
      "The text was planned for 21:15.",
    ]);
  });

  it("about easy days names the run that was a step up", () => {
    const facts = {
      kind: "easy-day",
      easyDates: ["2026-11-23", "2026-11-24"],
      distanceMeters: 18_000,
      longestMeters: 14_000,
      windowDays: 30,
    } as const;

    const text = onlyText(aReminder({ kind: "rest-day", facts }, sentAt("2026-11-22T12:30:00.000Z")));

    expect(text?.why).toStrictEqual([
      "The run of 18 km is Ana's longest in 30 days, up from 14 km: Mon 23 November and Tue 24 November should be easy.",
    ]);
  });

  it("sent on the next day is told with its day", () => {
    const text = onlyText(aReminder({}, sentAt("2026-11-23T13:00:00.000Z")));

    expect(text?.outcome).toBe("sent by SMS on Mon 23 November at 08:00");
  });

  it("that waited for a late workout says so", () => {
    const late = aRunAgo(0, { firstReceivedMs: Date.parse("2026-11-22T13:20:00.000Z") });

    const text = onlyText(aReminder({}, sentAt("2026-11-22T13:21:00.000Z")), { workouts: [late] });

    expect(text?.why.at(-1)).toBe("It was planned at 07:30, but the workout reached us only at 08:20.");
  });

  it("that waited for the end of quiet hours says so", () => {
    const plannedAt = "2026-11-22T10:30:00.000Z";

    const text = onlyText(aReminder({ plannedAt }, sentAt("2026-11-22T13:00:00.000Z")));

    expect(text?.why.at(-1)).toBe("It was planned at 05:30 and waited for the end of quiet hours.");
  });

  it("that kept its distance from another text says from which", () => {
    const plannedAt = "2026-11-23T00:15:00.000Z";
    const restDay = aReminder(
      { kind: "rest-day", plannedAt: "2026-11-23T00:00:00.000Z" },
      sentAt("2026-11-23T00:00:00.000Z"),
    );
    const meal = aReminder({ plannedAt }, sentAt("2026-11-23T00:45:00.000Z"));

    const { texts } = explainDay(aDay({ reminders: [meal, restDay] }));

    expect(texts.map(({ kind }) => kind)).toStrictEqual(["rest-day", "meal"]);
    expect(texts[1]?.why.at(-1)).toBe("It was planned at 19:15 and kept 45 minutes' distance from the rest-day text.");
  });

  it("names the error of SNS, and none of its words, which may quote a phone", () => {
    const details = ["AuthorizationErrorException", "Bad: +12025550123 is not a number"];

    const sentences = details.map((detail) => silenceSentence({ outcome: "REFUSED", detail }, aDay({})));

    expect(sentences).toStrictEqual([
      "SNS refused to send it (AuthorizationErrorException).",
      "SNS refused to send it.",
    ]);
  });

  it("has one sentence for every way of not being sent", () => {
    const sentences = SILENCE_CODES.map((code) => silenceSentence({ outcome: code }, aDay({})));

    expect(sentences.every((sentence) => /^[A-Z].*\.$/.test(sentence))).toBe(true);
    expect(new Set(sentences).size).toBe(SILENCE_CODES.length);
  });
});
