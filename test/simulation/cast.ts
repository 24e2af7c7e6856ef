import { logWorkouts } from "../../lib/app/log-workouts.ts";
import { addAthlete } from "../../lib/app/manage-athletes.ts";
import { DAY_MS, epochDay, HOUR_MS, instantAt, isoInstant, MINUTE_MS } from "../../lib/domain/local-time.ts";
import { welcomeDate } from "../../lib/domain/planning/plan-welcome.ts";
import type { Athlete, Profile } from "../../lib/domain/profile.ts";
import type { Reminder } from "../../lib/domain/reminder.ts";
import { contentHashOf } from "../../lib/table/workout-log.ts";
import { anAthlete, aProfile, aReminder } from "../support/builders.ts";
import { aWorkoutEndingAt } from "../support/memory-world.ts";
import { between, pick } from "../support/random.ts";
import type { Stores } from "../support/stores.ts";
import { topicOf } from "./interleaved-sns.ts";

/** A local day in a zone on which a schedule begins. */
export interface Night {
  readonly date: string;
  readonly zone: string;
}

/** An ordinary one, and some into which the clocks go forward or back. */
const NIGHTS: readonly Night[] = [
  { date: "2026-11-22", zone: "America/New_York" },
  { date: "2026-11-22", zone: "America/New_York" },
  { date: "2026-11-22", zone: "America/New_York" },
  { date: "2026-10-31", zone: "America/New_York" },
  { date: "2027-03-13", zone: "America/New_York" },
  { date: "2026-10-24", zone: "Europe/Berlin" },
  { date: "2027-03-27", zone: "Europe/Berlin" },
  { date: "2026-10-03", zone: "Australia/Lord_Howe" },
];

export function aNight(random: () => number): Night {
  return pick(random, NIGHTS);
}

/** Most schedules begin in the evening, when every kind of text is due [epoch milliseconds]. */
export function startOf({ date, zone }: Night, random: () => number): number {
  const hours = random() < 0.7 ? 17.5 : between(random, 0, 23);
  return instantAt(epochDay(date), "00:00", zone) + hours * HOUR_MS;
}

/** The numbers of this team's athletes. */
export const PHONES: readonly string[] = ["+12025550120", "+12025550121"];

const ALL_KINDS = { "rest-day": ["sms"], meal: ["sms"], bedtime: ["sms"] } as const;
const BOTH_CHANNELS = { "rest-day": ["sms", "email"], meal: ["sms", "email"], bedtime: ["email", "sms"] } as const;

interface Joining {
  readonly store: Stores;
  readonly random: () => number;
  readonly nowMs: number;
  readonly zone: string;
  /** Told of a welcome that went days ago. */
  readonly onPast: (welcome: Reminder) => void;
}

/** Puts two athletes on stage with a week behind them, so that rest days, meals and bedtimes are all at hand. */
export async function joinAll(joining: Joining): Promise<readonly string[]> {
  const ids = ["ana", "bea"];
  for (const [at, athleteId] of ids.entries()) {
    const athlete = aNewcomer(athleteId, PHONES[at] ?? "", joining);
    await addAthlete(athlete, { clock: () => joining.nowMs, directory: joining.store.directory });
    if (joining.random() < 0.45) await welcomeDaysAgo(athlete, joining);
    await logAWeek(athleteId, joining);
  }
  return ids;
}

const DAYS_KNOWN = 5;

/** Most are no newcomers: they consented days ago, and were welcomed. */
async function welcomeDaysAgo({ athleteId, consent }: Athlete, { store, nowMs, onPast }: Joining): Promise<void> {
  const at = isoInstant(nowMs - DAYS_KNOWN * DAY_MS);
  if (consent.sms?.state !== "given") return;
  const long = Object.fromEntries(Object.entries(consent).map(([channel, given]) => [channel, { ...given, at }]));
  const updated = await store.directory.update(athleteId, (known) => ({ ...known, consent: long }));
  const localDate = updated.kind === "changed" ? welcomeDate(updated.athlete) : undefined;
  if (localDate === undefined) return;
  const sent = { state: "SENT", settledAt: at, messageId: "m-past", text: "Welcome." } as const;
  const welcome = aReminder({ athleteId, kind: "welcome", localDate }, sent);
  onPast(welcome);
  await store.book.place(welcome);
}

/** Consented, or invited and not asked yet; some can be reached by e-mail too. */
function aNewcomer(athleteId: string, phone: string, { random, nowMs, zone }: Joining): Athlete {
  const profile = aProfile({ ...aLife(random), phone, timeZone: zone });
  const at = isoInstant(nowMs - between(random, 0, 40) * HOUR_MS);
  const given = { state: "given", at, method: "form", by: "Coach Lee" } as const;
  if (random() < 0.15) {
    const invitation = { at, by: "Coach Lee", phone };
    return { ...anAthlete({ athleteId, profile, consent: {} }), invitation };
  }
  if (random() < 0.55) return anAthlete({ athleteId, profile, consent: { sms: given } });
  return anAthlete({
    athleteId,
    profile: { ...profile, email: `${athleteId}@example.org`, channels: BOTH_CHANNELS },
    consent: { sms: given, email: given },
    emailSubscription: { state: "confirmed", topicArn: topicOf(athleteId) },
  });
}

function aLife(random: () => number): Partial<Profile> {
  return {
    wake: { default: pick(random, ["04:30", "06:30", "09:00"]) },
    channels: ALL_KINDS,
    restDayAt: pick(random, ["evening", "morning"] as const),
    fasting: pick(random, [null, null, null, { from: "18:00", to: "20:30" }, { from: "20:00", to: "12:00" }]),
  };
}

async function logAWeek(athleteId: string, { store, random, nowMs }: Joining): Promise<void> {
  const past = Array.from({ length: 5 }, (_, day) => aWorkoutEndingAt(nowMs - (day + 1) * DAY_MS, { rpe: 5 }));
  const last = { rpe: 7, kind: pick(random, ["run", "run", "strength"] as const) };
  const workouts = [...past, aWorkoutEndingAt(nowMs - between(random, 0, 60) * MINUTE_MS, last)];
  await logWorkouts(athleteId, workouts, { clock: () => nowMs, workouts: store.log, contentHash: contentHashOf });
}
