import { epochDay, HOUR_MS, instantAt, isoDate, isoInstant, localDayAt, localTimeAt } from "../local-time.ts";
import type { TrainingLog } from "../log/training-log.ts";
import * as profiles from "../profile.ts";
import type { Conversation, Decision, Reply } from "./decision.ts";
import type { Intent } from "./intent.ts";
import { type RaceDate, raceDay } from "./race-date.ts";

const SNOOZE_ENDS_AT = "08:00";
const SHORTEST_SNOOZE_MS = 8 * HOUR_MS;
const USUAL_PAUSE_DAYS = 7;
const USUAL_SICK_DAYS = 3;
const SPELLS_KEPT_DAYS = 60;
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

/** BEDTIME OFF ends the bedtime texts, BEDTIME ON brings them back by SMS. */
function changeBedtime(wanted: boolean, { profile }: profiles.Athlete): Decision {
  const bedtime: readonly profiles.Channel[] = wanted ? ["sms"] : [];
  return { change: { profile: { channels: { ...profile.channels, bedtime } } }, reply: { kind: "bedtime", wanted } };
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
  const day = date === null ? undefined : raceDay(date, log.today);
  if (day === undefined) return { reply: { kind: "race-unclear" } };
  const events = [...new Set([...athlete.profile.events, isoDate(day)])].toSorted();
  const near = events.map(epochDay).filter((each) => each >= log.today && Math.abs(each - day) <= NEAR_RACE_DAYS);
  const reply: Reply = near.length === 1 ? { kind: "race", day } : { kind: "races", days: near };
  return { change: { profile: { events } }, reply };
}

/** RACE OFF takes out the race of the date that is named, else the next one. */
function cancelRace(date: RaceDate | null, { athlete, log }: Conversation): Decision {
  const { events } = athlete.profile;
  const named = date === null ? undefined : raceDay(date, log.today);
  const next = events.filter((event) => event >= isoDate(log.today)).toSorted()[0];
  const race = named === undefined ? next : events.find((event) => event === isoDate(named));
  if (race === undefined) return { reply: { kind: "race-off", day: null } };
  return {
    change: { profile: { events: events.filter((event) => event !== race) } },
    reply: { kind: "race-off", day: epochDay(race) },
  };
}

/** SNOOZE lasts so many hours, else to the first local 08:00 at least 8 h away (docs/rules.md 9). */
export function snooze(hours: number | null, { log }: Conversation): Decision {
  const untilMs = hours === null ? nextMorningMs(log) : log.nowMs + Math.round(hours * HOUR_MS);
  return {
    change: { snoozedUntil: isoInstant(untilMs) },
    reply: { kind: "snoozed", day: localDayAt(untilMs, log.zone), at: localTimeAt(untilMs, log.zone) },
  };
}

function nextMorningMs({ today, nowMs, zone }: TrainingLog): number {
  const mornings = [today, today + 1, today + 2].map((day) => instantAt(day, SNOOZE_ENDS_AT, zone));
  return mornings.find((ms) => ms - nowMs >= SHORTEST_SNOOZE_MS) ?? nowMs + SHORTEST_SNOOZE_MS;
}

/** PAUSE lasts so many days, to the same time of day. */
export function pause(days: number | null, conversation: Conversation): Decision {
  const untilDay = conversation.log.today + (days ?? USUAL_PAUSE_DAYS);
  return { change: { pausedUntil: pausedUntil(untilDay, conversation) }, reply: { kind: "paused", untilDay } };
}

/** SICK pauses the texts, and the days of sickness are kept for the rules (docs/rules.md 4). */
export function reportSick(days: number | null, conversation: Conversation): Decision {
  const { athlete, log } = conversation;
  const untilDay = log.today + (days ?? USUAL_SICK_DAYS);
  const spell = { sickFrom: isoDate(log.today), sickUntil: isoDate(untilDay) };
  return {
    change: { pausedUntil: pausedUntil(untilDay, conversation), sickSpells: withSpell(athlete.sickSpells, spell) },
    reply: { kind: "sick", untilDay },
  };
}

function pausedUntil(day: number, { log }: Conversation): string {
  return isoInstant(instantAt(day, localTimeAt(log.nowMs, log.zone), log.zone));
}

/** Spells of the last 60 days; overlapping ones are one. */
function withSpell(spells: readonly profiles.SickSpell[], spell: profiles.SickSpell): readonly profiles.SickSpell[] {
  const since = isoDate(epochDay(spell.sickFrom) - SPELLS_KEPT_DAYS);
  const apart = spells.filter(({ sickFrom, sickUntil }) => sickUntil < spell.sickFrom || sickFrom > spell.sickUntil);
  const touching = spells.filter((each) => !apart.includes(each));
  const merged = {
    sickFrom: [spell, ...touching].map(({ sickFrom }) => sickFrom).toSorted()[0] ?? spell.sickFrom,
    // The newest word counts: it may also shorten what was said before.
    sickUntil: spell.sickUntil,
  };
  return [...apart.filter(({ sickUntil }) => sickUntil >= since), merged].toSorted((a, b) =>
    a.sickFrom < b.sickFrom ? -1 : 1,
  );
}

/** RESUME ends every silence: pause, snooze, sickness, and a red flag, which then was a false alarm. */
export function resume({ athlete, log }: Conversation): Decision {
  const today = isoDate(log.today);
  const sickSpells = athlete.sickSpells.map((spell) => ({
    ...spell,
    sickUntil: spell.sickUntil > today ? today : spell.sickUntil,
  }));
  return {
    change: { pausedUntil: null, snoozedUntil: null, redFlagAt: null, sickSpells },
    reply: { kind: "resumed", liftedRedFlag: athlete.redFlagAt !== null },
  };
}
