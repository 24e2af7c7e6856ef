import type { WorkoutKind } from "../../domain/log/workout.ts";

/** One invented session: on which day before today it starts, and what it is. */
export interface DemoSession {
  readonly daysAgo: number;
  readonly time: string;
  readonly kind: WorkoutKind;
  readonly minutes: number;
  readonly km?: number;
  /** Nobody said where it is missing. */
  readonly rpe?: number;
}

/** What an invented athlete texts. */
interface DemoText {
  readonly daysAgo: number;
  readonly time: string;
  readonly body: string;
}

export interface DemoAthlete {
  readonly athleteId: string;
  /** A profile file but for time zone and events. */
  readonly profile: Readonly<Record<string, unknown>>;
  /** Null: where it is day now. */
  readonly timeZone: string | null;
  /** Events, in days before today; one to come is below 0. */
  readonly eventsDaysAgo: readonly number[];
  readonly sessions: (random: () => number) => readonly DemoSession[];
  readonly texts: readonly DemoText[];
  /** What the carrier does with the texts of the last days; those before were delivered. */
  readonly carrierOfLate: string;
}

/** Eight weeks of history. */
export const DEMO_DAYS = 56;

const SMS = { "rest-day": ["sms"], meal: ["sms"], bedtime: ["sms"] } as const;
const OFFICE = { default: "06:30", sat: "08:00", sun: "08:00" } as const;

/** Days from the first of the history to yesterday, as days before today. */
function everyDay(): readonly number[] {
  return Array.from({ length: DEMO_DAYS - 1 }, (_, at) => DEMO_DAYS - 1 - at);
}

