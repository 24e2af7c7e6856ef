import type { Profile } from "./profile.ts";

/** The profile of somebody of whom a phone is known and nothing else: what a profile file with these three says. */
export function newProfile({ phone, timeZone, language }: Pick<Profile, "phone" | "timeZone" | "language">): Profile {
  const preferred = [phone === null ? "email" : "sms"] as const;
  return {
    name: null,
    timeZone,
    phone,
    email: null,
    language,
    channels: { "rest-day": preferred, meal: preferred },
    birthYear: null,
    bodyMassKg: null,
    maxHeartRate: null,
    sleepNeedHours: null,
    diet: "omnivore",
    allergens: [],
    avoid: [],
    noFoodAdvice: false,
    wantsGrams: false,
    fasting: null,
    wake: {},
    askRpe: true,
    bedtimeNights: "training",
    bedtimeLeadMinutes: 60,
    restDayAt: "evening",
    restDaysPerWeek: null,
    restDayTexts: "quiet",
    phase: null,
    liftingExperience: null,
    events: [],
    quietHours: null,
    guardianConsent: null,
    policy: {},
  };
}
