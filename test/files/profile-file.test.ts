import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { profileFile } from "../../lib/files/profile-file.ts";
import { problemsOf } from "../../lib/team/problem.ts";

const NOW_MS = Date.parse("2026-11-22T17:00:00Z");
const HOME = { timeZone: "America/New_York" } as const;

function read(over: Readonly<Record<string, unknown>> = {}) {
  return z.parse(profileFile(NOW_MS), { ...HOME, ...over });
}

/** The refused fields with what is allowed. */
function refused(file: unknown): readonly (readonly [string, string])[] {
  const result = z.safeParse(profileFile(NOW_MS), file);
  if (result.success) return [];
  return problemsOf("profile", result.error, file).map(({ path, expected }) => [path, expected]);
}

describe("a profile file", () => {
  it("needs a time zone alone; every default is filled in", () => {
    expect(read()).toStrictEqual({
      name: null,
      timeZone: "America/New_York",
      phone: null,
      email: null,
      language: "en",
      birthYear: null,
      bodyMassKg: null,
      maxHeartRate: null,
      wake: {},
      sleepNeedHours: null,
      diet: "omnivore",
      allergens: [],
      avoid: [],
      noFoodAdvice: false,
      wantsGrams: false,
      fasting: null,
      askRpe: true,
      bedtimeNights: "training",
      bedtimeLeadMinutes: 60,
      guardianConsent: null,
      policy: {},
      channels: { "rest-day": ["email"], meal: ["email"] },
      restDayAt: "evening",
      restDaysPerWeek: null,
      restDayTexts: "quiet",
      phase: null,
      liftingExperience: null,
      events: [],
      quietHours: null,
    });
  });

  it("keeps every field of the documented one", () => {
    const documented = {
      name: "Ana",
      timeZone: "America/New_York",
      phone: "+12025550123",
      email: "ana@example.com",
      language: "en",
      birthYear: 1990,
      bodyMassKg: 60,
      maxHeartRate: 190,
      wake: { default: "06:30", sat: "07:30" },
      sleepNeedHours: 8,
      diet: "omnivore",
      allergens: ["fish"],
      avoid: [],
      noFoodAdvice: false,
      wantsGrams: false,
      askRpe: true,
      bedtimeNights: "training",
      bedtimeLeadMinutes: 60,
      guardianConsent: null,
      policy: { restDayTextAt: "18:30" },
      channels: { "rest-day": ["sms", "email"], meal: ["sms"], bedtime: ["sms"] },
      restDayAt: "evening",
      restDaysPerWeek: 2,
      restDayTexts: "quiet",
      phase: null,
      liftingExperience: "new",
      events: ["2026-10-11"],
      quietHours: { from: "21:00", to: "08:00" },
      fasting: null,
    };

    expect(read(documented)).toStrictEqual(documented);
  });

  it("texts rest days and meals by SMS to athletes with a phone, and nothing else unless asked", () => {
    expect(read({ phone: "+12025550123", email: "ana@example.com" }).channels).toStrictEqual({
      "rest-day": ["sms"],
      meal: ["sms"],
    });
  });

  it.each([
    { file: {}, field: "timeZone" },
    { file: { timeZone: "+02:00" }, field: "timeZone" },
    { file: { ...HOME, phone: "202-555-0123" }, field: "phone" },
    { file: { ...HOME, phone: "+0123456789" }, field: "phone" },
    { file: { ...HOME, email: "ana" }, field: "email" },
    { file: { ...HOME, language: "it" }, field: "language" },
    { file: { ...HOME, wake: { default: "24:00" } }, field: "wake.default" },
    { file: { ...HOME, wake: { monday: "06:30" } }, field: "wake.monday" },
    { file: { ...HOME, diet: "keto" }, field: "diet" },
    { file: { ...HOME, allergens: ["gluten"] }, field: "allergens.0" },
    { file: { ...HOME, sleepNeedHours: 4 }, field: "sleepNeedHours" },
    { file: { ...HOME, bedtimeLeadMinutes: 29 }, field: "bedtimeLeadMinutes" },
    { file: { ...HOME, bedtimeLeadMinutes: 121 }, field: "bedtimeLeadMinutes" },
    { file: { ...HOME, restDaysPerWeek: 4 }, field: "restDaysPerWeek" },
    { file: { ...HOME, events: ["2026-02-30"] }, field: "events.0" },
    { file: { ...HOME, quietHours: { from: "21:00" } }, field: "quietHours.to" },
    { file: { ...HOME, channels: { meal: ["fax"] } }, field: "channels.meal.0" },
    { file: { ...HOME, channels: { welcome: ["sms"] } }, field: "channels.welcome" },
    { file: { ...HOME, policy: { noSuchRule: 1 } }, field: "policy.noSuchRule" },
    { file: { ...HOME, nickname: "A" }, field: "nickname" },
    { file: { ...HOME, name: "Ana\nSTOP" }, field: "name" },
  ])("is refused for $field in $file", ({ file, field }) => {
    expect(refused(file).map(([path]) => path)).toStrictEqual([field]);
  });

  it.each([7, null, "profile", []])("is refused when it is %j", (file) => {
    expect(refused(file).map(([path]) => path)).toStrictEqual([""]);
  });

  it("names every bad field at once, and what is allowed", () => {
    expect(refused({ timeZone: "Mars", diet: "keto" })).toStrictEqual([
      ["timeZone", 'an IANA time zone such as "America/New_York"'],
      ["diet", '"omnivore" or "pescatarian" or "vegetarian" or "vegan"'],
    ]);
  });
});

describe("a minor's profile", () => {
  const guardianConsent = { name: "Pat", at: "2026-11-01" };

  it.each([
    { birthYear: 2013, over: { guardianConsent }, field: "birthYear" },
    { birthYear: 2012, over: {}, field: "guardianConsent" },
    { birthYear: 2012, over: { guardianConsent }, field: undefined },
    { birthYear: 2008, over: { guardianConsent: null }, field: "guardianConsent" },
    { birthYear: 2007, over: {}, field: undefined },
  ])("born in $birthYear, with $over, is refused for $field in 2026", ({ birthYear, over, field }) => {
    const fields = refused({ ...HOME, birthYear, ...over }).map(([path]) => path);

    expect(fields).toStrictEqual(field === undefined ? [] : [field]);
  });
});

describe("a phone in a profile file", () => {
  it.each([
    { phone: "+4407700900123", right: "+447700900123" },
    { phone: "+330612345678", right: "+33612345678" },
  ])("with a trunk zero is refused with the right number: $phone", ({ phone, right }) => {
    expect(JSON.stringify(refused({ timeZone: "Europe/London", phone }))).toContain(right);
  });

  it("of Mexico loses the 1 that is no part of it any more", () => {
    expect(read({ timeZone: "America/Mexico_City", phone: "+5215512345678" }).phone).toBe("+525512345678");
  });
});
