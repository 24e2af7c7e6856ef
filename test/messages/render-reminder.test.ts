import * as fc from "fast-check";
import { SegmentedMessage } from "sms-segments-calculator";
import { describe, expect, it } from "vitest";
import { LANGUAGES, type LanguageCode } from "../../lib/domain/language.ts";
import { epochDay, isoDate } from "../../lib/domain/local-time.ts";
import { besideRest } from "../../lib/domain/rules/easy-dates.ts";
import { forbiddenWordsIn } from "../../lib/languages/forbidden-words.ts";
import { REASON_TEXTS, REMINDER_TEXTS } from "../../lib/languages/index.ts";
import { toGsm7 } from "../../lib/messages/gsm7.ts";
import { smsTeamName } from "../../lib/messages/names.ts";
import { reasonSentence } from "../../lib/messages/reasons.ts";
import { runs } from "../support/property-runs.ts";
import { anyContact, anyText, NOW } from "./any-text.ts";
import { bedtimeFacts, easyDayFacts, mealFacts, restDayFacts, textOf, turnsOf } from "./reminders.ts";

const RUNS = 600;

const KEYWORDS = /\b(STOP|HELP|REST 1|YES|SI|JA|OUI)\b/u;
const QUESTION: Readonly<Record<LanguageCode, string>> = {
  en: "Just text the number.",
  es: "Responde con el número.",
  de: "Schick die Zahl.",
  fr: "C'était dur comment, de 0 à 10 ?",
};

