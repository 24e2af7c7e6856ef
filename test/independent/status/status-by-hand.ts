import { isoDate } from "../../../lib/domain/local-time.ts";
import type { DayAdvice } from "../../../lib/domain/recovery/status.ts";
import { bigDays } from "./big-days-by-hand.ts";
import { holdsOfLog } from "./holds-by-hand.ts";
import { rulesByHand } from "./rules-by-hand.ts";
import { type AthleteByHand, isRecovery, type KnownByHand, sum, upTo } from "./words.ts";

/**
 * The seven days of a status, by docs/rules.md 3 and 4 written out a second time over raw workouts: slowly, with the numbers
 * of the text, for an adult without choices of policy and a log without duplicates.
 */
export function daysByHand(known: KnownByHand): readonly DayAdvice[] {
  return [0, 1, 2, 3, 4, 5, 6].map((ahead) => {
    const day = known.d + ahead;
    return dayByHand(day, upTo(day - 1, known));
  });
}

function dayByHand(day: number, known: KnownByHand): DayAdvice {
  const { athlete, log } = known;
  const date = isoDate(day);
  const say = (level: DayAdvice["level"], cause: DayAdvice["cause"]): DayAdvice => ({ date, level, cause });
  if (athlete.sickSpells.some(([from, until]) => from <= day && day < until)) return say("rest", "SICK");
  if (athlete.events.includes(day)) return say("ready", null);
  const big = bigDays(known).filter((each) => day > each.day && day <= each.day + each.n);
  if (big.some((each) => day <= each.day + each.rest)) return say("rest", "BIG_DAY");
  if (restDays(known, day).includes(day)) return say("rest", "REST_QUOTA");
  if (big.length > 0) return say("easy", "BIG_DAY");
  if (isAfterSickness(day, athlete)) return say("easy", "ILLNESS");
  const firstDay = Math.min(...log.map((w) => w.localDay));
  const history = log.length === 0 ? 0 : Math.max(0, day - firstDay);
  if (history < 7 && !isQuiet(day, known)) return say("building", "BUILDING");
  for (const [code, length] of [
    ["RETURN", 6],
    ["RUN_SPIKE", 2],
    ["DRIFT", 2],
    ["MONOTONY", 1],
  ] as const) {
    for (let fired = day - length; fired <= Math.min(day - 1, known.d); fired += 1) {
      if (isQuiet(fired, upTo(fired, known))) continue;
      if (rulesByHand(upTo(fired, known)).includes(code)) return say("easy", code);
    }
  }
  return holdsOfLog(known).isRecovering(day) ? say("easy", "RECOVERING") : say("ready", null);
}

/** The codes of the reasons, in the order of the table. */
export function codesByHand(known: KnownByHand): readonly string[] {
  const { athlete, d } = known;
  const fired = rulesByHand(known);
  const tomorrow = d + 1;
  const isSick = (day: number): boolean => athlete.sickSpells.some(([from, until]) => from <= day && day < until);
  const held = (code: string, length: number): boolean =>
    [...Array(length).keys()].some((ago) => {
      const then = upTo(d - ago, known);
      return rulesByHand(then).includes(code) && (ago === 0 || !isQuiet(d - ago, then));
    });
  const firstDay = Math.min(...known.log.map((w) => w.localDay));
  const history = known.log.length === 0 ? 0 : Math.max(0, tomorrow - firstDay);
  const isOn: Readonly<Record<string, boolean>> = {
    SICK: isSick(d) || isSick(tomorrow),
    EVENT: athlete.events.includes(tomorrow),
    BIG_DAY: bigDays(known).some((each) => each.day === d || tomorrow <= each.day + each.n),
    REST_QUOTA: restDays(known, tomorrow).includes(tomorrow),
    ILLNESS: isAfterSickness(tomorrow, athlete),
    BUILDING: history < 7 && !isQuiet(tomorrow, known),
    RETURN: held("RETURN", 6),
    RUN_SPIKE: held("RUN_SPIKE", 2),
    DRIFT: held("DRIFT", 2),
    RISING: fired.includes("RISING"),
    MONOTONY: held("MONOTONY", 1),
  };
  const advice = ["ALTERNATE", "LIGHTER", "STRENGTH_CAP", "MILEAGE_HIGH", "NEGLECTED_MUSCLE"];
  return [...Object.keys(isOn).filter((code) => isOn[code]), ...advice.filter((code) => fired.includes(code))];
}

function isAfterSickness(day: number, { sickSpells }: AthleteByHand): boolean {
  return sickSpells.some(([from, end]) => {
    const n = end - from;
    return n >= 1 && day >= end && day <= end + Math.max(2, Math.min(n, 7)) - 1;
  });
}

/** From seven days before an event to the event, and from a big day to the end of what it holds. */
function isQuiet(day: number, known: KnownByHand): boolean {
  const { events } = known.athlete;
  return (
    events.some((event) => event - 7 <= day && day <= event) ||
    bigDays(known).some((big) => big.day <= day && day <= big.day + big.n)
  );
}

/** Every rest day by quota up to a day, walked through from the first day on. */
function restDays({ log, athlete, d }: KnownByHand, until: number): readonly number[] {
  const trained = new Set(
    [...new Set(log.map((w) => w.localDay))].filter(
      (day) => sum(log.filter((w) => w.localDay === day && !isRecovery(w)).map((w) => w.minutes)) >= 10,
    ),
  );
  const rests: number[] = [];
  let countsFrom = -Infinity;
  let moved = false;
  for (let day = Math.min(d, ...log.map((w) => w.localDay)); day <= until; day += 1) {
    if (athlete.events.includes(day)) continue;
    if (moved) {
      rests.push(day);
      moved = false;
      countsFrom = day + 1;
      continue;
    }
    const count = [1, 2, 3, 4, 5, 6].filter((ago) => day - ago >= countsFrom && trained.has(day - ago)).length;
    if (count < 7 - athlete.restDaysPerWeek) continue;
    rests.push(day);
    moved = trained.has(day);
  }
  return rests;
}
