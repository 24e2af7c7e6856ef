import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../lib/domain/language.ts";
import { epochDay, HOUR_MS, instantAt, instantMs, isoInstant, localDayAt } from "../../lib/domain/local-time.ts";
import { bodiesOf, mostInAWeek, type Played, playAthlete } from "../support/play-athlete.ts";

const FIRST_DAY = epochDay("2026-03-02");
const WEEKS = 9;
const WEEK_DAYS = 7;
const DAYS = WEEKS * WEEK_DAYS;
/** Nine hours of sleep, and 15 minutes to fall asleep, before the usual alarm; and at most half an hour more. */
const BED_BEFORE_ALARM_MINUTES = 555;
const LATER_AT_MOST_MINUTES = 30;
const DAY_MINUTES = 1440;

const session = fc.record({
  kind: fc.constantFrom("run", "strength", "cross"),
  startsAt: fc.constantFrom("06:00", "12:30", "16:30"),
  durationMinutes: fc.constantFrom(30, 50, 90),
  rpe: fc.constantFrom(undefined, 4, 6, 8),
});

/** Somebody of 14 to 16 who trains by 18:00 on every day but one of the week, and sleeps in at the weekend. */
const minor = fc.record({
  restsOn: fc.nat({ max: WEEK_DAYS - 1 }),
  language: fc.constantFrom(...LANGUAGES),
  birthYear: fc.constantFrom(2009, 2010, 2011),
  zone: fc.constantFrom("Europe/Berlin", "America/New_York", "Asia/Kolkata"),
  bedtimeNights: fc.constantFrom("training", "every"),
  wake: fc.constantFrom("05:30", "06:30", "07:15"),
  sleepsInUntil: fc.constantFrom("08:00", "09:00", "09:30"),
  sessions: fc.array(session, { minLength: DAYS, maxLength: DAYS }),
});
type Minor = typeof minor extends fc.Arbitrary<infer Drawn> ? Drawn : never;

async function play({ restsOn, language, birthYear, zone, bedtimeNights, ...drawn }: Minor): Promise<Played> {
  const { wake, sleepsInUntil, sessions } = drawn;
  return await playAthlete({
    profile: {
      name: "Mia",
      timeZone: zone,
      phone: "+4915112345678",
      language,
      birthYear,
      bedtimeNights,
      guardianConsent: { name: "Eva", at: "2025-09-20" },
      wake: { default: wake, sat: sleepsInUntil, sun: sleepsInUntil },
      channels: { "rest-day": ["sms"], meal: ["sms"], bedtime: ["sms"] },
    },
    workouts: sessions.flatMap(({ startsAt, ...workout }, at) =>
      at % WEEK_DAYS === restsOn
        ? []
        : [{ ...workout, id: `m-${at}`, startedAt: isoInstant(instantAt(FIRST_DAY + at, startsAt, zone)), zone }],
    ),
  });
}

describe("a minor who trains six days a week", () => {
  it("gets a rest-day text every seven or eight days at least, and no bedtime over half an hour after the usual one", async () => {
    const property = fc.asyncProperty(minor, async (drawn) => {
      const played = await play(drawn);

      const gaps = gapsOf(played);
      const latest = minuteOf(drawn.wake) + DAY_MINUTES - BED_BEFORE_ALARM_MINUTES + LATER_AT_MOST_MINUTES;
      const bedtimes = bodiesOf(played, ["bedtime"]).map(latestEveningMinute);
      // A day more where that evening's text moves to the next one.
      expect(gaps.filter((days) => days > WEEK_DAYS + 1)).toStrictEqual([]);
      expect(bedtimes.filter((minute) => minute > latest)).toStrictEqual([]);
      expect(bedtimes.length).toBeGreaterThan(0);
      expect(mostInAWeek(played)).toBeLessThanOrEqual(4);
    });

    await fc.assert(property, { numRuns: 8, endOnFailure: true });
  });
});

/** The days between rest-day texts, from the first day to the last; one of a morning is of the evening before. */
function gapsOf({ texts }: Played): readonly number[] {
  const sent = texts
    .filter(({ kind }) => kind === "rest-day")
    .map(({ at, zone }) => localDayAt(instantMs(at) - 12 * HOUR_MS, zone));
  const ends = [FIRST_DAY, ...sent, FIRST_DAY + DAYS - 1];
  return ends.slice(1).map((day, at) => day - (ends[at] ?? day));
}

function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return hour * 60 + minute;
}

/** The latest time of the evening that a sentence names, the hours after midnight counted on; 0 without one. */
function latestEveningMinute(body: string): number {
  const times = [...body.matchAll(/\b(\d{1,2})(?:[:h](\d\d)?)/gu)].map(([, hour = "0", minute = "0"]) => {
    const at = Number(hour) * 60 + Number(minute);
    return at < 4 * 60 ? at + DAY_MINUTES : at;
  });
  const evening = [...times, ...(body.includes("minuit") ? [DAY_MINUTES] : [])].filter(
    (minute) => minute >= DAY_MINUTES / 2,
  );
  return Math.max(0, ...evening);
}