describe("every text (I9)", () => {
  it("is one SMS part of GSM-7, well formed and without a forbidden word, whatever the athlete, team and day", () => {
    fc.assert(
      fc.property(anyText, ({ localDate, ...any }) => {
        const { subject, body } = textOf(any.facts, { ...any, reminder: { localDate }, now: NOW });

        const sms = new SegmentedMessage(body);
        expect(subject).toBeNull();
        expect([sms.encodingName, sms.segmentsCount]).toEqual(["GSM-7", 1]);
        expect(forbiddenWordsIn(body, any.profile.language ?? "en")).toEqual([]);
        expect(body).toMatch(/^[\p{Lu}\p{N}¿¡]/u);
        expect(body).not.toMatch(/undefined|null|NaN|\$\{|\[object|\s\s|\s[,.]|^\s|\s$|[\r\n]/u);
      }),
      runs(RUNS),
    );
  });

  it("carries its appended reason whole", () => {
    fc.assert(
      fc.property(anyText, ({ localDate, ...any }) => {
        const rider = "rider" in any.facts ? any.facts.rider : null;
        const reason = rider && besideRest(rider, "restDates" in any.facts ? any.facts.restDates : []);
        fc.pre(reason !== null);
        const language = any.profile.language ?? "en";

        const sms = textOf(any.facts, { ...any, reminder: { localDate }, now: NOW });
        const mail = textOf(any.facts, { ...any, reminder: { localDate, channel: "email" }, now: NOW });

        expect(sms.body).toContain(toGsm7(reasonSentence(reason, REASON_TEXTS[language])));
        expect(mail.body.split("\n\n").length).toBeGreaterThan(5);
      }),
      runs(RUNS / 4),
    );
  });

  it("tells how to stop in the month's first SMS, and the contact in each SMS of a one-way team", () => {
    fc.assert(
      fc.property(anyText, ({ localDate, ...any }) => {
        const { body } = textOf(any.facts, { ...any, stopHint: true, reminder: { localDate }, now: NOW });

        const { optOutContact } = any.team;
        expect(body).toContain(optOutContact === null ? "STOP" : optOutContact);
      }),
      runs(RUNS / 4),
    );
  });

  it("says in the first text to a person who is texting", () => {
    const first = fc.constantFrom({ kind: "invite" } as const, { kind: "welcome", maxTextsPerDay: 3 } as const);

    fc.assert(
      fc.property(anyText, first, ({ localDate, ...any }, facts) => {
        const { body } = textOf(facts, { ...any, reminder: { localDate }, now: NOW });

        expect(body).toContain(smsTeamName(any.team.name).slice(1));
        expect(body).toContain(any.team.optOutContact ?? "STOP");
      }),
      runs(RUNS / 4),
    );
  });

  it("asks for no reply where replies are not read, and says so", () => {
    fc.assert(
      fc.property(anyText, anyContact, ({ localDate, ...any }, optOutContact) => {
        const team = { name: "Riverside RC", optOutContact };
        const language = any.profile.language ?? "en";
        const profile = { ...any.profile, name: null };

        const { body } = textOf(any.facts, { ...any, profile, team, reminder: { localDate }, now: NOW });

        expect(body).toMatch(/No replies|No respondas|Nicht antworten|Ne pas répondre/u);
        expect(body).not.toMatch(KEYWORDS);
        expect(body).not.toContain(toGsm7(QUESTION[language]));
      }),
      runs(RUNS / 4),
    );
  });

  it("has in an e-mail a short subject of one line and no forbidden word", () => {
    fc.assert(
      fc.property(anyText, ({ localDate, ...any }) => {
        const channel = "email";
        const { subject, body } = textOf(any.facts, { ...any, reminder: { localDate, channel }, now: NOW });

        const language = any.profile.language ?? "en";
        expect(subject).toMatch(/^[^\p{Cc}\p{Cf}]{1,99}$/u);
        expect(forbiddenWordsIn(`${subject} ${body}`, language)).toEqual([]);
        expect(body).not.toMatch(/undefined|null|NaN|\$\{|\[object|\bSTOP\b|REST 1/u);
        expect(body).not.toContain(QUESTION[language]);
      }),
      runs(RUNS / 4),
    );
  });

  it("leaves room in English: at most 125 characters before name, food and team", () => {
    const ordinary = [
      restDayFacts(),
      easyDayFacts(),
      bedtimeFacts(),
      bedtimeFacts({ hardDay: true, needMinutes: 510 }),
      mealFacts(),
      mealFacts({ focus: "both" }),
      mealFacts({ focus: "carbohydrate" }),
    ];

    const lengths = ordinary.flatMap((any) =>
      turnsOf(any, 20, { profile: { name: null }, now: NOW }).map((body) => body.length),
    );

    expect(Math.max(...lengths)).toBeLessThanOrEqual(125);
  });

  it("is the same for the same day and another on the next, in every language", () => {
    const common = fc.constantFrom(restDayFacts(), mealFacts(), mealFacts({ focus: "both" }), bedtimeFacts());

    fc.assert(
      fc.property(common, fc.nat(700), fc.constantFrom(...LANGUAGES), (any, days, language) => {
        const day = epochDay("2026-01-01") + days;
        const on = (localDay: number): string =>
          textOf(any, { profile: { language }, reminder: { localDate: isoDate(localDay) }, now: NOW }).body;

        expect(on(day)).toBe(on(day));
        expect(on(day)).not.toBe(on(day + 1));
      }),
    );
  });

  it("gives no grams to an athlete who may be under 18", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2009, max: 2014 }), ({ localDate, ...any }, birthYear) => {
        const young = { ...any.profile, birthYear, name: null, wantsGrams: true, bodyMassKg: 60 };

        const sms = textOf(mealFacts(), { profile: young, reminder: { localDate } });
        const mail = textOf(mealFacts(), { profile: young, reminder: { localDate, channel: "email" } });

        expect(`${sms.body} ${mail.body}`).not.toMatch(/\d g\b|kg/u);
      }),
    );
  });
});

describe("the words around a text", () => {
  it("name a one-way team's contact in every language", () => {
    expect(
      LANGUAGES.map((language) => REMINDER_TEXTS[language].greetingAndFooter.noReplies("coach@riverside.run")),
    ).toEqual([
      "No replies. Stop: coach@riverside.run",
      "No respondas. Baja: coach@riverside.run",
      "Nicht antworten. Stopp: coach@riverside.run",
      "Ne pas répondre. Stop : coach@riverside.run",
    ]);
  });

  it("tell how to stop in every language", () => {
    expect(LANGUAGES.map((language) => REMINDER_TEXTS[language].greetingAndFooter.stopHint)).toEqual([
      "STOP = end.",
      "STOP = fin.",
      "STOP = Ende.",
      "STOP = fin.",
    ]);
  });
});
