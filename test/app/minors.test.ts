import { describe, expect, it } from "vitest";
import { epochDay, isoDate } from "../../lib/domain/local-time.ts";
import { bodiesOf, mostInAWeek, type Played, playAthlete } from "../support/play-athlete.ts";

const FIRST_DAY = epochDay("2026-03-02");
const WEEKS = 12;
const WEEK_DAYS = 7;
/** Nine hours of sleep before an alarm at 06:30, and 15 minutes to fall asleep. */
const USUAL_BEDTIME = "21:15";
const LATEST_BEDTIME = "21:45";

/** Somebody of 15 who trains every day but one of the week, and sleeps in at the weekend. */
async function playMinor({ language, restsOn }: { language: string; restsOn: number }): Promise<Played> {
  const days = Array.from({ length: WEEKS * WEEK_DAYS }, (_, at) => at).filter((at) => at % WEEK_DAYS !== restsOn);
  return await playAthlete({
    profile: {
      name: "Mia",
      timeZone: "Europe/Berlin",
      phone: "+4915112345678",
      language,
      birthYear: 2010,
      guardianConsent: { name: "Eva", at: "2025-09-20" },
      wake: { default: "06:30", sat: "09:00", sun: "09:30" },
      channels: { "rest-day": ["sms"], meal: ["sms"], bedtime: ["sms"] },
    },
    workouts: days.map((at) => ({
      id: `m-${at}`,
      kind: at % 2 === 0 ? "run" : "strength",
      startedAt: `${isoDate(FIRST_DAY + at)}T16:30:00+01:00`,
      durationMinutes: 50,
      rpe: at % 3 === 0 ? 7 : 5,
    })),
  });
}

const PATTERNS = Array.from({ length: WEEK_DAYS }, (_, restsOn) => ({
  restsOn,
  language: ["en", "es", "de", "fr"][restsOn % 4] ?? "en",
}));

describe.each(PATTERNS)("a minor who trains six days a week, in $language, not on day $restsOn", (pattern) => {
  it("gets a rest-day text at least every seven days, and no bedtime over half an hour after the usual one", async () => {
    const played = await playMinor(pattern);
    const restDays = played.texts.filter(({ kind }) => kind === "rest-day").map(({ localDate }) => epochDay(localDate));
    const ends = [FIRST_DAY, ...restDays, FIRST_DAY + WEEKS * WEEK_DAYS - 1];
    const gaps = ends.slice(1).map((day, at) => day - (ends[at] ?? day));

    expect(Math.max(...gaps)).toBeLessThanOrEqual(WEEK_DAYS);
    const times = bodiesOf(played, ["bedtime"]).map(latestEveningTime);
    expect(times.filter((time) => time > LATEST_BEDTIME)).toStrictEqual([]);
    expect(times).toContain(USUAL_BEDTIME);
    expect(mostInAWeek(played)).toBeLessThanOrEqual(4);
  });
});

/** The latest time of the evening that a sentence names, with the hours after midnight counted on. */
function latestEveningTime(body: string): string {
  const times = [...body.matchAll(/\b(\d{1,2})[:h](\d\d)?/gu)].map(([, hour = "", minute = "00"]) => {
    const counted = Number(hour) < 6 ? Number(hour) + 24 : Number(hour);
    return `${String(counted).padStart(2, "0")}:${minute}`;
  });
  const named = body.includes("minuit") ? [...times, "24:00"] : times;
  return (
    named
      .filter((time) => time >= "12:00")
      .toSorted()
      .at(-1) ?? ""
  );
}
