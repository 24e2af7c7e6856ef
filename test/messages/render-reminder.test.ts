import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { epochDay, isoDate } from "../../lib/domain/local-time.ts";
import { ALLERGENS, DIETS, type Profile } from "../../lib/domain/profile.ts";
import type { ReminderFacts } from "../../lib/domain/reminder.ts";
import { forbiddenWordsIn } from "../../lib/messages/forbidden-words.ts";
import { septets } from "../../lib/messages/gsm7.ts";
import { smsName, smsTeamName } from "../../lib/messages/names.ts";
import { bedtimeFacts, mealFacts, restDayFacts, textOf, turnsOf } from "./reminders.ts";

const NOW = "2026-11-28T02:15:00.000Z";

const facts: fc.Arbitrary<ReminderFacts> = fc.oneof(
  fc.record({ length: fc.integer({ min: 1, max: 3 }), trainingDays: fc.integer({ min: 4, max: 6 }) }).map((any) =>
    restDayFacts({
      restDates: ["2026-11-27", "2026-11-28", "2026-11-29"].slice(0, any.length),
      trainingDays: any.trainingDays,
    }),
  ),
  fc
    .record({
      session: fc.constantFrom("run", "lift", "cross", "run-and-lift"),
      focus: fc.constantFrom("protein", "carbohydrate", "both"),
      asksRpe: fc.boolean(),
    })
    .map((any) => mealFacts(any)),
  fc
    .record({
      needMinutes: fc.integer({ min: 360, max: 600 }),
      hardDay: fc.boolean(),
      clocksMoveMinutes: fc.constantFrom(0, 60, -60, 30, -120),
    })
    .map((any) => bedtimeFacts(any)),
  fc.integer({ min: 1, max: 12 }).map((maxTextsPerDay): ReminderFacts => ({ kind: "welcome", maxTextsPerDay })),
  fc.constant<ReminderFacts>({ kind: "invite" }),
);

const anyName = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 40 }),
    fc.constantFrom("Ana", "Maria Fernanda de la Cruz", "{[~^|€]}", "Мария", "李明", "Iñaki"),
  )
  .filter((name) => forbiddenWordsIn(`${name} ${smsName(name) ?? ""} ${smsTeamName(name)}`, "en").length === 0);

const anyProfile: fc.Arbitrary<Partial<Profile>> = fc.record({
  name: fc.option(anyName, { nil: null }),
  diet: fc.constantFrom(...DIETS),
  allergens: fc.subarray([...ALLERGENS]),
  avoid: fc.array(fc.string({ unit: "grapheme", maxLength: 12 }), { maxLength: 3 }),
  wantsGrams: fc.boolean(),
  bodyMassKg: fc.option(fc.integer({ min: 30, max: 250 }), { nil: null }),
  birthYear: fc.option(fc.integer({ min: 1940, max: 2012 }), { nil: null }),
  wake: fc.constantFrom({}, { default: "06:30" }),
  channels: fc.constantFrom<Profile["channels"][]>(
    { "rest-day": ["sms"], meal: ["sms"], bedtime: ["sms"] },
    { "rest-day": ["sms"], meal: ["sms"] },
    { "rest-day": ["email"] },
  ),
});

const contact = fc
  .oneof(
    fc.constant("recovery-texts@riverside-runners.example"),
    fc.stringMatching(/^[a-z0-9_.+-]{1,20}@[a-z0-9-]{1,15}\.run$/u),
  )
  .filter((address) => forbiddenWordsIn(address, "en").length === 0);

const anyText = fc.record({
  facts,
  profile: anyProfile,
  team: fc.record({ name: anyName, optOutContact: fc.option(contact, { nil: null }) }),
  localDate: fc.integer({ min: epochDay("2026-01-01"), max: epochDay("2027-12-31") }).map(isoDate),
});

describe("every text (I9)", () => {
  it("is one SMS part of GSM-7 without a forbidden word, whatever the athlete, the team and the day", () => {
    fc.assert(
      fc.property(anyText, ({ localDate, ...any }) => {
        const { subject, body } = textOf(any.facts, { ...any, reminder: { localDate }, now: NOW });

        expect(subject).toBeNull();
        expect(septets(body)).toBeLessThanOrEqual(160);
        expect(forbiddenWordsIn(body, "en")).toEqual([]);
        expect(body).toMatch(/^[\p{Lu}\p{N}¿¡\p{P}\p{S}ªºß]/u);
      }),
      { numRuns: 3000 },
    );
  });

  it("asks for no reply where replies are not read, and gives the contact", () => {
    fc.assert(
      fc.property(anyText, contact, ({ localDate, ...any }, optOutContact) => {
        const team = { ...any.team, optOutContact };

        const { body } = textOf(any.facts, { ...any, team, reminder: { localDate }, now: NOW });

        expect(body).toContain("No replies.");
        expect(body).toContain(optOutContact);
        expect(body).not.toMatch(/Reply YES|text the number|HELP|STOP/u);
      }),
      { numRuns: 1000 },
    );
  });

  it("has in an e-mail a short ASCII subject and no forbidden word", () => {
    fc.assert(
      fc.property(anyText, ({ localDate, ...any }) => {
        const { subject, body } = textOf(any.facts, {
          ...any,
          reminder: { localDate, channel: "email" },
          now: NOW,
        });

        expect(subject).toMatch(/^[\x20-\x7E]{1,99}$/u);
        expect(forbiddenWordsIn(body, "en")).toEqual([]);
        expect(body).not.toMatch(/unsubscribe|STOP|Reply YES|text the number/u);
      }),
      { numRuns: 1000 },
    );
  });

  it("leaves a translation room: at most 125 characters before name, food and team", () => {
    const ordinary = [
      restDayFacts(),
      bedtimeFacts(),
      bedtimeFacts({ hardDay: true, needMinutes: 510 }),
      mealFacts(),
      mealFacts({ focus: "both" }),
      mealFacts({ focus: "carbohydrate" }),
    ];

    const lengths = ordinary.flatMap((any) =>
      turnsOf(any, 20, { profile: { name: null }, now: NOW }).map((body) => body.length),
    );
    const welcome = textOf({ kind: "welcome", maxTextsPerDay: 3 }, { profile: { name: null } }).body;

    expect(Math.max(...lengths)).toBeLessThanOrEqual(125);
    expect(welcome.replace("Riverside RC", "").length).toBeLessThanOrEqual(125);
  });

  it("is the same for the same day and another on the next", () => {
    fc.assert(
      fc.property(fc.constantFrom(restDayFacts(), mealFacts(), bedtimeFacts()), fc.nat(700), (any, days) => {
        const day = epochDay("2026-01-01") + days;
        const on = (localDay: number): string =>
          textOf(any, { reminder: { localDate: isoDate(localDay) }, now: NOW }).body;

        expect(on(day)).toBe(on(day));
        expect(on(day)).not.toBe(on(day + 1));
      }),
    );
  });

  it("gives no grams to an athlete who may be under 18", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2009, max: 2014 }), ({ localDate, ...any }, birthYear) => {
        const young = { ...any.profile, birthYear, wantsGrams: true, bodyMassKg: 60 };

        const sms = textOf(mealFacts(), { profile: young, reminder: { localDate } });
        const mail = textOf(mealFacts(), { profile: young, reminder: { localDate, channel: "email" } });

        expect(`${sms.body} ${mail.body}`).not.toMatch(/\d g\b|per kg/u);
      }),
    );
  });
});