/** A whole number from `least` to `most`. */
function some(random: () => number, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

function run(daysAgo: number, minutes: number, rpe?: number): DemoSession {
  const km = Math.round((minutes / 5.6) * 10) / 10;
  return { daysAgo, time: "17:30", kind: "run", minutes, km, ...(rpe === undefined ? {} : { rpe }) };
}

function lift(daysAgo: number, minutes: number, rpe: number): DemoSession {
  return { daysAgo, time: "12:10", kind: "strength", minutes, rpe };
}

const RACE_DAYS_AGO = 17;

/** Runs and lifts for long, had a half marathon, and has a race to come; rates some of her runs by text. */
const ANA: DemoAthlete = {
  athleteId: "demo",
  profile: { name: "Ana", phone: "+12025550123", wake: OFFICE, channels: SMS, liftingExperience: "experienced" },
  timeZone: null,
  eventsDaysAgo: [RACE_DAYS_AGO, -5],
  sessions: (random) =>
    everyDay().flatMap((daysAgo) => {
      if (daysAgo === RACE_DAYS_AGO)
        return [{ daysAgo, time: "09:00", kind: "run" as const, minutes: 112, km: 21.1, rpe: 9 }];
      if (daysAgo < RACE_DAYS_AGO && daysAgo > RACE_DAYS_AGO - 6) return [];
      const weekday = daysAgo % 7;
      if (weekday === 3 || weekday === 6) return [lift(daysAgo, some(random, 40, 55), some(random, 6, 8))];
      if (weekday === 5) return [];
      return [weekday === 0 ? run(daysAgo, some(random, 75, 95), 5) : run(daysAgo, some(random, 35, 55))];
    }),
  texts: [
    { daysAgo: 9, time: "19:10", body: "7" },
    { daysAgo: 8, time: "19:00", body: "5/10, legs ok" },
    { daysAgo: 2, time: "18:50", body: "STATUS" },
    { daysAgo: 2, time: "18:52", body: "thanks!" },
  ],
  carrierOfLate: "delivered",
};

/** A runner who has just lifted for the first time. */
const BEN: DemoAthlete = {
  athleteId: "ben",
  profile: { name: "Ben", phone: "+12065550131", wake: OFFICE, channels: SMS, diet: "vegan", allergens: ["peanut"] },
  timeZone: "America/New_York",
  eventsDaysAgo: [],
  sessions: (random) =>
    everyDay().flatMap((daysAgo) => {
      if (daysAgo === 9 || daysAgo === 6 || daysAgo === 2) return [lift(daysAgo, 35, daysAgo === 6 ? 9 : 6)];
      return [0, 2, 4].includes(daysAgo % 7) ? [run(daysAgo, some(random, 30, 60), some(random, 3, 6))] : [];
    }),
  texts: [{ daysAgo: 9, time: "20:00", body: "NEW" }],
  carrierOfLate: "phone-unreachable",
};

/** Works shifts, rides and runs, and reads rest-day texts as e-mail. */
const CHLOE: DemoAthlete = {
  athleteId: "chloe",
  profile: {
    name: "Chloé",
    phone: "+33639981234",
    email: "chloe@example.com",
    language: "fr",
    wake: { mon: "05:00", tue: "05:00", wed: "05:00", thu: "13:00", fri: "13:00", sat: "09:00", sun: "09:00" },
    channels: { "rest-day": ["email"], meal: ["sms"], bedtime: ["sms"] },
  },
  timeZone: "Europe/Paris",
  eventsDaysAgo: [],
  sessions: (random) =>
    everyDay().flatMap((daysAgo): readonly DemoSession[] => {
      const weekday = daysAgo % 7;
      if (weekday === 1 || weekday === 4)
        return [{ daysAgo, time: "15:20", kind: "cross", minutes: some(random, 50, 110), rpe: some(random, 4, 6) }];
      return weekday === 3 || weekday === 5 ? [] : [run(daysAgo, some(random, 30, 50), some(random, 4, 6))];
    }),
  texts: [{ daysAgo: 5, time: "19:30", body: "MOINS" }],
  carrierOfLate: "delivered",
};

/** Was ill for four days, came back, and wrote of a knee. */
const DARIO: DemoAthlete = {
  athleteId: "dario",
  profile: { name: "Darío", phone: "+34699000131", language: "es", wake: OFFICE, channels: SMS },
  timeZone: "Europe/Madrid",
  eventsDaysAgo: [],
  sessions: (random) =>
    everyDay().flatMap((daysAgo) => {
      if (daysAgo > 8 && daysAgo <= 14) return [];
      return daysAgo % 7 === 2 || daysAgo % 7 === 5 ? [] : [run(daysAgo, some(random, 35, 60), some(random, 4, 7))];
    }),
  texts: [
    { daysAgo: 14, time: "09:00", body: "estoy enfermo 4 días" },
    { daysAgo: 2, time: "20:10", body: "me duele la rodilla" },
  ],
  carrierOfLate: "delivered",
};

/** Sixteen, with a guardian's consent; trains on the rest days he is asked for. */
const EMIL: DemoAthlete = {
  athleteId: "emil",
  profile: { name: "Emil", phone: "+4915228817386", language: "de", wake: OFFICE, channels: SMS },
  timeZone: "Europe/Berlin",
  eventsDaysAgo: [],
  sessions: (random) =>
    everyDay().flatMap((daysAgo) => {
      if (daysAgo % 14 === 6 && daysAgo > 20) return [];
      return [
        daysAgo % 3 === 0
          ? lift(daysAgo, 40, some(random, 5, 7))
          : run(daysAgo, some(random, 25, 45), some(random, 4, 7)),
      ];
    }),
  texts: [
    { daysAgo: 3, time: "20:00", body: "wann gibts pizza" },
    { daysAgo: 1, time: "20:00", body: "wie heißt das Lied" },
  ],
  carrierOfLate: "delivered",
};

/** Five invented athletes: a race, a first lift, shifts, an illness, somebody under 18. */
export const DEMO_CAST: readonly DemoAthlete[] = [ANA, BEN, CHLOE, DARIO, EMIL];

/** Numbers from 0 up to 1, the same for the same athlete at every start (mulberry32). */
export function randomOf(athleteId: string): () => number {
  let state = [...new TextEncoder().encode(athleteId)].reduce((sum, byte) => sum * 31 + byte, 7) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
