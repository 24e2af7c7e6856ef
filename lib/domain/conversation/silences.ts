import * as time from "../local-time.ts";
import type { TrainingLog } from "../log/training-log.ts";
import type { Athlete, SickSpell } from "../profile.ts";
import { LONGEST_PAUSE_DAYS } from "./command-intent.ts";
import type { Conversation, Decision, Reply } from "./decision.ts";
import type { Intent } from "./intent.ts";
import { dateContextOf, namedDay } from "./race-date.ts";
import { crisisLineOf } from "./safety.ts";

const SNOOZE_ENDS_AT = "08:00";
const SHORTEST_SNOOZE_MS = 8 * time.HOUR_MS;
const USUAL_PAUSE_DAYS = 7;
const USUAL_SICK_DAYS = 3;
const SPELLS_KEPT_DAYS = 60;

type Silence = Extract<Intent, { readonly kind: "sick" | "pause" }>;

/** SNOOZE lasts so many hours, else to the first local 08:00 at least 8 h away (docs/rules.md 9). */
export function snooze(hours: number | null, { log }: Conversation): Decision {
  const untilMs = hours === null ? nextMorningMs(log) : log.nowMs + Math.round(hours * time.HOUR_MS);
  return {
    change: { snoozedUntil: time.isoInstant(untilMs) },
    reply: { kind: "snoozed", day: time.localDayAt(untilMs, log.zone), at: time.localTimeAt(untilMs, log.zone) },
  };
}

function nextMorningMs({ today, nowMs, zone }: TrainingLog): number {
  const mornings = [today, today + 1, today + 2].map((day) => time.instantAt(day, SNOOZE_ENDS_AT, zone));
  return mornings.find((ms) => ms - nowMs >= SHORTEST_SNOOZE_MS) ?? nowMs + SHORTEST_SNOOZE_MS;
}

/**
 * PAUSE lasts so many days, to the same time of day, or until a day begins, which is 60 days away at most. It ends no
 * longer silence of a sickness: only RESUME does.
 */
export function pause({ days, until }: Silence, conversation: Conversation): Decision {
  const { athlete, log } = conversation;
  const { today, zone } = log;
  const named = until === null ? undefined : namedDay(until, dateContextOf(athlete.profile, log.today));
  const asked =
    named !== undefined && named > today
      ? time.isoInstant(time.startOfDay(Math.min(named, today + LONGEST_PAUSE_DAYS), zone))
      : pausedUntil(today + (days ?? USUAL_PAUSE_DAYS), conversation);
  const end = longerPause(asked, "sickness", conversation) ?? asked;
  return {
    change: { pausedUntil: end },
    reply: { kind: "paused", untilDay: time.localDayAt(time.instantMs(end), zone) },
  };
}

/** SICK pauses the texts, and the days of sickness are kept for the rules (docs/rules.md 4). */
export function reportSick({ days, until }: Silence, conversation: Conversation): Decision {
  const { athlete, log } = conversation;
  const named = until === null ? undefined : namedDay(until, dateContextOf(athlete.profile, log.today));
  const untilDay =
    named !== undefined && named > log.today
      ? Math.min(named, log.today + LONGEST_PAUSE_DAYS)
      : log.today + (days ?? USUAL_SICK_DAYS);
  const spell = { sickFrom: time.isoDate(log.today), sickUntil: time.isoDate(untilDay) };
  const sickSpells = withSpell(athlete.sickSpells, spell);
  const end =
    named === untilDay ? time.isoInstant(time.startOfDay(untilDay, log.zone)) : pausedUntil(untilDay, conversation);
  const pauseEnd = longerPause(end, "asked", conversation);
  if (pauseEnd === undefined) return { change: { pausedUntil: end, sickSpells }, reply: { kind: "sick", untilDay } };
  const pausedDay = time.localDayAt(time.instantMs(pauseEnd), log.zone);
  return { change: { sickSpells }, reply: { kind: "sick", untilDay: pausedDay } };
}

/** The end of a silence of a sickness, or of a pause that was asked for, that outlasts an instant; undefined without one. */
function longerPause(until: string, of: "sickness" | "asked", { athlete, log }: Conversation): string | undefined {
  const { pausedUntil: end, sickSpells } = athlete;
  if (end === null || end <= until) return undefined;
  const endDate = time.isoDate(time.localDayAt(time.instantMs(end), log.zone));
  return sickSpells.some(({ sickUntil }) => sickUntil === endDate) === (of === "sickness") ? end : undefined;
}

function pausedUntil(day: number, { log }: Conversation): string {
  return time.isoInstant(time.instantAt(day, time.localTimeAt(log.nowMs, log.zone), log.zone));
}

/** Spells of the last 60 days; overlapping ones are one. */
function withSpell(spells: readonly SickSpell[], spell: SickSpell): readonly SickSpell[] {
  const since = time.isoDate(time.epochDay(spell.sickFrom) - SPELLS_KEPT_DAYS);
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

/**
 * RESUME ends every silence: pause, snooze, sickness, and a red flag, which then was a false alarm. A false alarm says
 * nothing of a sickness told before, which lasts until it ends or until the next RESUME (docs/rules.md 9).
 */
export function resume({ athlete, log }: Conversation): Decision {
  const today = time.isoDate(log.today);
  const current = athlete.sickSpells.find(({ sickFrom, sickUntil }) => sickFrom <= today && today < sickUntil);
  if (isFalseAlarm(athlete) && current !== undefined) {
    return { change: { redFlagAt: null }, reply: { kind: "still-sick", untilDay: time.epochDay(current.sickUntil) } };
  }
  const sickSpells = athlete.sickSpells.map((spell) => ({
    ...spell,
    sickUntil: spell.sickUntil > today ? today : spell.sickUntil,
  }));
  return {
    change: { pausedUntil: null, snoozedUntil: null, redFlagAt: null, sickSpells },
    reply: resumedReply(athlete),
  };
}

/** Whether a red flag of the body stands; after one of a crisis the texts are back at the first RESUME. */
function isFalseAlarm({ redFlagAt, redFlagTier }: Athlete): boolean {
  return redFlagAt !== null && redFlagTier !== "crisis";
}

function resumedReply({ redFlagAt, redFlagTier, profile: { phone } }: Athlete): Reply {
  if (redFlagAt === null || redFlagTier !== "crisis") return { kind: "resumed", liftedRedFlag: redFlagAt !== null };
  return { kind: "crisis-lifted", crisisLine: phone === null ? null : crisisLineOf(phone) };
}
