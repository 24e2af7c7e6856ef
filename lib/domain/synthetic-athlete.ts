import { isoInstant, MINUTE_MS } from "./local-time.ts";
import { newProfile } from "./new-profile.ts";
import { type Athlete, newAthlete } from "./profile.ts";

/** The id of the athlete by whom a team sees that texts come (docs/adr/0021); no person has it. */
export const SYNTHETIC_ATHLETE_ID = "synthetic-athlete";

/** Long enough for a meal text whatever `mealMinSessionMinutes` a team has. */
const SESSION_MINUTES = 120;

export interface SyntheticAthleteOf {
  readonly timeZone: string;
  /** Where the texts go: the topic of the team's alarms. */
  readonly topicArn: string;
  readonly nowMs: number;
}

/** An athlete who gets a meal text after each session, by e-mail to a topic, as one whose texts never fade. */
export function syntheticAthlete({ timeZone, topicArn, nowMs }: SyntheticAthleteOf): Athlete {
  const email = { state: "given", at: isoInstant(nowMs), method: "syntheticAthlete", by: "the team file" } as const;
  const athlete = newAthlete({
    athleteId: SYNTHETIC_ATHLETE_ID,
    profile: {
      ...newProfile({ phone: null, timeZone, language: "en" }),
      name: "Synthetic",
      channels: { meal: ["email"] },
      askRpe: false,
      quietHours: { from: "02:00", to: "03:00" },
    },
    consent: { email },
    emailSubscription: { state: "confirmed", topicArn },
  });
  return { ...athlete, frequency: "more" };
}

/** A session in our own format that ended just now; the same one however often it is posted on a day of UTC. */
export interface SyntheticWorkout {
  readonly id: string;
  readonly kind: "run";
  readonly startedAt: string;
  readonly durationMinutes: number;
  readonly rpe: number;
}

export function syntheticWorkout(nowMs: number): SyntheticWorkout {
  const startedAt = isoInstant(nowMs - SESSION_MINUTES * MINUTE_MS);
  const id = `synthetic-${isoInstant(nowMs).slice(0, 10)}`;
  return { id, kind: "run", startedAt, durationMinutes: SESSION_MINUTES, rpe: 5 };
}
