import type { Outing, SeasonAthlete, SeasonDay } from "../season-athlete.ts";

/** Long runs of weeks 1 to 12 [km]: three up, one back, two weeks of taper, the race on the last day. */
const LONG_RUNS_KM = [18, 20, 22, 17, 24, 26, 28, 20, 30, 32, 22, 42.2] as const;

export const marathoner: SeasonAthlete = {
  slug: "marathoner",
  about: "Jonas, 34, Berlin: five runs a week by a marathon plan, race on the last Sunday, RPE and heart rate",
  profile: {
    name: "Jonas",
    timeZone: "Europe/Berlin",
    language: "de",
    birthYear: 1991,
    maxHeartRate: 188,
    wake: { default: "06:15", sat: "07:30", sun: "07:30" },
    channels: { "rest-day": ["sms"], meal: ["sms"], bedtime: ["sms"] },
    events: ["2026-05-24"],
  },
  seed: 102,
  missed: 0.06,
  logsRpe: 0.85,
  plan,
};

function plan({ weekday, week }: SeasonDay): readonly Outing[] {
  const km = LONG_RUNS_KM[week - 1] ?? 0;
  switch (weekday) {
    case "tue":
      return [{ kind: "run", at: "18:15", minutes: 60, km: 11, effort: 8, heartRate: 162 }];
    case "wed":
      return [{ kind: "run", at: "06:45", minutes: 45, km: 8, effort: 3, heartRate: 131 }];
    case "thu":
      return [{ kind: "run", at: "18:15", minutes: 65, km: 13, effort: 6, heartRate: 152 }];
    case "sat":
      return [{ kind: "run", at: "09:00", minutes: 40, km: 7, effort: 3, heartRate: 130 }];
    case "sun":
      return [
        {
          kind: "run",
          at: "08:30",
          minutes: Math.round(km * 5.6),
          km,
          effort: week === 12 ? 9 : 6,
          heartRate: 146,
          isRace: week === 12,
        },
      ];
    case "mon":
    case "fri":
      return [];
  }
}
