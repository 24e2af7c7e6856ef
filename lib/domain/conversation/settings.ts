import { epochDay, isoDate } from "../local-time.ts";
import * as profiles from "../profile.ts";
import type { Conversation, Decision, Reply } from "./decision.ts";
import type { Intent } from "./intent.ts";
import { dateContextOf, namedDay, type RaceDate } from "./race-date.ts";

/** Another race this near may be the same, told twice. */
const NEAR_RACE_DAYS = 7;

/** A minor has at least this many rest days a week (docs/rules.md 9). */
const MINORS_REST_DAYS = 2;
/** More than this is no week of training to plan. */
const MOST_REST_DAYS = 3;

const SETTINGS = ["less", "more", "rest-days", "food", "bedtime", "race", "race-off", "new", "lifter"] as const;
type SettingIntent = Extract<Intent, { readonly kind: (typeof SETTINGS)[number] }>;

/** Whether a text sets something that stays until it is set otherwise. */
export function isSetting(intent: Intent): intent is SettingIntent {
  return SETTINGS.some((kind) => kind === intent.kind);
}

/** What an athlete sets by text. */
export function changeSetting(intent: SettingIntent, conversation: Conversation): Decision {
  switch (intent.kind) {
    case "less":
    case "more":
      return changeFrequency(intent.kind, conversation.athlete);
    case "rest-days":
      return changeRestDays(intent.perWeek, conversation);
    case "food":
      return changeFood(intent.wanted);
    case "bedtime":
      return changeBedtime(intent.wanted, conversation.athlete);
    case "race":
      return noteRace(intent.date, conversation);
    case "race-off":
      return cancelRace(intent.date, conversation);
    case "new":
      return noteLifting("new", conversation);
    case "lifter":
      return noteLifting("experienced", conversation);
  }
}

/** LESS and MORE go one step down or up. */
function changeFrequency(wanted: "less" | "more", athlete: profiles.Athlete): Decision {
  const step = profiles.FREQUENCIES.indexOf(athlete.frequency) + (wanted === "less" ? -1 : 1);
  const frequency = profiles.FREQUENCIES[step] ?? athlete.frequency;
  return { change: { frequency }, reply: { kind: "frequency", frequency } };
}

/** REST n: rest days a week from now on. */
function changeRestDays(wanted: number, { athlete, log }: Conversation): Decision {
  const isMinor = profiles.isMinorOn(log.today, athlete.profile.birthYear);
  const most = Math.min(wanted, MOST_REST_DAYS);
  const perWeek = isMinor ? Math.max(most, MINORS_REST_DAYS) : most;
  return {
    change: { profile: { restDaysPerWeek: perWeek } },
    reply: { kind: "rest-days", perWeek, heldForAge: perWeek > most },
  };
}

/** FOOD OFF ends the texts about meals, FOOD ON brings them back. */
function changeFood(wanted: boolean): Decision {
  return { change: { profile: { noFoodAdvice: !wanted } }, reply: { kind: "food", wanted } };
}

/** BEDTIME OFF ends the bedtime texts, BEDTIME ON brings them by SMS, once the profile says when they get up. */
function changeBedtime(wanted: boolean, { profile }: profiles.Athlete): Decision {
  const bedtime: readonly profiles.Channel[] = wanted ? ["sms"] : [];
  const change = { profile: { channels: { ...profile.channels, bedtime } } };
  const lacksWake = wanted && Object.keys(profile.wake).length === 0;
  return { change, reply: lacksWake ? { kind: "bedtime-question", night: null } : { kind: "bedtime", wanted } };
}

/** NEW and LIFTER: whether lifting is new to the athlete (docs/rules.md 3). */
function noteLifting(experience: profiles.LiftingExperience, { log }: Conversation): Decision {
  return {
    change: { profile: { liftingExperience: experience }, liftingSaidOn: isoDate(log.today) },
    reply: { kind: "lifting", experience },
  };
}

/** RACE puts a day among the events, the next of that date from today on. */
function noteRace(date: RaceDate | null, { athlete, log }: Conversation): Decision {
  const day = date === null ? undefined : namedDay(date, dateContextOf(athlete.profile, log.today));
  if (day === undefined) return { reply: { kind: "race-unclear" } };
  const events = [...new Set([...athlete.profile.events, isoDate(day)])].toSorted();
  const near = events.map(epochDay).filter((each) => each >= log.today && Math.abs(each - day) <= NEAR_RACE_DAYS);
  const reply: Reply = near.length === 1 ? { kind: "race", day } : { kind: "races", days: near };
  return { change: { profile: { events } }, reply };
}

/** RACE OFF takes out the race of the date that is named, else the next one. */
function cancelRace(date: RaceDate | null, { athlete, log }: Conversation): Decision {
  const { events } = athlete.profile;
  const named = date === null ? undefined : namedDay(date, dateContextOf(athlete.profile, log.today));
  const next = events.filter((event) => event >= isoDate(log.today)).toSorted()[0];
  const race = named === undefined ? next : events.find((event) => event === isoDate(named));
  if (race === undefined) return { reply: { kind: "race-off", day: null } };
  return {
    change: { profile: { events: events.filter((event) => event !== race) } },
    reply: { kind: "race-off", day: epochDay(race) },
  };
}
